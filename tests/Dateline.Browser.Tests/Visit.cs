using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>One person's window on the application. Whatever it does, there must be no error on the console, no request to elsewhere and no dialog.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _wrong = [];

    internal Visit(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _wrong.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => _wrong.Enqueue($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) _wrong.Enqueue($"request to elsewhere: {request.Url}");
        };
        page.Dialog += (_, dialog) =>
        {
            _wrong.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Goes to a path and waits until what the page fetches by itself is there.</summary>
    public async Task GoAsync(string path)
    {
        IResponse? response = await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        Assert.True(response is { Ok: true }, $"{path}: {response?.Status}");
        if (await Page.Locator("#map").CountAsync() == 0) return;
        await Page.Locator("#map-status:not(:empty)").WaitForAsync();
        await Page.Locator("#timeline-ends:not(:empty)").WaitForAsync();
    }

    /// <summary>The text of an element.</summary>
    public async Task<string> TextAsync(string selector) => await Page.Locator(selector).First.InnerTextAsync();

    /// <summary>Waits until the page's address holds some words. It asks again and again: Playwright's WaitForURL misses an arrival that comes between its look at the address and its wait for the next one.</summary>
    public async Task ArrivesAsync(string words)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(words)), new PageAssertionsToHaveURLOptions { Timeout = 45_000 });
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>Waits until an element holds some words.</summary>
    public async Task SeesAsync(string words, string within = "main") => await Page.Locator(within).Filter(new LocatorFilterOptions { HasText = words }).First.WaitForAsync();

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_wrong);
    }
}
