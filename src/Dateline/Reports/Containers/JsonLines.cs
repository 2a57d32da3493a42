namespace Dateline.Reports.Containers;

/// <summary>A JSON object per line; blank lines are passed over.</summary>
internal static class JsonLines
{
    public static IEnumerable<Intake> Read(Stream stream, string name, ReadingOptions options)
    {
        using var lines = new LineReader(stream, options.LargestReport);
        while (lines.Next() is { } line)
        {
            string source = FormattableString.Invariant($"{name}:{lines.Line}");
            if (lines.TooLong)
            {
                yield return new Intake(null, ReportDiagnostic.TooLong(source, options.LargestReport));
                continue;
            }
            ReadOnlyMemory<byte> content = lines.Line == 1 && line.Span is [0xEF, 0xBB, 0xBF, ..] ? line[3..] : line;
            if (content.Span.ContainsAnyExcept(" \t\r"u8))
            {
                yield return new Intake(new Report(source, null, null, MediaTypes.Json, content.ToArray()), null);
            }
        }
    }
}
