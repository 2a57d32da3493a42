using Dateline.Codebooks;

namespace Dateline.Claims.Triggers;

/// <summary>Words of a text that a pattern's trigger phrase matches; whether its conditions hold is not yet known.</summary>
/// <remarks>A class, since matches are sorted and grouped far more often than made, and such collections of classes share their compiled code.</remarks>
/// <param name="Type">The event type.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="First">The first token of the phrase.</param>
/// <param name="Last">The last token of the phrase.</param>
/// <param name="Head">The token whose dependents fill the roles: a verb phrase's first, a noun phrase's last word.</param>
/// <param name="Words">The number of words of the phrase.</param>
/// <param name="NeedsVerb">Whether the head was tagged as an adjective, and tells of something only where the tree shows it to be a verb or predicate: "were riddled with bullets".</param>
internal sealed record TriggerMatch(EventType Type, Pattern Pattern, int First, int Last, int Head, int Words, bool NeedsVerb);
