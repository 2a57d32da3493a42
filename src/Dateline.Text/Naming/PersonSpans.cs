using System.Collections.Frozen;
using Dateline.Text.Networks;
using static Dateline.Text.Naming.NameWords;

namespace Dateline.Text.Naming;

/// <summary>Where names of persons begin and end by custom: behind the title, and with all syllables of a given name ("Ban Ki-moon").</summary>
/// <remarks>The corpora leave titles out, but for "Sheikh", "Ayatollah" and "Mullah", on which they differ, so these stay as they are found.</remarks>
internal static class PersonSpans
{
    private const int LongestTitle = 13, LongestSyllable = 6, LongestAddressed = 3;

    private static readonly FrozenSet<string> s_titles = Words("""
        admiral adm ambassador aunt captain capt chairman chancellor col colonel commander commissioner congressman crown doctor dr gen general gov governor h.e. hon
        imam inspector judge justice king lady lieutenant lord lt maj majesty marshal major mayor minister miss mla mp mr mrs ms pope premier pres president prince princess prof
        professor queen rep rev sen senator secretary sergeant sgt shri sir speaker sri uncle
        """);

    private static readonly FrozenSet<string> s_addresses = Words("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr.");

    // Besides titles.
    private static readonly FrozenSet<string> s_offices = Words("amir attorney chief deputy emir emperor first general imam justice khedive minister pontiff prime speaker sultan undersecretary vice");

    // What ministers and secretaries are of, which stands before their names: "Minister of Finance Tito Abara".
    private static readonly FrozenSet<string> s_matters = Words("affairs agriculture culture defence defense development education energy environment finance health information interior justice labor labour planning security tourism trade transport");

    // Titles that are no names.
    private static readonly FrozenSet<string> s_within = Words("ambassador chairman colonel commissioner dr general governor lieutenant marshal minister mla mp mr mrs president prof professor secretary senator");

    // What follows a person's name behind a hyphen in English compounds, and behind a dash.
    private static readonly FrozenSet<string> s_compounds = Words("aged ally and based born but elect era for from have he held is it led like made not or owned run she so style that the they this was we what when who will with you");

    // With these, "I" is whoever writes: "Ann I have seen it".
    private static readonly FrozenSet<string> s_firstPerson = Words("'d 'll 'm 've am believe do for have hope know need think want");

    private static readonly int s_person = NameScheme.Universal.KindOf("PER"), s_organization = NameScheme.Universal.KindOf("ORG"), s_other = NameScheme.Universal.KindOf("OTH");

    /// <summary>Whether a word is a title that is no part of the name behind it; with or without a full stop.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Holds(s_titles, word.Length > 2 && word[^1] == '.' && word.Count('.') == 1 ? word[..^1] : word);

    /// <summary>Rewrites the tags (of <see cref="NameScheme.Universal"/>) of a document's words.</summary>
    public static void Settle(TaggedText text, Span<int> tags)
    {
        FindAddressed(text, tags);
        foreach (var (start, end, kind) in NameScheme.Spans(tags))
        {
            // "the Prophet Mohammed" is called so everywhere, and is no organization.
            if (kind == s_organization && end - start is 2 or 3 && text.Word(start) is "Prophet")
            {
                for (int i = start; i < end; i++) tags[i] = NameScheme.TagOf(s_person, first: i == start);
                continue;
            }
            if (kind != s_person) continue;
            if (end - start == 1 && text.Tags[start] == "NNPS" && IsPeople(text.Word(start)))
            {
                // A people or a party, and no person: "Colombians", "Democrats".
                tags[start] = NameScheme.TagOf(s_other, first: true);
                continue;
            }
            if (((start > 0 && text.Word(start - 1) is "the" or "The" or "THE") || end - start > 1 || (end < tags.Length && text.Word(end) is "of" or "-" or ".")) && IsOffice(text, start, end))
            {
                tags[start..end].Clear();
                continue;
            }
            if (start > 0 && tags[start - 1] == 0 && text.Word(start - 1) is "Prophet")
            {
                tags[start - 1] = tags[start];
                tags[start] = NameScheme.TagOf(s_person, first: false);
                continue;
            }
            // "\" Doro , Fara \"": an entry of a list of addresses.
            if (start > 2 && NameScheme.IsFirst(tags[start]) && text.Word(start - 1) is "," && tags[start - 1] == 0 && tags[start - 2] != 0 && NameScheme.KindOf(tags[start - 2]) == s_person && NameScheme.IsFirst(tags[start - 2])
                && text.Word(start - 3) is "\"" or "“" && end < tags.Length && text.Word(end) is "\"" or "”" or "@" or "/")
            {
                tags[start - 1] = tags[start] = NameScheme.TagOf(s_person, first: false);
                continue;
            }
            if (end - start == 2 && end < tags.Length && text.Word(end - 1) is "I" && Holds(s_firstPerson, text.Word(end)))
            {
                tags[end - 1] = 0;
                continue;
            }
            int first = end - start > 2 && text.Word(start) is "H" && text.Word(start + 1) is "E" ? start + 2 : start;
            for (int word = first + 1; word + 1 < end; word++)
            {
                // What stands before a title is another, or whose it is: "Vice President Lee".
                if (Holds(s_within, text.Word(word))) first = word;
            }
            while (first + 1 < end && (IsTitle(text.Word(first)) || (first + 2 < end && Holds(s_matters, text.Word(first))) || (first > start && text.Word(first) is "."))) first++;
            if (first > start)
            {
                tags[start..first].Clear();
                tags[first] = NameScheme.TagOf(s_person, first: true);
            }
            int last = end - first >= 2 ? SyllablesEnd(text, tags, end) : end;
            tags[end..last].Fill(NameScheme.TagOf(s_person, first: false));
        }
    }

    /// <summary>Finds persons by how they are spoken of: behind "Mr", "Ms" and the like stands nothing else.</summary>
    private static void FindAddressed(TaggedText text, Span<int> tags)
    {
        for (int word = 0; word + 1 < tags.Length; word++)
        {
            if (tags[word] != 0 || !s_addresses.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Word(word))) continue;
            int start = text.Word(word + 1) is "." ? word + 2 : word + 1, end = start;
            if (start == tags.Length) break;
            if (tags[start] == 0)
            {
                while (end < tags.Length && tags[end] == 0 && end - start < LongestAddressed && MayBeName(text, end)) end++;
                // What was found of the name goes on behind the rest.
                if (end > start && end < tags.Length && NameScheme.KindOf(tags[end]) == s_person) tags[end] = NameScheme.TagOf(s_person, first: false);
            }
            else if (NameScheme.IsFirst(tags[start]))
            {
                end++;
                while (end < tags.Length && tags[end] != 0 && !NameScheme.IsFirst(tags[end])) end++;
            }
            for (int i = start; i < end; i++) tags[i] = NameScheme.TagOf(s_person, first: i == start);
        }
    }

    private static bool IsPeople(ReadOnlySpan<char> word) => word.EndsWith("ns", StringComparison.Ordinal) || word.EndsWith("crats", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("ives", StringComparison.Ordinal);

    private static bool MayBeName(TaggedText text, int word) => char.IsUpper(text.Word(word)[0]) && !IsTitle(text.Word(word))
        && text.PartsOfSpeech[word] is PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Adjective;

    /// <summary>Whether words are those of an office alone, which corpora do not count as names: "the Vice President".</summary>
    private static bool IsOffice(TaggedText text, int start, int end)
    {
        for (int word = start; word < end; word++)
        {
            if (!IsTitle(text.Word(word)) && !Holds(s_offices, text.Word(word))) return false;
        }
        return true;
    }

    /// <summary>Behind the syllables of a given name that hyphens join to it: "Fara Do - ro", "Fara Do - o - ro".</summary>
    private static int SyllablesEnd(TaggedText text, ReadOnlySpan<int> tags, int end)
    {
        if (end + 3 < tags.Length && !tags.Slice(end, 4).ContainsAnyExcept(0) && text.Word(end) is "-" && text.Word(end + 1) is "o" && text.Word(end + 2) is "-" && IsSyllable(text.Word(end + 3))) return end + 4;
        return end + 1 < tags.Length && tags[end] == 0 && tags[end + 1] == 0 && text.Word(end) is "-" && IsSyllable(text.Word(end + 1)) ? end + 2 : end;
    }

    private static bool IsSyllable(ReadOnlySpan<char> word) => word.Length is >= 2 and <= LongestSyllable && !word.ContainsAnyExceptInRange('a', 'z') && !Holds(s_compounds, word);

    private static bool Holds(FrozenSet<string> words, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestTitle];
        return word.Length <= LongestTitle && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
