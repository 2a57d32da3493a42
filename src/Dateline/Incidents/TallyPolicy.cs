namespace Dateline.Incidents;

/// <summary>How the best figure is chosen among differing ones.</summary>
public enum TallyPolicy : byte
{
    /// <summary>The figure of the latest report that credits it to officials; without officials, of the latest report.</summary>
    LatestOfficial,
    /// <summary>The lowest figure that a report states with a number of its own, as ACLED does.</summary>
    LowestCredible,
    /// <summary>The figure that most outlets give, each outlet counted once with its latest; of equals the later.</summary>
    MajorityOfIndependent,
}
