using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Places;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Incidents;

/// <summary>Makes the sketch of a claim.</summary>
internal static class ClaimSketcher
{
    // A sentence of news is seldom longer; wider passages would tell of other happenings too.
    private const int Reach = 220, OrdinalReach = 70, WordsKept = 40;

    public static ClaimSketch Sketch(Claim claim, string text, Fingerprint fingerprint)
    {
        DateRange? when = claim.When?.Value;
        int published = fingerprint.Published;
        TextSpan passage = Passage(claim.Trigger, text);
        var around = new List<uint>();
        FingerprintReader.Collect(passage.In(text), around);
        return new ClaimSketch
        {
            Id = claim.Id,
            Article = claim.Article,
            Fingerprint = fingerprint,
            Type = claim.Type.Value,
            Families = TypeFamilies.FamiliesOf(claim.Type.Value),
            Stage = claim.Stage.Value,
            Cumulative = claim.Tolls.Any(toll => toll.Value.Cumulative),
            // Without a time news tells of the day of publication or the one before.
            First = when?.First.DayNumber ?? (published > 0 && !claim.Background.Value ? published - 1 : 0),
            Last = when?.Last.DayNumber ?? (published > 0 && !claim.Background.Value ? published : 0),
            DayIsStated = claim.When is { Basis: not Basis.Assumed, Value: { Days: 1, Precision: <= Precision.Day } },
            DayIsAssumed = claim.When is null or { Basis: Basis.Assumed },
            Place = claim.Place is { } place ? Sketch(place.Value) : null,
            Killed = CountSketch.Of(claim.Killed?.Value),
            Injured = CountSketch.Of(claim.Injured?.Value),
            Actors = Ids(claim.Actors),
            ActorWords = Words(claim.Actors.Select(actor => actor.Value.Name)),
            TargetWords = Words(claim.Targets.Select(target => target.Value.Name)),
            WeaponWords = Words(claim.Weapon is { } weapon ? [weapon.Value] : []),
            Around = SortedHashes.Smallest(around, WordsKept),
            Ordinal = OrdinalBefore(claim.Trigger, text),
        };
    }

    private static PlaceSketch Sketch(Place place) => new(
        StableHash.OfFolded(place.Name),
        place.GazetteerId is { } id ? StableHash.OfFolded(id) : 0,
        place.Country is { } country ? StableHash.OfFolded(country) : 0,
        place.Province is { } province ? StableHash.OfFolded(province) : 0,
        place.Facility is { } facility ? StableHash.OfFolded(facility) : 0,
        place.Precision, place.Centre, place.RadiusKm ?? 0);

    private static ImmutableArray<uint> Ids(ImmutableArray<Cited<Actor>> actors)
    {
        var ids = new List<uint>();
        foreach (Cited<Actor> actor in actors)
            if (actor.Value.RegistryId is { } id) ids.Add(StableHash.OfFolded(id));
        return SortedHashes.Smallest(ids, 8);
    }

    private static ImmutableArray<uint> Words(IEnumerable<string> namings)
    {
        var words = new List<uint>();
        foreach (string naming in namings)
        {
            int position = 0;
            while (FingerprintReader.NextWord(naming, ref position, out int start))
            {
                if (position - start > 2) words.Add(StableHash.OfFolded(naming.AsSpan(start, position - start).TrimEnd('s')));
            }
        }
        return SortedHashes.Smallest(words, 24);
    }

    /// <summary>The trigger with what stands around it in its paragraph.</summary>
    private static TextSpan Passage(TextSpan trigger, string text)
    {
        int start = Math.Min(trigger.Start, text.Length), end = Math.Min(trigger.End, text.Length);
        int first = Math.Max(0, start - Reach), last = Math.Min(text.Length, end + Reach);
        int line = text.AsSpan(first, start - first).LastIndexOf('\n');
        if (line >= 0) first += line + 1;
        line = text.AsSpan(end, last - end).IndexOf('\n');
        if (line >= 0) last = end + line;
        return new TextSpan(first, last);
    }

    private static int OrdinalBefore(TextSpan trigger, string text)
    {
        int start = Math.Min(trigger.Start, text.Length), first = Math.Max(0, start - OrdinalReach);
        ReadOnlySpan<char> before = text.AsSpan(first, start - first);
        int stop = before.LastIndexOfAny(".!?\n");
        if (stop >= 0) before = before[(stop + 1)..];
        int ordinal = 0, position = 0;
        while (FingerprintReader.NextWord(before, ref position, out int wordStart))
        {
            ordinal = before[wordStart..position] switch
            {
                "first" or "First" => 1,
                "second" or "another" or "Another" or "separate" or "separately" or "other" or "third" => 2,
                _ => ordinal,
            };
        }
        return ordinal;
    }
}
