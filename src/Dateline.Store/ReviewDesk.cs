using System.Collections.Immutable;
using System.Data.Common;
using Dateline.Claims;
using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>Where analysts judge incidents: accept, correct, reject, join, split, pin, and undo. Each act is one transaction and stays in the history.</summary>
/// <threadsafety>Safe for any number of threads; acts take turns.</threadsafety>
/// <param name="archive">The store, opened for writing.</param>
public sealed class ReviewDesk(Archive archive)
{
    private readonly Lock _turn = new();
    private readonly MergeState _state = new();

    /// <summary>Judges a field of an incident, or the incident as a whole.</summary>
    /// <param name="incident">The incident, by its id or an alias.</param>
    /// <param name="field">The field; <see cref="IncidentField.Incident"/> for the whole.</param>
    /// <param name="verdict">The judgement.</param>
    /// <param name="value">For a correction the right value in the form that <see cref="FieldValues"/> documents; otherwise null.</param>
    /// <param name="signature">Who acts.</param>
    public ReviewOutcome Judge(IncidentId incident, IncidentField field, Verdict verdict, string? value, ReviewSignature signature) => Act(incident, signature, (connection, id, change) =>
    {
        if (verdict == Verdict.Correct && (value is null ? "A correction needs a value." : FieldValues.Check(field, value)) is { } wrong) return Refused(ReviewStatus.Invalid, wrong);
        string? machine = FieldValues.Write(Machine(connection, id), field);
        long act = Insert(connection, change, signature, Names.Of(verdict), id, Names.Of(field), verdict == Verdict.Correct ? value : null, machine);
        Writer(connection, change).Rewrite(new IncidentId(id), ImmutableDictionary<ClaimId, Testimony>.Empty);
        return Done(act);
    });

    /// <summary>Joins another incident into this one, for good until undone.</summary>
    public ReviewOutcome Join(IncidentId incident, IncidentId other, ReviewSignature signature) => Act(incident, signature, (connection, id, change) =>
    {
        using var reader = new ArchiveReader(connection, archive.Dialect, ownsConnection: false);
        if (reader.Resolve(other.Value) is not { } second) return Refused(ReviewStatus.NotFound, $"There is no incident {other}.");
        if (second == id) return Refused(ReviewStatus.Invalid, "An incident cannot be joined with itself.");
        return Rule(connection, change, signature, id, MergeRulingKind.Join, [.. ClaimsOf(connection, id), .. ClaimsOf(connection, second)], [], second);
    });

    /// <summary>Splits claims off an incident, for good until undone.</summary>
    public ReviewOutcome Split(IncidentId incident, ImmutableArray<ClaimId> claims, ReviewSignature signature) => Act(incident, signature, (connection, id, change) =>
    {
        ImmutableArray<ClaimId> all = ClaimsOf(connection, id);
        if (claims.IsEmpty || claims.Any(claim => !all.Contains(claim))) return Refused(ReviewStatus.NotFound, "Not all of these are claims of the incident.");
        ImmutableArray<ClaimId> rest = [.. all.Except(claims)];
        if (rest.IsEmpty) return Refused(ReviewStatus.Invalid, "One claim or more must stay in the incident.");
        return Rule(connection, change, signature, id, MergeRulingKind.Split, claims, rest, string.Join(' ', claims));
    });

    /// <summary>Pins an incident's claims together and shuts it to others, until undone.</summary>
    public ReviewOutcome Pin(IncidentId incident, ReviewSignature signature) => Act(incident, signature, (connection, id, change) =>
        Rule(connection, change, signature, id, MergeRulingKind.Pin, ClaimsOf(connection, id), [], null));

    /// <summary>Undoes an act on an incident; undoing an undoing brings the act back as a new one would.</summary>
    public ReviewOutcome Undo(IncidentId incident, long act, ReviewSignature signature) => Act(incident, signature, (connection, id, change) =>
    {
        ReviewAct? undone = ReviewRows.All(connection, id).Find(known => known.Id == act);
        if (undone is null) return Refused(ReviewStatus.NotFound, FormattableString.Invariant($"There is no act {act} on the incident."));
        if (undone.UndoneBy is not null || undone.Kind == ReviewActKind.Undo) return Refused(ReviewStatus.Invalid, FormattableString.Invariant($"Act {act} is not in force."));
        // The merger learns of the act before it is marked, so that it has something to take back.
        Merger merger = _state.Current(connection);
        long undoing = Insert(connection, change, signature, "undo", id, null, act.ToString(System.Globalization.CultureInfo.InvariantCulture), null);
        connection.Execute("update review set undone = @undoing where id = @act", ("@undoing", undoing), ("@act", act));
        IncidentWriter writer = Writer(connection, change);
        if (undone.Kind is ReviewActKind.Join or ReviewActKind.Split or ReviewActKind.Pin) writer.Write(merger.TakeBack(MergeState.RulingId(act)), ImmutableDictionary<ClaimId, Testimony>.Empty);
        if (connection.Scalar("select id from incident where id = @id", ("@id", id)) is not null) writer.Rewrite(new IncidentId(id), ImmutableDictionary<ClaimId, Testimony>.Empty);
        return Done(undoing);
    });

    private ReviewOutcome Act(IncidentId incident, ReviewSignature signature, Func<DbConnection, string, long, ReviewOutcome> act)
    {
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentException.ThrowIfNullOrWhiteSpace(signature.Author);
        archive.RequireWriting();
        lock (_turn)
        {
            using DbConnection connection = archive.Connect();
            try
            {
                using DbTransaction transaction = archive.Dialect.BeginWriting(connection);
                using var reader = new ArchiveReader(connection, archive.Dialect, ownsConnection: false);
                if (reader.Resolve(incident.Value) is not { } id) return Refused(ReviewStatus.NotFound, $"There is no incident {incident}.");
                long version = VersionOf(connection, id);
                if (signature.Version is { } seen && seen != version)
                    return new ReviewOutcome(ReviewStatus.Conflict, FormattableString.Invariant($"The incident is at version {version}, no longer at {seen}."), 0, version);
                long change = MergeState.Newest(connection) + 1;
                connection.Execute("insert into change (id, at, kind) values (@id, @at, 'review')", ("@id", change), ("@at", signature.At));
                _state.Follow(change);
                ReviewOutcome outcome = act(connection, id, change);
                if (outcome.Status != ReviewStatus.Done)
                {
                    _state.Forget();
                    return outcome with { Version = version };
                }
                connection.Execute("update change set review = @act where id = @id", ("@act", outcome.Act), ("@id", change));
                long now = VersionOf(connection, reader.Resolve(id) ?? id);
                transaction.Commit();
                return outcome with { Version = now };
            }
            catch (DbException error)
            {
                _state.Forget();
                throw Archive.Explain(error, archive.Location);
            }
            catch
            {
                _state.Forget();
                throw;
            }
        }
    }

    private ReviewOutcome Rule(DbConnection connection, long change, ReviewSignature signature, string id, MergeRulingKind kind, ImmutableArray<ClaimId> claims, ImmutableArray<ClaimId> others, string? value)
    {
        Merger merger = _state.Current(connection);
        long act = Insert(connection, change, signature, Names.Of(kind), id, null, value, null);
        foreach (var (side, list) in new[] { ("claims", claims), ("others", others) })
            foreach (ClaimId claim in list) connection.Execute("insert into review_claim (review, claim, side) values (@act, @claim, @side)", ("@act", act), ("@claim", claim.Value), ("@side", side));
        Writer(connection, change).Write(merger.Rule(new MergeRuling(MergeState.RulingId(act), kind, claims, others)), ImmutableDictionary<ClaimId, Testimony>.Empty);
        return Done(act);
    }

    private static long Insert(DbConnection connection, long change, ReviewSignature signature, string act, string incident, string? field, string? value, string? machine)
    {
        long id = connection.Number("select max(id) from review") + 1;
        connection.Execute(
            "insert into review (id, change, at, author, act, incident, field, value, machine_value, reason) values (@id, @change, @at, @author, @act, @incident, @field, @value, @machine, @reason)",
            ("@id", id), ("@change", change), ("@at", signature.At), ("@author", signature.Author), ("@act", act), ("@incident", incident), ("@field", field), ("@value", value), ("@machine", machine), ("@reason", signature.Reason));
        return id;
    }

    private static Incident Machine(DbConnection connection, string id) => new Reconciler(Policies.Of(connection)).Reconcile(new IncidentId(id), CopyRows.Mark(connection, TestimonyRows.OfIncident(connection, id, null)).Marked);

    private static IncidentWriter Writer(DbConnection connection, long change) => new(connection, new Reconciler(Policies.Of(connection)), change);

    private static ImmutableArray<ClaimId> ClaimsOf(DbConnection connection, string incident) =>
        [.. connection.Rows("select claim from incident_claim where incident = @id and until is null order by claim", row => new ClaimId(row.GetString(0)), ("@id", incident))];

    private static long VersionOf(DbConnection connection, string id) => connection.Number("select version from incident where id = @id", ("@id", id));

    private static ReviewOutcome Done(long act) => new(ReviewStatus.Done, null, act, 0);

    private static ReviewOutcome Refused(ReviewStatus status, string message) => new(status, message, 0, 0);
}
