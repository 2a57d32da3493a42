namespace Dateline.Quantities;

/// <summary>Who the people of a toll were.</summary>
public enum TollRole : byte
{
    /// <summary>The text does not say.</summary>
    Unknown,
    /// <summary>Civilians, children and journalists included.</summary>
    Civilians,
    /// <summary>Soldiers, police and members of armed groups.</summary>
    Combatants,
    /// <summary>Those who carried out the attack.</summary>
    Attackers,
}
