namespace Dateline.Evaluation.Temporal;

/// <summary>A place where found and annotated times differ.</summary>
/// <param name="Source">The file's name and the offset in its text.</param>
/// <param name="Kind">What differs: <c>missed</c>, <c>spurious</c>, <c>span</c> or <c>value</c>.</param>
/// <param name="Wanted">The annotated words and value; null for a spurious one.</param>
/// <param name="Given">The found words and value; null for a missed one.</param>
/// <param name="Around">The words around, for a person to judge by.</param>
public sealed record TimeMiss(string Source, string Kind, string? Wanted, string? Given, string Around);
