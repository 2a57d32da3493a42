namespace Dateline.Claims;

/// <summary>What sort of link a source is in a chain of attribution.</summary>
public enum SourceKind : byte
{
    /// <summary>A person, group or office that says it.</summary>
    Speaker,
    /// <summary>A statement, voice note, video, post or other carrier of the words.</summary>
    Medium,
    /// <summary>An agency, channel or newspaper that relays it.</summary>
    Relay,
}
