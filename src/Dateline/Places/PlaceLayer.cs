using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>Makes the place of a mention from the entry that was chosen and the words around the name.</summary>
internal sealed class PlaceLayer(Atlas atlas, Document document, ImmutableArray<PlaceMention> mentions, PlaceChoice[] choices, PlaceRole[] roles)
{
    private const double NearRadiusKm = 25;       // UCDP GED codebook, where_prec 2
    private const double KilometresPerDegree = 111.2;
    private const int FarthestFirst = 64;
    private const int FarthestAround = 6;

    /// <summary>The place of a mention, named as it was on the day of publication.</summary>
    public Place Lay(int index, DateOnly? published)
    {
        PlaceMention mention = mentions[index];
        string words = document[mention.Span].ToString();
        string? facility = mention.Facility is { } span ? document[span].ToString() : null;
        if (mention.DemonymOf is { } code)
            return new Place { Name = atlas.Countries.WithCode(code)?.Name ?? words, GazetteerId = "iso:" + code, Precision = PlacePrecision.Country, Country = code };
        int entry = choices[index].Entry;
        if (entry < 0) return Unknown(words, facility, index);
        Gazetteer gazetteer = atlas.Gazetteer;
        PlaceKind kind = gazetteer.KindOf(entry);
        int province = kind == PlaceKind.Province ? entry : gazetteer.ProvinceOf(entry);
        (Coordinates? centre, double? radius, PlacePrecision precision) = Point(gazetteer, mention, entry, kind, NextEntry(index));
        return new Place
        {
            Name = atlas.Dated.NameOn(entry, published) ?? gazetteer.NameOf(entry),
            GazetteerId = gazetteer.IdOf(entry),
            Centre = centre,
            RadiusKm = radius,
            Precision = precision,
            Country = gazetteer.CountryOf(entry),
            Province = province < 0 ? null : gazetteer.NameOf(province),
            Facility = facility,
        };
    }

    private static (Coordinates?, double?, PlacePrecision) Point(Gazetteer gazetteer, PlaceMention mention, int entry, PlaceKind kind, int next)
    {
        Coordinates centre = gazetteer.CentreOf(entry);
        switch (kind)
        {
            case PlaceKind.Country:
                return (null, null, PlacePrecision.Country);
            case PlaceKind.Continent:
                return (null, null, PlacePrecision.International);
            case PlaceKind.Sea:
                return (null, null, gazetteer.CountryNumberOf(entry) == 0 ? PlacePrecision.International : PlacePrecision.Region);
            case PlaceKind.Region or PlaceKind.River or PlaceKind.Land:
                return (null, null, PlacePrecision.Region);
            case PlaceKind.Province:
                return (centre, Reach(gazetteer, entry, centre), PlacePrecision.Province);
        }
        PlacePrecision exact = kind == PlaceKind.District ? PlacePrecision.District : PlacePrecision.Exact;
        switch (mention.Relation)
        {
            case PlaceRelation.Offset when mention.DistanceKm is { } km:
                return mention.Bearing is { } bearing ? (Moved(centre, km, bearing), Math.Max(5, km / 4), PlacePrecision.Near) : (centre, km, km <= NearRadiusKm ? PlacePrecision.Near : PlacePrecision.District);
            case PlaceRelation.Near:
                return (centre, NearRadiusKm, (PlacePrecision)Math.Max((int)exact, (int)PlacePrecision.Near));
            case PlaceRelation.Between when next >= 0:
                Coordinates other = gazetteer.CentreOf(next);
                double half = centre.KilometresTo(other) / 2;
                return (new Coordinates((centre.Latitude + other.Latitude) / 2, (centre.Longitude + other.Longitude) / 2), half, half <= NearRadiusKm ? PlacePrecision.Near : PlacePrecision.District);
            case PlaceRelation.Between:
                return (centre, NearRadiusKm, PlacePrecision.Near);
            default:
                return (centre, kind == PlaceKind.District ? Reach(gazetteer, entry, centre) : null, exact);
        }
    }

    private static double? Reach(Gazetteer gazetteer, int entry, Coordinates centre) => gazetteer.BoundsOf(entry) is { } bounds ? Math.Round(bounds.FarthestKilometresFrom(centre)) : null;

    private int NextEntry(int index) =>
        index + 1 < mentions.Length && mentions[index + 1].Tokens.Start.Value == mentions[index].Tokens.End.Value + 1 ? choices[index + 1].Entry : -1;

    // On a plane tangent to the sphere: the distances that reports tell are short.
    private static Coordinates Moved(Coordinates from, double km, double bearing)
    {
        double angle = double.DegreesToRadians(bearing);
        double north = km * Math.Cos(angle) / KilometresPerDegree;
        double shrink = Math.Max(0.01, Math.Cos(double.DegreesToRadians(from.Latitude)));
        double east = km * Math.Sin(angle) / (KilometresPerDegree * shrink);
        return new Coordinates(Math.Clamp(from.Latitude + north, -90, 90), Math.IEEERemainder(from.Longitude + east, 360));
    }

    // What a name meant where it was first told, it means where it is told again.
    private int FirstOf(int index)
    {
        if (mentions[index].Namings.IsEmpty) return index;
        for (int i = Math.Max(0, index - FarthestFirst); i < index; i++)
        {
            if (mentions[i].Namings.Start == mentions[index].Namings.Start) return i;
        }
        return index;
    }

    // A place that the gazetteer lacks is counted to the country of the nearest place named before or behind it; where somebody comes from ("Britain-based") tells nothing of it.
    private Place Unknown(string words, string? facility, int index)
    {
        int nearest = -1;
        index = FirstOf(index);
        for (int distance = 1; distance <= FarthestAround && nearest < 0; distance++) nearest = IsAround(index + distance) ? index + distance : IsAround(index - distance) ? index - distance : -1;
        return new Place { Name = words, Precision = PlacePrecision.Country, Country = nearest < 0 ? null : atlas.Gazetteer.CountryOf(choices[nearest].Entry), Facility = facility };
    }

    private bool IsAround(int index) => index >= 0 && index < mentions.Length && choices[index].Entry >= 0 && roles[index] != PlaceRole.ActorHome;
}
