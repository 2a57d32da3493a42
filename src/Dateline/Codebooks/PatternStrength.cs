namespace Dateline.Codebooks;

/// <summary>How much a pattern's words tell of a happening by themselves.</summary>
public enum PatternStrength : byte
{
    /// <summary>They name the type: "car bombing", "abducted".</summary>
    Specific,
    /// <summary>They tell that something of the family happened, and give way to a specific pattern for the same happening: "attack", "hit".</summary>
    Generic,
    /// <summary>They tell what came of it, and make a happening of their own only when none is told beside them: "killed", "destroyed".</summary>
    Effect,
}
