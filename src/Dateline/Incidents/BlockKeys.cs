using System.Numerics;
using Dateline.Places;

namespace Dateline.Incidents;

/// <summary>The keys under which a claim is found by others that may tell of the same happening.</summary>
internal static class BlockKeys
{
    // Cells are half a degree wide and a claim stands in the four around its nearest corner, so that two points within a quarter degree always share one.
    private const double Cell = 0.5;
    private const int LongestSpan = 6, NamesUsed = 6, AddressesUsed = 4;

    /// <summary>The keys, none twice.</summary>
    public static ulong[] Of(ClaimSketch claim)
    {
        var keys = new HashSet<ulong>();
        Span<ulong> scopes = stackalloc ulong[48];
        int count = Scopes(claim, scopes);
        for (int i = 0; i < count; i++) AddKeys(claim, scopes[i], keys);
        AddNames(claim, keys);
        ulong[] sorted = [.. keys];
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The order of claims under one key: like beside like.</summary>
    public static ulong Order(ClaimSketch claim)
    {
        ulong place = claim.Place is { } known ? known.Name >> 20 : 0;
        ulong killed = (ulong)Math.Min(claim.Killed.Low + 1, 1023), injured = (ulong)Math.Min(claim.Injured.Low + 1, 255);
        ulong actor = (claim.Actors.IsEmpty ? claim.ActorWords.IsEmpty ? 0 : claim.ActorWords[0] : claim.Actors[0]) >> 20;
        ulong words = claim.Around.IsEmpty ? 0 : claim.Around[0] >> 16;
        return place << 46 | killed << 36 | actor << 24 | injured << 16 | words;
    }

    // A scope is a family on a day. A claim stands under each of its days and the one behind them, so that neighbours by a day share one.
    private static int Scopes(ClaimSketch claim, Span<ulong> scopes)
    {
        int count = 0;
        int last = Math.Min(claim.Last, claim.First + LongestSpan) + (claim.Last == 0 ? 0 : 1);
        for (ulong families = claim.Families; families != 0; families &= families - 1)
        {
            ulong family = (ulong)BitOperations.TrailingZeroCount(families) << 40;
            for (int day = claim.First; day <= last && count < scopes.Length; day++) scopes[count++] = StableHash.Combine(family, (ulong)day);
        }
        return count;
    }

    private static void AddKeys(ClaimSketch claim, ulong scope, HashSet<ulong> keys)
    {
        ulong country = claim.Place?.Country ?? 0;
        Coordinates? point = claim.Place is { Precision: <= PlacePrecision.District } known ? known.Centre : null;
        if (point is { } centre) AddCells(centre, scope, keys);
        else keys.Add(StableHash.Combine(scope, claim.Place?.Name ?? 0));
        if (claim.Place is { Province: not 0 } place) keys.Add(StableHash.Combine(scope, StableHash.Combine(place.Country, place.Province)));
        // What finds a claim whose place is told roughly or not at all: its toll, its known actor.
        if (claim.Killed.Low > 2) keys.Add(StableHash.Combine(scope, StableHash.Combine(country, 0xD0000000 + (ulong)claim.Killed.Low)));
        if (!claim.Actors.IsEmpty) keys.Add(StableHash.Combine(scope, StableHash.Combine(country, claim.Actors[0])));
        if (point is not null) return;
        for (int i = 0; i < Math.Min(claim.TargetWords.Length, 2); i++) keys.Add(StableHash.Combine(scope, StableHash.Combine(0x7A, claim.TargetWords[i])));
        for (int i = 0; i < Math.Min(claim.ActorWords.Length, 2); i++) keys.Add(StableHash.Combine(scope, StableHash.Combine(0x7B, claim.ActorWords[i])));
    }

    private static void AddCells(Coordinates centre, ulong scope, HashSet<ulong> keys)
    {
        long row = (long)Math.Round(centre.Latitude / Cell), column = (long)Math.Round(centre.Longitude / Cell);
        for (long y = row - 1; y <= row; y++)
            for (long x = column - 1; x <= column; x++) keys.Add(StableHash.Combine(scope, unchecked((ulong)(y * 4096 + x))));
    }

    // Shared names of people and addresses find the same story told on other days or without a place.
    private static void AddNames(ClaimSketch claim, HashSet<ulong> keys)
    {
        ulong month = (ulong)(claim.Fingerprint.Published / 16);
        for (int i = 0; i < Math.Min(claim.Fingerprint.Names.Length, NamesUsed); i++)
            for (ulong m = month; m <= month + 1; m++) keys.Add(StableHash.Combine(m << 48, StableHash.Combine(claim.Families, claim.Fingerprint.Names[i])));
        for (int i = 0; i < Math.Min(claim.Fingerprint.Addresses.Length, AddressesUsed); i++)
            for (ulong m = month; m <= month + 1; m++) keys.Add(StableHash.Combine(m << 48, StableHash.Combine(claim.Families, ~(ulong)claim.Fingerprint.Addresses[i])));
    }
}
