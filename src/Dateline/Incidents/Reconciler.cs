using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Times;

namespace Dateline.Incidents;

/// <summary>Makes an incident of claims: chooses a value for each field by a declared policy, and keeps every reading.</summary>
/// <threadsafety>Immutable.</threadsafety>
/// <param name="policy">How the best toll is chosen.</param>
public sealed class Reconciler(TallyPolicy policy = TallyPolicy.LatestOfficial)
{
    /// <summary>The incident that the claims tell of.</summary>
    /// <param name="id">The incident's id.</param>
    /// <param name="testimonies">The claims; one or more, in any order.</param>
    /// <exception cref="ArgumentException">There are no claims.</exception>
    public Incident Reconcile(IncidentId id, IEnumerable<Testimony> testimonies)
    {
        ArgumentNullException.ThrowIfNull(testimonies);
        ImmutableArray<Testimony> all = [.. testimonies.OrderBy(testimony => testimony.Claim.Id)];
        if (all.IsEmpty) throw new ArgumentException("An incident has one claim or more.", nameof(testimonies));
        // What a report is there to tell weighs more than what it recalls; older context counts where there is nothing else.
        ImmutableArray<Testimony> told = all.Any(testimony => !testimony.Claim.Background.Value) ? [.. all.Where(testimony => !testimony.Claim.Background.Value)] : all;
        var tallies = new Tallier(policy);
        Tally? killed = tallies.Tally(all, claim => claim.Killed);
        var incident = new Incident
        {
            Id = id,
            Claims = [.. all.Select(testimony => testimony.Claim.Id)],
            Articles = [.. all.Select(testimony => testimony.Claim.Article).Distinct().Order()],
            Outlets = [.. all.Select(testimony => testimony.Outlet).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Type = Vote(all, told, claim => claim.Type),
            Stage = Latest(all, told),
            Denied = Vote(all, told, claim => claim.Denied),
            When = When(all),
            Place = PlaceOf(all),
            Actors = Parties.Gather(all, claim => claim.Actors),
            Targets = Parties.Gather(all, claim => claim.Targets),
            ClaimedBy = Parties.Gather(all, claim => !claim.Claimants.IsEmpty ? [.. claim.Claimants.Select(claimant => claimant.Who)] : claim.ClaimedBy is { } claimed ? [claimed] : []),
            Killed = killed,
            Injured = tallies.Tally(all, claim => Survivors(claim, killed)),
            Captured = tallies.Tally(all, claim => claim.Captured),
            Weapon = WeaponOf(all),
        };
        return incident with { Contradictions = Contradictions.Find(incident) };
    }

    // "Shot" and "hit" do not say who lived: the dead are taken off a figure that rests on such words alone.
    private static Cited<Count>? Survivors(Claim claim, Tally? killed)
    {
        if (claim.Injured is not { } injured || killed is null || claim.Tolls.All(toll => toll.Value.Kind != TollKind.Injured || toll.Confidence > 0.5)) return claim.Injured;
        if (claim.Tolls.Any(toll => toll.Value.Kind == TollKind.Injured && toll.Confidence > 0.5)) return injured;
        long low = Math.Max(0, injured.Value.Low - killed.Best);
        return injured.With(new Count(low, injured.Value.High is { } high ? Math.Max(low, high - killed.Best) : low == 0 ? 0 : null));
    }

    private static ImmutableArray<Reading<T>> Readings<T>(ImmutableArray<Testimony> testimonies, Func<Claim, Cited<T>?> field) =>
        [.. testimonies.Select(testimony => (testimony.Claim.Id, Value: field(testimony.Claim))).Where(pair => pair.Value is not null).Select(pair => new Reading<T>(pair.Id, pair.Value!))];

    // One vote for each article, weighed by how sure the reading is; of equals the lower value, so that the order of claims plays no part.
    private static Reconciled<T> Vote<T>(ImmutableArray<Testimony> all, ImmutableArray<Testimony> told, Func<Claim, Cited<T>> field) where T : notnull
    {
        T value = told.GroupBy(testimony => field(testimony.Claim).Value)
            .OrderByDescending(group => Weight(group, field)).ThenBy(group => group.Key, Comparer<T>.Default).First().Key;
        return new Reconciled<T>(value, Readings(all, field), "majority of articles");
    }

    private static double Weight<T>(IEnumerable<Testimony> testimonies, Func<Claim, Cited<T>> field) =>
        Math.Round(testimonies.GroupBy(testimony => testimony.Claim.Article).Sum(article => article.Max(testimony => field(testimony.Claim).Confidence)), 6);

    private static Reconciled<Stage> Latest(ImmutableArray<Testimony> all, ImmutableArray<Testimony> told)
    {
        // What has happened can no longer be only announced; otherwise the latest report knows best.
        Testimony chosen = told.OrderBy(testimony => testimony.Claim.Stage.Value is Stage.Announced or Stage.Threatened)
            .ThenByDescending(testimony => testimony.Published ?? DateTimeOffset.MinValue).ThenBy(testimony => testimony.Claim.Stage.Value).First();
        return new Reconciled<Stage>(chosen.Claim.Stage.Value, Readings(all, claim => claim.Stage), "latest report, happened before planned");
    }

    private static Reconciled<DateRange>? When(ImmutableArray<Testimony> all)
    {
        ImmutableArray<Reading<DateRange>> readings = Readings(all, claim => claim.When);
        if (readings.IsEmpty) return null;
        var articles = all.ToDictionary(testimony => testimony.Claim.Id, testimony => testimony.Claim.Article);
        DateRange value = readings.GroupBy(reading => (reading.Value.Value.First, reading.Value.Value.Last))
            .OrderByDescending(group => group.Any(reading => reading.Value.Basis != Basis.Assumed))
            .ThenByDescending(group => group.First().Value.Value.Days == 1)
            .ThenByDescending(group => group.Select(reading => articles[reading.Claim]).Distinct().Count())
            .ThenBy(group => group.First().Value.Value.Days).ThenBy(group => group.Key.First)
            .First().MinBy(reading => (reading.Value.Value.Precision, reading.Claim))!.Value.Value;
        return new Reconciled<DateRange>(value, readings, "stated days first, then the majority of articles");
    }

    private static Reconciled<Place>? PlaceOf(ImmutableArray<Testimony> all)
    {
        ImmutableArray<Reading<Place>> readings = Readings(all, claim => claim.Place);
        if (readings.IsEmpty) return null;
        Place value = readings.GroupBy(reading => (reading.Value.Value.GazetteerId ?? reading.Value.Value.Name, reading.Value.Value.Precision))
            .OrderByDescending(group => group.First().Value.Value.Centre is not null)
            .ThenBy(group => Math.Max((int)group.Key.Precision, (int)PlacePrecision.Near))
            .ThenByDescending(group => group.Count()).ThenBy(group => group.Key.Precision).ThenBy(group => group.Key.Item1, StringComparer.Ordinal)
            .First().OrderByDescending(reading => reading.Value.Value.Facility is not null).ThenBy(reading => reading.Claim).First().Value.Value;
        return new Reconciled<Place>(value, readings, "finest place, then the majority of claims");
    }

    private static Reconciled<string>? WeaponOf(ImmutableArray<Testimony> all)
    {
        ImmutableArray<Reading<string>> readings = Readings(all, claim => claim.Weapon);
        if (readings.IsEmpty) return null;
        string value = readings.GroupBy(reading => reading.Value.Value, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Min(reading => reading.Value.Value)!;
        return new Reconciled<string>(value, readings, "most common naming");
    }
}
