using System.Collections.Immutable;

namespace Dateline.Exports;

/// <summary>Writes one row for each incident.</summary>
internal sealed class TableWriter : IExportWriter
{
    private readonly ImmutableArray<Column> _columns;
    private readonly TableRow _row;
    private readonly TextWriter _output;

    public TableWriter(TextWriter output, ImmutableArray<Column> columns)
    {
        _output = output;
        _columns = columns;
        _row = new TableRow(output, ',', false, "\n");
    }

    /// <summary>What goes before the heading, such as a byte order mark.</summary>
    public string Preamble { get; init; } = "";

    /// <summary>The cells' divider.</summary>
    public char Separator { init => _row = new TableRow(_output, value, false, "\n"); }

    /// <summary>For spreadsheet programs: lines end with carriage return and line feed, and no cell can be taken for a formula.</summary>
    public bool ForSpreadsheets { init => _row = value ? new TableRow(_output, ',', true, "\r\n") : _row; }

    /// <summary>A second heading, such as HXL's tags; empty for none.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Why an incident has no row; null when it has one.</summary>
    public Func<ExportItem, string?> LeftOut { get; init; } = _ => null;

    /// <summary>Tells of values of an incident that the table holds only roughly.</summary>
    public Action<ExportItem, Losses> Note { get; init; } = (_, _) => { };

    public ImmutableArray<LostField> Lost { get; init; } = [];

    public void Begin()
    {
        _output.Write(Preamble);
        foreach (Column column in _columns) _row.Cell(column.Name);
        _row.End();
        if (Tags.IsEmpty) return;
        foreach (string tag in Tags) _row.Cell(tag);
        _row.End();
    }

    public void Write(ExportItem item, Losses losses)
    {
        if (LeftOut(item) is { } reason)
        {
            losses.LeaveOut(reason);
            return;
        }
        foreach (Column column in _columns) _row.Cell(column.Value(item));
        _row.End();
        losses.Row();
        Note(item, losses);
    }

    public void End() => _output.Flush();
}
