using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dateline.Store;

/// <summary>A store of articles, claims, incidents and reviews: an SQLite file or a PostgreSQL database.</summary>
/// <remarks>
/// One writer at a time and any number of readers, also across processes; readers never wait. A PostgreSQL database that has the extension PostGIS searches
/// circles with it.
/// </remarks>
/// <threadsafety>Safe for any number of threads; the readers and writers it hands out are for one thread each.</threadsafety>
public sealed class Archive : IDisposable
{
    private readonly DbDataSource _source;
    private readonly ArchiveMode _mode;

    private Archive(DbDataSource source, Dialect dialect, string location, ArchiveMode mode)
    {
        _source = source;
        Dialect = dialect;
        Location = location;
        _mode = mode;
    }

    /// <summary>The file's path, or the database's address without its password.</summary>
    public string Location { get; }

    internal Dialect Dialect { get; private set; }

    /// <summary>Opens a store and brings its schema up to date when it may write.</summary>
    /// <param name="location">A path, or an address that begins with <c>postgres://</c> or <c>postgresql://</c>.</param>
    /// <param name="mode">What for.</param>
    /// <exception cref="ArchiveException">The store is missing, corrupt, read-only, made by a newer version, or not reachable.</exception>
    public static Archive Open(string location, ArchiveMode mode)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        bool postgres = location.StartsWith("postgres://", StringComparison.Ordinal) || location.StartsWith("postgresql://", StringComparison.Ordinal);
        Archive? archive = null;
        try
        {
            archive = postgres ? OpenPostgres(location, mode) : OpenSqlite(location, mode);
            archive.CheckSchema();
            if (postgres) archive.LookForPostgis();
            return archive;
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException or TimeoutException or System.Net.Sockets.SocketException)
        {
            archive?.Dispose();
            throw Explain(error, archive?.Location ?? location);
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>A reader over the store as it is at each of its questions.</summary>
    /// <exception cref="ArchiveException">The store cannot be reached.</exception>
    public ArchiveReader Read() => new(Connect(), Dialect);

    /// <summary>Copies the whole store into a new file, as it is at one moment, while others read and write.</summary>
    /// <exception cref="ArchiveException">The file is there already, cannot be written, or the store is a PostgreSQL database, which pg_dump backs up.</exception>
    public void BackUp(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Dialect.IsSqlite) throw new ArchiveException("A PostgreSQL database is backed up with pg_dump.");
        if (File.Exists(path)) throw new ArchiveException($"{path} is there already.");
        try
        {
            using DbConnection connection = Connect();
            connection.Execute("vacuum into @path", ("@path", path));
        }
        catch (DbException error)
        {
            throw Explain(error, path);
        }
    }

    internal DbConnection Connect()
    {
        try
        {
            DbConnection connection = _source.OpenConnection();
            if (Dialect.IsSqlite) connection.Execute("pragma busy_timeout = 30000; pragma foreign_keys = on; pragma synchronous = normal; pragma cache_size = -64000; pragma temp_store = memory");
            return connection;
        }
        catch (Exception error) when (error is DbException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw Explain(error, Location);
        }
    }

    internal void RequireWriting()
    {
        if (_mode == ArchiveMode.Read) throw new ArchiveException($"The store {Location} was opened for reading only.");
    }

    /// <summary>The message for the user behind a database's error.</summary>
    internal static ArchiveException Explain(Exception error, string location) => error switch
    {
        SqliteException { SqliteErrorCode: 8 or 3 } => new ArchiveException($"The store {location} is read-only.", error),
        SqliteException { SqliteErrorCode: 11 or 26 } => new ArchiveException($"The store {location} is corrupt, or not a store at all.", error),
        SqliteException { SqliteErrorCode: 14 } => new ArchiveException($"The store {location} cannot be opened: its folder is missing, or may not be read or written.", error),
        SqliteException { SqliteErrorCode: 5 or 6 } => new ArchiveException($"The store {location} is in use by another writer; try again later.", error),
        SqliteException { SqliteErrorCode: 13 } => new ArchiveException($"The disk is full; nothing of the last batch was written to the store {location}.", error),
        PostgresException { SqlState: "3D000" } => new ArchiveException($"The database {location} does not exist.", error),
        PostgresException { SqlState: "28P01" or "28000" } => new ArchiveException($"The database {location} turned down the user or password.", error),
        PostgresException { SqlState: "42501" } => new ArchiveException($"The database {location} does not let this user do that: {error.Message}", error),
        _ => new ArchiveException($"The store {location} cannot be used: {error.Message}", error),
    };

    private static Archive OpenSqlite(string path, ArchiveMode mode)
    {
        SQLitePCL.Batteries_V2.Init();
        if (mode != ArchiveMode.Create && !File.Exists(path)) throw new ArchiveException($"There is no store {path}. 'dateline read' makes one.");
        if (Directory.Exists(path)) throw new ArchiveException($"{path} is a folder, not a store.");
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode switch { ArchiveMode.Read => SqliteOpenMode.ReadOnly, ArchiveMode.Write => SqliteOpenMode.ReadWrite, _ => SqliteOpenMode.ReadWriteCreate },
            DefaultTimeout = 60,
        };
        if (mode == ArchiveMode.Read && !CanShare(settings.ConnectionString, path)) settings.DataSource = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
        var archive = new Archive(SqliteFactory.Instance.CreateDataSource(settings.ConnectionString), Dialect.Sqlite, path, mode);
        if (mode == ArchiveMode.Read) return archive;
        using DbConnection connection = archive.Connect();
        connection.Execute("pragma journal_mode = wal");
        return archive;
    }

    // On a medium that nothing can be written to SQLite cannot make the file by which readers and writers share a store, and needs not: nobody writes.
    private static bool CanShare(string connectionString, string path)
    {
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            connection.Scalar("select count(*) from sqlite_master");
            return true;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 14 or 8 && !File.Exists(path + "-wal"))
        {
            return false;
        }
    }

    private static Archive OpenPostgres(string address, ArchiveMode mode)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)) throw new ArchiveException("The address of the database is not of the form postgres://user:password@host:port/name.");
        string[] user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = uri.AbsolutePath.Trim('/') is { Length: > 0 } name ? Uri.UnescapeDataString(name) : "dateline",
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            CommandTimeout = 120,
            MaxAutoPrepare = 40,
        };
        string shown = FormattableString.Invariant($"postgres://{settings.Host}:{settings.Port}/{settings.Database}");
        return new Archive(NpgsqlDataSource.Create(settings), Dialect.Postgres, shown, mode);
    }

    private void LookForPostgis()
    {
        using DbConnection connection = Connect();
        if (Schema.HasGlobe(connection, _mode != ArchiveMode.Read)) Dialect = Dialect.Postgis;
    }

    private void CheckSchema()
    {
        using DbConnection connection = Connect();
        int present = Schema.Present(connection, Dialect), newest = Schema.Newest(Dialect);
        if (present > newest) throw new ArchiveException($"The store {Location} was made by a newer version of Dateline.");
        if (present == newest) return;
        if (_mode == ArchiveMode.Read)
        {
            throw new ArchiveException(present == 0 ? $"{Location} is not a Dateline store." : $"The store {Location} was made by an older version; open it once for writing to bring it up to date.");
        }
        if (present == 0 && Dialect.IsSqlite && connection.Number("select count(*) from sqlite_master") > 0) throw new ArchiveException($"{Location} is a database, but not a Dateline store.");
        Schema.Migrate(connection, Dialect);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Dialect.IsSqlite)
        {
            using (var connection = (SqliteConnection)_source.CreateConnection()) SqliteConnection.ClearPool(connection);
        }
        _source.Dispose();
    }
}
