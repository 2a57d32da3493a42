namespace Dateline.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int AllWell = 0;

    /// <summary>Some reports failed; the rest was done.</summary>
    public const int SomeFailed = 1;

    /// <summary>It could not run at all: bad options, codebook, model or store.</summary>
    public const int CouldNotRun = 2;
}
