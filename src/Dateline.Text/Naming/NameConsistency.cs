using System.Runtime.InteropServices;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>Settles the names of one document with one another: what is a name in one place is so in another, and of the same kind.</summary>
/// <remarks>
/// What is no name is dropped (<see cref="NoNames"/>), names that were cut are joined (<see cref="CutNames"/>), persons' names begin behind their titles (<see cref="PersonSpans"/>), organizations that say what they are are
/// found (<see cref="OrganizationSpans"/>), and so are those that everybody knows (<see cref="KnownNames"/>) and those of which the words around tell it (<see cref="OrganizationCues"/>); storms bear names of persons, and are none.
/// Then three steps. An acronym and the words whose initials it takes, in brackets behind them or found elsewhere, are names of one kind. The same words get the kind they
/// were given most often. Proper nouns that were passed over, but were found as a name elsewhere, or as the last part of a person's name, are names too; acronyms and names of
/// several words that are so here and there are what they are in most places. Linear in the length of the document.
/// </remarks>
internal sealed class NameConsistency
{
    private const int LongestRepeated = 5, LongestAcronym = 10, ShortestInitials = 2, ChanceVotes = 2, SureVotes = 3;

    private static readonly int s_kinds = NameScheme.Universal.Kinds.Length;
    private static readonly int s_person = NameScheme.Universal.KindOf("PER"), s_location = NameScheme.Universal.KindOf("LOC"), s_other = NameScheme.Universal.KindOf("OTH");

    private readonly Dictionary<ulong, int[]> _votes = [];
    private readonly HashSet<ulong> _surnames = [], _storms = [];
    private readonly Dictionary<ulong, int> _initials = [], _owners = [], _passed = [];

    /// <summary>Rewrites the tags (of <see cref="NameScheme.Universal"/>) of a document's words.</summary>
    public void Settle(TaggedText text, Span<int> tags)
    {
        _votes.Clear();
        _storms.Clear();
        NoNames.Drop(text, tags);
        CutNames.Settle(text, tags);
        PersonSpans.Settle(text, tags);
        OrganizationSpans.Settle(text, tags);
        LocationSpans.Settle(text, tags);
        CutGenitives(text, tags);
        PartOwners(text, tags);
        FindAcronyms(text, tags);
        FindInitials(text, tags);
        FindStorms(text, tags);
        FindSurnames(text, tags);
        KnownNames.Settle(text, tags, _surnames);
        // Of persons' names, known ones may have been cut off.
        FindSurnames(text, tags);
        foreach (var name in NameScheme.Spans(tags))
        {
            int kind = LocationSpans.AreExplained(text, tags, name.End) ? s_location : OrganizationCues.KindOf(text, tags, name);
            if (kind == name.Kind) continue;
            Write(tags, name.Start, name.End, kind);
            // What the words around tell weighs as much as a guess without them, besides its own vote.
            Vote(text, name.Start, name.End, kind);
        }
        foreach (var (start, end, kind) in NameScheme.Spans(tags)) Vote(text, start, end, kind);
        foreach (var (start, end, kind) in NameScheme.Spans(tags))
        {
            ulong key = Key(text, start, end);
            Write(tags, start, end, Settled(kind, _votes[key], end - start == 1 && _surnames.Contains(key), _storms.Contains(key)));
        }
        FindRepeated(text, tags);
        SettleReadings(text, tags);
        KnownNames.PassSites(text, tags);
    }

    private void FindSurnames(TaggedText text, ReadOnlySpan<int> tags)
    {
        _surnames.Clear();
        foreach (var (start, end, kind) in NameScheme.Spans(tags))
        {
            if (kind == s_person && end - start > 1) _surnames.Add(Key(text, end - 1, end));
        }
    }

    /// <summary>Takes the ending of a genitive from the end of a name, and that of the word before from its beginning.</summary>
    private static void CutGenitives(TaggedText text, Span<int> tags)
    {
        foreach (var (start, end, kind) in NameScheme.Spans(tags))
        {
            int first = start, last = end;
            if (last - first > 1 && GenitiveEnd(text, last - 1) == last) last--;
            else if (last - first > 2 && GenitiveEnd(text, last - 2) == last) last -= 2;
            if (last - first > 1 && first > 0 && text.Words[first].In(text.Text) is "s" && text.Words[first - 1].In(text.Text) is "'" or "’") first++;
            if (last - first == end - start) continue;
            tags[start..end].Clear();
            Write(tags, first, last, kind);
        }
    }

    /// <summary>Parts a name from that of its owner, where the owner is named elsewhere too: "Mara 's Akan Hills".</summary>
    private void PartOwners(TaggedText text, Span<int> tags)
    {
        _owners.Clear();
        foreach (var (start, end, kind) in NameScheme.Spans(tags)) _owners[Key(text, start, end)] = kind;
        foreach (var (start, end, kind) in NameScheme.Spans(tags))
        {
            for (int word = start + 1; word + 1 < end; word++)
            {
                int behind = GenitiveEnd(text, word);
                if (behind == word || behind >= end || !_owners.TryGetValue(Key(text, start, word), out int owner)) continue;
                tags[word..behind].Clear();
                Write(tags, start, word, owner);
                Write(tags, behind, end, kind);
                break;
            }
        }
    }

    /// <summary>Behind the ending of a genitive, in one word or two; where it was asked when there is none.</summary>
    private static int GenitiveEnd(TaggedText text, int word)
    {
        var letters = text.Words[word].In(text.Text);
        if (letters is "'s" or "’s") return word + 1;
        return letters is "'" or "’" && word + 1 < text.Words.Length && text.Words[word + 1].In(text.Text) is "s" ? word + 2 : word;
    }

    /// <summary>Takes the names of storms, "Typhoon" and the like within or before them, for no person's, and keeps them for where they stand alone.</summary>
    private void FindStorms(TaggedText text, Span<int> tags)
    {
        foreach (var (start, end, kind) in NameScheme.Spans(tags))
        {
            if (kind != s_person) continue;
            int name = IsStorm(text, start) && end - start > 1 ? start + 1 : start > 0 && IsStorm(text, start - 1) ? start : -1;
            if (name < 0) continue;
            _storms.Add(Key(text, name, end));
            Write(tags, start, end, s_other);
        }
    }

    private static bool IsStorm(TaggedText text, int word) => text.Words[word].In(text.Text) is "Hurricane" or "Typhoon" or "Cyclone" or "Storm";

    private static void FindAcronyms(TaggedText text, Span<int> tags)
    {
        for (int i = 1; i + 2 < tags.Length; i++)
        {
            if (!Is(text, i, "(") || !Is(text, i + 2, ")") || !IsAcronym(text.Words[i + 1].In(text.Text))) continue;
            int start = SpelledFrom(text, i);
            // The kind is that of the long form, else that of the acronym; where neither is a name, it may be an illness or a plan.
            int tag = tags[i - 1] != 0 ? tags[i - 1] : tags[i + 1];
            if (start < i && tag != 0)
            {
                // The acronym may leave out where the name begins: "UN World Food Programme ( WFP )".
                while (start > 0 && tags[start] != 0 && !NameScheme.IsFirst(tags[start]) && char.IsUpper(text.Word(start - 1)[0])) start--;
                Write(tags, start, i, NameScheme.KindOf(tag));
            }
            else if (tags[i - 1] == 0 || tags[i + 1] != 0) continue;
            if (tags[i - 1] != 0) tags[i + 1] = NameScheme.TagOf(NameScheme.KindOf(tags[i - 1]), first: true);
        }
    }

    /// <summary>Gives acronyms without brackets the kind of a name whose initials they are, where such a name stands in the text.</summary>
    private void FindInitials(TaggedText text, Span<int> tags)
    {
        _initials.Clear();
        Span<char> letters = stackalloc char[LongestAcronym];
        foreach (var (start, end, kind) in NameScheme.Spans(tags))
        {
            int count = 0;
            for (int word = start; kind != s_person && word < end; word++)
            {
                char initial = text.Words[word].In(text.Text)[0];
                if (char.IsUpper(initial) && count < letters.Length) letters[count++] = initial;
            }
            if (count >= ShortestInitials) _initials[WordHash.Fold(letters[..count])] = kind;
        }
        if (_initials.Count == 0) return;
        for (int word = 0; word < tags.Length; word++)
        {
            int count = LettersOf(text.Words[word].In(text.Text), letters);
            if (count < ShortestInitials || !_initials.TryGetValue(WordHash.Fold(letters[..count]), out int kind)) continue;
            bool alone = word + 1 == tags.Length || tags[word + 1] == 0 || NameScheme.IsFirst(tags[word + 1]);
            // Two letters may be any word; they count where a name was found anyway.
            if (alone && (tags[word] == 0 ? count > ShortestInitials : NameScheme.IsFirst(tags[word]))) Write(tags, word, word + 1, kind);
        }
    }

    /// <summary>The number of letters of an acronym, which are written without full stops ("U.N."); 0 for another word.</summary>
    private static int LettersOf(ReadOnlySpan<char> word, Span<char> letters)
    {
        int count = 0;
        foreach (char c in word)
        {
            if (c == '.') continue;
            if (!char.IsUpper(c) || count == letters.Length) return 0;
            letters[count++] = c;
        }
        return count;
    }

    /// <summary>The first of the words before a bracket whose initials spell the acronym in it, small words passed over; the bracket when they do not.</summary>
    private static int SpelledFrom(TaggedText text, int bracket)
    {
        var acronym = text.Words[bracket + 1].In(text.Text);
        int letter = acronym.Length - 1, word = bracket - 1;
        while (letter >= 0 && word >= 0 && bracket - word <= acronym.Length * 2)
        {
            char initial = text.Words[word].In(text.Text)[0];
            if (initial == acronym[letter])
            {
                letter--;
                if (letter < 0) return word;
            }
            else if (!char.IsLower(initial)) return bracket;
            word--;
        }
        return bracket;
    }

    private void Vote(TaggedText text, int start, int end, int kind)
    {
        ulong key = Key(text, start, end);
        if (!_votes.TryGetValue(key, out int[]? votes)) _votes[key] = votes = new int[s_kinds];
        votes[kind]++;
    }

    /// <summary>The kind of a name: the commonest, but a storm's for a person's, and a person's for that of a surname which was found to be something else no more often than may be chance.</summary>
    private static int Settled(int own, int[] votes, bool surname, bool storm)
    {
        if (own == s_person && storm) return s_other;
        int winner = Winner(votes, own);
        return surname && winner != s_other && votes[winner] <= ChanceVotes ? s_person : winner;
    }

    private static int Winner(int[] votes, int own)
    {
        int best = own;
        for (int kind = 0; kind < votes.Length; kind++)
        {
            if (votes[kind] > votes[best]) best = kind;
        }
        return best;
    }

    private void FindRepeated(TaggedText text, Span<int> tags)
    {
        for (int start = 0; start < tags.Length; start++)
        {
            if (tags[start] != 0 || !IsNameWord(text, start) || CutNames.IsCurrency(text, start) || (start > 0 && IsNameWord(text, start - 1))) continue;
            int run = start + 1;
            while (run < tags.Length && run < start + LongestRepeated && tags[run] == 0 && IsNameWord(text, run)) run++;
            // Only a whole run of proper nouns: part of one may be part of another name.
            if (run < tags.Length && IsNameWord(text, run)) continue;
            if (_votes.TryGetValue(Key(text, start, run), out int[]? votes)) Write(tags, start, run, Winner(votes, 0));
            else if (run == start + 1 && _surnames.Contains(Key(text, start, run))) Write(tags, start, run, s_person);
        }
    }

    /// <summary>Settles names of several words and acronyms that are names in some places and common nouns in others: what most are, all are.</summary>
    private void SettleReadings(TaggedText text, Span<int> tags)
    {
        _passed.Clear();
        for (int start = 0; start < tags.Length; start++)
        {
            int end = tags[start] == 0 ? RepeatedEnd(text, tags, start) : start;
            if (end == start) continue;
            ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(_passed, Key(text, start, end), out _);
            count++;
            start = end - 1;
        }
        if (_passed.Count == 0) return;
        foreach (var (start, end, _) in NameScheme.Spans(tags))
        {
            ulong key = Key(text, start, end);
            if (_passed.TryGetValue(key, out int passed) && passed > Total(_votes[key])) tags[start..end].Clear();
        }
        for (int start = 0; start < tags.Length; start++)
        {
            int end = tags[start] == 0 ? RepeatedEnd(text, tags, start) : start;
            if (end == start) continue;
            ulong key = Key(text, start, end);
            if (_passed.GetValueOrDefault(key) <= Total(_votes[key])) Write(tags, start, end, Winner(_votes[key], 0));
            start = end - 1;
        }
    }

    private static int Total(int[] votes)
    {
        int sum = 0;
        foreach (int count in votes) sum += count;
        return sum;
    }

    /// <summary>Behind a name of several words, an acronym or a word often found that is a name elsewhere and here was read as common nouns; where it was looked for when there is none.</summary>
    private int RepeatedEnd(TaggedText text, ReadOnlySpan<int> tags, int start)
    {
        if (!char.IsUpper(text.Word(start)[0]) || (start > 0 && tags[start - 1] == 0 && IsNameWord(text, start - 1))) return start;
        int longest = start;
        while (longest < tags.Length && longest < start + LongestRepeated && tags[longest] == 0 && (longest == start || !text.OpensParagraph(longest))) longest++;
        for (int end = longest; end > start + 1; end--)
        {
            if (char.IsUpper(text.Word(end - 1)[0]) && !(end < tags.Length && tags[end] == 0 && IsNameWord(text, end)) && _votes.ContainsKey(Key(text, start, end))) return end;
        }
        if (text.PartsOfSpeech[start] != PartOfSpeech.Noun || text.Words[start].Length <= ShortestInitials || (start + 1 < tags.Length && tags[start + 1] == 0 && IsNameWord(text, start + 1))) return start;
        // An acronym is enough once; of other words many begin sentences.
        int least = text.Word(start)[1..].ContainsAnyInRange('A', 'Z') ? 1 : SureVotes;
        return _votes.TryGetValue(Key(text, start, start + 1), out int[]? votes) && Total(votes) >= least ? start + 1 : start;
    }

    private static void Write(Span<int> tags, int start, int end, int kind)
    {
        for (int word = start; word < end; word++) tags[word] = NameScheme.TagOf(kind, first: word == start);
    }

    /// <summary>Whether a word is a proper noun and no title.</summary>
    private static bool IsNameWord(TaggedText text, int word) => (text.PartsOfSpeech[word] == PartOfSpeech.ProperNoun || text.Tags[word] is "NNP" or "NNPS") && char.IsUpper(text.Words[word].In(text.Text)[0])
        && !PersonSpans.IsTitle(text.Words[word].In(text.Text));

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        int upper = 0;
        foreach (char c in word)
        {
            if (char.IsUpper(c)) upper++;
        }
        return word.Length is >= 2 and <= LongestAcronym && upper * 3 >= word.Length * 2;
    }

    private static bool Is(TaggedText text, int word, string sign) => text.Words[word].In(text.Text).SequenceEqual(sign);

    private static ulong Key(TaggedText text, int start, int end)
    {
        ulong key = 0;
        for (int word = start; word < end; word++) key = (key * 0x9E3779B97F4A7C15) ^ WordHash.Fold(text.Words[word].In(text.Text));
        return key;
    }
}
