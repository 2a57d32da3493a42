using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Places;

/// <summary>One row of a source table: fields divided by tabs, lists within a field by semicolons.</summary>
internal sealed class SourceRow
{
    private readonly string[] _fields;
    private readonly string _source;
    private readonly int _line;

    private SourceRow(string[] fields, string source, int line)
    {
        _fields = fields;
        _source = source;
        _line = line;
    }

    public string this[int column] => _fields[column];

    /// <summary>The rows of a table; empty lines and lines that start with # are passed over.</summary>
    /// <exception cref="InvalidDataException">A row has another number of fields.</exception>
    public static IEnumerable<SourceRow> ReadAll(TextReader reader, string source, int columns)
    {
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#') continue;
            string[] fields = text.Split('\t');
            if (fields.Length != columns)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{source}({line}): {fields.Length} fields where {columns} are wanted"));
            yield return new SourceRow(fields, source, line);
        }
    }

    public string? Optional(int column) => _fields[column].Length == 0 ? null : _fields[column];

    public int? Integer(int column)
    {
        if (_fields[column].Length == 0) return null;
        return int.TryParse(_fields[column], NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : throw Bad(column, "a whole number");
    }

    public double Number(int column) =>
        double.TryParse(_fields[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw Bad(column, "a number");

    public DateOnly? Day(int column)
    {
        if (_fields[column].Length == 0) return null;
        return DateOnly.TryParseExact(_fields[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw Bad(column, "a day");
    }

    public TEnum Word<TEnum>(int column) where TEnum : struct, Enum =>
        Enum.TryParse(_fields[column], true, out TEnum value) ? value : throw Bad(column, $"one of {string.Join(", ", Enum.GetNames<TEnum>())}");

    public ImmutableArray<string> List(int column) => _fields[column].Length == 0 ? [] : [.. _fields[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Points written as "latitude longitude", divided by semicolons.</summary>
    public ImmutableArray<Coordinates> Points(int column) =>
    [
        .. List(column).Select(point => point.Split(' ') is [var latitude, var longitude]
            && double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out double north)
            && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out double east)
            ? new Coordinates(north, east) : throw Bad(column, "a list of points"))
    ];

    private InvalidDataException Bad(int column, string wanted) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{_source}({_line}): '{_fields[column]}' in column {column + 1} is not {wanted}"));
}
