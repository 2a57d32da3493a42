using System.Collections.Immutable;

namespace Dateline.Text.Naming;

/// <summary>A text with its names annotated.</summary>
/// <param name="Source">Where it comes from: a file or a publisher, by which cross-validation splits.</param>
/// <param name="Text">The text.</param>
/// <param name="Words">Its words.</param>
/// <param name="Sentences">Its sentences as ranges of words.</param>
/// <param name="Names">Its names, as ranges of words with the corpus's own kind; they do not overlap and are in order.</param>
public sealed record NameDocument(string Source, string Text, ImmutableArray<TextSpan> Words, ImmutableArray<Range> Sentences, ImmutableArray<(Range Words, string Kind)> Names);
