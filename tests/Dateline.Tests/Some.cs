using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Reports;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests;

/// <summary>Articles and claims made by hand, for tests of what comes after coding.</summary>
public static class Some
{
    public static readonly Coordinates Aden = new(12.78, 45.04), Ibb = new(13.97, 44.18);

    public static Article Article(string id, string text, string? outlet = "Gulf Wire", string? published = "2003-05-05", string? title = null) => new()
    {
        Id = new ArticleId(id),
        Outlet = outlet,
        Title = title,
        Text = text,
        Published = published is null ? null : DateTimeOffset.Parse(published + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
        Source = id + ".txt",
    };

    /// <summary>A claim of an article; the trigger must be in its text, everything else is cited as the trigger's words.</summary>
    public static Claim Claim(Article article, string type, string trigger, int ordinal = 1) => Bare(article, type, trigger, ordinal);

    public static Claim On(this Claim claim, string first, string? last = null, Basis basis = Basis.Inferred)
    {
        DateOnly from = DateOnly.ParseExact(first, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), until = last is null ? from : DateOnly.ParseExact(last, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var range = new DateRange(from, until, from == until ? Precision.Day : Precision.Days);
        return claim with { When = basis == Basis.Assumed ? Cited.Assumed(range, "published", 0.5) : Cited.Inferred(range, [Words(claim)], "by hand", 0.9) };
    }

    public static Claim At(this Claim claim, string name, Coordinates? centre, string? country = "YE", string? province = null, PlacePrecision precision = PlacePrecision.Exact, string? facility = null) => claim with
    {
        Place = Cited.Stated(new Place { Name = name, GazetteerId = centre is null ? null : "test:" + name + centre.Value.Latitude.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture), Centre = centre, Country = country, Province = province, Precision = precision, Facility = facility }, Words(claim), "by hand"),
    };

    public static Claim Killing(this Claim claim, long low, long? high) => claim with { Killed = Cited.Stated(new Count(low, high), Words(claim), "by hand") };

    public static Claim Killing(this Claim claim, long number) => claim.Killing(number, number);

    public static Claim Injuring(this Claim claim, long number) => claim with { Injured = Cited.Stated(Count.Exactly(number), Words(claim), "by hand") };

    public static Claim By(this Claim claim, string name, string? registry = null) => claim with { Actors = claim.Actors.Add(Cited.Stated(new Actor { Name = name, RegistryId = registry }, Words(claim), "by hand")) };

    public static Claim Against(this Claim claim, string name) => claim with { Targets = claim.Targets.Add(Cited.Stated(new Actor { Name = name }, Words(claim), "by hand")) };

    public static Claim ClaimedBy(this Claim claim, string name) => claim with { ClaimedBy = Cited.Stated(new Actor { Name = name }, Words(claim), "by hand") };

    public static Claim SaidBy(this Claim claim, string name, string? sector = null) => claim with
    {
        SaidBy = claim.SaidBy.Add(Cited.Stated(new Source(name, SourceKind.Speaker, new Actor { Name = name, Sector = sector }), Words(claim), "by hand")),
    };

    public static Claim In(this Claim claim, Stage stage) => claim with { Stage = Cited.Stated(stage, Words(claim), "by hand") };

    public static Claim Denying(this Claim claim) => claim with { Denied = Cited.Stated(true, Words(claim), "by hand") };

    public static Claim Summing(this Claim claim, long killed) => claim.Killing(killed) with { Tolls = [Cited.Stated(new Toll(TollKind.Killed, Count.Exactly(killed), TollRole.Unknown, true), Words(claim), "by hand")] };

    public static Claim Recalled(this Claim claim) => claim with { Background = Cited.Stated(true, Words(claim), "by hand") };

    public static Citation Words(Claim claim) => new(claim.Article, claim.Trigger);

    private static Claim Bare(Article article, string type, string trigger, int ordinal)
    {
        int start = article.Text.IndexOf(trigger, StringComparison.Ordinal);
        if (start < 0) throw new ArgumentException($"'{trigger}' is not in the text.", nameof(trigger));
        var span = new TextSpan(start, start + trigger.Length);
        return new Claim
        {
            Id = new ClaimId($"{article.Id}.{ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)}"),
            Article = article.Id,
            Trigger = span,
            Type = Cited.Stated(new EventCode(type), new Citation(article.Id, span), "by hand"),
            Stage = Cited.Assumed(Stage.Occurred, "by hand", 0.8),
            Denied = Cited.Assumed(false, "by hand", 0.9),
            Background = Cited.Assumed(false, "by hand", 0.9),
        };
    }
}
