using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Places;

namespace Dateline.Incidents;

/// <summary>Scores how likely two claims tell of the same happening: a sum of weights in log-odds, one for each thing compared.</summary>
/// <remarks>
/// A symmetric function of the two sketches alone, so the order in which reports arrive changes nothing. The additive form is that of
/// Fellegi and Sunter, "A Theory for Record Linkage" (1969); docs/evaluation.md tells what the weights were fitted on and how often they err.
/// </remarks>
internal static class PairScorer
{
    private const double Prior = -2.9;

    public static double Score(ClaimSketch a, ClaimSketch b) => Score(a, b, null);

    public static Comparison Compare(ClaimSketch a, ClaimSketch b)
    {
        if (a.Id.CompareTo(b.Id) > 0) (a, b) = (b, a);
        var reasons = new List<PairReason>();
        double score = Score(a, b, reasons);
        return new Comparison(a.Id, b.Id, score, [.. reasons.OrderByDescending(reason => Math.Abs(reason.Weight)).ThenBy(reason => reason.Feature, StringComparer.Ordinal)]);
    }

    private static double Score(ClaimSketch a, ClaimSketch b, List<PairReason>? reasons)
    {
        double score = Prior;
        reasons?.Add(new PairReason("prior", Prior, "most pairs of claims tell of different happenings"));
        score += Add(reasons, "type", Type(a, b));
        score += Add(reasons, "date", Dates(a, b));
        score += Add(reasons, "place", Places(a, b));
        // The rest can make up for little more than six; a pair far below that is settled, and most compared pairs are.
        if (reasons is null && score < -9) return score;
        score += Add(reasons, "stage", StageOf(a, b));
        score += Add(reasons, "killed", Tolls(a, b, a.Killed, b.Killed, "killed"));
        score += Add(reasons, "injured", Tolls(a, b, a.Injured, b.Injured, "injured"));
        score += Add(reasons, "actors", Actors(a, b));
        score += Add(reasons, "targets", Overlap(a.TargetWords, b.TargetWords, 0.8, -0.3, "targets"));
        score += Add(reasons, "weapon", Overlap(a.WeaponWords, b.WeaponWords, 0.6, -0.4, "weapons"));
        score += Add(reasons, "number", Ordinals(a, b));
        score += Add(reasons, "words", Words(a, b));
        // Whole reports are dear to compare and add less than four.
        return reasons is null && score < -3.7 ? score : score + Add(reasons, "report", Reports(a, b));
    }

    private static double Add(List<PairReason>? reasons, string feature, (double Weight, string Words) reason)
    {
        if (reasons is not null && reason.Weight != 0) reasons.Add(new PairReason(feature, reason.Weight, reason.Words));
        return reason.Weight;
    }

    private static (double, string) Type(ClaimSketch a, ClaimSketch b) =>
        a.Type == b.Type ? (1.0, "the same type")
        : TypeFamilies.AreKin(a.Type, b.Type) ? (0.2, "types that are told under one another's name")
        : (a.Families & b.Families) != 0 ? (-1.4, "types of one family")
        : (-5, "types that cannot be the same");

    private static (double, string) Dates(ClaimSketch a, ClaimSketch b)
    {
        if (a.Last == 0 || b.Last == 0) return (-0.6, "no date to compare");
        int gap = Math.Max(a.First, b.First) - Math.Min(a.Last, b.Last);
        if (gap <= 0)
        {
            int longest = Math.Max(a.Last - a.First, b.Last - b.First);
            return a.DayIsStated && b.DayIsStated ? (1.6, "the same day, stated by both") : longest <= 3 ? (1.0, "days that overlap") : (0.2, "wide spans of days that overlap");
        }
        // A guessed day is that of publication, and news comes days late.
        if (a.DayIsAssumed || b.DayIsAssumed)
            return gap switch { 1 => (-0.3, "days that follow one another, not both told"), <= 3 => (-0.9, "days apart, not both told"), <= 7 => (-1.6, "up to a week apart, not both told"), <= 21 => (-2.6, "up to three weeks apart, not both told"), _ => (-6.0, "more than three weeks apart") };
        bool stated = a.DayIsStated && b.DayIsStated;
        return gap switch
        {
            1 => stated ? (-2.2, "days that follow one another, stated by both") : (-0.6, "days that follow one another"),
            2 => stated ? (-4.0, "two days apart, stated by both") : (-2.0, "two days apart"),
            <= 7 => (-5.0, "some days apart"),
            _ => (-8.0, "more than a week apart"),
        };
    }

    private static (double, string) Places(ClaimSketch a, ClaimSketch b)
    {
        if (a.Place is not { } p || b.Place is not { } q) return (-0.3, "no place to compare");
        if (p.Country != 0 && q.Country != 0 && p.Country != q.Country) return (-5.0, "different countries");
        bool sameName = p.Name == q.Name, fine = p.Precision <= PlacePrecision.Near && q.Precision <= PlacePrecision.Near;
        if (p.GazetteerId != 0 && p.GazetteerId == q.GazetteerId) return fine ? Facilities(p, q, 1.8, "the same place") : (0.5, "the same wide area");
        if (p.Centre is { } here && q.Centre is { } there)
        {
            double distance = here.KilometresTo(there), reach = Math.Max(p.RadiusKm, q.RadiusKm);
            if (sameName && distance > 40 + reach) return (-6.5, "two places of one name, far apart");
            if (distance <= 6) return Facilities(p, q, 1.6, "places within 6 km");
            if (distance <= Math.Max(25, Math.Min(reach, 120))) return (0.5, "places near one another, or one within the other");
            if (p.Province != 0 && p.Province == q.Province && !fine) return (0.2, "one place within the other's province");
            return distance <= 60 ? (-2.2, "places 25 to 60 km apart") : (-5.0, "places far apart");
        }
        if (sameName) return (1.2, "places of one name");
        if (p.Precision >= PlacePrecision.Province || q.Precision >= PlacePrecision.Province)
            return p.Province != 0 && q.Province != 0 && p.Province != q.Province ? (-3.0, "different provinces") : (0, "one place within the other's country");
        return (-1.2, "places of different names");
    }

    private static (double, string) Facilities(PlaceSketch p, PlaceSketch q, double weight, string words) =>
        p.Facility == 0 || q.Facility == 0 ? (weight, words)
        : p.Facility == q.Facility ? (weight + 1.0, words + ", and the same site in it")
        : (weight - 0.8, words + ", but different sites in it");

    private static (double, string) StageOf(ClaimSketch a, ClaimSketch b)
    {
        bool first = a.Stage <= Stage.Attempted, second = b.Stage <= Stage.Attempted;
        return first != second ? (-5.0, "one is only announced or threatened") : a.Stage != b.Stage && (a.Stage == Stage.Attempted || b.Stage == Stage.Attempted) ? (-0.5, "one failed") : (0, "");
    }

    private static (double, string) Tolls(ClaimSketch a, ClaimSketch b, CountSketch x, CountSketch y, string what)
    {
        if (a.Cumulative != b.Cumulative) return (what is "killed" ? -6.0 : 0, "one is a sum over several happenings");
        if (!x.IsKnown || !y.IsKnown) return (0, "");
        long high = Math.Max(x.Low, y.Low), low = Math.Min(x.Low, y.Low);
        if (x == y) return high switch { 0 => (0.2, $"nobody {what}"), 1 => (0.5, $"one {what}"), < 10 => (1.2, $"the same number {what}"), _ => (2.0, $"the same high number {what}") };
        bool meets = (x.High < 0 || x.High >= y.Low) && (y.High < 0 || y.High >= x.Low);
        if (meets && high - low <= Math.Max(3, low)) return (0.5, $"numbers {what} that agree");
        // Tolls rise while a story runs; the later report has the higher one.
        ClaimSketch higher = x.Low > y.Low ? a : b, lower = x.Low > y.Low ? b : a;
        bool runs = higher.Fingerprint.Published >= lower.Fingerprint.Published;
        if (runs && high - low <= Math.Max(3, low / 2)) return (-0.2, $"a number {what} that may have risen");
        return runs && low > 0 && high <= 3 * low ? (-1.0, $"numbers {what} that differ") : (-1.8, $"numbers {what} that differ much");
    }

    private static (double, string) Actors(ClaimSketch a, ClaimSketch b)
    {
        if (!a.Actors.IsEmpty && !b.Actors.IsEmpty)
            return SortedHashes.Shared(a.Actors, b.Actors) > 0 ? (1.0, "the same actor") : (-2.4, "different known actors");
        return Overlap(a.ActorWords, b.ActorWords, 0.7, -0.2, "actors");
    }

    private static (double, string) Overlap(ImmutableArray<uint> x, ImmutableArray<uint> y, double same, double different, string what)
    {
        if (x.IsEmpty || y.IsEmpty) return (0, "");
        return SortedHashes.Shared(x, y) > 0 ? (same, $"{what} named alike") : (different, $"{what} named differently");
    }

    private static (double, string) Words(ClaimSketch a, ClaimSketch b)
    {
        if (a.Around.IsEmpty || b.Around.IsEmpty) return (0, "");
        // Four words more below the line: that two short passages share a word or two says little.
        double share = SortedHashes.Shared(a.Around, b.Around) / (4.0 + Math.Min(a.Around.Length, b.Around.Length));
        return (Math.Clamp(-0.7 + 5.0 * share, -0.7, 2.2), share < 0.14 ? "few shared words" : "shared words");
    }

    private static (double, string) Reports(ClaimSketch a, ClaimSketch b)
    {
        if (a.Article == b.Article)
        {
            // A report seldom tells of one happening twice; only a second telling that differs in nothing is the same.
            bool alike = a.Type == b.Type && a.Killed == b.Killed && a.Injured == b.Injured && a.First == b.First && a.Last == b.Last && a.Place == b.Place;
            return alike ? (-2.4, "told twice in one report") : (-5.0, "told as two happenings in one report");
        }
        return Stories.Compare(a.Fingerprint, b.Fingerprint);
    }

    private static (double, string) Ordinals(ClaimSketch a, ClaimSketch b) =>
        a.Ordinal != 0 && b.Ordinal != 0
            ? a.Ordinal == b.Ordinal ? (0.6, "both numbered alike") : (-4.0, "one is the first, the other the second")
            : a.Ordinal == 2 || b.Ordinal == 2 ? (-0.5, "one is told as a second happening") : (0, "");
}
