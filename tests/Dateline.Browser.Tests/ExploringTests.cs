using Dateline.Tests.Web;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>Looking around: map, timeline, facets, lists, what is tried.</summary>
[Collection<BrowserTests>]
public sealed class ExploringTests(Chromium chromium, BrowserWeb shared)
{
    [Fact]
    public async Task The_map_shows_each_place_as_exactly_as_it_is_known()
    {
        await using Visit visit = await chromium.VisitAsync(await shared.StartedAsync());
        await visit.GoAsync("/?type=shelling");
        Assert.Equal("3 incidents in view; 2 without a point, and no point is made up for them.", await visit.TextAsync("#map-status"));
        await visit.Page.Locator(".leaflet-overlay-pane canvas").WaitForAsync();
        Assert.Equal(1, await visit.Page.Locator(".spot:not(.ring)").CountAsync());
        Assert.Equal(2, await visit.Page.Locator(".spot.ring").CountAsync());
        Assert.Equal(2, await visit.Page.Locator(".leaflet-overlay-pane path").CountAsync());
        await visit.Page.Locator("#placeless").ClickAsync();
        Assert.Equal("2 of 7 incidents", await visit.TextAsync("h1"));
    }

    [Fact]
    public async Task Incidents_of_one_town_open_from_the_map_by_keyboard()
    {
        await using Visit visit = await chromium.VisitAsync(await shared.StartedAsync());
        await visit.GoAsync("/?country=YE&killed=1");
        ILocator cluster = visit.Page.Locator(".cluster");
        await cluster.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".popup a").First.ClickAsync();
        await visit.ArrivesAsync("/incidents/");
        Assert.Contains("Aden", await visit.TextAsync("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_narrows_and_its_chip_widens_again_and_the_address_holds_it()
    {
        await using Visit visit = await chromium.VisitAsync(await shared.StartedAsync());
        await visit.GoAsync("/");
        Assert.Equal("7 incidents from 8 reports", await visit.TextAsync("h1"));
        await visit.Page.Locator(".facet a", new PageLocatorOptions { HasText = "bombing" }).ClickAsync();
        await visit.ArrivesAsync("type=bombing");
        Assert.Equal("1 of 7 incidents", await visit.TextAsync("h1"));
        Assert.Single(await visit.Page.Locator("#results .cards > li").AllAsync());
        await visit.Page.Locator(".chips a").ClickAsync();
        await visit.SeesAsync("7 incidents from", "h1");
    }

    [Fact]
    public async Task The_list_follows_the_map()
    {
        await using Visit visit = await chromium.VisitAsync(await shared.StartedAsync());
        await visit.GoAsync("/?type=shelling&box=48,15.5,49.5,17");
        await visit.SeesAsync("1 of 7 incidents", "h1");
        await visit.Page.Locator("#map").FocusAsync();
        for (int i = 0; i < 5; i++) await visit.Page.Keyboard.PressAsync("-");
        await visit.SeesAsync("3 of 7 incidents", "h1");
        Assert.Contains("box=", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_chosen_on_the_timeline_by_pointer_and_by_keyboard()
    {
        await using Visit visit = await chromium.VisitAsync(await shared.StartedAsync());
        await visit.GoAsync("/");
        ILocator timeline = visit.Page.Locator("#timeline");
        await timeline.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = await timeline.BoundingBoxAsync() ?? throw new InvalidOperationException("The timeline has no size.");
        await visit.Page.Mouse.MoveAsync(box.X + 2, box.Y + 20);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 20);
        await visit.Page.Mouse.UpAsync();
        await visit.ArrivesAsync("from=2003-05");
        await visit.SeesAsync("2 of 7 incidents", "h1");
        await visit.GoAsync("/");
        await timeline.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArrivesAsync("from=2003-05-05");
    }

    [Fact]
    public async Task A_title_that_is_a_script_is_text()
    {
        await using Visit visit = await chromium.VisitAsync(await shared.StartedAsync());
        await visit.GoAsync("/reports/odd");
        Assert.Equal(RunningWeb.Attack, await visit.TextAsync("h1"));
        await visit.GoAsync("/?type=attack");
        await visit.Page.Locator(".spot").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SeesAsync(RunningWeb.Attack, ".leaflet-popup");
    }

    [Fact]
    public async Task A_pasted_text_is_coded_in_place_and_not_stored()
    {
        await using Visit visit = await chromium.VisitAsync(await shared.StartedAsync());
        await visit.GoAsync("/try");
        await visit.Page.GetByLabel("Text, or the source of a page").FillAsync("A car bomb exploded in Aden on Monday, killing twelve people, police said.");
        await visit.Page.GetByLabel("Published on").FillAsync("2003-05-06");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Code it" }).ClickAsync();
        await visit.Page.Locator("mark.trigger", new PageLocatorOptions { HasText = "exploded" }).WaitForAsync();
        await visit.SeesAsync("12", "dl");
        await visit.GoAsync("/reports?q=car+bomb");
        await visit.SeesAsync("No report holds these words.");
    }
}
