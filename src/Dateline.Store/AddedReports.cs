using System.Collections.Immutable;
using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>What a batch of articles did to the store.</summary>
/// <param name="Articles">How many articles are new, or newly coded.</param>
/// <param name="Known">How many were there already, coded with the same versions or not to be coded again.</param>
/// <param name="Claims">How many claims are new.</param>
/// <param name="Changed">The incidents that are new or changed, by id.</param>
public sealed record AddedReports(int Articles, int Known, int Claims, ImmutableArray<IncidentId> Changed);
