namespace Dateline.Places;

/// <summary>Whether one place of a gazetteer lies in another.</summary>
internal static class Containment
{
    private const double RegionRadiusKm = 300;
    private const double TownRadiusKm = 40;

    /// <summary>True when <paramref name="inner"/> lies in <paramref name="outer"/>, by the divisions of the gazetteer, or near enough where it has none.</summary>
    public static bool Holds(Gazetteer gazetteer, int outer, int inner)
    {
        if (outer == inner) return false;
        switch (gazetteer.KindOf(outer))
        {
            case PlaceKind.Country:
                return gazetteer.SameCountry(outer, inner) && gazetteer.KindOf(inner) != PlaceKind.Country;
            case PlaceKind.Province:
                return gazetteer.ProvinceOf(inner) == outer && gazetteer.KindOf(inner) != PlaceKind.Province;
            case PlaceKind.District:
                return gazetteer.DistrictOf(inner) == outer || (gazetteer.SameCountry(outer, inner) && IsLocal(gazetteer.KindOf(inner)) && IsWithin(gazetteer, outer, inner, TownRadiusKm));
            case PlaceKind.Town:
                return gazetteer.KindOf(inner) is PlaceKind.Neighbourhood or PlaceKind.Facility or PlaceKind.District or PlaceKind.Town && gazetteer.SameCountry(outer, inner) &&
                    gazetteer.PopulationOf(outer) >= gazetteer.PopulationOf(inner) && IsWithin(gazetteer, outer, inner, TownRadiusKm);
            case PlaceKind.Region or PlaceKind.Land:
                return gazetteer.KindOf(inner) is not (PlaceKind.Country or PlaceKind.Continent) && (gazetteer.CountryNumberOf(outer) == 0 || gazetteer.SameCountry(outer, inner)) && IsWithin(gazetteer, outer, inner, RegionRadiusKm);
            default:
                return false;
        }
    }

    private static bool IsLocal(PlaceKind kind) => kind is PlaceKind.Town or PlaceKind.Neighbourhood or PlaceKind.Facility;

    private static bool IsWithin(Gazetteer gazetteer, int one, int other, double km) => gazetteer.CentreOf(one).KilometresTo(gazetteer.CentreOf(other)) < km;
}
