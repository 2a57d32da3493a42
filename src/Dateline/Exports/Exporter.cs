namespace Dateline.Exports;

/// <summary>Hands incidents on in the forms that users of conflict data work with.</summary>
/// <remarks>Streams: one incident is held at a time. The same incidents give the same bytes. What has not happened (announced, threatened, denied) is left out of every format that has no field to say so.</remarks>
public static class Exporter
{
    /// <summary>Writes incidents in a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="items">The incidents, in the order in which they are to be written.</param>
    /// <param name="output">Where to; flushed, not closed.</param>
    /// <param name="schemas">Where the values of other schemas are looked up; null for the project's own formats, which need none.</param>
    /// <exception cref="ArgumentNullException">The format is of another schema and <paramref name="schemas"/> is null.</exception>
    /// <returns>What could not be carried over.</returns>
    public static LossReport Write(ExportFormat format, IEnumerable<ExportItem> items, TextWriter output, ExportSchemas? schemas = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(output);
        IExportWriter writer = Writer(format, output, schemas);
        var losses = new Losses();
        writer.Begin();
        foreach (ExportItem item in items) writer.Write(item, losses);
        writer.End();
        return losses.Report(writer.Lost);
    }

    private static IExportWriter Writer(ExportFormat format, TextWriter output, ExportSchemas? schemas) => format switch
    {
        ExportFormat.Csv => new TableWriter(output, PlainTables.Columns) { Lost = PlainTables.Lost },
        ExportFormat.Xlsx => new TableWriter(output, PlainTables.Columns) { Preamble = "\uFEFF", ForSpreadsheets = true, Lost = PlainTables.Lost },
        ExportFormat.Jsonl => new JsonLinesWriter(output),
        ExportFormat.Geojson => new GeojsonWriter(output),
        ExportFormat.Timemap => new TimemapWriter(output),
        _ => Foreign(format, output, schemas ?? throw new ArgumentNullException(nameof(schemas))),
    };

    private static IExportWriter Foreign(ExportFormat format, TextWriter output, ExportSchemas schemas) => format switch
    {
        ExportFormat.Acled when new AcledTable(schemas) is var acled => new TableWriter(output, acled.Columns) { LeftOut = acled.LeftOut, Note = AcledTable.Note, Lost = AcledTable.Lost },
        ExportFormat.Ucdp when new UcdpTable(schemas) is var ucdp => new TableWriter(output, ucdp.Columns) { LeftOut = UcdpTable.LeftOut, Lost = UcdpTable.Lost },
        ExportFormat.Gtd when new GtdTable(schemas) is var gtd => new TableWriter(output, gtd.Columns) { LeftOut = gtd.LeftOut, Lost = GtdTable.Lost },
        ExportFormat.Plover => new PloverWriter(output, schemas),
        ExportFormat.Polecat when new PolecatTable(schemas) is var polecat => new TableWriter(output, polecat.Columns) { Separator = '\t', LeftOut = polecat.LeftOut, Lost = PolecatTable.Lost },
        ExportFormat.Cameo when new CameoTable(schemas) is var cameo => new TableWriter(output, cameo.Columns) { Separator = '\t', LeftOut = cameo.LeftOut, Lost = CameoTable.Lost },
        ExportFormat.Hxl when new HxlTable(schemas).All is var hxl => new TableWriter(output, [.. hxl.Select(pair => pair.Column)]) { Tags = [.. hxl.Select(pair => pair.Tag)], LeftOut = HxlTable.LeftOut, Lost = HxlTable.Lost },
        ExportFormat.Muc => new MucWriter(output, schemas),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
