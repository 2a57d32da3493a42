using System.Collections.Immutable;

namespace Dateline.Reports;

/// <summary>What one report gave: its articles, and what was wrong with it.</summary>
/// <param name="Report">The report; null when it could not even be read, and then a diagnostic says why.</param>
/// <param name="Articles">The articles, in the order of the report; empty when it holds none, and then a diagnostic says why.</param>
/// <param name="Diagnostics">What was left out, guessed or odd.</param>
public sealed record ArticleReading(Report? Report, ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the report, or a part of it, could not be used.</summary>
    public bool Failed => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
