namespace Dateline.Store;

/// <summary>A store that cannot be used as asked: missing, read-only, corrupt, too new, or not reachable. The message is for the user.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>A failure with its message.</summary>
    public ArchiveException(string message) : base(message) { }

    /// <summary>A failure with its message and what lies behind it.</summary>
    public ArchiveException(string message, Exception inner) : base(message, inner) { }

    /// <summary>A failure without more to say.</summary>
    public ArchiveException() { }
}
