namespace Dateline.Text;

/// <summary>What sort of thing a name names.</summary>
public enum EntityKind : byte
{
    /// <summary>A person.</summary>
    Person,
    /// <summary>An organization: a company, ministry, armed group, agency or newspaper.</summary>
    Organization,
    /// <summary>A location: a town, region, country, river or sea.</summary>
    Location,
    /// <summary>A built place: a base, hospital, airport, bridge or checkpoint.</summary>
    Facility,
    /// <summary>A nationality, religion or ethnic or political group, as adjective or noun.</summary>
    Nationality,
    /// <summary>A named happening: a war, battle, operation or summit.</summary>
    Event,
    /// <summary>A weapon or military vehicle by name.</summary>
    Weapon,
    /// <summary>Any other name.</summary>
    Other,
}
