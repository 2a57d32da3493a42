using System.Globalization;
using Dateline.Actors;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Benchmarks;

/// <summary>Times the four finders over reports of some hundred words that are dense in what they look for, in processor time of one thread; the texts are analysed before.</summary>
internal static class FinderSpeed
{
    private const int Reports = 400, Sentences = 20;

    private static readonly string[] s_sentences =
    [
        "At least twelve people were killed and 30 others wounded on Tuesday when a car bomb went off near a market in Baidoa, Somalia.",
        "The Iraqi army said that its soldiers had taken back two villages north of Tikrit from Islamic State fighters since early March.",
        "Residents of Aden, about 10 km from the airport, told reporters that the shelling had gone on for three days and nights.",
        "On 14 June 2013 some 4,000 teachers marched through the centre of Nairobi to ask for higher wages, and police fired tear gas.",
        "A spokesman of the ministry in Kabul denied that any of the Taliban's commanders had been captured in the raid last week.",
        "Between five and seven officers are still missing, the governor of Borno State said yesterday, and nobody knows where they were taken.",
        "The talks, which were to begin in Geneva at the end of the month, have been put off until the autumn of next year.",
        "Unidentified gunmen on motorcycles shot dead a judge and his driver outside a mosque in Karachi shortly after noon on Friday.",
    ];

    public static void Run(TextWriter output)
    {
        Atlas atlas = Atlas.Load(DataFolder.BesideProgram);
        var places = new PlaceFinder(atlas);
        var actors = new ActorFinder(ActorRegistry.Load(DataFolder.BesideProgram, atlas.Countries, []));
        Document[] documents = [.. Enumerable.Range(0, Reports).Select(report => Analyzer.English.Analyze(TextOf(report), AnalysisDepth.Tags))];
        int tokens = documents.Sum(document => document.Tokens.Length);
        (string Name, Func<Document, int> Find)[] finders =
        [
            ("times", document => TimeFinder.Find(document).Length),
            ("places", document => places.Find(document).Length),
            ("quantities", document => TollFinder.Find(document).Length + CountFinder.Find(document).Length),
            ("actors", document => actors.Find(document).Length),
        ];
        foreach (Document document in documents) foreach ((_, Func<Document, int> find) in finders) find(document); // warm the code up
        double all = 0;
        foreach ((string name, Func<Document, int> find) in finders)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            int found = documents.Sum(find);
            double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            if (found < Reports * Sentences / 2) throw new InvalidOperationException($"Of {name} only {found} were found.");
            all += seconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {found} in {tokens} words, {seconds:0.000} s of processor time, {tokens / seconds:N0} words a second"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all four: {tokens / all:N0} words a second"));
    }

    private static string TextOf(int report) => string.Join(' ', Enumerable.Range(report, Sentences).Select(sentence => s_sentences[sentence % s_sentences.Length]));
}
