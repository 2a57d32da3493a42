namespace Dateline.Places;

/// <summary>How likely a place is meant by its name alone: by how many people live there and what sort of place it is.</summary>
internal static class PlaceWeight
{
    /// <summary>The people that a place of the project's own tables counts for at least.</summary>
    public const long NewsworthySize = 60_000;

    private const double AlternativeCost = 1.5, SeatBonus = 1.5, ElsewhereKm = 500;

    private const int MostRivals = 6;

    public static double Of(Gazetteer gazetteer, PlaceNaming naming)
    {
        double size = Math.Log10(SizeOf(gazetteer, naming.Place) + 10);
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

    /// <summary>How large a place is in the news: its people, or those of a middling city where the news of conflicts names it often.</summary>
    public static long SizeOf(Gazetteer gazetteer, int place)
    {
        long people = gazetteer.PopulationOf(place);
        return people < NewsworthySize && gazetteer.IsNewsworthy(place) && gazetteer.KindOf(place) is PlaceKind.Town or PlaceKind.Neighbourhood ? NewsworthySize : people;
    }

    /// <summary>The weight of one naming among all of a name. A town that its province is called by too is meant before the province, unless the words say "province": Homs, Idlib, Kandahar.</summary>
    public static double Among(Gazetteer gazetteer, ReadOnlySpan<PlaceNaming> namings, int index, PlaceKind? stated, Func<string, string?>? capital = null)
    {
        PlaceNaming naming = namings[index];
        double weight = Of(gazetteer, naming);
        // Washington is in no state that is called so: a seat of government is meant before a province elsewhere of its name.
        if (!naming.IsAlternative && stated is not (PlaceKind.Province or PlaceKind.District) && capital is not null && gazetteer.KindOf(naming.Place) == PlaceKind.Town && gazetteer.CountryOf(naming.Place) is { } seat && gazetteer.NameOf(naming.Place) == capital(seat))
        {
            foreach (PlaceNaming other in namings[..Math.Min(namings.Length, MostRivals)])
                if (gazetteer.KindOf(other.Place) == PlaceKind.Province && gazetteer.SameCountry(other.Place, naming.Place) && gazetteer.CentreOf(other.Place).KilometresTo(gazetteer.CentreOf(naming.Place)) > ElsewhereKm) return Math.Max(weight, Of(gazetteer, other) + SeatBonus);
        }
        int province = gazetteer.ProvinceOf(naming.Place);
        if (province < 0 || gazetteer.KindOf(namings[0].Place) == PlaceKind.Country || stated is PlaceKind.Province or PlaceKind.District || gazetteer.KindOf(naming.Place) != PlaceKind.Town) return weight;
        string? country = gazetteer.CountryOf(province);
        if (country is "CA" || (naming.IsAlternative && country is "US" or "AU" or "GB")) return weight;
        foreach (PlaceNaming other in namings[..Math.Min(namings.Length, MostRivals)])
            if (other.Place == province) return Math.Max(weight, Of(gazetteer, other) + 0.5);
        return weight;
    }
}
