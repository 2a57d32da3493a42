using System.Collections.Immutable;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Parsing;

/// <summary>How well an analyzer parses: on the annotation's own words and sentences, and on raw text as the CoNLL 2018 shared task counts.</summary>
/// <param name="Gold">The words and sentences were given; tags were not.</param>
/// <param name="RawHeads">Words of raw text that were found with the right head (UAS).</param>
/// <param name="RawLabels">Those found with the right head and relation, subtypes aside (LAS).</param>
/// <param name="Sentences">Sentences found, by their first and last character.</param>
public readonly record struct ParseScores(ParseScore Gold, MatchScore RawHeads, MatchScore RawLabels, MatchScore Sentences)
{
    /// <summary>The score of an analyzer on annotated documents.</summary>
    /// <exception cref="ArgumentNullException">The analyzer is null.</exception>
    public static ParseScores Of(Analyzer analyzer, ImmutableArray<TreebankDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        var scores = default(ParseScores);
        foreach (var document in documents)
        {
            var expected = Flatten(document);
            scores = new ParseScores(scores.Gold + ScoreGold(analyzer, document, expected), scores.RawHeads, scores.RawLabels, scores.Sentences);
            scores = scores.AddRaw(analyzer.Analyze(document.Text, AnalysisDepth.Syntax), document, expected);
        }
        return scores;
    }

    /// <summary>The score on one document's own words and sentences, whose text is rebuilt so that every word stands in it as written.</summary>
    private static ParseScore ScoreGold(Analyzer analyzer, TreebankDocument document, ImmutableArray<Expected> expected)
    {
        var text = new System.Text.StringBuilder();
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var sentences = ImmutableArray.CreateBuilder<Range>();
        foreach (var sentence in document.Sentences)
        {
            int first = words.Count;
            foreach (var word in sentence.Words)
            {
                // A word that its token does not spell out ("gonna" is "gon" and "na", but "du" is "de le") stands as the annotation writes it.
                var form = word.Span.Length == word.Form.Length ? word.Span.In(document.Text) : word.Form;
                words.Add(new TextSpan(text.Length, text.Length + form.Length));
                text.Append(form).Append(' ');
            }
            sentences.Add(first..words.Count);
        }
        var found = analyzer.Analyze(text.ToString(), words.ToImmutable(), sentences.ToImmutable(), AnalysisDepth.Syntax);
        var score = default(ParseScore);
        for (int i = 0; i < expected.Length; i++) score = score.With(found.Tokens[i].Head, found.Tokens[i].Label, expected[i].Head, expected[i].Label);
        return score;
    }

    private ParseScores AddRaw(Document found, TreebankDocument document, ImmutableArray<Expected> expected)
    {
        var alignment = Alignment.Of([.. expected.Select(word => word.Span)], [.. found.Tokens.Select(token => token.Span)]);
        int heads = 0, labels = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            if (alignment.FoundOf[i] is not (>= 0 and int at)) continue;
            var token = found.Tokens[at];
            bool right = expected[i].Head < 0 ? token.Head < 0 : token.Head >= 0 && alignment.FoundOf[expected[i].Head] == token.Head;
            if (!right) continue;
            heads++;
            if (DependencyLabels.Universal(token.Label) == DependencyLabels.Universal(expected[i].Label)) labels++;
        }
        return this with
        {
            RawHeads = RawHeads + new MatchScore(heads, expected.Length, found.Tokens.Length),
            RawLabels = RawLabels + new MatchScore(labels, expected.Length, found.Tokens.Length),
            Sentences = Sentences + Alignment.Score([.. document.Sentences.Select(s => s.Span)], [.. found.Sentences.Select(found.SpanOf)]),
        };
    }

    /// <summary>All words of a document, with heads counted through the document.</summary>
    private static ImmutableArray<Expected> Flatten(TreebankDocument document)
    {
        var words = ImmutableArray.CreateBuilder<Expected>();
        foreach (var sentence in document.Sentences)
        {
            int first = words.Count;
            foreach (var word in sentence.Words) words.Add(new(word.Span, word.Head < 0 ? -1 : word.Head + first, DependencyLabels.Parse(word.Relation)));
        }
        return words.ToImmutable();
    }

    private readonly record struct Expected(TextSpan Span, int Head, DependencyLabel Label);
}
