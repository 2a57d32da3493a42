using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dateline.Store;

/// <summary>The few things in which SQLite, PostgreSQL and PostgreSQL with PostGIS differ.</summary>
internal sealed record Dialect
{
    public static Dialect Sqlite { get; } = new()
    {
        Folder = "sqlite",
        MatchWords = "select n from article_text join article on article.n = article_text.rowid where article_text match @words",
        LockForWriting = null,
        HasTable = "select count(*) from sqlite_master where type = 'table' and name = @name",
        CheckIntegrity = "select integrity_check from pragma_integrity_check where integrity_check <> 'ok' union all select 'a foreign key of table ' || \"table\" || ' points nowhere' from pragma_foreign_key_check limit 20",
    };

    public static Dialect Postgres { get; } = new()
    {
        Folder = "postgres",
        MatchWords = "select n from article where words @@ plainto_tsquery('english', @words)",
        // Any number of runs may write; this lets one at a time, and is let go of with the transaction.
        LockForWriting = "select pg_advisory_xact_lock(7283945)",
        HasTable = "select count(*) from pg_tables where schemaname = current_schema() and tablename = @name",
        CheckIntegrity = "select 'index ' || indexrelid::regclass::text || ' is not valid' from pg_index where not indisvalid limit 20",
    };

    /// <summary>PostgreSQL where PostGIS finds what is within a circle.</summary>
    public static Dialect Postgis { get; } = Postgres with
    {
        // The expression of the index, to the letter. PostGIS takes the earth for a slightly larger sphere, so the exact distance is asked for as well.
        InReach = "st_dwithin((st_setsrid(st_makepoint(lon, lat), 4326)::geography), st_setsrid(st_makepoint(@near_lon, @near_lat), 4326)::geography, @reach, false)",
    };

    /// <summary>A condition on <c>lat</c> and <c>lon</c> that an index answers and that holds for all points within <c>@reach</c> metres of <c>@near_lat, @near_lon</c>, and perhaps for some others; null where there is none.</summary>
    public string? InReach { get; init; }

    /// <summary>The folder of the schema's SQL files.</summary>
    public required string Folder { get; init; }

    /// <summary>Selects <c>n</c> of the articles that hold all of <c>@words</c>.</summary>
    public required string MatchWords { get; init; }

    /// <summary>Waits until this is the only writer; null where beginning the transaction already does.</summary>
    public required string? LockForWriting { get; init; }

    /// <summary>Counts the tables named <c>@name</c>.</summary>
    public required string HasTable { get; init; }

    /// <summary>Selects what is wrong with the database itself, a row each.</summary>
    public required string CheckIntegrity { get; init; }

    public bool IsSqlite => Folder == "sqlite";

    /// <summary>The words of a search in the form that <see cref="MatchWords"/> takes: all of them, in any order; in double quotes as a phrase.</summary>
    public string Words(string search) => IsSqlite
        ? string.Join(' ', search.Replace('"', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\""))
        : search;

    /// <summary>Begins a transaction that writes.</summary>
    public DbTransaction BeginWriting(DbConnection connection)
    {
        DbTransaction transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : connection.BeginTransaction();
        if (LockForWriting is { } sql) connection.Execute(sql);
        return transaction;
    }

    /// <summary>Begins a transaction that sees the store as it is at one moment, and writes nothing.</summary>
    public static DbTransaction BeginReading(DbConnection connection) =>
        connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
}
