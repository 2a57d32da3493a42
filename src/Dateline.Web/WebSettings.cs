using Dateline.Claims;
using Dateline.Exports;
using Dateline.Places;
using Dateline.Reports;
using Dateline.Web.Access;
using Dateline.Web.Jobs;

namespace Dateline.Web;

/// <summary>What the web application works on and whom it lets in.</summary>
public sealed record WebSettings
{
    /// <summary>The store, opened for writing where reviewing is wanted.</summary>
    public required Store.Archive Archive { get; init; }

    /// <summary>Who may enter; <see cref="AccessList.Open"/> lets everybody review, and is for the loopback address only.</summary>
    public required AccessList Access { get; init; }

    /// <summary>The clock, for stamps of reviews.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Codes an article for the "try it" page; null when no coder is at hand, and then the page says so.</summary>
    public Func<Article, Coding>? Code { get; init; }

    /// <summary>Adds articles to the store, coded and merged, when a user asks the "try it" page to keep a text; null when the store is read-only.</summary>
    public Func<Article, Coding, int>? Keep { get; init; }

    /// <summary>Reads an uploaded file into the store, tells how far it is, and says what came of it; null when the store is read-only.</summary>
    public Func<Stream, string, IProgress<JobProgress>, CancellationToken, string>? Read { get; init; }

    /// <summary>Merges all claims anew and gives the numbers of incidents that changed and that there are; null when the store is read-only.</summary>
    public Func<(int Changed, long Incidents)>? Merge { get; init; }

    /// <summary>Where exports look up the values of other schemas; null when only the project's own formats are offered.</summary>
    public ExportSchemas? Schemas { get; init; }

    /// <summary>The names of countries; null to show their codes.</summary>
    public CountryTable? Countries { get; init; }
}
