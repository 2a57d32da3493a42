namespace Dateline.Places;

/// <summary>What the name of a place stands for where it is written.</summary>
public enum PlaceUse : byte
{
    /// <summary>The place itself: "in Mosul".</summary>
    Literal,
    /// <summary>A government, people, team or happening called by the place: "Washington said".</summary>
    Metonym,
    /// <summary>Its people, or what belongs to it, as adjective or noun: "Iraqi", "Iraqis", "the Baghdad government".</summary>
    Adjective,
    /// <summary>A part of the name of something else: "Boston Globe", "Lyon County Jail".</summary>
    PartOfName,
}
