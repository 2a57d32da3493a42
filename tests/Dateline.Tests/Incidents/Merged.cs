using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Reports;

namespace Dateline.Tests.Incidents;

/// <summary>Reports of one claim each, made by hand.</summary>
internal sealed record Merged(List<Article> Articles, List<Claim> Claims, List<ClaimSketch> Sketches)
{
    public static Merged Of(params ReadOnlySpan<(string Id, string Text, Func<Claim, Claim> Fill)> reports)
    {
        var merged = new Merged([], [], []);
        foreach (var (id, text, fill) in reports)
        {
            Article article = Some.Article(id, text, "Outlet " + id);
            Claim claim = fill(Some.Claim(article, "bombing", text.Split(' ')[1]));
            merged.Articles.Add(article);
            merged.Claims.Add(claim);
            merged.Sketches.Add(ClaimSketch.Of(claim, text, Fingerprint.Of(article)));
        }
        return merged;
    }
}
