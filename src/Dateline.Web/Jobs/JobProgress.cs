namespace Dateline.Web.Jobs;

/// <summary>How far a job's work has come, as the work tells it.</summary>
/// <param name="Done">How much is done.</param>
/// <param name="Total">How much there is; null when that is not known.</param>
/// <param name="Failed">How many reports failed.</param>
public sealed record JobProgress(long Done, long? Total = null, long Failed = 0);
