using Dateline.Claims;
using Dateline.Reports;
using Dateline.Web.Access;

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
}
