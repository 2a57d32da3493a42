namespace Dateline.Reports;

/// <summary>The messages of this folder, each with its code (docs/diagnostics.md).</summary>
internal static class ReportDiagnostic
{
    public static Diagnostic Missing(string source) => new("DL601", Severity.Error, "there is no such file or folder, and no file matches", source);

    public static Diagnostic Unreadable(string source, string why) => new("DL602", Severity.Error, $"it could not be read: {why}", source);

    public static Diagnostic Empty(string source) => new("DL603", Severity.Error, "it is empty", source);

    public static Diagnostic Binary(string source) => new("DL604", Severity.Error, "it is not text: its bytes are those of a picture, program or other binary file", source);

    public static Diagnostic BrokenJson(string source, string why) => At("DL605", Severity.Error, $"this is not a JSON object: {why}", source);

    public static Diagnostic NoText(string source) => At("DL606", Severity.Error, "it holds no text of an article", source);

    public static Diagnostic TooLong(string source, int limit) => At("DL607", Severity.Error, FormattableString.Invariant($"it is longer than {limit >> 20} MiB and was left out"), source);

    public static Diagnostic NotUtf8(string source, string readAs) => At("DL608", Severity.Warning, $"it is not valid UTF-8; read as {readAs}", source);

    public static Diagnostic NonsenseDate(string source, string field, string value) => At("DL609", Severity.Warning, $"\"{Shortened(value)}\" in {field} is no date; the article is read without it", source);

    public static Diagnostic FutureDate(string source, DateOnly day) => At("DL610", Severity.Warning, FormattableString.Invariant($"its date of publication, {day:yyyy-MM-dd}, lies in the future"), source);

    public static Diagnostic WrongField(string source, string field, string expected) => At("DL611", Severity.Warning, $"{field} is not {expected}; it was passed over", source);

    public static Diagnostic Damaged(string source, string kind, string why) => At("DL612", Severity.Error, $"this {kind} is damaged: {why}", source);

    public static Diagnostic Bomb(string source) => At("DL613", Severity.Error, "it unpacks out of all proportion to its size and was left out", source);

    public static Diagnostic PdfNeedsProgram(string source) => At("DL614", Severity.Error, "reading PDF takes the program pdftotext (poppler-utils), which is not installed", source);

    public static Diagnostic PdfWithoutText(string source) => At("DL616", Severity.Error, "pdftotext found no text in it: it is damaged, locked or made of pictures", source);

    public static Diagnostic TooDeep(string source) => At("DL615", Severity.Warning, "its elements are nested too deeply; the words were read without them", source);

    /// <summary>Takes the line out of a source such as <c>file.jsonl:7</c>, so that messages name file and line in their own fields.</summary>
    public static Diagnostic At(string code, Severity severity, string message, string source)
    {
        int colon = source.LastIndexOf(':');
        return colon > 0 && !source.Contains("://", StringComparison.Ordinal) && int.TryParse(source.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int line)
            ? new Diagnostic(code, severity, message, source[..colon], line)
            : new Diagnostic(code, severity, message, source);
    }

    private static string Shortened(string value) => value.Length <= 60 ? value : $"{value.AsSpan(0, 60)}…";
}
