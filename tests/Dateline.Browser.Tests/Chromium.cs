using Dateline.Tests.Web;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>The system's Chromium without a window, started once for all tests that need it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Nothing is fetched in the background: the tests watch for requests that leave the machine.
    private static readonly string[] s_arguments =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser's program; null when none is installed.</summary>
    public static string? Program { get; } = s_places.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = s_arguments });
    }

    /// <summary>A window of its own, with cookies of its own; the running test is skipped when there is no browser.</summary>
    public async Task<Visit> VisitAsync(RunningWeb web, int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipUnless(_browser is not null, "Chromium is not installed");
        ArgumentNullException.ThrowIfNull(web);
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions // the line above left the test when it is null
        {
            ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme, BaseURL = web.Address.ToString(), Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(45_000);
        return new Visit(context, await context.NewPageAsync(), web.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
