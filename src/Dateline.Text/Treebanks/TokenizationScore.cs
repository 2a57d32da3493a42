using System.Collections.Immutable;
using Dateline.Text.Tokenizing;

namespace Dateline.Text.Treebanks;

/// <summary>How well raw text is cut into tokens, words and sentences.</summary>
/// <param name="Tokens">Surface tokens: "don't" is one.</param>
/// <param name="Words">Syntactic words: "don't" is two.</param>
/// <param name="Sentences">Sentences, by their first and last character.</param>
public readonly record struct TokenizationScore(MatchScore Tokens, MatchScore Words, MatchScore Sentences)
{
    /// <summary>The score of an analyzer on raw texts of which the annotation is known.</summary>
    public static TokenizationScore Of(Analyzer analyzer, ImmutableArray<TreebankDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        var score = default(TokenizationScore);
        foreach (TreebankDocument document in documents)
        {
            Document found = analyzer.Analyze(document.Text, AnalysisDepth.Tokens);
            var words = found.Tokens.Select(token => token.Span).ToImmutableArray();
            score = new TokenizationScore(
                score.Tokens + Alignment.Score([.. document.Sentences.SelectMany(sentence => sentence.Tokens)], SurfaceTokens(document.Text, words)),
                score.Words + Alignment.Score([.. document.Sentences.SelectMany(sentence => sentence.Words).Select(word => word.Span)], words),
                score.Sentences + Alignment.Score([.. document.Sentences.Select(sentence => sentence.Span)], [.. found.Sentences.Select(found.SpanOf)]));
        }
        return score;
    }

    /// <summary>Words with the clitics glued to them taken as one.</summary>
    private static ImmutableArray<TextSpan> SurfaceTokens(string text, ImmutableArray<TextSpan> words)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>(words.Length);
        foreach (TextSpan word in words)
        {
            if (tokens.Count > 0 && tokens[^1].End == word.Start && Contractions.IsSecondPart(tokens[^1].In(text), word.In(text)))
                tokens[^1] = tokens[^1].Cover(word);
            else tokens.Add(word);
        }
        return tokens.ToImmutable();
    }
}
