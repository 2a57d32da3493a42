using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;

namespace Dateline.Tests;

/// <summary>An invented world of happenings and the reports on them, by a seed.</summary>
public static class World
{
    private static readonly string[] s_types = ["bombing", "shelling", "attack", "air-strike", "protest", "arrest"];
    private static readonly string[] s_targets = ["market", "school", "convoy", "checkpoint", "bridge", "mosque", "hospital", "depot", "bakery", "station"];
    private static readonly string[] s_syllables = ["ka", "ro", "ben", "tu", "lim", "sha", "dor", "vik", "mar", "el", "zun", "pa"];

    /// <summary>Articles of one to three claims; every claim bears the number of its happening in its attribute-free trigger text only.</summary>
    public static List<(Article Article, List<Claim> Claims, List<int> Happenings)> Reports(int seed, int incidents, int reportsEach, int days = 30, int towns = 12)
    {
        var random = new Random(seed);
        var reports = new List<(Article, List<Claim>, List<int>)>();
        for (int incident = 0; incident < incidents; incident++)
        {
            var happening = new Happening(random, days, towns);
            int count = random.Next(reportsEach / 2, reportsEach * 2);
            for (int report = 0; report < count; report++)
            {
                string id = FormattableString.Invariant($"r{incident:D5}-{report:D2}");
                (Article article, Claim claim) = happening.Report(id, random, report);
                reports.Add((article, [claim], [incident]));
            }
        }
        return reports;
    }

    public static List<ClaimSketch> Sketches(int seed, int incidents, int reportsEach, int days = 30, int towns = 12) =>
        [.. Reports(seed, incidents, reportsEach, days, towns).SelectMany(report => report.Claims.Select(claim => ClaimSketch.Of(claim, report.Article.Text, Fingerprint.Of(report.Article))))];

    private static string Name(Random random) => char.ToUpperInvariant(s_syllables[random.Next(s_syllables.Length)][0]) + s_syllables[random.Next(s_syllables.Length)][1..] + s_syllables[random.Next(s_syllables.Length)] + s_syllables[random.Next(s_syllables.Length)];

    private sealed class Happening
    {
        private readonly string _type, _town, _target, _person, _street;
        private readonly DateOnly _day;
        private readonly Coordinates _point;
        private readonly int _killed;

        public Happening(Random random, int days, int towns)
        {
            int town = (int)(random.NextDouble() * random.NextDouble() * towns);
            _type = s_types[random.Next(s_types.Length)];
            _town = "Town" + s_syllables[town % s_syllables.Length] + town.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _point = new Coordinates(10 + town * 0.7 % 50, 20 + town * 1.3 % 60);
            _target = s_targets[random.Next(s_targets.Length)];
            (_person, _street) = (Name(random) + " " + Name(random), Name(random));
            _day = new DateOnly(2015, 1, 1).AddDays(random.Next(days));
            _killed = random.Next(1, 30);
        }

        public (Article, Claim) Report(string id, Random random, int number)
        {
            int killed = random.Next(3) == 0 ? _killed + random.Next(3) : _killed;
            DateOnly published = _day.AddDays(random.Next(2));
            string text = random.Next(3) switch
            {
                0 => FormattableString.Invariant($"The blow struck a {_target} on {_street} Street in {_town}, and {killed} people died, officer {_person} said."),
                1 => FormattableString.Invariant($"In {_town} {killed} were killed when the blow hit the {_target} near {_street}; {_person} spoke of a massacre."),
                _ => FormattableString.Invariant($"{killed} dead in {_town}: a blow fell on the {_target}."),
            };
            Article article = Some.Article(id, text, "Outlet " + random.Next(9).ToString(System.Globalization.CultureInfo.InvariantCulture), published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Claim claim = Some.Claim(article, _type, "blow", number + 1).On(_day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).At(_town, _point, "YE").Killing(killed).Against(_target);
            return (article, claim);
        }
    }
}
