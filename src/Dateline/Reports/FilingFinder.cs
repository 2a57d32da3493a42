using Dateline.Reports.Dates;
using Dateline.Text;

namespace Dateline.Reports;

/// <summary>Finds the line of filing at the head of a wire story: "ADEN, May 5 (Agency) —", "Aden (Agency) -", "ADEN:".</summary>
internal static class FilingFinder
{
    private const int LongestHead = 160;

    // Words in capitals that open a story without naming a place.
    private static readonly string[] Labels =
    [
        "ANALYSIS", "BREAKING", "BREAKING NEWS", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "EXPLAINER", "FACTBOX", "FEATURE", "INTERVIEW", "LATEST", "LIVE",
        "NEW", "NOTE", "OPINION", "PHOTOS", "PICTURES", "QUESTION", "ANSWER", "REPORT", "TIMELINE", "UPDATE", "UPDATED", "URGENT", "VIDEO", "WARNING", "WATCH", "TEXT", "FLASH", "ALERT", "NEWS",
    ];

    /// <summary>The line of filing with which the text begins; null when there is none.</summary>
    public static Filing? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int start = SkipSpace(text, 0);
        // MUC and FBIS copy opens with a dash: "-- ADEN, 5 MAY 90 (AGENCY) --".
        int head = start;
        while (head < text.Length && text[head] is '-' or '–' or '—')
        {
            head++;
        }
        head = SkipSpace(text, head);
        int limit = Math.Min(text.Length, head + LongestHead);
        int close = Close(text, head, limit);
        if (close < 0)
        {
            return null;
        }
        int end = close;
        while (end < text.Length && (text[end] is '-' or '–' or '—' or ':' || char.IsWhiteSpace(text[end])))
        {
            end++;
        }
        if (end >= text.Length)
        {
            return null;
        }
        return Parts(text, new TextSpan(start, end), new TextSpan(head, close), text[close] == ':');
    }

    /// <summary>The dash or colon that ends the head; -1 when there is none.</summary>
    private static int Close(string text, int head, int limit)
    {
        int depth = 0;
        for (int i = head; i < limit; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '\n' when i + 1 < text.Length && text[i + 1] == '\n':
                    return -1;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case '—' or '–' when depth == 0 && i > head:
                    return i;
                case ':' when depth == 0 && i > head && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]):
                    return i;
                case '-' when depth == 0 && i > head && (text[i - 1] == ')' || char.IsWhiteSpace(text[i - 1]) || (i + 1 < text.Length && text[i + 1] == '-')):
                    return i;
                case '"' or '“' or ';' or '!' or '?':
                    return -1;
            }
        }
        return -1;
    }

    private static Filing? Parts(string text, TextSpan whole, TextSpan head, bool colon)
    {
        TextSpan? agency = null;
        int placeEnd = head.End;
        int open = text.IndexOf('(', head.Start, head.Length);
        if (open >= 0)
        {
            int shut = text.IndexOf(')', open, head.End - open);
            if (shut < 0 || !IsAgency(text.AsSpan(open + 1, shut - open - 1)))
            {
                return null;
            }
            agency = Trimmed(text, open + 1, shut);
            // "(Agency)" alone, and "(Agency, May 5)": what stands behind the bracket may only be a day.
            placeEnd = open;
            if (SkipSpace(text, shut + 1) < head.End && DayIn(text, shut + 1, head.End) is null)
            {
                return null;
            }
        }
        TextSpan? day = DayIn(text, head.Start, placeEnd) ?? DayIn(text, placeEnd, head.End);
        if (day is { } found && found.Start < placeEnd)
        {
            placeEnd = found.Start;
        }
        TextSpan? place = Trimmed(text, head.Start, placeEnd);
        bool certain = agency is not null || day is not null;
        return place is null
            ? (agency is null ? null : new Filing(whole, null, day, agency))
            : IsPlace(text, place.Value, whole.End, certain, colon) ? new Filing(whole, place, day, agency) : null;
    }

    private static bool IsAgency(ReadOnlySpan<char> words) =>
        words.Length is > 1 and < 60 && (char.IsUpper(words[0]) || char.IsDigit(words[0])) && !words.Contains('\n');

    private static bool IsPlace(string text, TextSpan place, int bodyStart, bool certain, bool colon)
    {
        ReadOnlySpan<char> words = place.In(text);
        if (words.Length is < 2 or > 80 || !char.IsUpper(words[0]))
        {
            return false;
        }
        int letters = 0, capitals = 0, count = 1, wordLetters = 0;
        bool lowerWord = false, wordOpen = true;
        foreach (char c in words)
        {
            if (char.IsLetter(c))
            {
                letters++;
                wordLetters++;
                capitals += char.IsUpper(c) ? 1 : 0;
                lowerWord |= wordOpen && char.IsLower(c) && wordLetters == 1;
                wordOpen = false;
            }
            else if (c == ' ')
            {
                count++;
                wordLetters = 0;
                wordOpen = true;
            }
            else if (char.IsDigit(c))
            {
                return false;
            }
        }
        bool allCapitals = capitals == letters && letters > 1;
        // An upper-case city may be followed by a country in lower case: "ADEN, Yemen".
        int comma = words.IndexOf(',');
        bool cityInCapitals = allCapitals || (comma > 1 && !words[..comma].ContainsAnyInRange('a', 'z') && char.IsUpper(words[1]));
        foreach (string label in Labels)
        {
            if (words.Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }
        if (cityInCapitals)
        {
            return count <= 8;
        }
        if (colon || count > 6)
        {
            return false;
        }
        if (certain)
        {
            return !lowerWord || count <= 5;
        }
        // "Aden – Rebels said": every word capital, and the story goes on with a capital.
        char next = bodyStart < text.Length ? text[bodyStart] : ' ';
        if (count > 1 && IsProvinceOfGroup(words, text.AsSpan(bodyStart)))
        {
            return false;
        }
        return !lowerWord && count <= 3 && (char.IsUpper(next) || next is '"' or '“' || char.IsDigit(next));
    }

    /// <summary>The words of a day, with or without a year: "May 5", "5 May 1990", "Tue., 5 May".</summary>
    private static TextSpan? DayIn(string text, int start, int end)
    {
        int at = start;
        while (at < end)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            int wordEnd = WordEnd(text, at, end);
            bool number = char.IsDigit(text[at]);
            int next = SkipJoiner(text, wordEnd, end);
            int nextEnd = WordEnd(text, next, end);
            ReadOnlySpan<char> first = text.AsSpan(at, wordEnd - at);
            ReadOnlySpan<char> second = text.AsSpan(next, nextEnd - next);
            bool dayFirst = number && first.Length <= 2 && MonthNames.Find(second) > 0;
            bool monthFirst = !number && MonthNames.Find(first) > 0 && second.Length is 1 or 2 && char.IsDigit(second[0]);
            if (dayFirst || monthFirst)
            {
                int year = SkipJoiner(text, nextEnd, end);
                int yearEnd = WordEnd(text, year, end);
                bool hasYear = yearEnd - year is 2 or 4 && !text.AsSpan(year, yearEnd - year).ContainsAnyExceptInRange('0', '9');
                return new TextSpan(at, hasYear ? yearEnd : nextEnd);
            }
            at = wordEnd;
        }
        return null;
    }

    private static int WordEnd(string text, int at, int end)
    {
        while (at < end && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }
        return at;
    }

    private static int SkipJoiner(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '.' or ',' or '\u00a0')
        {
            at++;
        }
        return at;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at;
    }

    // "Islamic State – Orsk Province said": the name of a group goes on behind the dash.
    private static bool IsProvinceOfGroup(ReadOnlySpan<char> head, ReadOnlySpan<char> body)
    {
        if (!head.EndsWith(" State", StringComparison.Ordinal) && !head.EndsWith(" Front", StringComparison.Ordinal) && !head.EndsWith(" Army", StringComparison.Ordinal))
        {
            return false;
        }
        int province = body.IndexOf(" Province", StringComparison.Ordinal);
        return province > 0 && province < 30 && body[..province].Count(' ') < 3;
    }

    private static TextSpan? Trimmed(string text, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }
        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] != '.')
        {
            end--;
        }
        return end > start ? new TextSpan(start, end) : null;
    }
}
