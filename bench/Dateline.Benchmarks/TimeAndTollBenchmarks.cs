using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Benchmarks;

/// <summary>Times, counts and tolls over an analysed text of 40,000 tokens in the manner of wire copy; each checks that it found what is there.</summary>
[MemoryDiagnoser]
public class TimeAndTollBenchmarks
{
    private const string Paragraph =
        "At least 12 people were killed and 30 wounded late Tuesday when a car bomb went off outside a market in the port town, officials said. The blast was the third since early March. " +
        "A spokesman for the province told reporters that two soldiers and three of the attackers died in the exchange of fire that followed, and that a fourth man had been arrested on Wednesday morning. " +
        "Residents said that shops near the square had been closed for two weeks because of threats. The governor, who took office in June 2019, called on the capital to send more police. " +
        "No group has claimed the attack. In a statement read on the radio the ministry said that the road to the north would be open again within days, and that the families of those who lost their homes would be helped. " +
        "The town, once known for its orchards, lies on the main road between the coast and the hills, and lorries pass through it day and night. Traders fear that buyers will stay away as they did after the flood.\n\n";

    private const int Paragraphs = 220, TimesPerParagraph = 6, CountsPerParagraph = 4, TollsPerParagraph = 5;

    private Document _document = null!; // set before any benchmark runs

    private ImmutableArray<TimeMention> _times;

    [GlobalSetup]
    public void Analyze()
    {
        _document = Analyzer.English.Analyze(string.Concat(Enumerable.Repeat(Paragraph, Paragraphs)), AnalysisDepth.Tags);
        _times = TimeFinder.Find(_document);
    }

    [Benchmark]
    public int FindTimes() => Expect(TimeFinder.Find(_document).Length, TimesPerParagraph);

    [Benchmark]
    public int ResolveTimes() => Expect(TimeResolver.ResolveAll(_times, _document, new TimeContext(new DateOnly(2024, 3, 14))).Length, TimesPerParagraph);

    [Benchmark]
    public int FindCounts() => Expect(CountFinder.Find(_document).Length, CountsPerParagraph);

    [Benchmark]
    public int FindTolls() => Expect(TollFinder.Find(_document).Length, TollsPerParagraph);

    // A benchmark that found less would be timing something else.
    private static int Expect(int found, int perParagraph) =>
        found == perParagraph * Paragraphs ? found : throw new InvalidOperationException(FormattableString.Invariant($"{found} were found where {perParagraph * Paragraphs} are."));
}
