namespace Dateline;

/// <summary>How bad a diagnostic is.</summary>
public enum Severity : byte
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Note,
    /// <summary>Something was left out or guessed.</summary>
    Warning,
    /// <summary>The thing spoken of could not be used.</summary>
    Error,
}
