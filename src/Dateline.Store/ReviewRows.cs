using System.Data.Common;
using Dateline.Claims;
using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>Analysts' acts as rows.</summary>
internal static class ReviewRows
{
    private const string OfIncident = "(review.incident = @incident or review.incident in (select alias from incident_alias where incident = @incident))";

    /// <summary>The judgements of an incident's fields that are in force now, or were after a past change; of several of one field the latest.</summary>
    public static List<FieldReview> InForce(DbConnection connection, string incident, long? asOf)
    {
        string when = asOf is null ? "review.undone is null" : "review.change <= @change and (review.undone is null or (select undoing.change from review as undoing where undoing.id = review.undone) > @change)";
        List<FieldReview> all = connection.Rows(
            $"select field, act, value, machine_value, author, at, reason from review where {OfIncident} and {when} and act in ('accept', 'correct', 'reject', 'unverifiable') order by id desc",
            row => new FieldReview(
                Names.Parse<IncidentField>(row.GetString(0)) ?? IncidentField.Incident, Names.Parse<Verdict>(row.GetString(1)) ?? Verdict.Accept,
                row.TextOrNull(2), row.TextOrNull(3), row.GetString(4), Commands.ReadInstant(row.GetString(5)), row.TextOrNull(6)),
            ("@incident", incident), ("@change", asOf));
        return [.. all.DistinctBy(review => review.Field)];
    }

    /// <summary>All acts on an incident and on those that were joined into it, oldest first.</summary>
    public static List<ReviewAct> All(DbConnection connection, string incident) => connection.Rows(
        $"select id, at, author, act, incident, field, value, machine_value, reason, undone from review where {OfIncident} order by id",
        row => new ReviewAct(row.GetInt64(0), Commands.ReadInstant(row.GetString(1)), row.GetString(2), Names.Parse<ReviewActKind>(row.GetString(3)) ?? ReviewActKind.Undo, new IncidentId(row.GetString(4)),
            row.TextOrNull(5) is { } field ? Names.Parse<IncidentField>(field) : null, row.TextOrNull(6), row.TextOrNull(7), row.TextOrNull(8), row.NumberOrNull(9)),
        ("@incident", incident));
}
