using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>The sizes of a <see cref="ParserNetwork"/>.</summary>
/// <param name="Encoder">The sizes of the encoder.</param>
/// <param name="ArcWidth">The numbers a word is compared by as head and as dependent.</param>
/// <param name="LabelWidth">The numbers from which a relation is told.</param>
internal sealed record ParserSize(EncoderSize Encoder, int ArcWidth, int LabelWidth);
