using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Text.Naming;

/// <summary>A sentence with all words of it that may be phrases.</summary>
/// <param name="Start">The sentence's first word.</param>
/// <param name="Length">Its number of words.</param>
/// <param name="Candidates">The candidates in order of their first words.</param>
internal sealed record PhraseSentence(int Start, int Length, ImmutableArray<PhraseCandidate> Candidates)
{
    /// <summary>Three of re3d's 1,271 phrases are longer, or hang on more words than <see cref="MostHeads"/>.</summary>
    private const int LongestPhrase = 16;

    private const int MostHeads = 3;

    /// <summary>The sentences of a text.</summary>
    public static ImmutableArray<PhraseSentence> Of(PhraseText text)
    {
        var features = new FeatureSet();
        return [.. text.Document.Sentences.Select(sentence => Of(text, sentence, features))];
    }

    private static PhraseSentence Of(PhraseText text, Range sentence, FeatureSet features)
    {
        var (start, length) = sentence.GetOffsetAndLength(text.Tokens.Length);
        var candidates = ImmutableArray.CreateBuilder<PhraseCandidate>();
        var writer = new PhraseFeatures(text, (start, start + length), features);
        for (int first = start; first < start + length; first++)
        {
            if (!MayStart(text, first)) continue;
            for (int end = first + 1; end <= Math.Min(start + length, first + LongestPhrase); end++)
            {
                if (!MayEnd(text, end - 1) || HoldsStop(text, first, end) || HeadOf(text, first, end) is not (>= 0 and var head)) continue;
                features.Clear();
                writer.Write(first, end, head);
                candidates.Add(new PhraseCandidate(first, end, text.Vectors[head], features.Hashes.ToArray()));
            }
        }
        return new PhraseSentence(start, length, candidates.ToImmutable());
    }

    /// <summary>The word of a stretch on which the others hang, a noun if there is one; -1 when they hang on too many words outside to be one phrase.</summary>
    internal static int HeadOf(PhraseText text, int start, int end)
    {
        int head = -1, heads = 0;
        for (int i = start; i < end; i++)
        {
            if (text.Tokens[i].Head >= start && text.Tokens[i].Head < end) continue;
            heads++;
            if (head < 0 || IsNominal(text.Tokens[i]) || !IsNominal(text.Tokens[head])) head = i;
        }
        return heads > MostHeads ? -1 : head;
    }

    private static bool IsNominal(Token token) => token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral;

    private static bool MayStart(PhraseText text, int word) => text.Tokens[word].PartOfSpeech switch
    {
        PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.Auxiliary or PartOfSpeech.Interjection or PartOfSpeech.Particle => false,
        // "Over 200 people", "near the bridge" as a place.
        PartOfSpeech.Adposition => text.Words[word] is "over" or "about" or "near" or "around",
        PartOfSpeech.Adverb => text.Words[word] is not ("also" or "not" or "then"),
        _ => true,
    };

    private static bool MayEnd(PhraseText text, int word) => text.Tokens[word].PartOfSpeech switch
    {
        PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.Auxiliary or PartOfSpeech.Adposition => false,
        PartOfSpeech.Punctuation => text.Words[word] == ")",
        _ => true,
    };

    // A mark that ends a sentence or clause within the stretch.
    private static bool HoldsStop(PhraseText text, int start, int end)
    {
        for (int i = start + 1; i < end - 1; i++)
        {
            if (text.Words[i] is "." or ";" or "?" or "!") return true;
        }
        return false;
    }
}
