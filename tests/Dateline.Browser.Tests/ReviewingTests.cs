using Dateline.Incidents;
using Dateline.Store;
using Dateline.Tests.Store;
using Dateline.Tests.Web;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>Judging: corrections, the queue, two people at once, jobs.</summary>
[Collection<BrowserTests>]
public sealed class ReviewingTests(Chromium chromium)
{
    [Fact]
    public async Task A_correction_is_saved_and_survives_merging_anew_and_new_reports()
    {
        Assert.SkipUnless(Chromium.Program is not null, "Chromium is not installed");
        await using RunningWeb web = await RunningWeb.StartAsync();
        await using Visit visit = await chromium.VisitAsync(web);
        string page = "/incidents/" + web.IncidentOf("bombing");
        await visit.GoAsync("/incidents?type=bombing");
        await visit.Page.Locator(".incidents a").First.ClickAsync();
        await visit.SeesAsync("exclude one another");
        ILocator killed = visit.Page.Locator(".field", new PageLocatorOptions { Has = visit.Page.Locator(".name", new PageLocatorOptions { HasText = "Killed" }) });
        await killed.GetByText("Judge").ClickAsync();
        await killed.GetByLabel("Right value of killed").FillAsync("43");
        await killed.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Correct" }).ClickAsync();
        await visit.SeesAsync("Saved.", ".notice");
        await visit.GoAsync("/jobs");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Merge anew" }).ClickAsync();
        await visit.SeesAsync("incidents changed", "#jobs");
        using (var writer = new ArchiveWriter(web.Archive, Stored.First)) writer.Add([Stored.Bombing("c", "Delta Times", 50)], Stored.At);
        await visit.GoAsync(page);
        Assert.Contains("; 43 killed", await visit.TextAsync("h1"), StringComparison.Ordinal);
        await visit.SeesAsync("Delta Times");
        await visit.SeesAsync("correct by analyst", ".tag");
    }

    [Fact]
    public async Task The_queue_is_worked_by_keys_alone()
    {
        Assert.SkipUnless(Chromium.Program is not null, "Chromium is not installed");
        await using RunningWeb web = await RunningWeb.StartAsync(more: BrowserWeb.Precisions());
        await using Visit visit = await chromium.VisitAsync(web);
        await visit.GoAsync("/queue");
        Assert.Equal("7 incidents wait, least certain first: contradictions, then single reports.", await visit.TextAsync("main p"));
        await visit.Page.Keyboard.PressAsync("o");
        await visit.SeesAsync("exclude one another");
        await visit.Page.Keyboard.PressAsync("w");
        await visit.Page.Keyboard.TypeAsync("both agencies are reliable");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("a");
        await visit.SeesAsync("Saved; this is the next.", ".notice");
        string second = await visit.TextAsync("h1");
        await visit.Page.Keyboard.PressAsync("n");
        await visit.Page.WaitForFunctionAsync("before => document.querySelector('h1').innerText !== before", second);
        await visit.Page.Keyboard.PressAsync("q");
        await visit.SeesAsync("6 incidents wait");
        using ArchiveReader reader = web.Archive.Read();
        Assert.Equal(ReviewState.Accepted, reader.Row(new IncidentId(web.IncidentOf("bombing")))?.Review);
        Assert.Equal("both agencies are reliable", Assert.Single(reader.Reviews(new IncidentId(web.IncidentOf("bombing")))).Reason);
    }

    [Fact]
    public async Task Of_two_people_at_once_the_second_is_told_and_nothing_is_overwritten()
    {
        Assert.SkipUnless(Chromium.Program is not null, "Chromium is not installed");
        await using RunningWeb web = await RunningWeb.StartAsync();
        await using Visit amal = await chromium.VisitAsync(web), omar = await chromium.VisitAsync(web);
        string page = "/incidents/" + web.IncidentOf("bombing");
        await amal.GoAsync(page);
        await omar.GoAsync(page);
        await amal.Page.GetByLabel("Your name, for the judgement of incident").FillAsync("Amal");
        await amal.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Accept" }).First.ClickAsync();
        await amal.SeesAsync("Saved.", ".notice");
        await omar.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reject" }).First.ClickAsync();
        await omar.SeesAsync("Somebody else has changed this incident meanwhile; nothing was saved.", ".notice");
        await omar.SeesAsync("Amal");
        using ArchiveReader reader = web.Archive.Read();
        Assert.Equal(ReviewState.Accepted, reader.Row(new IncidentId(web.IncidentOf("bombing")))?.Review);
    }

    [Fact]
    public async Task A_file_is_read_and_all_is_exported_as_jobs_that_tell_how_far_they_are()
    {
        Assert.SkipUnless(Chromium.Program is not null, "Chromium is not installed");
        await using RunningWeb web = await RunningWeb.StartAsync();
        await using Visit visit = await chromium.VisitAsync(web);
        await visit.GoAsync("/jobs");
        await visit.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "news.txt", MimeType = "text/plain", Buffer = "Gunmen killed four soldiers in Sanaa on 3 May 2003, police said."u8.ToArray() });
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Read it" }).ClickAsync();
        await visit.SeesAsync("1 reports read, 0 known already, 0 failed", "#jobs");
        await visit.SeesAsync("read news.txt", "#jobs");
        await visit.Page.Locator("#format").SelectOptionAsync("csv");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Export" }).ClickAsync();
        await visit.SeesAsync("written", "#jobs");
        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByText("Download").ClickAsync());
        Assert.EndsWith("incidents.csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("Aden", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
