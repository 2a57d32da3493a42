namespace Dateline.Exports;

/// <summary>Hands incidents on in the forms that users of conflict data work with.</summary>
/// <remarks>Streams: one incident is held at a time. The same incidents give the same bytes. What has not happened (announced, threatened, denied) is left out of every format that has no field to say so.</remarks>
public static class Exporter
{
    /// <summary>Writes incidents in a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="items">The incidents, in the order in which they are to be written.</param>
    /// <param name="output">Where to; flushed, not closed.</param>
    /// <returns>What could not be carried over.</returns>
    public static LossReport Write(ExportFormat format, IEnumerable<ExportItem> items, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(output);
        IExportWriter writer = Writer(format, output);
        var losses = new Losses();
        writer.Begin();
        foreach (ExportItem item in items) writer.Write(item, losses);
        writer.End();
        return losses.Report(writer.Lost);
    }

    private static IExportWriter Writer(ExportFormat format, TextWriter output) => format switch
    {
        ExportFormat.Csv => new TableWriter(output, PlainTables.Columns) { Lost = PlainTables.Lost },
        ExportFormat.Xlsx => new TableWriter(output, PlainTables.Columns) { Preamble = "\uFEFF", ForSpreadsheets = true, Lost = PlainTables.Lost },
        ExportFormat.Jsonl => new JsonLinesWriter(output),
        ExportFormat.Geojson => new GeojsonWriter(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
