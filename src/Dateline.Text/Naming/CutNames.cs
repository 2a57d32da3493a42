using System.Collections.Frozen;
using Dateline.Text.Networks;
using static Dateline.Text.Naming.NameWords;

namespace Dateline.Text.Naming;

/// <summary>Joins names whose parts stand as words of their own ("Akufo - Addo", "O ’ Higgins", "W . N . McMillan", "U . S ."), and takes off what is no part of a name.</summary>
/// <remarks>Tokenizers cut at hyphens, and some at apostrophes and full stops too; a network that sees such words seldom takes the pieces for names, but not the signs between.</remarks>
internal static class CutNames
{
    private const int LongestCurrency = 3;

    // Who belongs to an organization; a word with a capital behind its name that is no part of it.
    private static readonly FrozenSet<string> s_members = Words("Agents Ambassador CEO Chairman Commander Commissioners Contract Director Guaranty MPs Members Minister Officer Officials President Spokesman Spokesperson");

    private static readonly int s_person = NameScheme.Universal.KindOf("PER"), s_location = NameScheme.Universal.KindOf("LOC"), s_organization = NameScheme.Universal.KindOf("ORG");

    /// <summary>Rewrites the tags (of <see cref="NameScheme.Universal"/>) of a document's words.</summary>
    public static void Settle(TaggedText text, Span<int> tags)
    {
        for (int word = 0; word < tags.Length; word++)
        {
            FindInitials(text, tags, word);
            if (tags[word] == 0 || !NameScheme.IsFirst(tags[word])) continue;
            int kind = NameScheme.KindOf(tags[word]), end = EndOf(tags, word);
            if (end - word == 1 && IsCurrency(text, word))
            {
                tags[word] = 0;
                continue;
            }
            if (IsAddress(text, word, end) || IsSpaced(text, word, end))
            {
                tags[word..end].Clear();
                word = end - 1;
                continue;
            }
            if (end - word > 1 && !char.IsLetterOrDigit(text.Word(word)[0]) && char.IsUpper(text.Word(word + 1)[0]))
            {
                // A quotation mark, read as part of the name behind it.
                tags[word++] = 0;
                tags[word] = NameScheme.TagOf(kind, first: true);
            }
            if (kind == s_organization && LeadsIn(text, word, end))
            {
                tags[word++] = 0;
                if (word == end) continue;
                tags[word] = NameScheme.TagOf(kind, first: true);
            }
            if (kind == s_organization && end - word > 1 && Holds(s_members, text.Word(end - 1)))
            {
                // "Green Party MPs": those who belong to it.
                tags[--end] = 0;
            }
            if (kind == s_location && end - word > 1 && text.Word(end - 1) is "district" or "districts" or "empire" or "region" or "state" or "village" or "ward" || kind == s_organization && end - word > 1 && text.Word(end - 1) is "company" or "corporation" or "group" or "newspaper" or "shares")
            {
                // Common nouns behind a place's name are no part of it.
                tags[--end] = 0;
            }
            else if (kind == s_person)
            {
                for (int start = BeforeOf(text, tags, word); start < word; start = BeforeOf(text, tags, word))
                {
                    Extend(tags, start, word + 1, kind);
                    word = start;
                }
                for (int next = NextOf(text, tags, end); next > end; next = NextOf(text, tags, end))
                {
                    int last = EndOf(tags, next);
                    Extend(tags, end, last, kind);
                    end = last;
                }
            }
            else if (end - word >= 3 && end < tags.Length && tags[end] == 0 && text.Word(end) is "." && IsInitial(text, end - 1) && text.Word(end - 2) is "." && IsInitial(text, end - 3))
            {
                Extend(tags, end, end + 1, kind);
                end++;
            }
            word = end - 1;
        }
    }

    /// <summary>Finds the best known of the names that are initials, "U . S .", where no longer name holds them.</summary>
    private static void FindInitials(TaggedText text, Span<int> tags, int word)
    {
        if (word + 2 >= tags.Length || text.Word(word) is not "U" || text.Word(word + 1) is not "." || text.Word(word + 2) is not ("S" or "K" or "N")) return;
        int end = word + 3 < tags.Length && text.Word(word + 3) is "." ? word + 4 : word + 3;
        if ((tags[word] != 0 && !NameScheme.IsFirst(tags[word])) || (end < tags.Length && tags[end] != 0 && !NameScheme.IsFirst(tags[end]))) return;
        int kind = text.Word(word + 2) is "N" ? s_organization : s_location;
        for (int i = word; i < end; i++) tags[i] = NameScheme.TagOf(kind, first: i == word);
    }

    /// <summary>Whether a word is part of a currency: "US $ 5 million".</summary>
    public static bool IsCurrency(TaggedText text, int word) =>
        text.Words[word].Length <= LongestCurrency && (text.Word(word)[^1] == '$' || (word + 1 < text.Words.Length && text.Word(word + 1) is "$"));

    /// <summary>Whether the first word only leads to the name of an organization: "The" that begins a sentence, "NGO".</summary>
    private static bool LeadsIn(TaggedText text, int start, int end)
    {
        if (text.Word(start) is "NGO" or "NGOs") return end - start > 1;
        if (text.Word(start) is not "The") return false;
        return end - start == 1 || start == 0 || text.Word(start - 1) is "." or ":" or "?" or "!" or "“" or "—";
    }

    /// <summary>Whether a name is an address of mail.</summary>
    private static bool IsAddress(TaggedText text, int start, int end) => end - start == 1 && text.Word(start).IndexOf('@') is > 0 and var at && text.Word(start)[at..].Contains('.');

    /// <summary>Whether a name is a word with spaces between its letters: "U P D A T E".</summary>
    private static bool IsSpaced(TaggedText text, int start, int end)
    {
        if (end - start < 4) return false;
        for (int word = start; word < end; word++)
        {
            if (text.Words[word].Length != 1 || !char.IsLetter(text.Word(word)[0])) return false;
        }
        return true;
    }

    /// <summary>Where an initial or "O ’" before a person's name begins; the name's start when there is none.</summary>
    private static int BeforeOf(TaggedText text, ReadOnlySpan<int> tags, int start)
    {
        if (start > 0 && tags[start - 1] == 0 && IsBareInitial(text, start - 1)) return start - 1;
        if (start < 2 || tags[start - 1] != 0 || tags[start - 2] != 0 || !IsInitial(text, start - 2)) return start;
        return text.Word(start - 1) is "." || (text.Word(start - 1) is "’" or "'" && text.Word(start - 2) is "O" or "D") ? start - 2 : start;
    }

    /// <summary>Whether a letter is an initial without a full stop: "V K Doro", where "V" was read as a number; but not "I", "A" and those of "H E", His Excellency.</summary>
    private static bool IsBareInitial(TaggedText text, int word)
    {
        if (!IsInitial(text, word) || text.Word(word) is "I" or "A") return false;
        bool paired = (word > 0 && IsInitial(text, word - 1)) || (word + 1 < text.Words.Length && IsInitial(text, word + 1));
        if (paired && (IsPair(text, word - 1) || IsPair(text, word))) return false;
        return text.PartsOfSpeech[word] == PartOfSpeech.ProperNoun || (paired && text.PartsOfSpeech[word] == PartOfSpeech.Numeral);
    }

    private static bool IsPair(TaggedText text, int word) => word >= 0 && word + 1 < text.Words.Length && text.Word(word) is "H" && text.Word(word + 1) is "E";

    /// <summary>Where a further piece of a person's name begins behind a sign that joins; its end when there is none.</summary>
    private static int NextOf(TaggedText text, ReadOnlySpan<int> tags, int end)
    {
        if (end + 1 >= tags.Length || tags[end] != 0) return end;
        bool initial = IsInitial(text, end - 1);
        bool joins = text.Word(end) switch
        {
            "-" => true,
            "’" or "'" or "." => initial,
            _ => false,
        };
        if (!joins) return end;
        if (IsPerson(tags, end + 1)) return end + 1;
        // "O ’ Doro" and "Fara El - Doro", of which the network did not find the last word
        bool led = text.Word(end) is "-" ? text.Word(end - 1) is "El" or "Al" or "al" or "Ash" or "Abd" : text.Word(end) is not "." && text.Word(end - 1) is "O" or "D";
        if (led && tags[end + 1] == 0 && text.Words[end + 1].Length > 1 && char.IsUpper(text.Word(end + 1)[0])) return end + 1;
        return initial && end + 3 < tags.Length && tags[end + 1] == 0 && IsInitial(text, end + 1) && text.Word(end + 2) is "." && IsPerson(tags, end + 3) ? end + 3 : end;
    }

    private static bool IsPerson(ReadOnlySpan<int> tags, int word) => tags[word] != 0 && NameScheme.IsFirst(tags[word]) && NameScheme.KindOf(tags[word]) == s_person;

    private static bool IsInitial(TaggedText text, int word) => text.Words[word].Length == 1 && char.IsUpper(text.Word(word)[0]);

    private static int EndOf(ReadOnlySpan<int> tags, int start)
    {
        int end = start + 1;
        while (end < tags.Length && tags[end] != 0 && !NameScheme.IsFirst(tags[end])) end++;
        return end;
    }

    /// <summary>Makes words one name; it begins with the first of them unless a name goes on into them.</summary>
    private static void Extend(Span<int> tags, int start, int end, int kind)
    {
        bool first = start == 0 || tags[start - 1] == 0;
        for (int word = start; word < end; word++) tags[word] = NameScheme.TagOf(kind, first && word == start);
    }
}
