using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Text.Coreference;

/// <summary>Joins "I", "we" and "you" within one quotation or one stretch of narration, and "I" with whom the quotation is put into the mouth of.</summary>
/// <remarks>Quotations of different speakers are never joined with each other.</remarks>
internal sealed class SpeechSieve(string text, ImmutableArray<Token> tokens, ImmutableArray<Range> sentences, ChainSet chains)
{
    // Outside quotations a longer silence may mean another speaker.
    private const int Reach = 4;

    private static readonly FrozenSet<string> SpeechVerbs =
        "say tell add ask reply answer explain note warn write declare announce recall insist argue claim admit continue comment stress state shout tweet"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public void Run()
    {
        int[] quotations = Quotations();
        var last = new Dictionary<(int Quotation, char Person), int>();
        var speakers = new Dictionary<int, int>();
        for (int i = 0; i < chains.Count; i++)
        {
            if (chains[i].Form != ReferenceForm.Speaker) continue;
            int quotation = quotations[chains[i].Head];
            var key = (quotation, chains[i].Lemma[0]);
            if (last.TryGetValue(key, out int before) && (quotation > 0 || chains[i].Sentence - chains[before].Sentence <= Reach)) chains.Join(before, i);
            last[key] = i;
            if (quotation == 0 || key.Item2 != 'i') continue;
            if (!speakers.TryGetValue(quotation, out int speaker)) speakers[quotation] = speaker = SpeakerOf(quotations, i);
            if (speaker >= 0) chains.Join(speaker, i);
        }
    }

    /// <summary>For each token the number of the quotation it stands in; 0 outside. An empty line or an end of text closes what was left open.</summary>
    private int[] Quotations()
    {
        var quotations = new int[tokens.Length];
        int count = 0, open = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.In(text);
            bool straight = word is "\"" or "''", opens = word is "“" or "``" || straight && open == 0, closes = word is "”" || straight && open > 0;
            if (open > 0 && i > 0 && text.AsSpan(tokens[i - 1].Span.End..tokens[i].Span.Start).Count('\n') > 1) open = 0;
            if (closes) open = 0;
            quotations[i] = open;
            if (opens) open = ++count;
        }
        return quotations;
    }

    /// <summary>The subject of the verb of speech that stands outside a quotation in the sentences at its ends; -1 when there is none.</summary>
    private int SpeakerOf(int[] quotations, int pronoun)
    {
        int quotation = quotations[chains[pronoun].Head];
        int first = chains[pronoun].Head, last = first;
        while (first > 0 && quotations[first - 1] == quotation) first--;
        while (last + 1 < tokens.Length && quotations[last + 1] == quotation) last++;
        int from = sentences[chains[pronoun].Sentence].Start.Value, to = Math.Min(tokens.Length, last + 16);
        for (int i = Math.Max(from, first - 16); i < to; i++)
        {
            if (quotations[i] == quotation || tokens[i].Label is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass) || tokens[i].Head < 0) continue;
            if (quotations[i] != 0 || !SpeechVerbs.Contains(tokens[tokens[i].Head].Lemma) || quotations[tokens[i].Head] != 0) continue;
            return ReferenceAt(i, pronoun);
        }
        return -1;
    }

    private int ReferenceAt(int token, int near)
    {
        for (int i = near; i >= 0 && chains[i].Head >= token; i--) if (chains[i].Head == token) return i;
        for (int i = near; i < chains.Count && chains[i].Head <= token; i++) if (chains[i].Head == token) return i;
        return -1;
    }
}
