using static Dateline.Text.Tokenizing.Characters;

namespace Dateline.Text.Tokenizing;

/// <summary>Finds where a word that starts with a letter or digit ends, and which inner punctuation belongs to it.</summary>
internal static class WordScanner
{
    private const int LongestClitic = 2;
    private const int LongestGrouping = 24;

    /// <summary>The end of the word that starts at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="steps">Counts the characters looked at, the few behind an abbreviation aside.</param>
    /// <param name="name">Whether the word is a mail address, host or file name, which nothing cuts further.</param>
    public static int EndOf(ReadOnlySpan<char> text, int start, ref long steps, out bool name)
    {
        name = false;
        int at = EndOfRun(text, start), segment = start;
        steps += at - start;
        bool looked = false;
        while (at < text.Length)
        {
            char mark = text[at], next = at + 1 < text.Length ? text[at + 1] : '\0';
            bool digitBefore = char.IsAsciiDigit(text[at - 1]), digitAfter = char.IsAsciiDigit(next);
            if (mark is '.' or '@' or '-' && !looked && char.IsAsciiLetterOrDigit(text[at - 1]))
            {
                looked = true; // once per word, or a long chain of hyphens would be looked through again and again
                int end = Addresses.EndOfName(text, at, ref steps);
                if (end > at)
                {
                    name = true;
                    return end;
                }
            }
            if (mark == '.' && !(digitBefore && digitAfter))
            {
                if (EndOfStop(text, start, segment, at) is var end && end == at) break;
                if (end == at + 1 && (end == text.Length || KindOf(text[end]) is not (CharacterKind.Letter or CharacterKind.Digit))) return end;
                if (KindOf(text[at + 1]) == CharacterKind.Digit) return end;
            }
            else if (!Belongs(text, start, segment, at, mark, next, digitBefore, digitAfter)) break;
            segment = at + 1;
            if (mark == '$') return segment;
            at = EndOfRun(text, segment);
            steps += at - segment + 1;
        }
        return at;
    }

    private static bool Belongs(ReadOnlySpan<char> text, int start, int segment, int at, char mark, char next, bool digitBefore, bool digitAfter)
    {
        switch (mark)
        {
            case '.' or ':' or '/':
                return digitBefore && digitAfter || mark == '/' && IsShortForm(text, start, at);
            case ',':
                return digitBefore && digitAfter && IsGrouping(text, at);
            case '\'' or '’' or '`' or 'ʼ':
                return IsInnerApostrophe(text, segment, at);
            case '-' or '‑':
                return digitBefore && digitAfter ? IsNumberChain(text, start, at)
                    : segment == start && char.IsLetter(next) && Contractions.IsPrefix(text[start..at]);
            case '&':
                return IsAllCapital(text[segment..at]) && char.IsAsciiLetterUpper(next);
            case '$':
                return text[start..at] is "US" or "U" or "A" or "C" or "HK" or "NZ" or "S" && segment == start;
            default:
                return false;
        }
    }

    /// <summary>Whether nothing of a word follows: the end of the text, or a character that is no letter, digit or joiner.</summary>
    public static bool EndsAt(ReadOnlySpan<char> text, int at) => at >= text.Length || At(text, at).Kind is CharacterKind.Space or CharacterKind.Other;

    /// <summary>The end of the clitic whose apostrophe stands at <paramref name="apostrophe"/>; <paramref name="apostrophe"/> itself when there is none.</summary>
    public static int EndOfClitic(ReadOnlySpan<char> text, int apostrophe)
    {
        int end = apostrophe + 1;
        while (end < text.Length && end - apostrophe <= LongestClitic && char.IsAsciiLetter(text[end])) end++;
        return EndsAt(text, end) && Contractions.IsClitic(text[(apostrophe + 1)..end]) ? end : apostrophe;
    }

    /// <summary>The end of a run of joining characters, with whatever word they are glued to.</summary>
    public static int EndOfJoining(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && KindOf(text[at]) == CharacterKind.Joining) at++;
        return at;
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            var kind = KindOf(text[at]);
            if (kind is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Joining || text[at] == '_') at++;
            else if (char.IsHighSurrogate(text[at]) && At(text, at) is (CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Joining, 2)) at += 2;
            else break;
        }
        return at;
    }

    /// <summary>Just behind the full stop at <paramref name="at"/> when it belongs to the word; <paramref name="at"/> when it does not.</summary>
    private static int EndOfStop(ReadOnlySpan<char> text, int start, int segment, int at)
    {
        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        // "Sable Inc.." keeps the abbreviation's stop; "so.." and "so..." are dots of their own.
        if (next == '.' && (at + 2 < text.Length && text[at + 2] == '.' || Abbreviations.KindOf(text[start..at], false) == AbbreviationKind.None)) return at;
        bool single = at - segment == 1 && char.IsLetter(text[segment]);
        // "U.S.", "a.m.", "U.S": one letter between stops.
        if (single && char.IsLetter(next)) return EndsAt(text, at + 2) || segment > start ? at + 1 : at;
        if (single && segment > start) return Abbreviations.KindOf(text[start..at], false) != AbbreviationKind.Inner && EndsSentence(text, at + 1) ? at : at + 1;
        int ahead = at + 1;
        while (ahead < text.Length && KindOf(text[ahead]) == CharacterKind.Space && ahead - at <= 4) ahead++;
        char following = ahead < text.Length ? text[ahead] : '\0';
        if (single && segment == start) return IsInitial(text, start, at, ahead, following) ? at + 1 : at;
        if (segment == start && text[start..at] is "Ph" && next == 'D') return at + 1;
        // A number and a full stop at the start of a line head a list item.
        if (at - start <= 2 && segment == start && char.IsAsciiDigit(text[start]) && char.IsAsciiDigit(text[at - 1]))
            return ahead > at + 1 && StartsLine(text, start) ? at + 1 : at;
        var kind = Abbreviations.KindOf(text[start..at], char.IsAsciiDigit(following));
        if (kind == AbbreviationKind.None) return at;
        if (KindOf(next) is CharacterKind.Letter && kind is not AbbreviationKind.Title) return at;
        return kind is AbbreviationKind.Ending or AbbreviationKind.Capitalized && EndsSentence(text, at + 1) ? at : at + 1;
    }

    /// <summary>Whether a sentence surely ends here, so that the full stop of an abbreviation is its own token: "at 5 p.m|. He".</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int at)
    {
        int next = at, feeds = 0;
        while (next < text.Length && text[next] is '"' or '”' or '’' or ')') next++;
        bool closed = next > at;
        for (int limit = next + 8; next < text.Length && next < limit && KindOf(text[next]) == CharacterKind.Space; next++)
            if (text[next] == '\n') feeds++;
        if (next >= text.Length || feeds >= 2) return true;
        if (next == at || closed || !char.IsUpper(text[next])) return false;
        int end = next;
        while (end < text.Length && end - next <= SentenceStarters.LongestLength && char.IsAsciiLetter(text[end])) end++;
        return SentenceStarters.Contains(text[next..end]);
    }

    private static bool IsInitial(ReadOnlySpan<char> text, int start, int at, int ahead, char following)
    {
        if (!char.IsUpper(text[start])) return char.IsAsciiDigit(following) && text[start] is 'p' or 'c' || text[start] is 'v' && char.IsUpper(following);
        if (ahead == at + 1 || !char.IsUpper(following)) return following is ',' && text[start] != 'I';
        // "and I. The" ends a sentence, "Steffen W. Graae" does not: an initial stands before a capitalised word in one line.
        return text[start] != 'I' && text[(at + 1)..ahead].IndexOfAny('\n', '\r') < 0;
    }

    private static bool StartsLine(ReadOnlySpan<char> text, int start)
    {
        int at = start - 1;
        while (at >= 0 && text[at] is ' ' or '\t' && start - at <= 4) at--;
        return at < 0 || text[at] is '\n' or '\r';
    }

    /// <summary>Whether an apostrophe stands inside a name ("Qa'ida", "O'Brien", "d'état") or a decade ("1990's").</summary>
    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int segment, int at)
    {
        if (at + 1 >= text.Length || At(text, at + 1).Kind != CharacterKind.Letter) return false;
        if (char.IsAsciiDigit(text[at - 1])) return text[at - 1] == '0' && (text[at + 1] | 0x20) == 's' && EndsAt(text, at + 2) && at - segment is 2 or 4;
        if (EndOfClitic(text, at) > at) return false;
        bool negation = (text[at + 1] | 0x20) == 't' && (text[at - 1] | 0x20) == 'n' && EndsAt(text, at + 2);
        return !negation;
    }

    /// <summary>Whether digits and hyphens make a telephone number or a day: 555-0142, 202-555-0142, 2014-06-03.</summary>
    private static bool IsNumberChain(ReadOnlySpan<char> text, int start, int at)
    {
        int end = at;
        while (end < text.Length && end - start < 20 && (char.IsAsciiDigit(text[end]) || text[end] == '-')) end++;
        var chain = text[start..end];
        int hyphens = chain.Count('-'), first = chain.IndexOf('-'), last = chain.Length - 1 - chain.LastIndexOf('-');
        return first >= 0 && chain.IndexOfAnyExceptInRange('-', '9') < 0
            && (hyphens == 1 ? first == 3 && last == 4 : hyphens is 2 or 3 && (last == 4 || first == 4 && last == 2));
    }

    /// <summary>Whether the comma at <paramref name="at"/> parts the thousands of a number: the last group after it has three digits, so "[18,19]" is a list.</summary>
    private static bool IsGrouping(ReadOnlySpan<char> text, int at)
    {
        int end = at, group = 0;
        for (; end < text.Length && end - at <= LongestGrouping && (char.IsAsciiDigit(text[end]) || text[end] == ','); end++)
        {
            if (text[end] != ',') group++;
            else if (end > at && group is < 2 or > 3) break;
            else if (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) group = 0;
            else break;
        }
        return group == 3;
    }

    private static bool IsShortForm(ReadOnlySpan<char> text, int start, int at) =>
        at - start == 1 && at + 1 < text.Length && (text[start], text[at + 1]) is ('s', 'h') or ('w', 'o');

    private static bool IsAllCapital(ReadOnlySpan<char> word) => word.Length <= 4 && word.IndexOfAnyExceptInRange('A', 'Z') < 0;
}
