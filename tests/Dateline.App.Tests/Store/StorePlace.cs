using System.Data.Common;
using System.Diagnostics;
using Dateline.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dateline.Tests.Store;

/// <summary>Where a test's store lives: a folder of its own, or a database of its own.</summary>
public sealed class StorePlace : IDisposable
{
    private static int s_databases;
    private readonly string? _folder;

    private StorePlace(string location, string? folder)
    {
        Location = location;
        _folder = folder;
    }

    public string Location { get; }

    public static TheoryData<string> Kinds => ["sqlite", "postgres"];

    /// <summary>The kinds that search circles in ways of their own.</summary>
    public static TheoryData<string> KindsOfSearch => ["sqlite", "postgres", "postgis"];

    /// <summary>A new, empty place of a kind; the running test is skipped when there is no PostgreSQL.</summary>
    public static StorePlace New(string kind)
    {
        if (kind == "sqlite")
        {
            string folder = Directory.CreateTempSubdirectory("dateline-test-").FullName;
            return new StorePlace(Path.Combine(folder, "test.db"), folder);
        }
        Assert.SkipUnless(PostgresServer.Address is not null, "DATELINE_TEST_POSTGRES is not set and PostgreSQL is not installed");
        string name = FormattableString.Invariant($"dateline_test_{Environment.ProcessId}_{Interlocked.Increment(ref s_databases)}");
        var server = new Uri(PostgresServer.Address!); // the line above left the test when it is null
        using NpgsqlDataSource source = NpgsqlDataSource.Create(PostgresServer.Settings(server));
        using NpgsqlCommand command = source.CreateCommand("create database " + name);
        command.ExecuteNonQuery();
        if (kind == "postgis") AddPostgis(server, name);
        return new StorePlace(new UriBuilder(server) { Path = name }.Uri.ToString(), null);
    }

    /// <summary>A connection to the place as it is, whatever its schema.</summary>
    public DbConnection Connect()
    {
        if (_folder is not null) SQLitePCL.Batteries_V2.Init();
        DbConnection connection = _folder is not null
            ? new SqliteConnection("Data Source=" + Location + ";Pooling=false")
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresServer.Settings(new Uri(Location))) { Database = new Uri(Location).AbsolutePath.Trim('/') }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void AddPostgis(Uri server, string database)
    {
        using NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(PostgresServer.Settings(server)) { Database = database }.ConnectionString);
        using NpgsqlCommand available = source.CreateCommand("select count(*) from pg_available_extensions where name = 'postgis'");
        Assert.SkipUnless((long)available.ExecuteScalar()! == 1, "PostGIS is not installed");
        using NpgsqlCommand command = source.CreateCommand("create extension postgis");
        command.ExecuteNonQuery();
    }

    public Archive Open(ArchiveMode mode = ArchiveMode.Create) => Archive.Open(Location, mode);

    public void Dispose()
    {
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A PostgreSQL server for the tests: the one DATELINE_TEST_POSTGRES names, or a private one where the server's programs are installed.</summary>
internal static class PostgresServer
{
    public static string? Address { get; } = Find();

    public static string Settings(Uri server) => new NpgsqlConnectionStringBuilder
    {
        Host = server.Host, Port = server.Port > 0 ? server.Port : 5432, Username = server.UserInfo.Split(':')[0], Password = server.UserInfo.Contains(':', StringComparison.Ordinal) ? server.UserInfo.Split(':')[1] : null, Database = "postgres", Pooling = false,
    }.ConnectionString;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("DATELINE_TEST_POSTGRES") is { Length: > 0 } named) return named;
        string? programs = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb"))) : null;
        if (programs is null) return null;
        string folder = Directory.CreateTempSubdirectory("dateline-postgres-").FullName;
        int port = 20000 + Environment.ProcessId % 20000;
        bool root = Environment.UserName == "root";
        string user = root ? "postgres" : Environment.UserName;
        if (root && !Run("chown", "postgres", folder)) return null;
        string data = Path.Combine(folder, "data");
        string start = $"{programs}/initdb -D {data} -A trust -U {user} --no-sync >/dev/null && {programs}/pg_ctl -D {data} -w -l {folder}/log -o '-p {port} -c unix_socket_directories={folder} -c fsync=off' start >/dev/null";
        if (!(root ? Run("su", user, "-s", "/bin/sh", "-c", start) : Run("/bin/sh", "-c", start))) return null;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            string stop = $"{programs}/pg_ctl -D {data} -m immediate stop >/dev/null";
            if (root) Run("su", user, "-s", "/bin/sh", "-c", stop);
            else Run("/bin/sh", "-c", stop);
            Directory.Delete(folder, recursive: true);
        };
        return FormattableString.Invariant($"postgres://{user}@127.0.0.1:{port}/postgres");
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(program, arguments);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // the program is not there
        }
    }
}
