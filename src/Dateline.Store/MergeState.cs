using System.Collections.Immutable;
using System.Data.Common;
using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>A merger that holds what the store holds, and is loaded anew when another process has changed the store.</summary>
/// <remarks>Use within a writing transaction only, so that the store stands still.</remarks>
internal sealed class MergeState
{
    private Merger? _merger;
    private long _seen;

    /// <summary>The merger as the store is now.</summary>
    public Merger Current(DbConnection connection)
    {
        long newest = Newest(connection);
        if (_merger is { } known && newest == _seen) return known;
        _merger = Load(connection);
        _seen = newest;
        return _merger;
    }

    /// <summary>Tells that the change with this number was committed by the holder of this state.</summary>
    public void Committed(long change) => _seen = change;

    /// <summary>Tells that a change with this number is being made that merges nothing by itself; what was up to date before it stays so.</summary>
    public void Follow(long change)
    {
        if (_merger is not null && _seen == change - 1) _seen = change;
    }

    /// <summary>Drops what is held, because a transaction was rolled back.</summary>
    public void Forget() => _merger = null;

    /// <summary>The number of the newest change.</summary>
    public static long Newest(DbConnection connection) => connection.Number("select max(id) from change");

    private static Merger Load(DbConnection connection)
    {
        var merger = new Merger();
        var fingerprints = new Dictionary<string, Fingerprint>(StringComparer.Ordinal);
        foreach (var (article, bytes) in connection.Rows("select id, fingerprint from article", row => (row.GetString(0), row.GetFieldValue<byte[]>(1))))
            fingerprints[article] = Fingerprint.FromBytes(bytes);
        merger.Restore(connection.Rows(
            "select claim.id, claim.article, claim.sketch, incident_claim.incident from incident_claim join claim on claim.id = incident_claim.claim where incident_claim.until is null order by claim.id",
            row => (ClaimSketch.FromBytes(new ClaimId(row.GetString(0)), new ArticleId(row.GetString(1)), fingerprints[row.GetString(1)], row.GetFieldValue<byte[]>(2)), new IncidentId(row.GetString(3)))));
        foreach (MergeRuling ruling in Rulings(connection)) merger.Restore(ruling);
        return merger;
    }

    private static IEnumerable<MergeRuling> Rulings(DbConnection connection)
    {
        List<(long Review, string Act, string Claim, string Side)> rows = connection.Rows(
            "select review.id, review.act, review_claim.claim, review_claim.side from review join review_claim on review_claim.review = review.id where review.undone is null order by review.id, review_claim.claim",
            row => (row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3)));
        return rows.GroupBy(row => (row.Review, row.Act)).Select(ruling => new MergeRuling(
            RulingId(ruling.Key.Review), Enum.Parse<MergeRulingKind>(ruling.Key.Act, ignoreCase: true),
            [.. ruling.Where(row => row.Side == "claims").Select(row => new ClaimId(row.Claim))],
            [.. ruling.Where(row => row.Side == "others").Select(row => new ClaimId(row.Claim))]));
    }

    /// <summary>The merger's id of a review's ruling.</summary>
    public static string RulingId(long review) => FormattableString.Invariant($"{review:D12}");
}
