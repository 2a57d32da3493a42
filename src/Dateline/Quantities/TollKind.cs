namespace Dateline.Quantities;

/// <summary>What befell the people counted.</summary>
public enum TollKind : byte
{
    /// <summary>Killed.</summary>
    Killed,
    /// <summary>Injured.</summary>
    Injured,
    /// <summary>Missing.</summary>
    Missing,
    /// <summary>Abducted or taken prisoner.</summary>
    Captured,
    /// <summary>Arrested by a state.</summary>
    Arrested,
    /// <summary>Displaced or evacuated.</summary>
    Displaced,
    /// <summary>Freed.</summary>
    Released,
}
