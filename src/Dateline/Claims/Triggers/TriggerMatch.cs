using Dateline.Codebooks;

namespace Dateline.Claims.Triggers;

/// <summary>Words of a text that a pattern's trigger phrase matches; whether its conditions hold is not yet known.</summary>
/// <param name="Type">The event type.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="First">The first token of the phrase.</param>
/// <param name="Last">The last token of the phrase.</param>
/// <param name="Head">The token whose dependents fill the roles: a verb phrase's first, a noun phrase's last word.</param>
/// <param name="Words">The number of words of the phrase.</param>
internal readonly record struct TriggerMatch(EventType Type, Pattern Pattern, int First, int Last, int Head, int Words);
