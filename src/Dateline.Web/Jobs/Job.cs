namespace Dateline.Web.Jobs;

/// <summary>Work that takes longer than a page: reading a file, writing an export, merging anew.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Kind">What it does: <c>read</c>, <c>export</c> or <c>merge</c>.</param>
/// <param name="What">What it works on, such as a file's name.</param>
/// <param name="By">Who started it.</param>
/// <param name="At">When it was started.</param>
public sealed record Job(int Number, string Kind, string What, string By, DateTimeOffset At)
{
    /// <summary>How far it has come.</summary>
    public JobState State { get; init; }

    /// <summary>When it ended; null until then.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How much is done, in reports or incidents.</summary>
    public long Done { get; init; }

    /// <summary>How much there is to do; null when that is not known beforehand.</summary>
    public long? Total { get; init; }

    /// <summary>How many reports failed.</summary>
    public long Failed { get; init; }

    /// <summary>What came of it, or what it is at; null while there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <summary>The file that it wrote; null when it writes none, or not yet.</summary>
    public string? File { get; init; }

    /// <summary>Whether it waits or runs.</summary>
    public bool IsOpen => State is JobState.Waiting or JobState.Running;
}
