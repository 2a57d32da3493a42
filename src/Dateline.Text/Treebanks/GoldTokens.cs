using System.Collections.Immutable;

namespace Dateline.Text.Treebanks;

/// <summary>Analyses annotated texts on the words and sentences of their annotation.</summary>
public static class GoldTokens
{
    /// <summary>The analysis of a text with its words and sentences given.</summary>
    public static Document Analyze(Analyzer analyzer, TreebankDocument document, AnalysisDepth depth)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(document);
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var sentences = ImmutableArray.CreateBuilder<Range>(document.Sentences.Length);
        foreach (TreebankSentence sentence in document.Sentences)
        {
            int start = words.Count;
            foreach (TreebankWord word in sentence.Words) words.Add(word.Span);
            sentences.Add(start..words.Count);
        }
        return analyzer.Analyze(document.Text, words.ToImmutable(), sentences.ToImmutable(), depth);
    }

    /// <summary>The same texts in capitals, as old wire copy has them; spans stay as they are.</summary>
    public static ImmutableArray<TreebankDocument> InCapitals(ImmutableArray<TreebankDocument> documents) =>
        [.. documents.Select(document => document with { Text = string.Create(document.Text.Length, document.Text, static (to, from) =>
        {
            // Letter by letter, since "ß" in capitals would be two letters and move every span behind it.
            for (int i = 0; i < to.Length; i++) to[i] = char.ToUpperInvariant(from[i]);
        }) })];
}
