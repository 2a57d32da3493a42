using System.Collections.Immutable;
using Dateline.Codebooks;
using Dateline.Incidents;
using Dateline.Places;

namespace Dateline.Evaluation.Comparing;

/// <summary>Incidents laid beside the events of another dataset.</summary>
/// <param name="Matched">What both have.</param>
/// <param name="Missing">What only the other dataset has, in its order.</param>
/// <param name="Extra">What only Dateline has of the other dataset's days and countries, by id.</param>
public sealed record EventComparison(ImmutableArray<EventMatch> Matched, ImmutableArray<ForeignEvent> Missing, ImmutableArray<Incident> Extra)
{
    private const double FarKm = 50;
    private const int LatestDays = 1;

    /// <summary>Compares: the pairs that agree best first, each event and incident once; a pair must agree in day, by a day at most, and in place.</summary>
    /// <param name="incidents">The incidents; those not told as facts are passed over.</param>
    /// <param name="events">The other dataset.</param>
    /// <param name="codebook">For the counterparts of types.</param>
    /// <param name="countries">For the names of countries.</param>
    public static EventComparison Of(IEnumerable<Incident> incidents, IReadOnlyList<ForeignEvent> events, Codebook codebook, CountryTable countries)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(countries);
        Incident[] facts = [.. incidents.Where(incident => incident.IsFact && incident.When is not null)];
        ILookup<int, int> byDay = Enumerable.Range(0, events.Count).SelectMany(e => Days(events[e]).Select(day => (Day: day, Event: e))).ToLookup(pair => pair.Day, pair => pair.Event);
        var pairs = new List<(double Worth, int Event, int Incident)>();
        for (int i = 0; i < facts.Length; i++)
        {
            foreach (int e in Days(facts[i]).SelectMany(day => byDay[day]).Distinct())
                if (Worth(events[e], facts[i], codebook, countries) is { } worth) pairs.Add((worth, e, i));
        }
        var matchOf = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, e, i) in pairs.OrderByDescending(pair => pair.Worth).ThenBy(pair => pair.Event).ThenBy(pair => facts[pair.Incident].Id))
        {
            if (!matchOf.ContainsKey(e) && taken.Add(i)) matchOf[e] = i;
        }
        return new EventComparison(
            [.. matchOf.OrderBy(pair => pair.Key).Select(pair => new EventMatch(events[pair.Key], facts[pair.Value], Differences(events[pair.Key], facts[pair.Value], codebook, countries)))],
            [.. Enumerable.Range(0, events.Count).Where(e => !matchOf.ContainsKey(e)).Select(e => events[e])],
            [.. Enumerable.Range(0, facts.Length).Where(i => !taken.Contains(i) && IsWithin(facts[i], events, countries)).Select(i => facts[i]).OrderBy(incident => incident.Id)]);
    }

    private static IEnumerable<int> Days(ForeignEvent foreign) => Enumerable.Range(foreign.First.DayNumber - LatestDays, Math.Min(40, foreign.Last.DayNumber - foreign.First.DayNumber + 1 + 2 * LatestDays));

    private static IEnumerable<int> Days(Incident incident) => Enumerable.Range(incident.When!.Value.First.DayNumber, Math.Min(40, incident.When.Value.Days)); // those without days were passed over

    // Null when they cannot be the same.
    private static double? Worth(ForeignEvent foreign, Incident incident, Codebook codebook, CountryTable countries)
    {
        double worth = incident.When!.Value.First <= foreign.Last && foreign.First <= incident.When.Value.Last ? 1 : 0; // as above
        Place? place = incident.Place?.Value;
        if (foreign.Point is { } theirs && place?.Centre is { } ours)
        {
            double distance = theirs.KilometresTo(ours);
            if (distance > FarKm) return null;
            worth += 2 - distance / FarKm;
        }
        else if (!SameCountry(foreign, place, countries))
        {
            return null;
        }
        bool? type = SameType(foreign, incident, codebook);
        if (type == true) worth += 2;
        if (foreign.Killed is { } killed && incident.Killed is { } tally) worth += killed == tally.Best ? 1.5 : killed >= tally.Low && killed <= (tally.High ?? long.MaxValue) ? 1 : -0.5;
        if (SharesName(foreign, incident)) worth += 1;
        // Same country and day alone say nothing.
        return worth >= 2 ? worth : null;
    }

    private static ImmutableArray<string> Differences(ForeignEvent foreign, Incident incident, Codebook codebook, CountryTable countries)
    {
        var differences = ImmutableArray.CreateBuilder<string>();
        if (foreign.First != incident.When!.Value.First || foreign.Last != incident.When.Value.Last) // as above
            differences.Add(FormattableString.Invariant($"day: {foreign.First:yyyy-MM-dd}{(foreign.Last == foreign.First ? "" : FormattableString.Invariant($"/{foreign.Last:yyyy-MM-dd}"))}, {incident.When.Value}"));
        if (SameType(foreign, incident, codebook) == false) differences.Add($"type: {foreign.Type}, {incident.Type.Value}");
        if (!SameCountry(foreign, incident.Place?.Value, countries)) differences.Add($"country: {foreign.Country}, {incident.Place?.Value.Country}");
        if (foreign.Point is { } theirs && incident.Place?.Value.Centre is { } ours && theirs.KilometresTo(ours) is > 10 and var distance)
            differences.Add(FormattableString.Invariant($"place: {foreign.Place}, {incident.Place.Value.Name} ({distance:0} km)"));
        if (foreign.Killed is { } killed && killed != (incident.Killed?.Best ?? 0)) differences.Add(FormattableString.Invariant($"killed: {killed}, {incident.Killed?.ToString() ?? "none"}"));
        if (foreign.Sides.Length > 0 && !SharesName(foreign, incident)) differences.Add($"sides: {foreign.Sides}, {string.Join(" | ", incident.Actors.Concat(incident.Targets).Select(party => party.Value.Name))}");
        return differences.DrainToImmutable();
    }

    private static bool? SameType(ForeignEvent foreign, Incident incident, Codebook codebook)
    {
        // UCDP's type of violence tells who fought, not how.
        if (foreign.Type is null || foreign.Type.Length == 1) return null;
        return codebook.Types.TryGetValue(incident.Type.Value, out EventType? type) && string.Equals(type.Crosswalk.AcledSubType, foreign.Type, StringComparison.OrdinalIgnoreCase);
    }

    private static bool SameCountry(ForeignEvent foreign, Place? place, CountryTable countries) =>
        foreign.Country is { } name && place?.Country is { } code && countries.Named(name) is { } country && country.Alpha2 == code;

    private static bool SharesName(ForeignEvent foreign, Incident incident)
    {
        HashSet<string> theirs = Words(foreign.Sides);
        return incident.Actors.Concat(incident.Targets).Any(party => Words(party.Value.Name).Overlaps(theirs));
    }

    private static HashSet<string> Words(string names) =>
        new(names.Split([' ', '|', '(', ')', ',', '-', '/', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && word is not ("Forces" or "Group" or "Armed" or "Military" or "Unidentified")), StringComparer.OrdinalIgnoreCase);

    private static bool IsWithin(Incident incident, IReadOnlyList<ForeignEvent> events, CountryTable countries) =>
        events.Count > 0 && incident.When!.Value.First >= events.Min(foreign => foreign.First) && incident.When.Value.Last <= events.Max(foreign => foreign.Last) // as above
        && events.Any(foreign => SameCountry(foreign, incident.Place?.Value, countries));
}
