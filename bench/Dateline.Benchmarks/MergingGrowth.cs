using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;
using Dateline.Store;
using Dateline.Tests;

namespace Dateline.Benchmarks;

/// <summary>Times merging from scratch at 10,000 and 100,000 claims, and the adding of one report to the latter.</summary>
internal static class MergingGrowth
{
    private const int ClaimsPerReport = 5;
    private const int Days = 60, Towns = 400, HotDay = 20;

    public static void Run(TextWriter output)
    {
        Measure(2_000, TextWriter.Null); // warm the code up
        var (small, _) = Measure(10_000, output);
        var (large, merger) = Measure(100_000, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"growth of processor time from 10,000 to 100,000 claims: {large / small:0.0}-fold"));
        TimeAdding(Reports(claims: 100 * ClaimsPerReport, seed: 99, reports: 20_000).Select(Sketches).ToList(), report => merger.Add(report), "100,000 claims", output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of merging: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        MeasureStore(output);
    }

    private static (double Processor, Merger Merger) Measure(int claims, TextWriter output)
    {
        List<ClaimSketch> sketches = [.. Reports(claims, seed: 1, claims / ClaimsPerReport).SelectMany(Sketches)];
        int crowd = sketches.GroupBy(sketch => (sketch.Type, sketch.First, sketch.Place!.Name)).Max(group => group.Count());
        GC.Collect();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        var merger = new Merger();
        merger.Add(sketches);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        // Wrong work is not worth timing: the world has about a third as many happenings as claims, many of them alike.
        int incidents = merger.Incidents.Length;
        if (incidents < claims / 20 || incidents > claims * 3 / 4) throw new InvalidOperationException($"{incidents} incidents of {claims} claims are not what the world holds.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{claims} claims of {claims / ClaimsPerReport} reports: {seconds:0.00} s, {processor:0.00} s of processor time, {incidents} incidents; {crowd} claims share type, day and place"));
        return (processor, merger);
    }

    // Time on the clock is what a user waits; processor time is what it costs where other work is going on.
    private static void TimeAdding<T>(List<T> reports, Action<T> add, string to, TextWriter output)
    {
        var times = new List<(double Clock, double Processor)>();
        foreach (T report in reports)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            add(report);
            times.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"adding one report of {ClaimsPerReport} claims to {to}: {Spread(times.ConvertAll(time => time.Clock))}; of processor time {Spread(times.ConvertAll(time => time.Processor))}"));
    }

    private static string Spread(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"median {times[times.Count / 2]:0.0} ms, 95th percentile {times[times.Count * 95 / 100]:0.0} ms, longest {times[^1]:0.0} ms");
    }

    private static List<ClaimSketch> Sketches(CodedArticle report)
    {
        Fingerprint fingerprint = Fingerprint.Of(report.Article);
        return [.. report.Claims.Select(claim => ClaimSketch.Of(claim, report.Article.Text, fingerprint))];
    }

    // The same claims through a store: a load in batches, then one report at a time.
    private static void MeasureStore(TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory("dateline-merging-").FullName;
        try
        {
            using Archive archive = Archive.Open(Path.Combine(folder, "merging.db"), ArchiveMode.Create);
            using var writer = new ArchiveWriter(archive, new Run("1", "conflict", "1", "none"));
            long start = Stopwatch.GetTimestamp();
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (CodedArticle[] batch in Reports(100_000, seed: 1, 20_000).Chunk(500)) writer.Add(batch, DateTimeOffset.UnixEpoch);
            double processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"100,000 claims into a store, batches of 500 reports: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {processor:0.0} s of processor time"));
            TimeAdding(Reports(100 * ClaimsPerReport, seed: 99, 20_000).ToList(), report => writer.Add([report], DateTimeOffset.UnixEpoch), "that store", output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Sixty days, four hundred towns of which a few have most of the news, and reports that tell of five happenings of their day each. One report in sixteen is
    // of one hot day, when most of the news is of one town and one type: thousands of claims that share place, day and type.
    private static IEnumerable<CodedArticle> Reports(int claims, int seed, int reports)
    {
        var random = new Random(seed);
        int happenings = reports * ClaimsPerReport / 3;
        for (int report = 0; report < claims / ClaimsPerReport; report++)
        {
            int day = random.Next(16) == 0 ? HotDay : random.Next(Days);
            string id = string.Create(CultureInfo.InvariantCulture, $"s{seed}r{report:D6}");
            string published = new DateOnly(2015, 1, 1).AddDays(day + random.Next(2)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Happening[] told = [.. Enumerable.Range(0, ClaimsPerReport).Select(_ => new Happening(random.Next(Math.Max(1, happenings / Days)), day)).DistinctBy(happening => happening.Number)];
            string text = string.Join("\n\n", told.Select((happening, i) => happening.Tell(i, random)));
            Article article = Some.Article(id, text, "Outlet " + random.Next(40).ToString(CultureInfo.InvariantCulture), published);
            yield return new CodedArticle(article, [.. told.Select((happening, i) => happening.Claim(article, i, random))]);
        }
    }

    private sealed class Happening
    {
        private static readonly string[] s_types = ["shelling", "bombing", "attack", "air-strike", "armed-clash", "arrest", "protest", "raid"];
        private static readonly string[] s_targets = ["market", "school", "convoy", "checkpoint", "bridge", "mosque", "hospital", "depot", "bakery", "station", "barracks", "court", "power plant", "harbour", "village"];
        private readonly int _type, _town, _target, _killed, _person;
        private readonly DateOnly _day;

        public Happening(int number, int day)
        {
            Number = number;
            var random = new Random(unchecked(number * 7919 + day * 104729 + 17));
            double skew = random.NextDouble();
            bool hot = day == HotDay && number % 3 > 0;
            _town = hot ? 7 : (int)(Towns * skew * skew * skew);
            _type = hot ? 0 : (int)(s_types.Length * random.NextDouble() * random.NextDouble());
            _target = random.Next(s_targets.Length);
            _killed = random.Next(40);
            _person = random.Next(100_000);
            _day = new DateOnly(2015, 1, 1).AddDays(day);
        }

        public int Number { get; }

        // Two outlets share about half of the words that are a happening's own.
        public string Tell(int place, Random random)
        {
            var own = new Random(unchecked(Number * 31 + _person));
            string details = string.Join(' ', Enumerable.Range(0, 16).Select(_ => Word(own)).Where(_ => random.Next(3) > 0));
            return random.Next(2) == 0
                ? string.Create(CultureInfo.InvariantCulture, $"The blow{place} struck a {s_targets[_target]} in Town{_town} and {_killed} died, {details}, Officer{_person} Name{_person / 7} said.")
                : string.Create(CultureInfo.InvariantCulture, $"In Town{_town}, {details}, Officer{_person} Name{_person / 7} spoke of {_killed} dead after the blow{place} at the {s_targets[_target]}.");
        }

        private static string Word(Random random)
        {
            string[] syllables = ["ka", "ro", "ben", "tu", "lim", "sha", "dor", "vik", "mar", "el", "zun", "pa"];
            return syllables[random.Next(12)] + syllables[random.Next(12)] + syllables[random.Next(12)];
        }

        public Claim Claim(Article article, int place, Random random)
        {
            Claim claim = Some.Claim(article, s_types[_type], "blow" + place.ToString(CultureInfo.InvariantCulture), place)
                .On(_day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .At("Town" + _town.ToString(CultureInfo.InvariantCulture), new Coordinates(10 + _town / 20 * 2.2, 20 + _town % 20 * 2.2), "YE")
                .Against(s_targets[_target]);
            return _killed == 0 ? claim : claim.Killing(_killed + (random.Next(4) == 0 ? 1 : 0));
        }
    }
}
