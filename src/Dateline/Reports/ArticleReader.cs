using Dateline.Reports.Pages;

namespace Dateline.Reports;

/// <summary>Turns a report into the articles that it holds.</summary>
/// <threadsafety>Immutable and thread-safe; the same report gives the same articles.</threadsafety>
public sealed class ArticleReader
{
    private readonly ReadingOptions _options;

    /// <summary>A reader with these options.</summary>
    public ArticleReader(ReadingOptions? options = null) => _options = options ?? new ReadingOptions();

    /// <summary>The articles of what reading of inputs came upon, with its message.</summary>
    public ArticleReading Read(Intake intake)
    {
        ArgumentNullException.ThrowIfNull(intake);
        if (intake.Report is null)
        {
            return new ArticleReading(null, [], intake.Diagnostic is null ? [] : [intake.Diagnostic]);
        }
        ArticleReading reading = Read(intake.Report);
        return intake.Diagnostic is null ? reading : reading with { Diagnostics = [intake.Diagnostic, .. reading.Diagnostics] };
    }

    /// <summary>The articles of a report. Never throws for any bytes: what cannot be read gives a diagnostic.</summary>
    public ArticleReading Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ReadOnlySpan<char> kind = report.MediaType;
        int semicolon = kind.IndexOf(';');
        return (semicolon < 0 ? kind : kind[..semicolon]).Trim().ToString().ToLowerInvariant() switch
        {
            MediaTypes.Json => JsonArticle.Read(report, _options),
            MediaTypes.Html or "application/xhtml+xml" => PageReader.Read(report, _options),
            MediaTypes.Mail => MailArticle.Read(report, _options),
            MediaTypes.FeedEntry => FeedArticle.Read(report, _options),
            MediaTypes.WikiPage => WikiArticle.ReadPage(report, _options),
            MediaTypes.WikiText => WikiArticle.ReadMarkup(report, _options),
            MediaTypes.Pdf => ReadPdf(report),
            _ => PlainText.Read(report, _options),
        };
    }

    private ArticleReading ReadPdf(Report report)
    {
        if (_options.PdfText is not { } convert)
        {
            return new ArticleReading(report, [], [ReportDiagnostic.PdfNeedsProgram(report.Source)]);
        }
        return convert(report.Bytes) is { } text && !string.IsNullOrWhiteSpace(text)
            ? PlainText.Read(report, PrintedText.Unwrap(text), _options)
            : new ArticleReading(report, [], [ReportDiagnostic.PdfWithoutText(report.Source)]);
    }
}
