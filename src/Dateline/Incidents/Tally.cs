using System.Collections.Immutable;
using Dateline.Quantities;

namespace Dateline.Incidents;

/// <summary>How many people something befell in an incident, over all reports.</summary>
/// <param name="Low">The lowest number in any report.</param>
/// <param name="Best">The number the policy chose.</param>
/// <param name="High">The highest number in any report; null when a report leaves it open and no report gives a higher one.</param>
/// <param name="Readings">Every figure, by claim.</param>
/// <param name="Rule">The policy that chose the best one.</param>
public sealed record Tally(long Low, long Best, long? High, ImmutableArray<Reading<Count>> Readings, string Rule)
{
    /// <summary>"41", or "38–41–45" as low, best and high where they differ; an open upper end is written "+".</summary>
    public override string ToString() =>
        Low == Best && High == Best ? FormattableString.Invariant($"{Best}")
        : High is { } high ? FormattableString.Invariant($"{Low}–{Best}–{high}")
        : Low == Best ? FormattableString.Invariant($"{Best}+")
        : FormattableString.Invariant($"{Low}–{Best}+");
}
