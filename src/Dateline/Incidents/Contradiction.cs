namespace Dateline.Incidents;

/// <summary>A field on which the reports of an incident cannot all be right.</summary>
/// <param name="Field">The field, by its written name.</param>
/// <param name="Words">What is said against what, in a sentence.</param>
public sealed record Contradiction(string Field, string Words);
