using System.Collections.Immutable;

namespace Dateline.Incidents;

/// <summary>How two claims compare.</summary>
/// <param name="First">The claim whose id is the lower.</param>
/// <param name="Second">The other claim.</param>
/// <param name="Score">The sum of all reasons, in log-odds; 0 or more means the same happening, by these two alone.</param>
/// <param name="Reasons">The reasons, strongest first.</param>
public sealed record Comparison(ClaimId First, ClaimId Second, double Score, ImmutableArray<PairReason> Reasons);
