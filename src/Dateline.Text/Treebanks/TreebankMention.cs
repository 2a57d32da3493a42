using System.Collections.Immutable;

namespace Dateline.Text.Treebanks;

/// <summary>A mention that an annotated text groups with others of the same thing, as the GUM corpus marks them.</summary>
/// <param name="Span">The words of the mention, modifiers included.</param>
/// <param name="Heads">The spans of its least words, by which mentions are compared.</param>
/// <param name="Group">What is mentioned: the same for all mentions of one thing in a document.</param>
/// <param name="Kind">The annotated kind, such as <c>person</c>.</param>
public sealed record TreebankMention(TextSpan Span, ImmutableArray<TextSpan> Heads, string Group, string Kind);
