using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc;

/// <summary>One filler of a slot: its alternative forms, what it is cross-referenced to, and whether leaving it out is as good.</summary>
/// <param name="Alternatives">The forms of which any is right; one or more, upper-case, without quotation marks.</param>
/// <param name="References">The forms of the filler it is cross-referenced to; empty where there is no cross-reference, "-" for the dummy one.</param>
/// <param name="Optional">Whether no filler is also a correct response (a question mark in the key).</param>
public sealed record MucFill(ImmutableArray<string> Alternatives, ImmutableArray<string> References, bool Optional);
