using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dateline.Web;
using Dateline.Web.Access;

namespace Dateline.Tests.Web;

public sealed class AccessTests
{
    private const string Secret = "a long enough secret";

    [Fact]
    public async Task Nobody_enters_a_closed_server_without_saying_who_they_are()
    {
        await using RunningWeb web = await RunningWeb.StartAsync(List());
        using HttpResponseMessage json = await web.Client.GetAsync(new Uri("/incidents.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, json.StatusCode);
        using var page = new HttpRequestMessage(HttpMethod.Get, "/dashboard") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/html") } } };
        using HttpResponseMessage sent = await web.Client.SendAsync(page, TestContext.Current.CancellationToken);
        Assert.StartsWith("/enter?to=", sent.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_looks_and_a_reviewer_judges()
    {
        await using RunningWeb web = await RunningWeb.StartAsync(List());
        string id = web.FirstIncident();
        Assert.Equal(HttpStatusCode.OK, await SendAsync(web, "rana", Secret, HttpMethod.Get, "/incidents.json"));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(web, "rana", Secret, HttpMethod.Post, $"/incidents/{id}/judge"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(web, "omar", Secret, HttpMethod.Post, $"/incidents/{id}/judge"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(web, "omar", "another secret", HttpMethod.Get, "/incidents.json"));
    }

    [Fact]
    public void A_header_that_was_right_is_right_for_two_minutes_and_no_other()
    {
        var clock = new SetClock();
        var verified = new VerifiedHeaders(clock);
        AccessEntry entry = List().Entries[0];
        Assert.Null(verified.Find("Basic abc"));
        verified.Hold("Basic abc", entry);
        Assert.Same(entry, verified.Find("Basic abc"));
        Assert.Null(verified.Find("Basic abd"));
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Null(verified.Find("Basic abc"));
    }

    [Fact]
    public async Task A_known_header_goes_on_being_right_and_wrong_ones_stay_limited()
    {
        await using RunningWeb web = await RunningWeb.StartAsync(List());
        for (int i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, await SendAsync(web, "rana", Secret, HttpMethod.Get, "/incidents.json"));
        for (int i = 0; i < 12; i++) await SendAsync(web, "rana", "wrong", HttpMethod.Get, "/incidents.json");
        Assert.Equal(HttpStatusCode.TooManyRequests, await SendAsync(web, "rana", "wrong", HttpMethod.Get, "/incidents.json"));
    }

    [Fact]
    public async Task Wrong_attempts_are_limited()
    {
        await using RunningWeb web = await RunningWeb.StartAsync(List());
        var answers = new List<HttpStatusCode>();
        for (int i = 0; i < 25; i++) answers.Add(await SendAsync(web, "nobody", "guess", HttpMethod.Get, "/incidents.json"));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Theory]
    [InlineData("/incidents?type=bombing", "/incidents?type=bombing")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("", "/")]
    public void After_entering_one_comes_to_a_page_of_this_server_only(string asked, string expected) => Assert.Equal(expected, EnterApi.OwnPath(asked));

    [Fact]
    public void A_bad_list_is_reported_whole()
    {
        var (list, problems) = AccessList.Read(["# who", "rana reader pbkdf2$1$a$b", "rana reviewer pbkdf2$1$a$b", "omar boss pbkdf2$1$a$b", "lone"], "access.txt");
        Assert.Null(list);
        Assert.Equal(["access.txt(3): error DL502", "access.txt(4): error DL501", "access.txt(5): error DL501"], problems.Select(problem => problem.ToString()[..26]));
    }

    [Fact]
    public void A_hash_matches_its_secret_only()
    {
        string hash = SecretHash.Of(Secret);
        Assert.True(SecretHash.Matches(Secret, hash));
        Assert.False(SecretHash.Matches(Secret + "x", hash));
        Assert.False(SecretHash.Matches(Secret, "plain"));
        Assert.NotEqual(hash, SecretHash.Of(Secret));
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private static AccessList List() => AccessList.Read([$"rana reader {SecretHash.Of(Secret)}", $"omar reviewer {SecretHash.Of(Secret)}"], "test").List ?? throw new InvalidOperationException("The list is good.");

    private static async Task<HttpStatusCode> SendAsync(RunningWeb web, string name, string secret, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}")));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (method == HttpMethod.Post) request.Content = new FormUrlEncodedContent([new("field", "incident"), new("verdict", "accept")]);
        using HttpResponseMessage response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
