using System.Collections.Immutable;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Times;

namespace Dateline.Incidents;

/// <summary>Finds the fields on which readings exclude one another.</summary>
internal static class Contradictions
{
    // Two points of one town's happening lie within its extent.
    private const double FarApartKm = 30;

    public static ImmutableArray<Contradiction> Find(Incident incident)
    {
        var found = ImmutableArray.CreateBuilder<Contradiction>();
        if (incident.Denied.Readings.Select(reading => reading.Value.Value).Distinct().Count() > 1)
            found.Add(new Contradiction("denied", "Some reports tell of it, others of a denial."));
        Types(incident, found);
        Days(incident.When, found);
        Spots(incident.Place, found);
        Counts("killed", incident.Killed, found);
        Counts("injured", incident.Injured, found);
        Counts("captured", incident.Captured, found);
        if (incident.ClaimedBy.Length > 1)
            found.Add(new Contradiction("claimed_by", "Responsibility was claimed by " + string.Join(" and by ", incident.ClaimedBy.Select(party => party.Value.Name)) + "."));
        return found.DrainToImmutable();
    }

    private static void Types(Incident incident, ImmutableArray<Contradiction>.Builder found)
    {
        string[] types = [.. incident.Type.Readings.Select(reading => reading.Value.Value.Value).Distinct().Order(StringComparer.Ordinal)];
        if (types.Length > 1) found.Add(new Contradiction("type", "It is told as " + string.Join(" and as ", types) + "."));
    }

    private static void Days(Reconciled<DateRange>? when, ImmutableArray<Contradiction>.Builder found)
    {
        if (when is null) return;
        DateRange[] ranges = [.. when.Readings.Where(reading => reading.Value.Basis != Basis.Assumed).Select(reading => reading.Value.Value)];
        if (ranges.Length < 2 || ranges.Max(range => range.First) <= ranges.Min(range => range.Last)) return;
        found.Add(new Contradiction("when", $"The days {string.Join(", ", ranges.Select(range => range.ToString()).Distinct().Order(StringComparer.Ordinal))} exclude one another."));
    }

    private static void Spots(Reconciled<Place>? place, ImmutableArray<Contradiction>.Builder found)
    {
        if (place is null) return;
        Place[] places = [.. place.Readings.Select(reading => reading.Value.Value).Where(value => value is { Centre: not null, Precision: <= PlacePrecision.Near }).DistinctBy(value => value.Name).OrderBy(value => value.Name, StringComparer.Ordinal)];
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = i + 1; j < places.Length; j++)
            {
                double distance = places[i].Centre!.Value.KilometresTo(places[j].Centre!.Value); // the filter above left only those with a centre
                if (distance <= FarApartKm) continue;
                found.Add(new Contradiction("place", FormattableString.Invariant($"{places[i].Name} and {places[j].Name} are {distance:0} km apart.")));
                return;
            }
        }
    }

    private static void Counts(string field, Tally? tally, ImmutableArray<Contradiction>.Builder found)
    {
        if (tally is null) return;
        Count[] counts = [.. tally.Readings.Select(reading => reading.Value.Value)];
        if (counts.Max(count => count.Low) <= counts.Min(count => count.High ?? long.MaxValue)) return;
        found.Add(new Contradiction(field, $"The figures {string.Join(", ", counts.Distinct().OrderBy(count => count.Low).ThenBy(count => count.High ?? long.MaxValue))} exclude one another."));
    }
}
