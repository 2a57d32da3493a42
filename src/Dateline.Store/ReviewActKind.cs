namespace Dateline.Store;

/// <summary>What an analyst did.</summary>
public enum ReviewActKind : byte
{
    /// <summary>Accepted a field or an incident.</summary>
    Accept,
    /// <summary>Corrected a field.</summary>
    Correct,
    /// <summary>Rejected a field or an incident.</summary>
    Reject,
    /// <summary>Found a field or an incident unverifiable.</summary>
    Unverifiable,
    /// <summary>Joined incidents.</summary>
    Join,
    /// <summary>Split claims off an incident.</summary>
    Split,
    /// <summary>Pinned an incident's claims together and shut it to others.</summary>
    Pin,
    /// <summary>Undid an earlier act.</summary>
    Undo,
}
