namespace Dateline;

/// <summary>A message about input, a codebook, a model or an option, with a code and a place.</summary>
/// <param name="Code">A stable code, such as <c>DL101</c>; docs/diagnostics.md lists all.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Source">The file or address; null when there is none.</param>
/// <param name="Line">The line, from 1; null when it has none.</param>
/// <param name="Column">The column, from 1; null when it has none.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, string? Source = null, int? Line = null, int? Column = null)
{
    /// <summary>One line: <c>file(line,column): error DL101: message</c>.</summary>
    public override string ToString()
    {
        string where = Source is null ? "" : Line is null ? $"{Source}: " : Column is null ? FormattableString.Invariant($"{Source}({Line}): ") : FormattableString.Invariant($"{Source}({Line},{Column}): ");
        string severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
        return $"{where}{severity} {Code}: {Message}";
    }
}
