namespace Dateline.Exports;

/// <summary>A field that a schema cannot carry, or that cannot be filled.</summary>
/// <param name="Field">The field, by its name in the incident or in the schema.</param>
/// <param name="Reason">Why.</param>
public sealed record LostField(string Field, string Reason);
