using System.Collections.Immutable;

namespace Dateline.Incidents;

/// <summary>An analyst's word on which claims tell of one happening. It outlasts every re-merging until it is taken back.</summary>
/// <param name="Id">The ruling's id, unique in its store.</param>
/// <param name="Kind">What is ruled.</param>
/// <param name="Claims">The claims that are ruled on; claims not known to a merger are passed over.</param>
/// <param name="Others">For <see cref="MergeRulingKind.Split"/> the claims that are to stand apart from <paramref name="Claims"/>; empty otherwise.</param>
public sealed record MergeRuling(string Id, MergeRulingKind Kind, ImmutableArray<ClaimId> Claims, ImmutableArray<ClaimId> Others);
