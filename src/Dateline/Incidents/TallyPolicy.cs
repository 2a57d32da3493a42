namespace Dateline.Incidents;

/// <summary>How the best figure is chosen among differing ones.</summary>
public enum TallyPolicy : byte
{
    /// <summary>The figure of the latest report that credits it to officials; without officials, of the latest report.</summary>
    LatestOfficial,
    /// <summary>The lowest figure that a report states with a number of its own, as ACLED does.</summary>
    LowestCredible,
    /// <summary>The figure that most independent sources give; of equals the later. Reprints of one text are one source, and so are the reports of one outlet; each counts once, with its latest figure.</summary>
    MajorityOfIndependent,
}
