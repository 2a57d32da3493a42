using System.Net;
using System.Text.RegularExpressions;
using Dateline.Cli;
using Dateline.Reports;
using Dateline.Store;
using Dateline.Tests.Store;
using Dateline.Web.Access;
using Microsoft.AspNetCore.Builder;

namespace Dateline.Tests.Web;

/// <summary>The web application on a free loopback port, over a small store of its own.</summary>
public sealed partial class RunningWeb : IAsyncDisposable
{
    public const string Attack = "<script>alert(1)</script>";

    private readonly StorePlace _place;
    private readonly Archive _archive;
    private readonly WebApplication _application;

    private RunningWeb(StorePlace place, Archive archive, WebApplication application)
    {
        _place = place;
        _archive = archive;
        _application = application;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(application.Urls.First()) };
    }

    public HttpClient Client { get; }

    internal Archive Archive => _archive;

    public static async Task<RunningWeb> StartAsync(AccessList? access = null, int incidents = 0)
    {
        StorePlace place = StorePlace.New("sqlite");
        Archive archive = place.Open();
        Fill(archive, incidents);
        var surroundings = new Surroundings
        {
            Input = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null, OutputIsTerminal = false, ErrorIsTerminal = false, NoColor = true, Data = DataFolder.BesideProgram, Clock = TimeProvider.System,
        };
        WebApplication application = ServeCommand.Build(surroundings, new ServeCommand.Request(place.Location, "127.0.0.1", 0, null, false), archive, access ?? AccessList.Open);
        await application.StartAsync();
        return new RunningWeb(place, archive, application);
    }

    /// <summary>The body of a page, which must be there.</summary>
    public async Task<string> PageAsync(string path)
    {
        using HttpResponseMessage response = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {body}");
        return body;
    }

    /// <summary>Posts a form with the page's own token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        string token = WebUtility.HtmlDecode(TokenPattern().Match(await PageAsync(page)).Groups[1].Value);
        using var form = new FormUrlEncodedContent([new("token", token), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        return await Client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public string FirstIncident()
    {
        using ArchiveReader reader = _archive.Read();
        return reader.Incidents(new IncidentQuery(), limit: 1).Items[0].Id.Value;
    }

    private static void Fill(Archive archive, int incidents)
    {
        using var writer = new ArchiveWriter(archive, Stored.First);
        Article odd = Some.Article("odd", $"Gunmen attacked a market in Ibb on Tuesday, {Attack} said.", Attack, "2003-05-07", Attack);
        writer.Add([Stored.Bombing("a", "Gulf Wire", 38), Stored.Bombing("b", "Harbour Post", 41), Stored.Coded(odd, Some.Claim(odd, "attack", "attacked").On("2003-05-06").At("Ibb", Some.Ibb).By(Attack)), .. Stored.World(5, incidents)], Stored.At);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _archive.Dispose();
        _place.Dispose();
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
