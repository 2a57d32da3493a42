namespace Dateline.Codebooks;

/// <summary>What a phrase is to a happening.</summary>
public enum RoleCode : byte
{
    /// <summary>Nothing: the phrase is left alone.</summary>
    None,
    /// <summary>Who does it.</summary>
    Actor,
    /// <summary>To whom or to what it is done.</summary>
    Target,
    /// <summary>Where it happens.</summary>
    Place,
    /// <summary>The weapon.</summary>
    Weapon,
    /// <summary>A weapon whose owner does it: "a Norlandian missile".</summary>
    Owner,
}
