using System.Collections.Frozen;
using Dateline.Text.Networks;
using static Dateline.Text.Naming.NameWords;

namespace Dateline.Text.Naming;

/// <summary>Finds the organizations that say what they are: "the Ministry of Trade and Industry", "the Supreme Court", "Amber Holdings Ltd".</summary>
/// <remarks>
/// A word such as "Ministry" with a capital, and what belongs to it: words with capitals before it, "of" with words with capitals behind it. What the network
/// found within is part of the organization's name, and so is the rest of a name that reaches beyond. Linear in the length of the text.
/// </remarks>
internal static class OrganizationSpans
{
    private const int LongestHead = 16, LongestSide = 7, MostNouns = 2;

    // Words that are organizations behind other words with capitals: "Supreme Court".
    private static readonly FrozenSet<string> s_last = Words("""
        Academy Administration Agency Aid Airlines Airways Alliance Army Assembly Association Authority Bank Battalion Brigade Brigades Bureau Cabinet Chamber Club Coalition
        College Command Commission Committee Company Confederation Congress Cooperative Corporation Corps Council Court Dal Department Directorate Energy Entertainment Exchange
        FC Federation Force Forces Foundation Front Fund Gazette Group Guard Guardian Herald Holdings Industries Institute Institution Insurance International Investment
        Investments Labs Laboratory League Media Ministry Mission Morcha Motors Movement Navy Network News Orchestra Organisation Organization Panel Parishad Parliament Partners Party
        Pharmaceuticals Pictures Police Radio Records Sabha Samiti Sangh School Secretariat Securities Sena Senate Service Services Society Studios Syndicate TV Technologies
        Technology Telegraph Television Times Tribunal Tribune Trust Union University Ventures Watch
        """);

    // Of these, what may as well be a place or a thing; there the network is believed when it found the same words to be one.
    private static readonly FrozenSet<string> s_unsure = Words("Bank Chamber Club College Court Exchange Front Institute Mission News School Service University");

    // Words that are organizations with "of" or "for" behind them, whatever stands before.
    private static readonly FrozenSet<string> s_first = Words("""
        Academy Administration Agency Alliance Assembly Association Authority Bank Bureau Chamber Coalition College Commission Committee Confederation Congress
        Corporation Council Court Department Directorate Federation Foundation Fund Institute Institution League Ministry Movement Office Organisation Organization
        Parliament Party School Secretariat Society Syndicate Tribunal Union University
        """);

    // Of these, what is named for a list of matters: "Ministry of Gender, Labour and Social Development".
    private static readonly FrozenSet<string> s_listing = Words("Bureau Commission Committee Department Directorate Institute Ministry Office School");

    // Alone, these point back to what was named before, and are no names to most corpora.
    private static readonly FrozenSet<string> s_bare = Words("Administration Company Government School State University");

    private static readonly FrozenSet<string> s_dates = Words("""
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
        """);

    private static readonly FrozenSet<string> s_company = Words("Inc Inc. INC INC. Ltd Ltd. LTD LTD. Limited Corp Corp. CORP CORP. LLC LLP L.L.C. L.P. PLC GmbH Co.");

    // Written like "U.S.", but no places.
    private static readonly FrozenSet<string> s_acronyms = Words("U.N. UN E.U. EU NATO");

    private static readonly int s_organization = NameScheme.Universal.KindOf("ORG"), s_person = NameScheme.Universal.KindOf("PER");

    /// <summary>Rewrites the tags (of <see cref="NameScheme.Universal"/>) of a document's words.</summary>
    public static void Settle(TaggedText text, Span<int> tags)
    {
        for (int word = 1; word + 1 < tags.Length; word++)
        {
            if (text.Word(word) is "and" && Parts(text, tags, word)) (tags[word], tags[word + 1]) = (0, NameScheme.TagOf(s_organization, first: true));
        }
        for (int word = 0; word < tags.Length; word++)
        {
            var letters = text.Word(word);
            if (letters.Length > LongestHead || letters.IsEmpty || !char.IsUpper(letters[0])) continue;
            // "the U of M"
            if (letters is "U" && word + 2 < tags.Length && tags[word] == 0 && tags[word + 2] == 0 && text.Word(word + 1) is "of" && char.IsUpper(text.Word(word + 2)[0]))
            {
                for (int i = word; i < word + 3; i++) tags[i] = NameScheme.TagOf(s_organization, first: i == word);
                word += 2;
                continue;
            }
            if (tags[word] != 0 && Holds(s_acronyms, letters) && IsName(tags, word, word + 1)) tags[word] = NameScheme.TagOf(s_organization, first: true);
            if (tags[word] != 0 && Holds(s_bare, letters) && IsName(tags, word, word + 1) && NameScheme.KindOf(tags[word]) == s_organization) tags[word] = 0;
            bool company = Holds(s_company, letters), last = company || Holds(s_last, letters);
            if ((!last && !Holds(s_first, letters)) || (!company && text.PartsOfSpeech[word] != PartOfSpeech.ProperNoun)) continue;
            int end = Holds(s_first, letters) ? EndOf(text, tags, word + 1, Holds(s_listing, letters)) : word + 1;
            // "School" is not the last word of "School District".
            if (end == word + 1 && (!last || (!company && end < tags.Length && IsProper(text, end)))) continue;
            int start = StartOf(text, tags, word);
            if (start == word && end == word + 1) continue;
            if (Holds(s_unsure, letters) && NameScheme.KindOf(tags[start]) is >= 0 and var kind && kind != s_organization && IsName(tags, start, end)) continue;
            // A name that reaches beyond is part of it as a whole.
            while (start > 0 && tags[start] != 0 && !NameScheme.IsFirst(tags[start])) start--;
            while (end < tags.Length && tags[end] != 0 && !NameScheme.IsFirst(tags[end])) end++;
            for (int i = start; i < end; i++) tags[i] = NameScheme.TagOf(s_organization, first: i == start);
            word = end - 1;
        }
        TakeForms(text, tags);
    }

    /// <summary>Makes the form of a company behind a comma part of its name: "Amber Holdings , Inc.".</summary>
    private static void TakeForms(TaggedText text, Span<int> tags)
    {
        foreach (var (_, found, kind) in NameScheme.Spans(tags))
        {
            if (kind != s_organization) continue;
            int end = found;
            // "Amber Oil Services , Inc.", whose last word was read as a common noun
            while (end + 2 < tags.Length && tags[end] == 0 && HasCapital(text, end) && end - found < MostNouns) end++;
            if (end + 1 >= tags.Length || tags[end] != 0 || text.Word(end) is not "," || !Holds(s_company, text.Word(end + 1))) continue;
            int last = end + 2 < tags.Length && tags[end + 2] == 0 && text.Word(end + 2) is "." && text.Word(end + 1)[^1] != '.' && end + 3 < tags.Length && !char.IsUpper(text.Word(end + 3)[0]) ? end + 3 : end + 2;
            tags[found..last].Fill(NameScheme.TagOf(s_organization, first: false));
        }
    }

    /// <summary>Whether "and" stands between two whole names within what was found as one: "Human Rights Watch and Amnesty International".</summary>
    private static bool Parts(TaggedText text, ReadOnlySpan<int> tags, int and)
    {
        if (tags[and] == 0 || NameScheme.IsFirst(tags[and]) || NameScheme.KindOf(tags[and]) != s_organization || IsFirst(tags, and - 1) || !Holds(s_last, text.Word(and - 1))) return false;
        int end = and + 1;
        while (end < tags.Length && tags[end] != 0 && !NameScheme.IsFirst(tags[end])) end++;
        return end - and > 2 && Holds(s_last, text.Word(end - 1));
    }

    /// <summary>Whether the network found just these words to be one name.</summary>
    private static bool IsName(ReadOnlySpan<int> tags, int start, int end)
    {
        if (!NameScheme.IsFirst(tags[start]) || (end < tags.Length && tags[end] != 0 && !NameScheme.IsFirst(tags[end]))) return false;
        for (int word = start + 1; word < end; word++)
        {
            if (tags[word] == 0 || NameScheme.IsFirst(tags[word])) return false;
        }
        return true;
    }

    /// <summary>The first of the words with capitals before a word.</summary>
    private static int StartOf(TaggedText text, ReadOnlySpan<int> tags, int head)
    {
        int start = head;
        // The form of a company shows that common nouns with capitals are part of the name.
        bool company = Holds(s_company, text.Word(head));
        while (start > 0 && head - start < LongestSide)
        {
            int before = start - 1;
            // "Thanks , Ann Doro Amber Holdings Ltd": whoever signs is no part of it.
            if (IsFirst(tags, start) && IsWholePerson(tags, before)) break;
            if (IsProper(text, before) || (company && HasCapital(text, before) && text.PartsOfSpeech[before] == PartOfSpeech.Noun && !PersonSpans.IsTitle(text.Word(before)))) start = before;
            else if (before > 0 && text.Word(before) is "-" or "&" && IsProper(text, before - 1)) start = before - 1;
            // "People's Army", but not "Libya's Army".
            else if (before > 0 && text.Word(before) is "'s" or "’s" && HasCapital(text, before - 1) && (tags[before - 1] == 0 || NameScheme.KindOf(tags[before - 1]) == s_organization)) start = before - 1;
            else break;
        }
        return start;
    }

    /// <summary>Behind "of" or "for" and the words with capitals that follow, if such stand there; else where it began.</summary>
    private static int EndOf(TaggedText text, ReadOnlySpan<int> tags, int start, bool lists)
    {
        int end = start, at = start;
        while (at < tags.Length && at - start < LongestSide)
        {
            var letters = text.Word(at);
            bool joins = letters is "and" or "&", leads = letters is "of" or "for" || (letters is "on" && at + 1 < tags.Length && !Holds(s_dates, text.Word(at + 1)));
            if (lists && letters is "," && end > start && ListEnd(text, tags, at) is var listed && listed > at)
            {
                end = at = listed;
                continue;
            }
            if (leads || (joins && end > start))
            {
                at++;
                if (at < tags.Length && text.Word(at) is "the") at++;
                if (at == tags.Length || !HasCapital(text, at)) break;
                // Behind "and" another name may begin.
                if (joins && (IsFirst(tags, at) || (Holds(s_last, text.Word(at)) && text.Word(at) is not "Technology") || PersonSpans.IsTitle(text.Word(at)))) break;
            }
            else if (letters is "-" && end > start && at + 1 < tags.Length && text.Word(at + 1) is "General") at++; // "Office of the Attorney - General"
            else if (end == start || !HasCapital(text, at) || IsFirst(tags, at) || (PersonSpans.IsTitle(text.Word(at)) && text.Word(at) is not "General")) break;
            end = ++at;
        }
        return end;
    }

    /// <summary>Behind a list that goes on at a comma, "and" before its last part; the comma when there is none.</summary>
    private static int ListEnd(TaggedText text, ReadOnlySpan<int> tags, int comma)
    {
        int at = comma;
        for (bool last = false; at < tags.Length && at - comma < LongestSide;)
        {
            if (text.Word(at) is ",") at++;
            if (at < tags.Length && text.Word(at) is "and" or "&") (last, at) = (true, at + 1);
            int part = at;
            while (at < tags.Length && HasCapital(text, at) && (tags[at] == 0 || NameScheme.KindOf(tags[at]) == s_organization) && !Holds(s_first, text.Word(at))) at++;
            if (at == part) return comma;
            if (last) return at;
        }
        return comma;
    }

    /// <summary>Whether a person's name of two words or more ends at a word.</summary>
    private static bool IsWholePerson(ReadOnlySpan<int> tags, int word) => word > 0 && tags[word] == NameScheme.TagOf(s_person, first: false);

    private static bool IsFirst(ReadOnlySpan<int> tags, int word) => tags[word] != 0 && NameScheme.IsFirst(tags[word]);

    private static bool HasCapital(TaggedText text, int word) => text.Words[word].Length > 1 && char.IsUpper(text.Word(word)[0])
        && text.PartsOfSpeech[word] is PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Verb;

    /// <summary>Whether a word is a proper noun or an adjective with a capital ("Democratic"), and no title. The Penn tag knows "United" too.</summary>
    private static bool IsProper(TaggedText text, int word) => text.Words[word].Length > 1 && char.IsUpper(text.Word(word)[0])
        && (text.PartsOfSpeech[word] is PartOfSpeech.ProperNoun or PartOfSpeech.Adjective || text.Tags[word] is "NNP" or "NNPS") && text.Word(word) is not ("NGO" or "NGOs") && !PersonSpans.IsTitle(text.Word(word));
}
