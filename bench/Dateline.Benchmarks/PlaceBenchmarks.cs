using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Benchmarks;

/// <summary>Loading the gazetteer, looking names up, and finding and resolving places in a text of 26,000 words that are dense in names.</summary>
[MemoryDiagnoser]
public class PlaceBenchmarks
{
    private const int Repeats = 1000;
    private const string Sentence = "Shells fell on Baidoa, Somalia, after troops from Mogadishu crossed the river 12 km south of Jowhar, officials in Nairobi and residents of a nearby village said. ";
    private Document _document = null!; // set up before every benchmark
    private Atlas _atlas = null!;
    private PlaceFinder _finder = null!;
    private PlaceResolver _resolver = null!;
    private byte[] _file = [];

    [GlobalSetup]
    public void SetUp()
    {
        _file = File.ReadAllBytes(DataFolder.BesideProgram["places/gazetteer.bin"]);
        _atlas = Atlas.Load(DataFolder.BesideProgram);
        _finder = new PlaceFinder(_atlas);
        _resolver = new PlaceResolver(_atlas);
        _document = Analyzer.English.Analyze(string.Concat(Enumerable.Repeat(Sentence, Repeats)), AnalysisDepth.Tags);
    }

    [Benchmark]
    public int Load() => Gazetteer.Read(_file).Count is > 200_000 and var count ? count : throw new InvalidOperationException("Places are missing.");

    [Benchmark]
    public int LookUp()
    {
        int found = 0;
        foreach (string name in new[] { "Mosul", "São Paulo", "Deir al-Zor", "Springfield", "no such place" }) found += _atlas.Gazetteer.Find(name).Length;
        return found > 4 ? found : throw new InvalidOperationException("Names were missed.");
    }

    [Benchmark]
    public int Find() => Checked(_finder.Find(_document));

    [Benchmark]
    public int FindAndResolve()
    {
        ImmutableArray<PlaceMention> mentions = _finder.Find(_document);
        int known = _resolver.Resolve(_document, mentions, PlaceContext.None).Count(place => place.Place.Country == "SO");
        return known >= 4 * Repeats ? Checked(mentions) : throw new InvalidOperationException("Places were resolved wrongly.");
    }

    private static int Checked(ImmutableArray<PlaceMention> mentions) =>
        mentions.Length == 5 * Repeats ? mentions.Length : throw new InvalidOperationException($"{mentions.Length} places were found, not {5 * Repeats}.");
}
