namespace Dateline.Incidents;

/// <summary>One claim's value of a field.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Claim">The claim.</param>
/// <param name="Value">The value with its words.</param>
public sealed record Reading<T>(ClaimId Claim, Cited<T> Value);
