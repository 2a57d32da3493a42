namespace Dateline.Store;

/// <summary>Whether an act of review was done.</summary>
public enum ReviewStatus : byte
{
    /// <summary>It was done.</summary>
    Done,
    /// <summary>The incident has changed since the version that the analyst saw; look again.</summary>
    Conflict,
    /// <summary>There is no such incident, claim or act.</summary>
    NotFound,
    /// <summary>The value, or the choice of claims, is not one that can be taken.</summary>
    Invalid,
}
