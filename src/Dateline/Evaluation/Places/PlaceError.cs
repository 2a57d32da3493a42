using Dateline.Text;

namespace Dateline.Evaluation.Places;

/// <summary>A name that was wrongly found, missed, wrongly resolved or wrongly read.</summary>
/// <param name="Kind">"spurious", "missed", "far", "literal" (taken for literal) or "metonym" (taken for a metonym).</param>
/// <param name="Span">The name's words.</param>
/// <param name="Km">How far off; 0 where that does not apply.</param>
public sealed record PlaceError(string Kind, TextSpan Span, double Km);
