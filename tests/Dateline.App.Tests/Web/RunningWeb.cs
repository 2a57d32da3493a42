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

    private static readonly Surroundings s_surroundings = new()
    {
        Input = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null, OutputIsTerminal = false, ErrorIsTerminal = false, NoColor = true, Data = DataFolder.BesideProgram, Clock = TimeProvider.System,
    };

    // Loaded once for all tests, and only if one needs it.
    private static readonly Lazy<Claims.Coder?> s_coder = new(() => CoderLoading.Load(s_surroundings, []));

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

    public Uri Address => Client.BaseAddress ?? throw new InvalidOperationException("The address was set when the application started.");

    internal Archive Archive => _archive;

    /// <summary>Starts the application.</summary>
    /// <param name="access">Who may enter; everybody when null.</param>
    /// <param name="incidents">How many invented incidents the store holds beside the usual two.</param>
    /// <param name="more">Articles that it holds besides.</param>
    /// <param name="fill">Fills the store instead of all that.</param>
    internal static async Task<RunningWeb> StartAsync(AccessList? access = null, int incidents = 0, IEnumerable<CodedArticle>? more = null, Action<Archive>? fill = null)
    {
        StorePlace place = StorePlace.New("sqlite");
        Archive archive = place.Open();
        if (fill is null) Fill(archive, incidents, more ?? []);
        else fill(archive);
        WebApplication application = ServeCommand.Build(s_surroundings, new ServeCommand.Request(place.Location, "127.0.0.1", 0, null, false), archive, access ?? AccessList.Open, s_coder);
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

    /// <summary>The token of a page's forms.</summary>
    public async Task<string> TokenAsync(string page) => WebUtility.HtmlDecode(TokenPattern().Match(await PageAsync(page)).Groups[1].Value);

    /// <summary>Posts a form with the page's own token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("token", await TokenAsync(page)), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        return await Client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public string FirstIncident()
    {
        using ArchiveReader reader = _archive.Read();
        return reader.Incidents(new IncidentQuery(), limit: 1).Items[0].Id.Value;
    }

    /// <summary>The newest incident of a type.</summary>
    public string IncidentOf(string type)
    {
        using ArchiveReader reader = _archive.Read();
        return reader.Incidents(new IncidentQuery { Types = [new Codebooks.EventCode(type)] }, limit: 1).Items[0].Id.Value;
    }

    private static void Fill(Archive archive, int incidents, IEnumerable<CodedArticle> more)
    {
        using var writer = new ArchiveWriter(archive, Stored.First);
        Article odd = Some.Article("odd", $"Gunmen attacked a market in Ibb on Tuesday, {Attack} said.", Attack, "2003-05-07", Attack);
        writer.Add([Stored.Bombing("a", "Gulf Wire", 38), Stored.Bombing("b", "Harbour Post", 41), Stored.Coded(odd, Some.Claim(odd, "attack", "attacked").On("2003-05-06").At("Ibb", Some.Ibb).By(Attack)), .. Stored.World(5, incidents), .. more], Stored.At);
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
