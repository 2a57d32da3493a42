namespace Dateline;

/// <summary>How a value follows from the words.</summary>
public enum Basis : byte
{
    /// <summary>The words say it.</summary>
    Stated,
    /// <summary>It was worked out from words, such as "Tuesday" and the day of publication.</summary>
    Inferred,
    /// <summary>No words say it; a default was taken.</summary>
    Assumed,
}
