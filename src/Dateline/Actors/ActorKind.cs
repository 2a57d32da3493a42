namespace Dateline.Actors;

/// <summary>What sort of actor somebody is (ACLED codebook, "Inter" codes 1 to 8, with sources and organizations apart).</summary>
public enum ActorKind : byte
{
    /// <summary>Not known.</summary>
    Unknown,
    /// <summary>State forces and governments (ACLED 1).</summary>
    State,
    /// <summary>Rebel groups (ACLED 2).</summary>
    Rebels,
    /// <summary>Political militias (ACLED 3).</summary>
    PoliticalMilitia,
    /// <summary>Identity or communal militias (ACLED 4).</summary>
    IdentityMilitia,
    /// <summary>Rioters (ACLED 5).</summary>
    Rioters,
    /// <summary>Protesters (ACLED 6).</summary>
    Protesters,
    /// <summary>Civilians (ACLED 7).</summary>
    Civilians,
    /// <summary>External and other forces (ACLED 8).</summary>
    External,
    /// <summary>An organization of states or a non-governmental organization.</summary>
    Organization,
    /// <summary>An agency, newspaper, channel or other medium.</summary>
    Media,
}
