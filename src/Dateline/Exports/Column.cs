namespace Dateline.Exports;

/// <summary>A column of a table.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Value">The cell of an incident; null for an empty one.</param>
internal sealed record Column(string Name, Func<ExportItem, string?> Value);
