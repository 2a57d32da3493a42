namespace Dateline.Web.Jobs;

/// <summary>How far a job has come.</summary>
public enum JobState : byte
{
    /// <summary>Others are before it.</summary>
    Waiting,
    /// <summary>It is worked on.</summary>
    Running,
    /// <summary>It is done.</summary>
    Done,
    /// <summary>It could not be done.</summary>
    Failed,
    /// <summary>Somebody stopped it.</summary>
    Stopped,
}
