using System.Net;
using Dateline.Cli;
using Dateline.Cli.Watching;
using Dateline.Store;

namespace Dateline.App.Tests.Cli;

public sealed class WatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-watch-").FullName;

    private string StorePath => Path.Combine(_folder, "watch.db");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task New_pages_are_read_once_and_feeds_asked_for_what_is_new()
    {
        await using var server = new RudeServer();
        server.Feed("/feed", "/1", "/2");
        server.Page("/1", Story("Aden"));
        server.Page("/2", Story("Mukalla"));
        (int code, string output, string error) = await WatchAsync(server.Address("/feed"));
        Assert.True(code == ExitCode.AllWell, output + error);
        Assert.Contains("/feed: 2 entries, 2 new, 2 read, 0 failed; next at", output, StringComparison.Ordinal);
        Assert.Equal(2, Counts().Articles);

        (code, output, _) = await WatchAsync(server.Address("/feed"));
        Assert.Equal(ExitCode.AllWell, code);
        Assert.Contains("not modified, 0 new, 0 read, 0 failed", output, StringComparison.Ordinal);

        server.Feed("/feed", "/1", "/3");
        server.Answers["/feed"] = WithoutTag(server.Answers["/feed"]);
        server.Page("/3", Story("Seiyun"));
        (_, output, _) = await WatchAsync(server.Address("/feed"));
        Assert.Contains("2 entries, 1 new, 1 read", output, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (server.CountOf("/1"), server.CountOf("/2"), server.CountOf("/3")));
        Assert.Equal(3, Counts().Articles);
    }

    [Fact]
    public async Task Server_in_trouble_is_asked_again_later_and_nothing_is_lost()
    {
        await using var server = new RudeServer();
        server.Feed("/feed", "/1", "/2");
        server.Status("/1", 503, "Retry-After: 3600\r\n");
        server.Page("/2", Story("Mukalla"));
        (int code, string output, string error) = await WatchAsync(server.Address("/feed"));
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("1 read, 1 failed, 1 waiting", output, StringComparison.Ordinal);
        Assert.Contains("the server answered 503; it will be tried again", error, StringComparison.Ordinal);
        server.Page("/1", Story("Aden"));
        await WatchAsync(server.Address("/feed"));
        Assert.Equal(1, server.CountOf("/1")); // an hour was asked for
        await WatchAsync(server.Address("/feed"), new LaterClock(TimeSpan.FromHours(2)));
        Assert.Equal(2, server.CountOf("/1"));
        Assert.Equal(2, Counts().Articles);
    }

    [Fact]
    public async Task Misbehaving_pages_cost_only_themselves()
    {
        await using var server = new RudeServer();
        var expected = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/gone"] = "the server answered 404",
            ["/bomb"] = "larger than 20 MiB",
            ["/flood"] = "larger than 20 MiB",
            ["/drip"] = "it took longer than 2 s; it will be tried again",
            ["/silent"] = "it took longer than 2 s; it will be tried again",
            ["/loop"] = "redirects more than 5 times",
            ["/file"] = "redirects to file:///etc/passwd, which must not be fetched",
            ["/nowhere"] = "redirects to nowhere",
            ["/picture"] = "image/png, not a page",
            ["/garbage"] = "it will be tried again",
            ["/cut"] = "it will be tried again",
            ["/headers"] = "it will be tried again",
        };
        server.Feed("/feed", [.. expected.Keys, "/good", "/moved"]);
        server.Page("/good", Story("Aden"));
        server.Status("/moved", 301, "Location: /here\r\n");
        server.Page("/here", Story("Mukalla"));
        server.Bomb("/bomb", 300 << 20);
        server.Flood("/flood");
        server.Drip("/drip");
        server.Status("/loop", 302, "Location: /loop\r\n");
        server.Status("/file", 302, "Location: file:///etc/passwd\r\n");
        server.Status("/nowhere", 302);
        server.Page("/picture", "x", "image/png");
        server.Answers["/garbage"] = (_, stream, cancellation) => stream.WriteAsync("\0\0\0 no protocol at all\r\n\r\n"u8.ToArray(), cancellation).AsTask();
        server.Answers["/cut"] = (_, stream, cancellation) => stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<p>half"u8.ToArray(), cancellation).AsTask();
        server.Answers["/headers"] = async (_, stream, cancellation) =>
        {
            for (int i = 0; i < 5000; i++) await stream.WriteAsync("X-Header: and so on and so on\r\n"u8.ToArray(), cancellation);
        };
        server.Answers["/silent"] = (_, _, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        (int code, string output, string error) = await WatchAsync(server.Address("/feed"));
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("14 entries, 14 new, 2 read, 12 failed, 5 waiting", output, StringComparison.Ordinal);
        string[] lines = error.Split('\n');
        foreach ((string path, string message) in expected) Assert.Contains(message, Assert.Single(lines, line => line.StartsWith(server.Address(path) + ": ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(2, Counts().Articles);
    }

    [Fact]
    public async Task Robots_are_obeyed()
    {
        await using var server = new RudeServer();
        server.Page("/robots.txt", "User-agent: *\nDisallow: /private\n", "text/plain");
        server.Feed("/feed", "/private/1", "/2");
        server.Page("/private/1", Story("Aden"));
        server.Page("/2", Story("Mukalla"));
        (_, _, string error) = await WatchAsync(server.Address("/feed"));
        Assert.Contains("robots.txt asks not to fetch it", error, StringComparison.Ordinal);
        Assert.Equal((0, 1, 1), (server.CountOf("/private/1"), server.CountOf("/2"), server.CountOf("/robots.txt")));
    }

    [Fact]
    public async Task Site_whose_robots_cannot_be_read_is_left_alone_for_now()
    {
        await using var server = new RudeServer();
        server.Status("/robots.txt", 500);
        server.Feed("/feed", "/1");
        (int code, string output, _) = await WatchAsync(server.Address("/feed"));
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("robots.txt could not be read", output, StringComparison.Ordinal);
        Assert.Equal(0, server.CountOf("/feed"));
    }

    [Fact]
    public async Task Private_addresses_are_refused()
    {
        await using var server = new RudeServer();
        server.Feed("/feed", "/1");
        string[] addresses = [server.Address("/feed"), $"http://localhost:{server.Port}/feed", $"http://[::ffff:127.0.0.1]:{server.Port}/feed", $"http://2130706433:{server.Port}/feed"];
        (int code, string output, _) = await RunAsync(["watch", .. addresses, "--once", "--store", StorePath, "--delay", "0"], TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.SomeFailed, code);
        // The last is the first in another spelling, which the reader of addresses undoes.
        Assert.Equal(3, output.Split('\n').Count(line => line.Contains("private network", StringComparison.Ordinal)));
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Public_addresses_are_told_from_others(string address, bool expected) => Assert.Equal(expected, AddressPolicy.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task Feed_that_is_none_says_so_and_waits_longer_each_time()
    {
        await using var server = new RudeServer();
        server.Page("/feed", "<html><body>Not found</body></html>");
        (int code, string output, _) = await WatchAsync(server.Address("/feed"));
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("it is no feed", output, StringComparison.Ordinal);
        await WatchAsync(server.Address("/feed"));
        using Archive archive = Archive.Open(StorePath, ArchiveMode.Write);
        using var ledger = new WatchLedger(archive);
        WatchedFeed feed = ledger.Feed(server.Address("/feed"));
        Assert.Equal(2, feed.Failures);
        Assert.True(feed.Next - TimeProvider.System.GetUtcNow() > TimeSpan.FromMinutes(25));
    }

    [Fact]
    public async Task Run_that_is_stopped_goes_on_where_it_was()
    {
        await using var server = new RudeServer();
        server.Feed("/feed", [.. Enumerable.Range(10, 20).Select(page => $"/{page}")]);
        using var stop = new CancellationTokenSource();
        for (int page = 10; page < 30; page++) server.Page($"/{page}", Story($"Place{page}"));
        var inner = server.Answers["/21"];
        server.Answers["/21"] = async (head, stream, cancellation) =>
        {
            await stop.CancelAsync();
            await inner(head, stream, cancellation);
        };
        (int code, _, string error) = await RunAsync(Arguments(server.Address("/feed")), TimeProvider.System, stop.Token);
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("goes on from there", error, StringComparison.Ordinal);
        Assert.InRange(Counts().Articles, 1, 19);
        await WatchAsync(server.Address("/feed"));
        Assert.Equal(20, Counts().Articles);
    }

    [Fact]
    public async Task Opml_names_feeds_and_bad_input_could_not_run()
    {
        await using var server = new RudeServer();
        server.Feed("/a", "/1");
        server.Page("/1", Story("Aden"));
        string opml = Path.Combine(_folder, "feeds.opml");
        await File.WriteAllTextAsync(opml, $"<opml version=\"2.0\"><body><outline text=\"x\"><outline type=\"rss\" xmlUrl=\"{server.Address("/a")}\"/></outline></body></opml>", TestContext.Current.CancellationToken);
        (int code, string output, _) = await WatchAsync(opml);
        Assert.Equal(ExitCode.AllWell, code);
        Assert.Contains("/a: 1 entries, 1 new, 1 read", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.CouldNotRun, (await WatchAsync("ftp://a.example/feed")).Code);
        await File.WriteAllTextAsync(opml, "<opml", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.CouldNotRun, (await WatchAsync(opml)).Code);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", true)]
    [InlineData("User-agent: dateline\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("# nothing\n<html>", "/a", true)]
    public void Robots_rules(string robots, string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(robots).Allows(new Uri("http://a.example" + path)));

    private static string Story(string place) =>
        $"<html lang=en><head><title>Blast in {place}</title></head><body><h1>Blast in {place}</h1><p>A bomb killed four people at a market in {place} on Monday, the police said, and eleven others were hurt.</p><p>No group said that it had laid the bomb, which went off at noon near the gate of {place}.</p></body></html>";

    private static Func<string, Stream, CancellationToken, Task> WithoutTag(Func<string, Stream, CancellationToken, Task> answer) => (_, stream, cancellation) => answer("", stream, cancellation);

    private StoreCounts Counts()
    {
        using Archive archive = Archive.Open(StorePath, ArchiveMode.Read);
        using ArchiveReader reader = archive.Read();
        return reader.Counts;
    }

    private string[] Arguments(string feed) => ["watch", feed, "--once", "--store", StorePath, "--allow-private", "--delay", "0", "--timeout", "2"];

    private Task<(int Code, string Output, string Error)> WatchAsync(string feed, TimeProvider? clock = null) => RunAsync(Arguments(feed), clock ?? TimeProvider.System, TestContext.Current.CancellationToken);

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, TimeProvider clock, CancellationToken cancellation = default)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await DatelineCommand.RunAsync(arguments, new Surroundings
        {
            Input = Stream.Null,
            Output = output,
            Error = error,
            OutputIsTerminal = false,
            ErrorIsTerminal = false,
            NoColor = true,
            Data = DataFolder.BesideProgram,
            Clock = clock,
        }, cancellation);
        return (code, output.ToString(), error.ToString());
    }

    private sealed class LaterClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
