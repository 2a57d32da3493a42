namespace Dateline.Incidents;

/// <summary>How far an incident has been reviewed.</summary>
public enum ReviewState : byte
{
    /// <summary>Nobody has judged anything of it.</summary>
    Unreviewed,
    /// <summary>Some fields were judged, the incident as a whole was not.</summary>
    Partly,
    /// <summary>It was accepted as a whole.</summary>
    Accepted,
    /// <summary>It was rejected as a whole.</summary>
    Rejected,
    /// <summary>It was found unverifiable as a whole.</summary>
    Unverifiable,
}
