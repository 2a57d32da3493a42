using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reports;

/// <summary>The text that a person reads in a report, with what is known about its publication.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Article
{
    /// <summary>The id: the source's own where it has one, else a hash of outlet, address and text.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The newspaper, agency or site; null when it is not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>The address; null when it is not known.</summary>
    public Uri? Url { get; init; }

    /// <summary>The headline; null when there is none. It is not part of <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>What every span points into; never altered afterwards. Paragraphs are divided by blank lines.</summary>
    public required string Text { get; init; }

    /// <summary>The lines under the headline that sum the story up, or the description the source gives; null when there are none. Where readers are shown them above the story, they are also the first paragraph of <see cref="Text"/>.</summary>
    public string? Deck { get; init; }

    /// <summary>Who wrote it, in the words of the report without "By"; null when that is not known.</summary>
    public string? Byline { get; init; }

    /// <summary>Captions and credits of pictures, in order. They are not part of <see cref="Text"/>.</summary>
    public ImmutableArray<string> Captions { get; init; } = [];

    /// <summary>The language the report says it is in, as a tag such as <c>en</c> or <c>pt-BR</c>; null when it does not say. What the words themselves say is found by the analyzer.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>Where the values beside the text were read from, a field at most once; empty when nothing is known.</summary>
    public ImmutableArray<Origin> Origins { get; init; } = [];

    /// <summary>The line of filing at the head of the text; null when there is none.</summary>
    public Filing? Filing { get; init; }

    /// <summary>Sections of a digest or live blog, in order, together covering the text; a date or place told in one does not hold in another. Empty for ordinary articles.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>When it was published, with the zone the source gave; null when that is not known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed; null when that is not known.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Where it was read from, for messages.</summary>
    public required string Source { get; init; }

    /// <summary>The day of publication in the source's zone; null when that is not known.</summary>
    public DateOnly? PublishedOn => Published is { } instant ? DateOnly.FromDateTime(instant.DateTime) : null;
}
