using System.Collections.Immutable;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Placing;

/// <summary>The country that an article is about, and what follows for places whose own country is in doubt.</summary>
internal static class MainCountry
{
    private const int FewestMentions = 3, Neighbours = 2;
    private const double Doubtful = 0.75;

    /// <summary>Gives doubtful places of an article that is plainly about one country to that country; their points would be false and are left out.</summary>
    public static ImmutableArray<ResolvedPlace> Settle(ImmutableArray<ResolvedPlace> places, Document document)
    {
        if (Of(places) is not { } main) return places;
        return [.. places.Select((place, i) => IsDoubtful(place) && place.Place.Country is { } country && country != main && !IsOfNeighbour(places, i)
            ? place with { Place = place.Place with { Name = document[place.Mention.Span].ToString(), Country = main, Centre = null, GazetteerId = null, Province = null }, Entry = null, Rule = "country-of-article", Confidence = 0.5 }
            : place)];
    }

    private static bool IsDoubtful(ResolvedPlace place) =>
        place.Mention.Use == PlaceUse.Literal && place.Place.Precision < PlacePrecision.Country && (place.Entry is null || (place.Rule == "likeliest" && place.Confidence < Doubtful));

    // A name that the gazetteer lacks is likelier in the country of the town told with it than in that of the article.
    private static bool IsOfNeighbour(ImmutableArray<ResolvedPlace> places, int index)
    {
        if (places[index].Entry is not null) return false;
        for (int i = Math.Max(0, index - Neighbours); i <= Math.Min(places.Length - 1, index + Neighbours); i++)
        {
            ResolvedPlace other = places[i];
            if (i != index && other.Entry is not null && !IsDoubtful(other) && other.Mention.Use == PlaceUse.Literal && other.Place.Precision < PlacePrecision.Country && other.Place.Country == places[index].Place.Country) return true;
        }
        return false;
    }

    // "the Britain-based group"
    private static bool IsHome(ResolvedPlace place) => place is { Role: PlaceRole.ActorHome, Mention.Use: not PlaceUse.Adjective };

    // More than half of all namings that are sure name it or its people.
    private static string? Of(ImmutableArray<ResolvedPlace> places)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int total = 0;
        foreach (ResolvedPlace place in places)
        {
            if (place.Place.Country is not { } country || place.Mention.Use == PlaceUse.PartOfName || IsHome(place) || IsDoubtful(place)) continue;
            counts[country] = counts.GetValueOrDefault(country) + 1;
            total++;
        }
        if (total < FewestMentions) return null;
        (string code, int count) = counts.MaxBy(pair => pair.Value);
        return 2 * count > total ? code : null;
    }
}
