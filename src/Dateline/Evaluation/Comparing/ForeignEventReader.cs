using System.Collections.Immutable;
using System.Globalization;
using Dateline.Places;

namespace Dateline.Evaluation.Comparing;

/// <summary>Reads events from CSV files of ACLED and UCDP GED, told apart by their columns.</summary>
public static class ForeignEventReader
{
    private static readonly string[] s_dayForms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-dd HH:mm:ss", "d MMMM yyyy", "dd-MMMM-yyyy", "d MMM yyyy", "M/d/yyyy"];

    /// <summary>The events of a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="source">Its name, for messages.</param>
    /// <param name="diagnostics">Receives a message for each row that cannot be used.</param>
    /// <returns>The events in the order of the file; null when it has the columns of neither dataset, and then a diagnostic says so.</returns>
    public static ImmutableArray<ForeignEvent>? Read(TextReader text, string source, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        Dictionary<string, int>? columns = null;
        var events = ImmutableArray.CreateBuilder<ForeignEvent>();
        foreach (var (line, cells) in CsvRows.Read(text))
        {
            if (columns is null)
            {
                columns = [];
                for (int column = 0; column < cells.Count; column++) columns.TryAdd(cells[column].Trim().TrimStart('\uFEFF').ToLowerInvariant(), column);
                if (!IsAcled(columns) && !IsUcdp(columns)) return Refuse(source, diagnostics);
                continue;
            }
            // HXL's tags stand under the headings in files from the Humanitarian Data Exchange.
            if (cells[0].StartsWith('#')) continue;
            var row = new Row(columns, cells);
            if ((IsAcled(columns) ? Acled(row) : Ucdp(row)) is { } read) events.Add(read);
            else diagnostics.Add(new Diagnostic("DL501", Severity.Warning, "The row has no day that can be read and is left out.", source, line));
        }
        return columns is null ? Refuse(source, diagnostics) : events.DrainToImmutable();
    }

    private static bool IsAcled(Dictionary<string, int> columns) => columns.ContainsKey("event_date") && columns.ContainsKey("sub_event_type");

    private static bool IsUcdp(Dictionary<string, int> columns) => columns.ContainsKey("date_start") && columns.ContainsKey("best");

    private static ImmutableArray<ForeignEvent>? Refuse(string source, ICollection<Diagnostic> diagnostics)
    {
        diagnostics.Add(new Diagnostic("DL502", Severity.Error, "The file has neither ACLED's columns (event_date, sub_event_type, ...) nor UCDP's (date_start, best, ...).", source));
        return null;
    }

    private static ForeignEvent? Acled(Row row) => row.Day("event_date") is not { } day ? null : new ForeignEvent
    {
        Id = row["event_id_cnty"] ?? "",
        First = day,
        Last = day,
        Type = row["sub_event_type"],
        Country = row["country"],
        Place = row["location"],
        Point = row.Point,
        Killed = row.Number("fatalities"),
        Sides = string.Join(" | ", new[] { row["actor1"], row["actor2"] }.OfType<string>()),
    };

    private static ForeignEvent? Ucdp(Row row) => row.Day("date_start") is not { } first || row.Day("date_end") is not { } last || last < first ? null : new ForeignEvent
    {
        Id = row["relid"] ?? row["id"] ?? "",
        First = first,
        Last = last,
        Type = row["type_of_violence"],
        Country = row["country"],
        Place = row["where_coordinates"],
        Point = row.Point,
        Killed = row.Number("best"),
        Sides = string.Join(" | ", new[] { row["side_a"], row["side_b"] }.OfType<string>()),
    };

    private readonly record struct Row(Dictionary<string, int> Columns, List<string> Cells)
    {
        /// <summary>A cell by its heading; null when it is empty or not there.</summary>
        public string? this[string name] => Columns.TryGetValue(name, out int column) && column < Cells.Count && Cells[column].Trim() is { Length: > 0 } value ? value : null;

        public Coordinates? Point => Degrees("latitude", 90) is { } latitude && Degrees("longitude", 180) is { } longitude ? new Coordinates(latitude, longitude) : null;

        public DateOnly? Day(string name) => DateTime.TryParseExact(this[name], s_dayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) ? DateOnly.FromDateTime(day) : null;

        public long? Number(string name) => long.TryParse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

        private double? Degrees(string name, double bound) => double.TryParse(this[name], NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees) && Math.Abs(degrees) <= bound ? degrees : null;
    }
}
