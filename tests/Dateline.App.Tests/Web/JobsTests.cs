using System.Net;
using System.Text;
using System.Text.Json;
using Dateline.Web.Jobs;

namespace Dateline.Tests.Web;

public sealed class JobsTests
{
    [Fact]
    public async Task An_uploaded_file_is_read_and_told_of()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        using HttpResponseMessage started = await UploadAsync(web, "news.txt", "Gunmen killed four soldiers in Sanaa on 3 May 2003, police said.");
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        JsonElement job = await EndOfAsync(web, 1);
        Assert.Equal(("read", "news.txt", "done", 1), (job.GetProperty("kind").GetString(), job.GetProperty("what").GetString(), job.GetProperty("state").GetString(), job.GetProperty("done").GetInt32()));
        Assert.StartsWith("1 reports read, 0 known already, 0 failed; ", job.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("Sanaa", await web.PageAsync("/reports?q=Sanaa"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_exported_to_a_file()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        using HttpResponseMessage started = await web.PostAsync("/jobs", "/jobs/export?type=bombing", ("format", "csv"));
        JsonElement job = await EndOfAsync(web, 1);
        Assert.Equal((1, 1), (job.GetProperty("done").GetInt32(), job.GetProperty("total").GetInt32()));
        string file = await web.PageAsync(job.GetProperty("file").GetString()!); // the job wrote one
        Assert.Contains("Aden", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Ibb", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merging_anew_changes_nothing_where_nothing_is_new()
    {
        await using RunningWeb web = await RunningWeb.StartAsync(incidents: 30);
        string before = await web.PageAsync("/incidents.json?limit=500");
        using HttpResponseMessage started = await web.PostAsync("/jobs", "/jobs/merge");
        Assert.StartsWith("0 of ", (await EndOfAsync(web, 1)).GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await web.PageAsync("/incidents.json?limit=500"));
        Assert.Contains("All claims were merged anew.", await web.PageAsync("/changes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_are_bounded_and_want_the_pages_token()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent("Gunmen killed four."), "file", "news.txt" } };
        using HttpResponseMessage foreign = await web.Client.PostAsync(new Uri("/jobs/read", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        using var large = new HttpRequestMessage(HttpMethod.Post, "/jobs/read") { Content = new ByteArrayContent(new byte[8]) };
        large.Content.Headers.ContentLength = 8;
        large.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("multipart/form-data");
        using HttpResponseMessage odd = await web.Client.SendAsync(large, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
        Assert.Equal("[]", await web.PageAsync("/jobs.json"));
    }

    [Fact]
    public async Task Jobs_run_in_turn_fail_alone_and_can_be_stopped()
    {
        using var desk = new JobDesk(TimeProvider.System);
        using var gate = new ManualResetEventSlim();
        desk.Start("read", "a", "Amal", (progress, cancellation) =>
        {
            progress.Report(new JobProgress(3, 10, 1));
            gate.Wait(cancellation);
            return ("never", null);
        });
        desk.Start("read", "b", "Amal", (_, _) => throw new InvalidOperationException("oh"));
        desk.Start("read", "c", "Amal", (_, _) => ("fine", null));
        await UntilAsync(() => desk.Find(1)?.Done == 3);
        Assert.Equal((JobState.Running, JobState.Waiting, JobState.Waiting), (desk.Find(1)!.State, desk.Find(2)!.State, desk.Find(3)!.State)); // all three were started
        Assert.True(desk.Stop(1));
        await UntilAsync(() => desk.Find(3)?.State == JobState.Done);
        Assert.Equal([JobState.Done, JobState.Failed, JobState.Stopped], desk.Jobs.Select(job => job.State));
        Assert.False(desk.Stop(1));
    }

    private static async Task<HttpResponseMessage> UploadAsync(RunningWeb web, string name, string text)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await web.TokenAsync("/jobs")), "token" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name } };
        return await web.Client.PostAsync(new Uri("/jobs/read", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> EndOfAsync(RunningWeb web, int number)
    {
        while (true)
        {
            using JsonDocument jobs = JsonDocument.Parse(await web.PageAsync("/jobs.json"));
            JsonElement job = jobs.RootElement.EnumerateArray().First(job => job.GetProperty("number").GetInt32() == number).Clone();
            if (job.GetProperty("state").GetString() is not ("waiting" or "running")) return job;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds()) await Task.Delay(10, TestContext.Current.CancellationToken);
    }
}
