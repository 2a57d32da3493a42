using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Codebooks;

/// <summary>A sentence that a pattern must match, with its roles marked, or one that it must not match.</summary>
/// <param name="Text">The sentence, without marks.</param>
/// <param name="Trigger">The trigger's words; null in a sentence that must not match.</param>
/// <param name="Marked">The marked phrases by role: <c>actor</c>, <c>target</c>, <c>place</c> or <c>weapon</c>.</param>
/// <param name="Reason">Why it must not match; null in one that must.</param>
/// <param name="Line">The line of the file, from 1.</param>
public sealed record PatternExample(string Text, TextSpan? Trigger, ImmutableArray<(RoleCode Role, TextSpan Span)> Marked, string? Reason, int Line);
