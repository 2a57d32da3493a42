using System.Collections.Immutable;
using System.Data.Common;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;

namespace Dateline.Store;

/// <summary>Writes incidents as rows, within one change of the store.</summary>
internal sealed class IncidentWriter(DbConnection connection, Reconciler reconciler, long change)
{
    /// <summary>Writes what a merger changed.</summary>
    /// <param name="merged">The change.</param>
    /// <param name="known">Claims that need not be read from the store.</param>
    public void Write(MergeChange merged, IReadOnlyDictionary<ClaimId, Testimony> known)
    {
        foreach (IncidentAlias alias in merged.Aliases) Retire(alias);
        var joining = new List<(IncidentId Incident, ClaimId Claim)>();
        foreach (IncidentClaims incident in merged.Changed)
        {
            HashSet<string> present = [.. connection.Rows("select claim from incident_claim where incident = @incident and until is null", row => row.GetString(0), ("@incident", incident.Incident.Value))];
            foreach (ClaimId claim in incident.Claims)
                if (!present.Remove(claim.Value)) joining.Add((incident.Incident, claim));
            foreach (string claim in present) Leave(incident.Incident.Value, claim);
        }
        foreach (var (incident, claim) in joining) Enter(incident.Value, claim.Value);
        foreach (IncidentClaims incident in merged.Changed) Rewrite(incident.Incident, known);
    }

    /// <summary>Takes claims out of the incidents they are in; incidents that lose all of them go.</summary>
    public void Withdraw(IReadOnlyList<string> claims)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (string claim in claims)
        {
            if (connection.Scalar("select incident from incident_claim where claim = @claim and until is null", ("@claim", claim)) is not string incident) continue;
            Leave(incident, claim);
            touched.Add(incident);
        }
        foreach (string incident in touched.Order(StringComparer.Ordinal))
        {
            if (connection.Number("select count(*) from incident_claim where incident = @incident and until is null", ("@incident", incident)) > 0) Rewrite(new IncidentId(incident), ImmutableDictionary<ClaimId, Testimony>.Empty);
            else Delete(incident);
        }
    }

    /// <summary>Reconciles an incident anew and writes its row, one version up.</summary>
    public void Rewrite(IncidentId id, IReadOnlyDictionary<ClaimId, Testimony> known)
    {
        List<string> claims = connection.Rows("select claim from incident_claim where incident = @incident and until is null", row => row.GetString(0), ("@incident", id.Value));
        List<Testimony> testimonies = claims.TrueForAll(claim => known.ContainsKey(new ClaimId(claim)))
            ? claims.ConvertAll(claim => known[new ClaimId(claim)])
            : TestimonyRows.OfIncident(connection, id.Value, null);
        var (marked, independent) = CopyRows.Mark(connection, testimonies);
        WriteRow(ReviewedIncident.Of(reconciler.Reconcile(id, marked), ReviewRows.InForce(connection, id.Value, null)), independent);
    }

    private void Retire(IncidentAlias alias)
    {
        foreach (string claim in connection.Rows("select claim from incident_claim where incident = @incident and until is null", row => row.GetString(0), ("@incident", alias.From.Value))) Leave(alias.From.Value, claim);
        Delete(alias.From.Value);
        connection.Execute("update incident_alias set incident = @to where incident = @from", ("@from", alias.From.Value), ("@to", alias.To.Value));
        connection.Execute("insert into incident_alias (alias, incident) values (@from, @to) on conflict (alias) do update set incident = excluded.incident", ("@from", alias.From.Value), ("@to", alias.To.Value));
    }

    private void Delete(string incident)
    {
        connection.Execute("delete from incident where id = @id", ("@id", incident));
        DeleteParts(incident);
    }

    private void DeleteParts(string incident)
    {
        connection.Execute("delete from incident_party where incident = @id", ("@id", incident));
        connection.Execute("delete from incident_outlet where incident = @id", ("@id", incident));
    }

    private void Leave(string incident, string claim)
    {
        // What came in with this very change was never there for anybody.
        int undone = connection.Execute("delete from incident_claim where incident = @incident and claim = @claim and until is null and since = @change", ("@incident", incident), ("@claim", claim), ("@change", change));
        if (undone == 0) connection.Execute("update incident_claim set until = @change where incident = @incident and claim = @claim and until is null", ("@incident", incident), ("@claim", claim), ("@change", change));
    }

    private void Enter(string incident, string claim)
    {
        connection.Execute("update incident_claim set until = @change where claim = @claim and until is null", ("@claim", claim), ("@change", change));
        connection.Execute("insert into incident_claim (incident, claim, since, until) values (@incident, @claim, @change, null) on conflict (incident, claim, since) do update set until = null", ("@incident", incident), ("@claim", claim), ("@change", change));
        connection.Execute("delete from incident_alias where alias = @incident", ("@incident", incident));
    }

    private void WriteRow(ReviewedIncident reviewed, int independent)
    {
        Incident incident = reviewed.Incident;
        Place? place = incident.Place?.Value;
        connection.Execute(
            """
            insert into incident (id, version, changed, type, stage, denied, first_day, last_day, place, province, country, lat, lon, cell, place_precision, radius,
              killed_low, killed_best, killed_high, injured_low, injured_best, injured_high, actors, targets, claims, articles, independent, contradictions, review)
            values (@id, 1, @change, @type, @stage, @denied, @first, @last, @place, @province, @country, @lat, @lon, @cell, @precision, @radius,
              @killed_low, @killed_best, @killed_high, @injured_low, @injured_best, @injured_high, @actors, @targets, @claims, @articles, @independent, @contradictions, @review)
            on conflict (id) do update set version = incident.version + 1, changed = excluded.changed, type = excluded.type, stage = excluded.stage, denied = excluded.denied,
              first_day = excluded.first_day, last_day = excluded.last_day, place = excluded.place, province = excluded.province, country = excluded.country, lat = excluded.lat, lon = excluded.lon, cell = excluded.cell, place_precision = excluded.place_precision, radius = excluded.radius,
              killed_low = excluded.killed_low, killed_best = excluded.killed_best, killed_high = excluded.killed_high,
              injured_low = excluded.injured_low, injured_best = excluded.injured_best, injured_high = excluded.injured_high,
              actors = excluded.actors, targets = excluded.targets, claims = excluded.claims, articles = excluded.articles, independent = excluded.independent, contradictions = excluded.contradictions, review = excluded.review
            """,
            ("@id", incident.Id.Value), ("@change", change), ("@type", incident.Type.Value.Value), ("@stage", Names.Of(incident.Stage.Value)), ("@denied", incident.Denied.Value),
            ("@first", incident.When?.Value.First), ("@last", incident.When?.Value.Last), ("@place", place?.Name), ("@province", place?.Province), ("@country", place?.Country),
            ("@lat", place?.Centre?.Latitude), ("@lon", place?.Centre?.Longitude), ("@cell", place?.Centre is { } centre ? Cells.Of(centre) : null), ("@precision", place is null ? null : (int)place.Precision), ("@radius", place?.RadiusKm),
            ("@killed_low", incident.Killed?.Low), ("@killed_best", incident.Killed?.Best), ("@killed_high", incident.Killed?.High),
            ("@injured_low", incident.Injured?.Low), ("@injured_best", incident.Injured?.Best), ("@injured_high", incident.Injured?.High),
            ("@actors", string.Join("; ", incident.Actors.Select(party => party.Value.Name))), ("@targets", string.Join("; ", incident.Targets.Select(party => party.Value.Name))),
            ("@claims", incident.Claims.Length), ("@articles", incident.Articles.Length), ("@independent", independent), ("@contradictions", incident.Contradictions.Length), ("@review", Names.Of(reviewed.State)));
        DeleteParts(incident.Id.Value);
        foreach (var (role, parties) in new[] { ("actor", incident.Actors), ("target", incident.Targets), ("claimant", incident.ClaimedBy) })
        {
            foreach (Reconciled<Actors.Actor> party in parties)
            {
                connection.Execute("insert into incident_party (incident, role, name, folded, registry) values (@incident, @role, @name, @folded, @registry) on conflict do nothing",
                    ("@incident", incident.Id.Value), ("@role", role), ("@name", party.Value.Name), ("@folded", party.Value.Name.ToLowerInvariant()), ("@registry", party.Value.RegistryId));
            }
        }
        foreach (string outlet in incident.Outlets)
            connection.Execute("insert into incident_outlet (outlet, incident) values (@outlet, @incident)", ("@outlet", outlet), ("@incident", incident.Id.Value));
    }
}
