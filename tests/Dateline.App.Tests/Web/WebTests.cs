using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dateline.Incidents;
using Dateline.Store;

namespace Dateline.Tests.Web;

public sealed class WebTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/incidents")]
    [InlineData("/queue")]
    [InlineData("/dashboard")]
    [InlineData("/dashboard?by=country")]
    [InlineData("/reports?q=recruits")]
    [InlineData("/try")]
    [InlineData("/jobs")]
    [InlineData("/changes")]
    [InlineData("/incidents?placed=no")]
    [InlineData("/?type=bombing&country=YE&from=2003-05-01&until=2003-05-31&q=recruits&actor=shore&killed=10&box=40,10,50,20")]
    public async Task Every_page_shows_with_a_policy_against_foreign_scripts(string path)
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        using HttpResponseMessage response = await web.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<main", body, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", string.Join(' ', response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("http://", body.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_reports_is_never_markup()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        string odd = (await ListAsync(web, "?type=attack"))[0].GetProperty("id").GetString()!; // every row has an id
        foreach (string path in (string[])["/", "/incidents", "/queue", "/dashboard", "/reports?q=market", "/reports/odd", "/incidents/" + odd])
        {
            string body = await web.PageAsync(path);
            Assert.DoesNotContain(RunningWeb.Attack, body, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_incident_shows_both_figures_and_the_words_behind_them()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        string id = (await ListAsync(web, "?type=bombing"))[0].GetProperty("id").GetString()!; // every row has an id
        string page = await web.PageAsync("/incidents/" + id);
        Assert.Contains("Gulf Wire", page, StringComparison.Ordinal);
        Assert.Contains("Harbour Post", page, StringComparison.Ordinal);
        Assert.Contains("<mark>exploded</mark>", page, StringComparison.Ordinal);
        Assert.Contains("The figures 38, 41 exclude one another.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_page_through_all_incidents_once()
    {
        await using RunningWeb web = await RunningWeb.StartAsync(incidents: 40);
        var seen = new List<string>();
        string? next = "/incidents.json?limit=7";
        while (next is not null)
        {
            using JsonDocument json = JsonDocument.Parse(await web.PageAsync(next));
            seen.AddRange(json.RootElement.GetProperty("incidents").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)); // every row has an id
            next = json.RootElement.GetProperty("next").GetString();
            if (next is not null) next += "&limit=7";
        }
        using ArchiveReader reader = web.Archive.Read();
        Assert.Equal(reader.Counts.Incidents, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Map_shows_every_placed_incident_once_at_any_zoom()
    {
        await using RunningWeb web = await RunningWeb.StartAsync(incidents: 40);
        using ArchiveReader reader = web.Archive.Read();
        foreach (int zoom in (int[])[0, 3, 8])
        {
            using JsonDocument json = JsonDocument.Parse(await web.PageAsync(FormattableString.Invariant($"/map.json?zoom={zoom}")));
            Assert.Equal(reader.Counts.Incidents, json.RootElement.GetProperty("shown").GetInt64() + json.RootElement.GetProperty("unplaced").GetInt64());
        }
    }

    [Fact]
    public async Task A_wrong_search_is_a_problem_and_not_a_guess()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        foreach (string path in (string[])["/incidents.json?from=yesterday", "/map.json?box=1,2", "/incidents.json?after=nowhere", "/incidents.json?limit=0", "/incidents.json?stage=finished"])
        {
            using HttpResponseMessage response = await web.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task The_queue_goes_on_from_one_to_the_next_until_its_end()
    {
        await using RunningWeb web = await RunningWeb.StartAsync(incidents: 12);
        using JsonDocument json = JsonDocument.Parse(await web.PageAsync("/queue.json"));
        string[] queue = [.. json.RootElement.EnumerateArray().Select(row => row.GetProperty("id").GetString()!)]; // every row has an id
        var walked = new List<string> { queue[0] };
        while (true)
        {
            using HttpResponseMessage response = await web.Client.GetAsync(new Uri("/queue/next?after=" + walked[^1], UriKind.Relative), TestContext.Current.CancellationToken);
            string next = response.Headers.Location?.OriginalString ?? "";
            if (next == "/queue") break;
            walked.Add(next["/incidents/".Length..next.IndexOf('?', StringComparison.Ordinal)]);
        }
        Assert.Equal(queue, walked);
    }

    [Fact]
    public async Task An_incident_names_the_nearest_others_and_why_they_are_not_it()
    {
        await using RunningWeb web = await RunningWeb.StartAsync(incidents: 40);
        using ArchiveReader reader = web.Archive.Read();
        IncidentRow row = reader.Incidents(new IncidentQuery { From = new DateOnly(2015, 1, 1) }).Items.First(row => row.Articles > 1);
        var why = reader.Why(row.Id, 5) ?? throw new InvalidOperationException("The incident is there.");
        Assert.NotEmpty(why.Within);
        Assert.All(why.Outside, pair => Assert.NotEqual(row.Id, pair.Incident));
        Assert.NotEmpty(why.Outside);
        Assert.Contains("Nearest incidents outside", await web.PageAsync("/incidents/" + row.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_scripts_stay_small()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        int bytes = 0;
        foreach (string script in (string[])["/map.js", "/timeline.js", "/queue.js", "/jobs.js"]) bytes += (await web.PageAsync(script)).Length;
        Assert.InRange(bytes, 1, 40_000);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        foreach (string path in (string[])["/incidents/nothing", "/incidents/nothing.json", "/reports/nothing", "/reports/nothing.json", "/nowhere"])
        {
            using HttpResponseMessage response = await web.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task An_unchanged_answer_is_not_sent_again()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        using HttpResponseMessage first = await web.Client.GetAsync(new Uri("/incidents.json", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/incidents.json") { Headers = { IfNoneMatch = { first.Headers.ETag! } } }; // the test fails without one
        using HttpResponseMessage second = await web.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_correction_is_saved_and_an_outdated_one_is_turned_down()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        string id = (await ListAsync(web, "?type=bombing"))[0].GetProperty("id").GetString()!, page = "/incidents/" + id; // every row has an id
        using HttpResponseMessage saved = await web.PostAsync(page, page + "/judge", ("field", "killed"), ("verdict", "correct"), ("value", "43"), ("version", "1"), ("author", "Amal"), ("reason", "hospital list"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("43", await web.PageAsync(page), StringComparison.Ordinal);
        using HttpResponseMessage late = await web.PostAsync(page, page + "/judge", ("field", "killed"), ("verdict", "correct"), ("value", "50"), ("version", "1"));
        Assert.Contains("Somebody%20else", late.Headers.Location?.OriginalString ?? "", StringComparison.OrdinalIgnoreCase);
        using ArchiveReader reader = web.Archive.Read();
        Assert.Equal(43, reader.Row(new IncidentId(id))?.Killed?.Best);
        Assert.Contains(reader.History(new IncidentId(id)), entry => entry.Author == "Amal");
    }

    [Fact]
    public async Task A_write_without_the_pages_token_is_turned_down()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        string id = web.FirstIncident();
        using var form = new FormUrlEncodedContent([new("field", "incident"), new("verdict", "reject")]);
        using HttpResponseMessage response = await web.Client.PostAsync(new Uri($"/incidents/{id}/judge", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using ArchiveReader reader = web.Archive.Read();
        Assert.Equal(ReviewState.Unreviewed, reader.Row(new IncidentId(id))?.Review);
    }

    [Fact]
    public async Task A_name_bent_to_the_loopback_address_is_turned_away()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/incidents.json") { Headers = { Host = "evil.example" } };
        using HttpResponseMessage response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_pasted_text_is_coded_and_not_stored()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        using ArchiveReader reader = web.Archive.Read();
        long before = reader.Counts.Articles;
        using HttpResponseMessage response = await web.PostAsync("/try", "/try", ("text", "A car bomb exploded in Aden on Monday, killing twelve people, police said."), ("published", "2003-05-06"));
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("bombing", page, StringComparison.Ordinal);
        Assert.Equal(before, reader.Counts.Articles);
    }

    private static async Task<JsonElement[]> ListAsync(RunningWeb web, string query)
    {
        using JsonDocument json = JsonDocument.Parse(await web.PageAsync("/incidents.json" + query));
        return [.. json.RootElement.GetProperty("incidents").EnumerateArray().Select(row => row.Clone())];
    }
}
