using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Dateline.Actors;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Benchmarks;

/// <summary>Finding and resolving actors in a text of 20,000 words that are dense in names.</summary>
[MemoryDiagnoser]
public class ActorBenchmarks
{
    private const int Repeats = 1000;
    private const string Sentence = "Iraqi security forces and Peshmerga fighters said that suspected Islamic State militants shot two police officers near the bridge on Tuesday. ";
    private Document _document = null!; // set up before every benchmark
    private ActorRegistry _registry = null!;
    private ActorFinder _finder = null!;
    private ActorResolver _resolver = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _registry = ActorRegistry.Load(DataFolder.BesideProgram, CountryTable.Load(DataFolder.BesideProgram), []);
        _finder = new ActorFinder(_registry);
        _resolver = new ActorResolver(_registry);
        _document = Analyzer.English.Analyze(string.Concat(Enumerable.Repeat(Sentence, Repeats)), AnalysisDepth.Tags);
    }

    [Benchmark]
    public int Find() => Checked(_finder.Find(_document));

    [Benchmark]
    public int FindAndResolve()
    {
        ImmutableArray<ActorMention> mentions = _finder.Find(_document);
        ActorStory story = ActorStory.Of(_registry, mentions);
        int known = 0;
        foreach (ActorMention mention in mentions)
            if (_resolver.Resolve(mention, _document, story, ActorContext.None).Country is not null) known++;
        return known + Checked(mentions);
    }

    private static int Checked(ImmutableArray<ActorMention> mentions) =>
        mentions.Length >= 4 * Repeats ? mentions.Length : throw new InvalidOperationException("Actors were missed.");
}
