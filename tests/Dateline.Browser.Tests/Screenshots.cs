using Dateline.Cli;
using Dateline.Store;
using Dateline.Tests.Web;

namespace Dateline.Tests.Browser;

/// <summary>Takes the pictures of README from the samples, where DATELINE_SCREENSHOTS names a folder for them (docs/screenshots does).</summary>
[Collection<BrowserTests>]
public sealed class Screenshots(Chromium chromium)
{
    [Fact]
    public async Task Pictures_are_taken_of_the_samples()
    {
        string? folder = Environment.GetEnvironmentVariable("DATELINE_SCREENSHOTS");
        Assert.SkipUnless(folder is { Length: > 0 }, "DATELINE_SCREENSHOTS names no folder; the pictures in docs stay as they are");
        await using RunningWeb web = await RunningWeb.StartAsync(fill: archive => ReadSamples(archive).GetAwaiter().GetResult());
        await using Visit visit = await chromium.VisitAsync(web, 1280, 800);
        foreach (var (name, path) in new[] { ("map", "/"), ("incident", "/incidents/" + web.IncidentOf("bombing")), ("report", "/reports/tribune-1") })
        {
            await visit.GoAsync(path);
            if (name == "report") await visit.Page.Locator("mark.trigger").First.HoverAsync();
            // The base map is drawn piece by piece.
            await visit.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 800))");
            await visit.Page.ScreenshotAsync(new Microsoft.Playwright.PageScreenshotOptions { Path = Path.Combine(folder!, name + ".png") }); // the first line left the test when it is null
        }
    }

    private static async Task ReadSamples(Archive archive)
    {
        var surroundings = new Surroundings
        {
            Input = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null, OutputIsTerminal = false, ErrorIsTerminal = false, NoColor = true, Data = DataFolder.BesideProgram, Clock = TimeProvider.System,
        };
        await DatelineCommand.RunAsync(["read", Path.Combine(Checkout.Root, "samples"), "--store", archive.Location, "--limit", "0"], surroundings, TestContext.Current.CancellationToken);
    }
}
