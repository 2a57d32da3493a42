using System.Collections.Immutable;

namespace Dateline.Text.Treebanks;

/// <summary>One annotated sentence.</summary>
/// <param name="Id">The sentence's name in its file; empty when it has none.</param>
/// <param name="Words">The words in order: syntactic words, so "don't" is two.</param>
/// <param name="Tokens">The spans of the surface tokens in order: "don't" is one.</param>
public sealed record TreebankSentence(string Id, ImmutableArray<TreebankWord> Words, ImmutableArray<TextSpan> Tokens)
{
    /// <summary>The sentence's place in its document, from its first to its last word.</summary>
    public TextSpan Span => new(Words[0].Span.Start, Words[^1].Span.End);
}
