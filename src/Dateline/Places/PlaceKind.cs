namespace Dateline.Places;

/// <summary>What sort of place a gazetteer entry is.</summary>
public enum PlaceKind : byte
{
    /// <summary>A country or dependent territory of ISO 3166-1.</summary>
    Country,
    /// <summary>A first-order administrative division: a province, state, governorate or oblast.</summary>
    Province,
    /// <summary>A second-order administrative division: a county, district or raion.</summary>
    District,
    /// <summary>A city, town or village.</summary>
    Town,
    /// <summary>A quarter or suburb of a town, or a camp within one.</summary>
    Neighbourhood,
    /// <summary>A region without borders in law, or one that crosses them: the Donbas, the Sahel, North Kivu's hills.</summary>
    Region,
    /// <summary>A continent or a region of several countries: Africa, the Middle East.</summary>
    Continent,
    /// <summary>A sea, gulf, bay, strait or ocean.</summary>
    Sea,
    /// <summary>A river, canal or lake.</summary>
    River,
    /// <summary>A mountain, range, hill, valley, desert, forest or island.</summary>
    Land,
    /// <summary>A built place: a base, airport, dam, crossing, prison or plant.</summary>
    Facility,
}
