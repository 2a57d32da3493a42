using System.Collections.Immutable;

namespace Dateline.Text.Tokenizing;

/// <summary>Groups words into sentences: by rules where they are sure, by what was learned where they are not.</summary>
/// <remarks>Web texts and e-mails hold headings, greetings and signatures without a full stop, in one line with what follows; no rule tells these from names.</remarks>
internal static class SentenceSplitter
{
    /// <summary>The most tokens of a sentence: later steps take time and memory by sentence, so a text without a full stop is cut.</summary>
    public const int LongestSentence = 400;

    // How far back from the cap a comma or semicolon is looked for to cut at.
    private const int CutReach = 80;

    /// <summary>The sentences of a text as ranges of its words: in order, none empty, together all words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="model">What was learned of sentence ends; null leaves all to the rules.</param>
    public static ImmutableArray<Range> Split(string text, ImmutableArray<TextSpan> words, BoundaryModel? model)
    {
        if (words.IsEmpty) return [];
        var sentences = ImmutableArray.CreateBuilder<Range>(words.Length / 20 + 1);
        var rules = new SentenceRules(text, words);
        var around = new BoundaryFeatures(text, words);
        Span<uint> features = stackalloc uint[BoundaryFeatures.Most];
        int start = 0;
        for (int i = 0; i + 1 < words.Length; i++)
        {
            GapVerdict verdict = rules.Judge(start, i);
            bool ends = verdict != GapVerdict.GoesOn;
            if (verdict != GapVerdict.SurelyEnds && model is not null && around.IsOpen(i, ends)) ends = model.Ends(features[..around.Write(start, i, ends, features)]);
            int end = ends ? i + 1 + rules.FootnotesBehind(i) : i + 1 - start >= LongestSentence - SentenceRules.MostFootnoteWords ? CutBefore(text, words, i + 1) : 0;
            if (end == 0) continue;
            sentences.Add(start..end);
            start = end;
            i = Math.Max(i, end - 1);
        }
        if (start < words.Length) sentences.Add(start..words.Length);
        return sentences.DrainToImmutable();
    }

    private static int CutBefore(string text, ImmutableArray<TextSpan> words, int end)
    {
        for (int i = end - 1; i > end - CutReach; i--)
            if (words[i].Length == 1 && text[words[i].Start] is ',' or ';' or ':') return i + 1;
        return end;
    }
}
