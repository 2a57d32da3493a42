using System.Data.Common;
using System.Globalization;

namespace Dateline.Store;

/// <summary>Short forms for running SQL with named parameters.</summary>
internal static class Commands
{
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        DbCommand command = connection.CreateCommand();
        // Every statement of this project is a constant or is put together from constants; values always travel as parameters.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value switch
            {
                null => DBNull.Value,
                bool flag => flag ? 1L : 0L,
                int number => (long)number,
                string text => Storable(text),
                DateTimeOffset instant => Instant(instant),
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                _ => value,
            };
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public static int Execute(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using DbCommand command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null when there is no row or it is null.</summary>
    public static object? Scalar(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using DbCommand command = connection.Command(sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public static long Number(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Convert.ToInt64(connection.Scalar(sql, parameters) ?? 0L, CultureInfo.InvariantCulture);

    /// <summary>All rows.</summary>
    public static List<T> Rows<T>(this DbConnection connection, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using DbCommand command = connection.Command(sql, parameters);
        using DbDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? NumberOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static double? RealOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    public static DateOnly? DayOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset? InstantOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : ReadInstant(reader.GetString(column));

    /// <summary>ISO 8601 with the zone it came with.</summary>
    public static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static DateTimeOffset ReadInstant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Stands "value in (...)" out as parameters <c>@p0, @p1, ...</c>.</summary>
    public static string List(string prefix, int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"@{prefix}{i}")));

    // NUL and lone surrogates have no place in a database's text; a mark of the same length keeps every offset right.
    private static string Storable(string text)
    {
        ReadOnlySpan<char> units = text;
        int bad = IndexOfUnstorable(units, 0);
        if (bad < 0) return text;
        char[] kept = text.ToCharArray();
        for (; bad >= 0; bad = IndexOfUnstorable(units, bad + 1)) kept[bad] = '\uFFFD';
        return new string(kept);
    }

    private static int IndexOfUnstorable(ReadOnlySpan<char> text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            char unit = text[i];
            if (unit == '\0') return i;
            if (!char.IsSurrogate(unit)) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(unit, text[i + 1])) return i;
            i++;
        }
        return -1;
    }
}
