namespace Dateline.Exports;

/// <summary>Writes rows of cells divided by commas (RFC 4180) or tabs.</summary>
internal sealed class TableRow(TextWriter output, char separator, bool guardFormulas, string newLine)
{
    private bool _started;

    /// <summary>Writes a cell; null as an empty one.</summary>
    public void Cell(string? value)
    {
        if (_started) output.Write(separator);
        _started = true;
        if (string.IsNullOrEmpty(value)) return;
        // A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text (OWASP, "CSV Injection"). Numbers stay numbers.
        if (guardFormulas && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _)) value = "'" + value;
        if (separator == '\t') output.Write(value.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? value : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        else if (value.AsSpan().IndexOfAny(",\"\n\r") < 0 && value[0] != ' ' && value[^1] != ' ') output.Write(value);
        else output.Write("\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");
    }

    public void End()
    {
        output.Write(newLine);
        _started = false;
    }
}
