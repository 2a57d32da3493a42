namespace Dateline.Text;

/// <summary>A name in a text, with its kind.</summary>
/// <param name="Span">The words of the name.</param>
/// <param name="Tokens">The tokens of the name, as indexes into <see cref="Document.Tokens"/>.</param>
/// <param name="Kind">What is named.</param>
public readonly record struct Entity(TextSpan Span, Range Tokens, EntityKind Kind);
