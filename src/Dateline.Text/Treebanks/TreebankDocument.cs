using System.Collections.Immutable;

namespace Dateline.Text.Treebanks;

/// <summary>One annotated text: the raw text put together from its words, and its sentences.</summary>
/// <param name="Id">The document's name in its file; empty when it has none.</param>
/// <param name="Text">The raw text: words set apart as the file says, paragraphs by an empty line.</param>
/// <param name="Sentences">The sentences in order.</param>
public sealed record TreebankDocument(string Id, string Text, ImmutableArray<TreebankSentence> Sentences);
