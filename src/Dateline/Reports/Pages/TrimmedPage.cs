using System.Collections.Immutable;

namespace Dateline.Reports.Pages;

/// <summary>The source of a page without what no reader sees, and what of that still counts.</summary>
/// <param name="Html">The source that is parsed.</param>
/// <param name="LinkedData">The scripts of linked data (JSON-LD), as they stand.</param>
/// <param name="TooDeep">Whether tags were dropped because they were nested too deeply.</param>
internal sealed record TrimmedPage(string Html, ImmutableArray<string> LinkedData, bool TooDeep);
