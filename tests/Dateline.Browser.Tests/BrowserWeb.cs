using Dateline.Tests.Store;
using Dateline.Tests.Web;

namespace Dateline.Tests.Browser;

/// <summary>Tests in the browser run one after the other and share it.</summary>
[CollectionDefinition]
public sealed class BrowserTests : ICollectionFixture<Chromium>, ICollectionFixture<BrowserWeb>;

/// <summary>One running application for all tests that only look.</summary>
public sealed class BrowserWeb : IAsyncLifetime
{
    private RunningWeb? _web;

    /// <summary>The application over a small store in which places are known exactly, nearly, by province, by country and not at all.</summary>
    public async Task<RunningWeb> StartedAsync()
    {
        Assert.SkipUnless(Chromium.Program is not null, "Chromium is not installed");
        return _web ??= await RunningWeb.StartAsync(more: Precisions());
    }

    internal static IEnumerable<Dateline.Store.CodedArticle> Precisions()
    {
        yield return Told("near", "2004-01-05", "Shells fell near Ibb, the governor said.", claim => claim.At("Ibb", Some.Ibb, precision: Places.PlacePrecision.Near));
        yield return Told("province", "2004-01-10", "Shells fell in the province of Hadramawt, the governor said.", claim => claim.At("Hadramawt", new Places.Coordinates(16.2, 48.8), precision: Places.PlacePrecision.Province));
        yield return Told("country", "2004-01-15", "Shells fell in Yemen, the governor said.", claim => claim.At("Yemen", null, precision: Places.PlacePrecision.Country));
        yield return Told("nowhere", "2004-01-20", "Shells fell again, the governor said.", claim => claim);
        yield return Told("town", "2004-01-25", "Shells fell in Aden and killed three, the governor said.", claim => claim.At("Aden", Some.Aden, province: "Adan").Killing(3));
    }

    private static Dateline.Store.CodedArticle Told(string id, string day, string text, Func<Claims.Claim, Claims.Claim> place)
    {
        Reports.Article article = Some.Article(id, text, "Hill Radio", day, "Shelling, " + id);
        return Stored.Coded(article, place(Some.Claim(article, "shelling", "fell").On(day)).SaidBy("the governor"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_web is not null) await _web.DisposeAsync();
    }
}
