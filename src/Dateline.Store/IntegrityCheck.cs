using System.Collections.Immutable;
using System.Data.Common;

namespace Dateline.Store;

/// <summary>Looks for what must never be in a store.</summary>
internal sealed class IntegrityCheck(DbConnection connection, Dialect dialect)
{
    private static readonly (string Sql, string Problem)[] s_rules =
    [
        ("select claim.id from claim where superseded is null and not exists (select 1 from incident_claim where claim = claim.id and until is null)", "is a claim in no incident"),
        ("select incident.id from incident where not exists (select 1 from incident_claim where incident = incident.id and until is null)", "is an incident without claims"),
        ("select incident_claim.incident from incident_claim where until is null and not exists (select 1 from incident where id = incident_claim.incident)", "has claims but no row"),
        ("select alias from incident_alias where not exists (select 1 from incident where id = incident_alias.incident)", "is an alias of an incident that is not there"),
        ("select alias from incident_alias where exists (select 1 from incident where id = incident_alias.alias)", "is both an alias and an incident"),
        ("select incident.id from incident where claims <> (select count(*) from incident_claim where incident = incident.id and until is null)", "counts its claims wrongly"),
    ];

    public ImmutableArray<string> Run()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        try
        {
            problems.AddRange(connection.Rows(dialect.CheckIntegrity, row => row.GetString(0)));
            foreach (var (sql, problem) in s_rules)
                problems.AddRange(connection.Rows(sql + " limit 20", row => $"{row.GetString(0)} {problem}"));
        }
        catch (DbException error)
        {
            problems.Add("the database cannot be read through: " + error.Message);
        }
        return problems.DrainToImmutable();
    }
}
