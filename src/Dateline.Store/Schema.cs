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
    public static void Migrate(DbConnection connection, Dialect dialect)
    {
        if (Present(connection, dialect) == Newest(dialect)) return;
        using DbTransaction transaction = dialect.BeginWriting(connection);
        // Another process may have migrated while this one waited for the lock.
        for (int number = Present(connection, dialect) + 1; number <= Newest(dialect); number++)
        {
            connection.Execute(Read(Files(dialect)[number - 1]));
            connection.Execute("insert into meta (key, value) values ('schema', @number) on conflict (key) do update set value = excluded.value", ("@number", number.ToString(CultureInfo.InvariantCulture)));
        }
        transaction.Commit();
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
