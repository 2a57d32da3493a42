using System.Collections.Immutable;

namespace Dateline.Incidents;

/// <summary>What an addition or a ruling changed.</summary>
/// <param name="Changed">The incidents that are new or whose claims changed, by id.</param>
/// <param name="Aliases">The incidents that are no more, each with the one that took most of its claims, by id.</param>
public sealed record MergeChange(ImmutableArray<IncidentClaims> Changed, ImmutableArray<IncidentAlias> Aliases);
