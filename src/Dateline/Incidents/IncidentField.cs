namespace Dateline.Incidents;

/// <summary>A field of an incident that an analyst can judge.</summary>
public enum IncidentField : byte
{
    /// <summary>The incident as a whole.</summary>
    Incident,
    /// <summary>The type.</summary>
    Type,
    /// <summary>The stage.</summary>
    Stage,
    /// <summary>Whether it is denied.</summary>
    Denied,
    /// <summary>When.</summary>
    When,
    /// <summary>Where.</summary>
    Place,
    /// <summary>Who did it.</summary>
    Actors,
    /// <summary>To whom or to what.</summary>
    Targets,
    /// <summary>Who claimed responsibility.</summary>
    ClaimedBy,
    /// <summary>People killed.</summary>
    Killed,
    /// <summary>People injured.</summary>
    Injured,
    /// <summary>People abducted or arrested.</summary>
    Captured,
    /// <summary>The weapon.</summary>
    Weapon,
}
