using System.Collections.Immutable;

namespace Dateline.Web;

/// <summary>One way to narrow a search: a parameter, its values and how many incidents each has.</summary>
/// <param name="Parameter">The parameter of the address.</param>
/// <param name="Label">What it is called on the page.</param>
/// <param name="Values">The values, the commonest first.</param>
public sealed record Facet(string Parameter, string Label, ImmutableArray<(string Value, long Count)> Values);
