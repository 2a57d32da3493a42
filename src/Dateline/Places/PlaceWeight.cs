namespace Dateline.Places;

/// <summary>How likely a place is meant by its name alone: by how many people live there and what sort of place it is.</summary>
internal static class PlaceWeight
{
    private const double AlternativeCost = 1.5;

    public static double Of(Gazetteer gazetteer, PlaceNaming naming)
    {
        double size = Math.Log10(gazetteer.PopulationOf(naming.Place) + 10);
        double weight = gazetteer.KindOf(naming.Place) switch
        {
            PlaceKind.Country => size + 2.5,
            PlaceKind.Continent => 9,
            PlaceKind.Sea => 8,
            PlaceKind.Province => size + 0.7,
            PlaceKind.District => size - 1.2,
            PlaceKind.Neighbourhood => size - 1,
            PlaceKind.Town => size,
            _ => 5,
        };
        return naming.IsAlternative ? weight - AlternativeCost : weight;
    }

    /// <summary>The weight of one naming among all of a name. A town that its province is called by too is meant before the province, unless the words say "province": Homs, Idlib, Kandahar.</summary>
    public static double Among(Gazetteer gazetteer, ReadOnlySpan<PlaceNaming> namings, int index, PlaceKind? stated)
    {
        PlaceNaming naming = namings[index];
        double weight = Of(gazetteer, naming);
        int province = gazetteer.ProvinceOf(naming.Place);
        if (province < 0 || stated is PlaceKind.Province or PlaceKind.District || gazetteer.KindOf(naming.Place) != PlaceKind.Town) return weight;
        string? country = gazetteer.CountryOf(province);
        if (country is "CA" || (naming.IsAlternative && country is "US" or "AU" or "GB")) return weight;
        foreach (PlaceNaming other in namings[..Math.Min(namings.Length, 6)])
            if (other.Place == province) return Math.Max(weight, Of(gazetteer, other) + 0.5);
        return weight;
    }
}
