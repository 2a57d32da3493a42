namespace Dateline.Places;

/// <summary>How exactly a place is known (UCDP GED codebook, variable <c>where_prec</c>, 1 to 7).</summary>
public enum PlacePrecision : byte
{
    /// <summary>The exact location (1).</summary>
    Exact = 1,
    /// <summary>Within about 25 km of a known point: "near", "outside" (2).</summary>
    Near = 2,
    /// <summary>A second-order administrative division, such as a district (3).</summary>
    District = 3,
    /// <summary>A first-order administrative division, such as a province (4).</summary>
    Province = 4,
    /// <summary>A linear feature or a fuzzy region within a country (5).</summary>
    Region = 5,
    /// <summary>Only the country (6).</summary>
    Country = 6,
    /// <summary>International waters or airspace (7).</summary>
    International = 7,
}
