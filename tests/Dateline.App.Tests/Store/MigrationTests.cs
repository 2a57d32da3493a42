using System.Data.Common;
using Dateline.Incidents;
using Dateline.Store;

namespace Dateline.Tests.Store;

/// <summary>Stores as older versions left them: their schema, filled row by row.</summary>
public sealed class MigrationTests
{
    private static readonly string[] s_tables = ["run", "article", "failure", "change", "claim", "incident", "incident_claim", "incident_alias", "incident_party", "incident_outlet", "review", "review_claim", "feed", "page"];
    private static readonly ReviewSignature s_amal = new("Amal", Stored.At.AddHours(1), "seen the video");

    public static TheoryData<string, int> Schemas
    {
        get
        {
            var schemas = new TheoryData<string, int>();
            foreach (Dialect dialect in (Dialect[])[Dialect.Sqlite, Dialect.Postgres])
                for (int number = 1; number < Schema.Newest(dialect); number++) schemas.Add(dialect.Folder, number);
            return schemas;
        }
    }

    [Theory, MemberData(nameof(Schemas))]
    public void Everything_is_found_again_in_a_store_of_an_older_schema(string kind, int schema)
    {
        using StorePlace newPlace = StorePlace.New(kind), oldPlace = StorePlace.New(kind);
        using Archive modern = newPlace.Open();
        IncidentId id = Fill(modern);
        CreateOld(modern, oldPlace, schema);
        // What the reader of an older store is told: it must be opened for writing once.
        Assert.Contains("older version", Assert.Throws<ArchiveException>(() => oldPlace.Open(ArchiveMode.Read)).Message, StringComparison.Ordinal);
        using Archive old = oldPlace.Open(ArchiveMode.Write);
        using (ArchiveReader reader = old.Read(), expected = modern.Read())
        {
            Assert.Empty(reader.Check());
            Assert.Equal(expected.Counts, reader.Counts);
            IncidentQuery[] queries = [new(), new() { Words = "recruitment" }, new() { Actor = "southern" }, new() { Near = Some.Aden, RadiusKm = 5 }, new() { Source = "Harbour Post" }, new() { Review = ReviewState.Partly }];
            foreach (IncidentQuery query in queries)
                Assert.Equal(expected.Incidents(query).Items.Select(row => row with { Independent = 0 }), reader.Incidents(query).Items.Select(row => row with { Independent = 0 }));
            IncidentDossier dossier = reader.Incident(id)!;
            Assert.Equal("26", dossier.Reviewed.Incident.Killed!.ToString());
            Assert.Equal(expected.Incident(id)!.Reviewed.Incident.Claims, dossier.Reviewed.Incident.Claims);
            Assert.Equal("exploded", dossier.Words(dossier.Reviewed.Incident.Type.Readings[0].Value.Citations[0]));
            Assert.Equal(expected.History(id), reader.History(id));
            Assert.Equal("25–28–28", reader.Incident(id, Stored.At.AddMinutes(1))!.Reviewed.Incident.Killed!.ToString());
        }
        // The store goes on as if it had been made today: a later report joins, and undoing works.
        foreach (Archive archive in (Archive[])[modern, old])
        {
            using (var writer = new ArchiveWriter(archive, Stored.Second)) Assert.Equal([id], writer.Add([Stored.Bombing("late", "Valley Herald", 29, published: "2003-05-06")], Stored.At.AddDays(1)).Changed);
            Assert.Equal(ReviewStatus.Done, new ReviewDesk(archive).Undo(id, 1, s_amal).Status);
            using ArchiveReader reader = archive.Read();
            Assert.Equal(("25–29–29", 3), (reader.Row(id)!.Killed!.ToString(), reader.Row(id)!.Articles));
            Assert.Empty(reader.Check());
        }
        using ArchiveReader one = modern.Read(), other = old.Read();
        Assert.Equal(one.Row(id)!.Independent, other.Row(id)!.Independent);
    }

    // One happening that two reports tell of, an act of an analyst, and other happenings beside.
    private static IncidentId Fill(Archive archive)
    {
        using var writer = new ArchiveWriter(archive, Stored.First);
        writer.Add(Stored.World(8, 6), Stored.At);
        IncidentId id = writer.Add([Stored.Bombing("a", "Gulf Wire", 25), Stored.Bombing("b", "Harbour Post", 28)], Stored.At).Changed[0];
        writer.Fail("broken.html", "no text", Stored.At);
        new ReviewDesk(archive).Judge(id, IncidentField.Killed, Verdict.Correct, "26", s_amal);
        return id;
    }

    private static void CreateOld(Archive from, StorePlace place, int schema)
    {
        using DbConnection source = from.Connect(), target = place.Connect();
        Schema.Migrate(target, from.Dialect, schema);
        using DbTransaction transaction = from.Dialect.BeginWriting(target);
        foreach (string table in s_tables)
        {
            if (target.Number(from.Dialect.HasTable, ("@name", table)) == 0) continue;
            string[] columns = [.. ColumnsOf(target, table).Where(column => column != "words")];
            string list = string.Join(", ", columns);
            foreach (object[] row in source.Rows($"select {list} from {table}", ReadRow))
                target.Execute($"insert into {table} ({list}) values ({Commands.List("v", row.Length)})", [.. row.Select((value, i) => (FormattableString.Invariant($"@v{i}"), value is DBNull ? null : value))]);
        }
        transaction.Commit();
    }

    private static object[] ReadRow(DbDataReader reader)
    {
        object[] values = new object[reader.FieldCount];
        reader.GetValues(values);
        return values;
    }

    private static List<string> ColumnsOf(DbConnection connection, string table)
    {
        using DbCommand command = connection.Command($"select * from {table} limit 0");
        using DbDataReader reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }
}
