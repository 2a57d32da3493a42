using System.Collections.Frozen;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Triggers;

/// <summary>Finds the words that may tell of a happening: one scan of the tagged tokens against the codebook's phrases.</summary>
internal sealed class TriggerFinder(Codebook codebook)
{
    private const int LongestLookup = 40;
    private const int WidestGap = 2;

    // No sentence of a report tells so much; what does is a list or noise, and is read no further.
    private const int MostInSentence = 300;

    // The longest object between a verb and the rest of its phrase.
    private const int LongestObject = 7, LongestList = 14;

    // What may stand behind the object instead of before it: "hacked a man to death", "drove the rebels out of the town".
    private static readonly FrozenSet<string> s_behindObject = new[] { "to", "into", "under", "on", "out", "in", "from", "at", "with", "behind" }.ToFrozenSet(StringComparer.Ordinal);

    // The same in phrases of two words, where less shows what is meant: "shot a man dead", "blew the bridge up".
    private static readonly FrozenSet<string> s_lastBehindObject = new[] { "dead", "hostage", "captive", "prisoner", "alight", "ablaze", "up", "down", "out", "off", "away", "back", "home", "alive", "homeless", "free", "over", "guilty", "apart" }.ToFrozenSet(StringComparer.Ordinal);

    // "exchanged fire on Sunday": what ends in a preposition is no phrase of verb and object.
    private static readonly FrozenSet<string> s_prepositions = new[] { "on", "at", "upon", "in", "for", "with", "from" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The matches within a range of tokens, in text order, longest first where several begin together.</summary>
    public void Find(Document document, Range range, List<TriggerMatch> matches)
    {
        Span<char> buffer = stackalloc char[LongestLookup];
        int before = matches.Count;
        ulong words = BitsOf(document, range);
        for (int i = range.Start.Value; i < range.End.Value && matches.Count - before < MostInSentence; i++)
        {
            Token token = document.Tokens[i];
            if (token.Span.Length > LongestLookup || token.PartOfSpeech == PartOfSpeech.Punctuation) continue;
            int length = document.Words(token).ToLowerInvariant(buffer);
            ReadOnlySpan<char> form = buffer[..length];
            Match(document, codebook.Triggers.StartingWith(token.Lemma), (i, range.End.Value, words), matches);
            if (!form.SequenceEqual(token.Lemma)) Match(document, codebook.Triggers.StartingWith(form), (i, range.End.Value, words), matches);
            // "were riddled with bullets": a participle may be tagged as an adjective.
            else if (token.PartOfSpeech == PartOfSpeech.Adjective && form.EndsWith("ed")) MatchParticiple(document, form, (i, range.End.Value, words), matches);
        }
    }

    // "riddled" of "riddle", "press-ganged" of "press-gang", "barred" of "bar"
    private void MatchParticiple(Document document, ReadOnlySpan<char> form, (int First, int End, ulong Words) at, List<TriggerMatch> matches)
    {
        if (form.Length < 5) return;
        int before = matches.Count;
        Match(document, codebook.Triggers.StartingWith(form[..^1]), at, matches);
        Match(document, codebook.Triggers.StartingWith(form[..^2]), at, matches);
        if (form[^3] == form[^4]) Match(document, codebook.Triggers.StartingWith(form[..^3]), at, matches);
        for (int i = before; i < matches.Count; i++) matches[i] = matches[i] with { NeedsVerb = true };
    }

    // Words in both forms, as phrases may have either.
    private static ulong BitsOf(Document document, Range range)
    {
        ulong bits = 0;
        for (int i = range.Start.Value; i < range.End.Value; i++) bits |= TriggerIndex.BitsOf(document.Tokens[i].Lemma) | TriggerIndex.BitsOf(document.Words(document.Tokens[i]));
        return bits;
    }

    private static void Match(Document document, ReadOnlySpan<TriggerIndex.Entry> entries, (int First, int End, ulong Words) at, List<TriggerMatch> matches)
    {
        var (first, end, words) = at;
        foreach (ref readonly TriggerIndex.Entry entry in entries)
        {
            if ((entry.Rest & ~words) != 0) continue;
            bool verb = entry.Pattern.Kind == TriggerKind.Verb;
            int last = LastOf(document, entry.Phrase, first, end, verb);
            if (last < 0) continue;
            // "use of chemical weapons": what hangs on the phrase hangs on the noun before "of".
            int link = verb ? -1 : LinkIn(entry.Phrase);
            int head = verb ? HeadOf(document, entry, first, last) : link > 0 ? first + link - 1 : last;
            // "clashed with police" is no noun.
            if (link > 0 && document.Tokens[head] is { PartOfSpeech: PartOfSpeech.Verb, Tag: not "VBG" }) continue;
            // "pulled out of the vote" is no pull-out, "was sitting in an office" no sit-in.
            if (!verb && last > first && document.Tokens[head].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Adposition or PartOfSpeech.Particle && document.Tokens[first].Tag is "VBD" or "VBZ" or "VBP" or "VBG" && !IsHyphen(document, first + 1)) continue;
            if (!Fits(document, head, entry)) continue;
            matches.Add(new TriggerMatch(entry.Type, entry.Pattern, first, last, head, entry.Phrase.Length, verb && entry.Phrase.Length == 1 && document.Tokens[head] is { PartOfSpeech: PartOfSpeech.Adjective, Lemma: "free" or "slain" }));
        }
    }

    // The words of a phrase follow each other but for hyphens; within a verb phrase an article or modifier may stand between ("regained full control").
    private static int LastOf(Document document, System.Collections.Immutable.ImmutableArray<string> phrase, int first, int end, bool verb)
    {
        int at = first;
        for (int word = 1; word < phrase.Length; word++)
        {
            int next = at + 1, gap = 0;
            while (next < end && !Is(document, next, phrase[word]))
            {
                bool skip = IsHyphen(document, next) || (verb && gap++ < WidestGap && IsLight(document.Tokens[next].PartOfSpeech) && !IsNegation(document.Tokens[next]));
                if (!skip)
                {
                    next = verb && word == 1 && GoesBehindObject(phrase) ? BehindObject(document, phrase[1], first, end) : -1;
                    if (next < 0) return -1;
                    break;
                }
                next++;
            }
            if (next >= end) return -1;
            at = next;
        }
        return at;
    }

    private static int LinkIn(System.Collections.Immutable.ImmutableArray<string> phrase)
    {
        for (int i = 1; i < phrase.Length - 1; i++)
        {
            if (phrase[i] is "of" or "with" or "on" or "against" or "for" or "in" or "to" or "from") return i;
        }
        return -1;
    }

    private static bool GoesBehindObject(System.Collections.Immutable.ImmutableArray<string> phrase) => (phrase.Length > 2 ? s_behindObject : s_lastBehindObject).Contains(phrase[1]);

    // The place of a word behind the noun phrase that follows a verb; -1 when something else stands between.
    private static int BehindObject(Document document, string word, int verb, int end)
    {
        bool noun = false;
        // "took the mayor, his brother and a driver hostage"
        bool list = word is "hostage" or "captive" or "prisoner" or "over" or "free" or "ablaze" or "alight";
        for (int i = verb + 1; i < Math.Min(end, verb + 2 + (list ? LongestList : LongestObject)); i++)
        {
            if (noun && Is(document, i, word)) return i;
            PartOfSpeech part = document.Tokens[i].PartOfSpeech;
            if (part is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun) noun = true;
            else if (!IsLight(part) && !IsHyphen(document, i) && part is not (PartOfSpeech.Particle or PartOfSpeech.CoordinatingConjunction) && document.Words(document.Tokens[i]) is not ("of" or "than") && !(list && document.Words(document.Tokens[i]) is ",")) return -1;
        }
        return -1;
    }

    private static bool Is(Document document, int token, string word) =>
        string.Equals(document.Tokens[token].Lemma, word, StringComparison.OrdinalIgnoreCase) || document.Words(document.Tokens[token]).Equals(word, StringComparison.OrdinalIgnoreCase)
        || (word == "toward" && document.Tokens[token].Lemma == "towards");

    private static bool IsHyphen(Document document, int token) => document.Words(document.Tokens[token]) is "-" or "–" or "‑";

    // "said it was not behind the attack" says the opposite.
    private static bool IsNegation(Token token) => token.Lemma is "not" or "never" or "n't";

    private static bool IsLight(PartOfSpeech part) => part is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Adverb or PartOfSpeech.Pronoun;

    // "were on the run", "was under siege by": what the copula joins to the subject is what the rest hangs on.
    private static int HeadOf(Document document, in TriggerIndex.Entry entry, int first, int last)
    {
        // "were press-ganged"
        if (first > 0 && last == first + 2 && IsHyphen(document, first + 1) && document.Tokens[first - 1].Lemma is "be" && document.Tokens[last].PartOfSpeech == PartOfSpeech.Verb) return last;
        // "did not hold", "barely held"
        if (first < last && document.Tokens[first].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Particle && document.Tokens[first + 1].PartOfSpeech == PartOfSpeech.Verb) return first + 1;
        if (entry.Phrase[0] is not "be") return first;
        while (last > first && document.Tokens[last].PartOfSpeech is PartOfSpeech.Adposition or PartOfSpeech.Particle or PartOfSpeech.SubordinatingConjunction) last--;
        return last;
    }

    // "managed to free 19 hostages": it may be taken for an adjective.
    private static bool MayBeToFree(Document document, int adjective) => adjective > 0 && document.Tokens[adjective].Lemma == "free" && document.Tokens[adjective - 1].Lemma == "to";

    private static bool Fits(Document document, int head, in TriggerIndex.Entry entry)
    {
        Token token = document.Tokens[head];
        if (entry.Pattern.Kind == TriggerKind.Verb)
        {
            // "was freed" is what "free" finds.
            if (entry.Phrase[0] is "be") return token.PartOfSpeech is not (PartOfSpeech.Auxiliary or PartOfSpeech.Verb);
            if (token.PartOfSpeech is PartOfSpeech.Verb) return true;
            // Phrases of a verb and its object are safe whatever the tagger says of a verb in a headline: "troops exchange gunfire".
            if (entry.Phrase.Length > 1 && token.PartOfSpeech == PartOfSpeech.Noun && token.Tag is "NN" or "NNS") return !s_prepositions.Contains(entry.Phrase[^1]);
            // Participles are often tagged as adjectives: "the besieged town", "were set free".
            if (entry.Phrase.Length > 1 && token.PartOfSpeech == PartOfSpeech.Adjective) return !s_prepositions.Contains(entry.Phrase[^1]);
            if (token.PartOfSpeech != PartOfSpeech.Adjective) return false;
            return document.Words(token).EndsWith("ed", StringComparison.OrdinalIgnoreCase) || document.Words(token) is "slain" || MayBeToFree(document, head);
        }
        if (token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) return true;
        // "a missile launched from the sea" is no missile launch.
        if (token.Tag is "VBN" or "VBD" && document.Words(token).EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !entry.Phrase[^1].EndsWith("ed", StringComparison.Ordinal)) return false;
        // "Talks between the two broke down": a plural at the beginning, taken for a verb.
        if (token.Tag == "VBZ" && head == document.Sentences[document.SentenceOf(head)].Start.Value) return true;
        // Gerunds serve as nouns ("shelling of the port"), phrases of several words are safe whatever the tagger says.
        return entry.Phrase.Length > 1 || (token.PartOfSpeech == PartOfSpeech.Verb && token.Tag == "VBG" && document.Words(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            && entry.Phrase[^1].EndsWith("ing", StringComparison.Ordinal));
    }
}
