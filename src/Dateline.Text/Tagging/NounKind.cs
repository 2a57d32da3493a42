namespace Dateline.Text.Tagging;

/// <summary>What a noun mostly means, after the file of WordNet that holds its first sense.</summary>
internal enum NounKind : byte
{
    /// <summary>Anything else, or an unknown noun.</summary>
    Other,
    /// <summary>A person (noun.person).</summary>
    Person,
    /// <summary>A group of people (noun.group).</summary>
    Group,
    /// <summary>A place (noun.location).</summary>
    Place,
    /// <summary>Something that is done or happens (noun.act, noun.event).</summary>
    Happening,
    /// <summary>A thing that people made (noun.artifact).</summary>
    Artifact,
    /// <summary>A point or stretch of time (noun.time).</summary>
    Time,
}
