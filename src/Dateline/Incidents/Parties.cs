using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims;

namespace Dateline.Incidents;

/// <summary>Brings the namings of one actor in several claims together.</summary>
internal static class Parties
{
    public static ImmutableArray<Reconciled<Actor>> Gather(ImmutableArray<Testimony> testimonies, Func<Claim, ImmutableArray<Cited<Actor>>> field)
    {
        Reading<Actor>[] readings = [.. testimonies.SelectMany(testimony => field(testimony.Claim).Select(actor => new Reading<Actor>(testimony.Claim.Id, actor)))];
        // Fullest namings first, so that "the brigade" finds "Southern Shore Brigade", whichever report came first.
        Array.Sort(readings, (x, y) => Fullness(y).CompareTo(Fullness(x)) is var order and not 0 ? order : string.CompareOrdinal(x.Value.Value.Name, y.Value.Value.Name) is var name and not 0 ? name : x.Claim.CompareTo(y.Claim));
        var parties = new List<(Actor Actor, HashSet<string> Words, List<Reading<Actor>> Readings)>();
        foreach (Reading<Actor> reading in readings)
        {
            HashSet<string> words = Words(reading.Value.Value.Name);
            int party = parties.FindIndex(known => AreSame(known.Actor, known.Words, reading.Value.Value, words));
            if (party < 0) parties.Add((reading.Value.Value, words, [reading]));
            else parties[party].Readings.Add(reading);
        }
        return [.. parties.OrderByDescending(party => party.Readings.Count).ThenBy(party => party.Actor.Name, StringComparer.Ordinal)
            .Select(party => new Reconciled<Actor>(party.Actor, [.. party.Readings.OrderBy(reading => reading.Claim)], "fullest naming"))];
    }

    private static bool AreSame(Actor a, HashSet<string> aWords, Actor b, HashSet<string> bWords) =>
        a.RegistryId is not null && b.RegistryId is not null
            ? a.RegistryId == b.RegistryId
            : string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase) || bWords.Count > 0 && bWords.IsSubsetOf(aWords);

    private static (bool, int) Fullness(Reading<Actor> reading) => (reading.Value.Value.RegistryId is not null, reading.Value.Value.Name.Length);

    private static HashSet<string> Words(string name)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int position = 0;
        while (FingerprintReader.NextWord(name, ref position, out int start))
        {
            if (position - start > 2) words.Add(name[start..position]);
        }
        return words;
    }
}
