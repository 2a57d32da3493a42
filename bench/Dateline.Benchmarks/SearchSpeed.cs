using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Store;

namespace Dateline.Benchmarks;

/// <summary>Times searches in an SQLite store of a million claims in 350,000 incidents from 200,000 articles.</summary>
internal static class SearchSpeed
{
    private const int Articles = 200_000, Incidents = 350_000, Claims = 1_000_000;

    public static void Run(TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("dateline-search-").FullName;
        try
        {
            using Archive archive = Archive.Open(Path.Combine(folder, "million.db"), ArchiveMode.Create);
            Fill(archive);
            using ArchiveReader reader = archive.Read();
            foreach (var (name, query) in Queries())
            {
                int found = reader.Incidents(query, null, 50).Items.Length;
                if (found == 0) throw new InvalidOperationException($"'{name}' finds nothing, so there is nothing to time.");
                var times = new List<double>();
                for (int round = 0; round < 15; round++)
                {
                    long start = Stopwatch.GetTimestamp();
                    reader.Incidents(query, null, 50);
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
                times.Sort();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-42} median {times[7],7:0.0} ms, longest {times[^1],7:0.0} ms"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, IncidentQuery Query)> Queries() =>
    [
        ("newest", new IncidentQuery()),
        ("type", new IncidentQuery { Types = [new EventCode("shelling")] }),
        ("country", new IncidentQuery { Country = "C7" }),
        ("type and country", new IncidentQuery { Types = [new EventCode("shelling")], Country = "C7" }),
        ("a week of ten years ago", new IncidentQuery { From = new DateOnly(2014, 3, 1), Until = new DateOnly(2014, 3, 7) }),
        ("within 50 km", new IncidentQuery { Near = new Coordinates(20.5, 30.5), RadiusKm = 50 }),
        ("30 killed or more", new IncidentQuery { KilledAtLeast = 30 }),
        ("stage", new IncidentQuery { Stage = Stage.Threatened }),
        ("review state", new IncidentQuery { Review = ReviewState.Accepted }),
        ("outlet and type", new IncidentQuery { Source = "Outlet 3", Types = [new EventCode("shelling")] }),
        ("actor", new IncidentQuery { Actor = "brigade 77" }),
        ("two rare words", new IncidentQuery { Words = "w1234 w4321" }),
    ];

    private static void Fill(Archive archive)
    {
        var random = new Random(5);
        using DbConnection connection = archive.Connect();
        using DbTransaction transaction = archive.Dialect.BeginWriting(connection);
        connection.Execute("insert into run values ('r', '1', 'c', '1', '', '2024'); insert into change values (1, '2024', 'read', 'r', null)");
        using (var insert = new Repeated(connection, "insert into article (n, id, run, source, outlet, title, body, details, published, fingerprint) values (@a, @b, 'r', 's', @c, @d, @e, '{}', '2020', x'')"))
        {
            for (int n = 1; n <= Articles; n++)
                insert.Run(n, Id("a", n), "Outlet " + random.Next(40), "A title", string.Join(' ', Enumerable.Range(0, 25).Select(_ => "w" + random.Next(5000).ToString(CultureInfo.InvariantCulture))));
        }
        using (var insert = new Repeated(connection, "insert into claim (id, article, run, type, json, sketch) values (@a, @b, 'r', 'shelling', '{}', x'')"))
            for (int n = 1; n <= Claims; n++) insert.Run(Id("c", n), Id("a", 1 + random.Next(Articles)));
        string[] types = ["shelling", "bombing", "attack", "air-strike", "protest", "arrest", "meeting", "threat"], stages = ["occurred", "occurred", "occurred", "ongoing", "attempted", "announced", "threatened"];
        using (var insert = new Repeated(connection,
            """
            insert into incident (id, version, changed, type, stage, denied, first_day, last_day, place, country, lat, lon, cell, killed_low, killed_best, killed_high, actors, targets, claims, articles, contradictions, review)
            values (@a, 1, 1, @b, @c, 0, @d, @d, 'Town', @e, @f, @g, @h, @i, @i, @i, @j, '', 3, 2, 0, @k)
            """))
        {
            for (int n = 1; n <= Incidents; n++)
            {
                var point = new Coordinates(random.NextDouble() * 60 - 10, random.NextDouble() * 90 - 20);
                insert.Run(Id("c", n), types[random.Next(8)], stages[random.Next(7)], new DateOnly(2010, 1, 1).AddDays(random.Next(5000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "C" + random.Next(60),
                    point.Latitude, point.Longitude, Cells.Of(point), random.Next(40), "Brigade " + random.Next(900), random.Next(50) == 0 ? "accepted" : "unreviewed");
            }
        }
        using (var insert = new Repeated(connection, "insert into incident_claim (incident, claim, since) values (@a, @b, 1)"))
            for (int n = 1; n <= Claims; n++) insert.Run(Id("c", 1 + n % Incidents), Id("c", n));
        using (var insert = new Repeated(connection, "insert into incident_party (incident, role, name, folded) values (@a, 'actor', @b, @c)"))
        {
            for (int n = 1; n <= Incidents; n++)
            {
                string name = "Brigade " + random.Next(900).ToString(CultureInfo.InvariantCulture);
                insert.Run(Id("c", n), name, name.ToLowerInvariant());
            }
        }
        using (var insert = new Repeated(connection, "insert into incident_outlet (outlet, incident) values (@a, @b)"))
            for (int n = 1; n <= Incidents; n++) insert.Run("Outlet " + random.Next(40).ToString(CultureInfo.InvariantCulture), Id("c", n));
        transaction.Commit();
    }

    private static string Id(string kind, int number) => kind + number.ToString("x8", CultureInfo.InvariantCulture) + "0123456789";

    /// <summary>One statement run many times.</summary>
    private sealed class Repeated(DbConnection connection, string sql) : IDisposable
    {
        private readonly DbCommand _command = connection.Command(sql);

        public void Run(params ReadOnlySpan<object> values)
        {
            for (int i = 0; i < values.Length; i++)
            {
                if (_command.Parameters.Count <= i)
                {
                    DbParameter parameter = _command.CreateParameter();
                    parameter.ParameterName = "@" + (char)('a' + i);
                    _command.Parameters.Add(parameter);
                }
                _command.Parameters[i].Value = values[i];
            }
            _command.ExecuteNonQuery();
        }

        public void Dispose() => _command.Dispose();
    }
}
