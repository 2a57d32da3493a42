using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Dateline.Store;

/// <summary>Brings a database to the present schema, one numbered file after the other.</summary>
internal static class Schema
{
    /// <summary>The number of the newest schema file.</summary>
    public static int Newest(Dialect dialect) => Files(dialect).Count;

    /// <summary>The number of the database's schema; 0 when it has none.</summary>
    public static int Present(DbConnection connection, Dialect dialect)
    {
        if (connection.Number(dialect.HasTable, ("@name", "meta")) == 0) return 0;
        return int.Parse((string?)connection.Scalar("select value from meta where key = 'schema'") ?? "0", CultureInfo.InvariantCulture);
    }

    /// <summary>Applies what is missing, all in one transaction.</summary>
    public static void Migrate(DbConnection connection, Dialect dialect) => Migrate(connection, dialect, Newest(dialect));

    /// <summary>Applies what is missing up to a schema.</summary>
    public static void Migrate(DbConnection connection, Dialect dialect, int last)
    {
        if (Present(connection, dialect) >= last) return;
        using DbTransaction transaction = dialect.BeginWriting(connection);
        // Another process may have migrated while this one waited for the lock.
        for (int number = Present(connection, dialect) + 1; number <= last; number++)
        {
            connection.Execute(Read(Files(dialect)[number - 1]));
            connection.Execute("insert into meta (key, value) values ('schema', @number) on conflict (key) do update set value = excluded.value", ("@number", number.ToString(CultureInfo.InvariantCulture)));
        }
        transaction.Commit();
    }

    /// <summary>Makes the index over points on the globe in a PostgreSQL database that has PostGIS; whether it is there.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="mayWrite">Whether it may be made where it is missing.</param>
    public static bool HasGlobe(DbConnection connection, bool mayWrite)
    {
        if (connection.Number("select count(*) from pg_extension where extname = 'postgis'") == 0) return false;
        if (HasIndex()) return true;
        if (!mayWrite) return false;
        using DbTransaction transaction = Dialect.Postgres.BeginWriting(connection);
        if (!HasIndex()) connection.Execute("create index incident_point on incident using gist ((st_setsrid(st_makepoint(lon, lat), 4326)::geography)) where lat is not null");
        transaction.Commit();
        return true;

        bool HasIndex() => connection.Number("select count(*) from pg_indexes where schemaname = current_schema() and indexname = 'incident_point'") > 0;
    }

    private static List<string> Files(Dialect dialect) =>
        [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(name => name.Contains($".Schema.{dialect.Folder}.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!; // the name was listed by the assembly itself
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
