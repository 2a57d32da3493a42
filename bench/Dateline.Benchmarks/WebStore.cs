using System.Diagnostics;
using System.Globalization;
using Dateline.Claims;
using Dateline.Places;
using Dateline.Reports;
using Dateline.Store;
using Dateline.Tests;

namespace Dateline.Benchmarks;

/// <summary>Makes a store of an invented world for <c>bench/web-load.mjs</c>: ten years, sixty countries, five thousand towns, the same for every run.</summary>
internal static class WebStore
{
    private const int Batch = 1000, ClaimsPerReport = 4, Towns = 5000, Days = 3650;

    private static readonly string[] s_types =
        ["shelling", "bombing", "air-strike", "armed-clash", "attack", "killing", "arrest", "protest", "raid", "abduction", "agreement", "withdrawal", "mobilization", "demand", "threat", "release", "condemnation", "meeting"];

    private static readonly string[] s_countries = "YE SY IQ UA SD ML SO AF MM NG ET CD CF TD NE BF CM LY EG LB IL PS TR IR PK IN BD LK NP TH PH ID CO VE HT MX EC PE BR HN GT SV RU GE AM AZ TJ KG KZ UZ MZ AO KE UG SS ER DJ RW BI TG".Split(' ');

    private static readonly string[] s_targets = ["market", "school", "convoy", "checkpoint", "bridge", "mosque", "hospital", "depot", "bakery", "station", "barracks", "court", "power plant", "harbour", "village"];

    /// <summary>Makes the store at a path.</summary>
    /// <param name="path">The file, which must not be there.</param>
    /// <param name="incidents">About how many incidents it is to hold.</param>
    /// <param name="output">Where to tell what was made.</param>
    public static void Make(string path, int incidents, TextWriter output)
    {
        long start = Stopwatch.GetTimestamp();
        using Archive archive = Archive.Open(path, ArchiveMode.Create);
        using var writer = new ArchiveWriter(archive, new Run("1", "conflict", "1", "none"));
        foreach (CodedArticle[] batch in Reports(incidents).Chunk(Batch)) writer.Add(batch, DateTimeOffset.UnixEpoch);
        using ArchiveReader reader = archive.Read();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {reader.Counts.Incidents} incidents of {reader.Counts.Claims} claims in {reader.Counts.Articles} reports, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
    }

    // Each happening is told by one report to three; the reports come in the order of the happenings, several to a report.
    private static IEnumerable<CodedArticle> Reports(int incidents)
    {
        var random = new Random(11);
        var pages = new List<Page>();
        for (int number = 0; number < incidents; number++)
        {
            var happening = new Happening(number, incidents, random);
            int told = random.Next(10) switch { < 6 => 1, < 9 => 2, _ => 3 };
            for (int i = 0; i < told; i++)
            {
                // A report takes up happenings until it is full; reports of one happening are different ones.
                Page? page = pages.Find(page => page.Happenings.Count < ClaimsPerReport && !page.Happenings.Contains(happening));
                if (page is null) pages.Add(page = new Page(FormattableString.Invariant($"w{number:D6}.{i}")));
                page.Happenings.Add(happening);
            }
            foreach (Page full in pages.Where(page => page.Happenings.Count == ClaimsPerReport)) yield return full.Write(random);
            pages.RemoveAll(page => page.Happenings.Count == ClaimsPerReport);
        }
        foreach (Page rest in pages) yield return rest.Write(random);
    }

    private sealed class Page(string id)
    {
        public List<Happening> Happenings { get; } = [];

        public CodedArticle Write(Random random)
        {
            string filler = string.Join(' ', Enumerable.Range(0, 120).Select(_ => "word" + (int)(4000 * random.NextDouble() * random.NextDouble())));
            string text = string.Join("\n\n", Happenings.Select((happening, i) => happening.Sentence(i))) + "\n\n" + filler + ".";
            DateOnly last = Happenings.Max(happening => happening.Day);
            Article article = Some.Article(id, text, "Outlet " + (int)(60 * random.NextDouble() * random.NextDouble()), last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "News of " + Happenings[0].Town);
            return new CodedArticle(article, [.. Happenings.Select((happening, i) => happening.Claim(article, i, random))]);
        }
    }

    private sealed class Happening
    {
        private readonly string _type, _target, _actor, _country;
        private readonly int _killed, _kind;
        private readonly Coordinates _point;

        public Happening(int number, int of, Random random)
        {
            int town = (int)(Towns * Math.Pow(random.NextDouble(), 2));
            _country = s_countries[town % s_countries.Length];
            var place = new Random(town + 1);
            // A country is a patch of twelve degrees on a grid; its towns lie within.
            int patch = Array.IndexOf(s_countries, _country);
            _point = new Coordinates(-30 + patch / 10 * 14 + place.NextDouble() * 12, -90 + patch % 10 * 22 + place.NextDouble() * 18);
            Town = "Town" + town.ToString(CultureInfo.InvariantCulture);
            _type = s_types[(int)(s_types.Length * random.NextDouble() * random.NextDouble())];
            _target = s_targets[random.Next(s_targets.Length)];
            _actor = "Brigade " + ((int)(300 * random.NextDouble() * random.NextDouble())).ToString(CultureInfo.InvariantCulture);
            _killed = random.Next(3) == 0 ? 1 + (int)(60 * Math.Pow(random.NextDouble(), 3)) : 0;
            _kind = random.Next(20);
            Day = new DateOnly(2015, 1, 1).AddDays((int)((long)number * Days / of));
        }

        public string Town { get; }

        public DateOnly Day { get; }

        public string Sentence(int place) =>
            string.Create(CultureInfo.InvariantCulture, $"The blow{place} by {_actor} struck a {_target} in {Town}; {_killed} people died, officials said.");

        public Claim Claim(Article article, int place, Random random)
        {
            Claim claim = Some.Claim(article, _type, "blow" + place.ToString(CultureInfo.InvariantCulture), place).On(Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Against(_target).SaidBy("officials");
            if (random.Next(5) > 0) claim = claim.By(_actor);
            if (_killed > 0) claim = claim.Killing(_killed + (random.Next(6) == 0 ? 2 : 0));
            return _kind switch
            {
                0 => claim,
                < 3 => claim.At(_country, null, _country, precision: PlacePrecision.Country),
                < 5 => claim.At("Province of " + Town, _point, _country, precision: PlacePrecision.Province),
                < 8 => claim.At(Town, _point, _country, precision: PlacePrecision.Near),
                _ => claim.At(Town, _point, _country),
            };
        }
    }
}
