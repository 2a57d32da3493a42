using System.Collections.Immutable;
using System.Net;
using Dateline.Reports.Dates;

namespace Dateline.Reports;

/// <summary>An article in the making: of each value the first one offered counts, and where it came from is kept.</summary>
internal sealed class ArticleDraft(string source)
{
    private readonly ImmutableArray<Origin>.Builder _origins = ImmutableArray.CreateBuilder<Origin>();
    private string? _title;
    private string? _deck;
    private string? _byline;
    private string? _outlet;
    private string? _language;
    private DateTimeOffset? _published;
    private DateTimeOffset? _modified;

    /// <summary>The source's own id; null when it gave none.</summary>
    public string? Id { get; set; }

    /// <summary>Where it was read from, for messages.</summary>
    public string Source => source;

    /// <summary>The text; empty until it is known.</summary>
    public string Text { get; set; } = "";

    public ImmutableArray<string> Captions { get; set; } = [];

    public ImmutableArray<Section> Sections { get; set; } = [];

    public Uri? Url { get; private set; }

    public DateTimeOffset? Published => _published;

    public DateTimeOffset? Modified => _modified;

    public string? Title => _title;

    public string? Byline => _byline;

    public string? Outlet => _outlet;

    /// <summary>Where a value was taken from; empty when it was not.</summary>
    public string OriginOf(ArticleField field) => _origins.FirstOrDefault(origin => origin.Field == field)?.From ?? "";

    public bool Has(ArticleField field) => _origins.Any(origin => origin.Field == field);

    /// <summary>Takes a value if none was taken before; false when it says nothing, such as a date that is none.</summary>
    public bool Offer(ArticleField field, string? value, string from)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return false;
        }
        if (Has(field))
        {
            return true;
        }
        string words = value.Trim();
        switch (field)
        {
            case ArticleField.Title: _title = words; break;
            case ArticleField.Deck: _deck = words; break;
            case ArticleField.Byline: _byline = words; break;
            case ArticleField.Outlet: _outlet = words; break;
            case ArticleField.Language: _language = words; break;
            case ArticleField.Url when Uri.TryCreate(words, UriKind.Absolute, out Uri? url): Url = url; break;
            case ArticleField.Published when InstantReader.Read(words) is { } instant: _published = instant; break;
            case ArticleField.Modified when InstantReader.Read(words) is { } instant: _modified = instant; break;
            default: return false;
        }
        _origins.Add(new Origin(field, from));
        return true;
    }

    /// <summary>Takes an instant if none was taken before.</summary>
    public void Offer(ArticleField field, DateTimeOffset instant, string from)
    {
        if (Has(field))
        {
            return;
        }
        if (field == ArticleField.Published)
        {
            _published = instant;
        }
        else
        {
            _modified = instant;
        }
        _origins.Add(new Origin(field, from));
    }

    /// <summary>Gives an instant of publication that is told in UTC the zone in which its day is the one that readers are shown, when the two are neighbours.</summary>
    public void AlignPublished(DateOnly? shown)
    {
        if (shown is not { } day || _published is not { } instant || instant.Offset != TimeSpan.Zero || instant.TimeOfDay == TimeSpan.Zero)
        {
            return;
        }
        int apart = day.DayNumber - DateOnly.FromDateTime(instant.DateTime).DayNumber;
        int hours = apart switch
        {
            1 => 24 - instant.Hour,
            -1 => -(instant.Hour + 1),
            _ => 0,
        };
        if (hours is (> 0 and <= 14) or (< 0 and >= -12))
        {
            _published = instant.ToOffset(TimeSpan.FromHours(hours));
        }
    }

    /// <summary>The reading of a report that holds this one article, with this text.</summary>
    public ArticleReading Finish(Report report, string text, ReadingOptions options, params ReadOnlySpan<Diagnostic> earlier)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ArticleReading(report, [], [.. earlier, ReportDiagnostic.NoText(source)]);
        }
        Text = text;
        Sections = DigestFinder.Find(text, DigestFinder.ParagraphsOf(text), _title);
        Article article = ToArticle();
        return new ArticleReading(report, [article], FutureDay(article, options) is { } day ? [.. earlier, ReportDiagnostic.FutureDate(source, day)] : [.. earlier]);
    }

    /// <summary>The day of publication where it lies beyond tomorrow; else null.</summary>
    public static DateOnly? FutureDay(Article article, ReadingOptions options) =>
        article.PublishedOn is { } day && options.Today is { } today && day > today.AddDays(1) ? day : null;

    /// <summary>The finished article.</summary>
    /// <remarks>Where nothing else tells the day of publication, a line of filing with a full date does.</remarks>
    public Article ToArticle()
    {
        Filing? filing = FilingFinder.Find(Text);
        if (!Has(ArticleField.Published) && filing?.Day is { } day)
        {
            Offer(ArticleField.Published, Text[day.Start..day.End], "text:filing");
        }
        return Finished(filing);
    }

    /// <summary>An article read from a page inside this source: what the source itself says goes before what the page says.</summary>
    /// <param name="article">The article of the page.</param>
    /// <param name="index">Its number within the page, from 0; only the first bears the source's id.</param>
    public Article Over(Article article, int index)
    {
        ImmutableArray<Origin> mine = _origins.ToImmutable();
        string? outlet = _outlet ?? article.Outlet;
        Uri? url = Url ?? article.Url;
        return article with
        {
            Id = string.IsNullOrEmpty(Id) || index > 0 ? ArticleIdentity.Of(outlet, url, article.Text) : new ArticleId(Id),
            Outlet = outlet,
            Url = url,
            Title = index > 0 ? article.Title : _title ?? article.Title,
            Deck = _deck ?? article.Deck,
            Byline = _byline ?? article.Byline,
            DeclaredLanguage = _language ?? article.DeclaredLanguage,
            Published = _published ?? article.Published,
            Modified = _modified ?? article.Modified,
            Origins = [.. mine, .. article.Origins.Where(origin => !mine.Any(own => own.Field == origin.Field))],
        };
    }

    private Article Finished(Filing? filing) => new()
    {
        Id = string.IsNullOrEmpty(Id) ? ArticleIdentity.Of(_outlet, Url, Text) : new ArticleId(Id),
        Outlet = _outlet,
        Url = Url,
        Title = _title,
        Deck = _deck,
        Byline = _byline,
        DeclaredLanguage = _language,
        Published = _published,
        Modified = _modified,
        Text = Text,
        Filing = filing,
        Captions = Captions,
        Sections = Sections,
        Origins = _origins.ToImmutable(),
        Source = source,
    };
}
