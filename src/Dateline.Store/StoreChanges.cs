using System.Data.Common;
using System.Globalization;
using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>The changes of a store as sentences.</summary>
internal static class StoreChanges
{
    /// <summary>The newest changes, the newest first.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="before">Only those with a smaller number; null for the newest.</param>
    /// <param name="limit">At most how many.</param>
    public static List<ChangeRow> Newest(DbConnection connection, long? before, int limit) => connection.Rows(
        """
        select change.id, change.at, review.author, review.act, review.field, review.value, review.reason, review.incident, review.undone, change.kind, run.coder
        from change left join review on review.id = change.review left join run on run.id = change.run
        where change.id < @before order by change.id desc limit @limit
        """,
        row => new ChangeRow(row.GetInt64(0), Commands.ReadInstant(row.GetString(1)), row.TextOrNull(2),
            row.TextOrNull(3) is { } act ? Sentence(act, row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), !row.IsDBNull(8))
                : row.GetString(9) == "read" ? string.Create(CultureInfo.InvariantCulture, $"A batch of reports was read (Dateline {row.TextOrNull(10) ?? "?"}).") : row.GetString(9) == "merge" ? "All claims were merged anew." : row.GetString(9) + ".",
            row.TextOrNull(7) is { } incident ? new IncidentId(incident) : null),
        ("@before", before ?? long.MaxValue), ("@limit", limit));

    /// <summary>An act of an analyst in a sentence.</summary>
    public static string Sentence(string act, string? field, string? value, string? reason, bool undone)
    {
        string what = act switch
        {
            "correct" => $"corrected {field ?? "incident"} to {value}.",
            "accept" => $"accepted {field ?? "incident"}.",
            "reject" => $"rejected {field ?? "incident"}.",
            "unverifiable" => $"found {field ?? "incident"} unverifiable.",
            "undo" => $"undid act {value}.",
            "join" => $"joined incident {value} into this one.",
            "split" => $"split off {value}.",
            "pin" => "pinned the claims together.",
            _ => $"{act}: {value}.",
        };
        return char.ToUpperInvariant(what[0]) + what[1..] + (reason is null ? "" : " Reason: " + reason) + (undone ? " Undone since." : "");
    }
}
