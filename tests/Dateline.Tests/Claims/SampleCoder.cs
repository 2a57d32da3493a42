using Dateline.Actors;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Tests.Claims;

/// <summary>The coder with the data that travel with the program, made once for all tests.</summary>
internal static class SampleCoder
{
    private static readonly Lazy<Coder> s_coder = new(Load);

    public static Coder Instance => s_coder.Value;

    public static Article Article(string text, DateOnly? published, string? title = null) => new()
    {
        Id = new ArticleId("sample"),
        Title = title,
        Text = text,
        Filing = FilingFinder.Find(text),
        Sections = DigestFinder.Find(text, DigestFinder.ParagraphsOf(text), title),
        Published = published is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
        Source = "sample",
    };

    private static Coder Load()
    {
        var diagnostics = new List<Diagnostic>();
        Codebook? codebook = CodebookReader.Read([DataFolder.BesideProgram["codebooks/dateline"]], diagnostics);
        Atlas atlas = Atlas.Load(DataFolder.BesideProgram);
        ActorRegistry registry = ActorRegistry.Load(DataFolder.BesideProgram, atlas.Countries, diagnostics);
        Assert.True(diagnostics.Count == 0, string.Join('\n', diagnostics));
        Assert.NotNull(codebook);
        return new Coder(Analyzer.English, codebook, atlas, registry);
    }
}
