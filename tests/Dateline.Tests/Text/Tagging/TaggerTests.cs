using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Models;
using Dateline.Text.Networks;
using Dateline.Text.Tagging;
using Dateline.Text.Treebanks;

namespace Dateline.Tests.Text.Tagging;

public sealed class TaggerTests
{
    // Four words with one tag each, so that a small model can learn them.
    private static ImmutableArray<TreebankDocument> Sample()
    {
        var lines = new List<string>();
        foreach (string noun in new[] { "troops", "rebels", "gunmen", "villagers" })
        {
            foreach (string verb in new[] { "left", "shelled", "crossed" })
            {
                lines.Add($"1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\t{noun}\t{noun}\tNOUN\tNNS\t_\t3\tnsubj\t_\t_\n3\t{verb}\t{verb}\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n");
            }
        }
        return ConlluReader.Read(new StringReader(string.Join('\n', lines)));
    }

    private static byte[] Train(ulong seed)
    {
        var card = new ModelCard
        {
            Task = TagModelBuilder.Task, TrainedOn = [], Date = new DateOnly(2000, 1, 1), Seed = seed, Features = "", MainScore = "sample.upos",
            Scores = ImmutableSortedDictionary<string, double>.Empty, Licence = "CC0-1.0", Sha256 = "",
        };
        var development = ImmutableSortedDictionary<string, ImmutableArray<TreebankDocument>>.Empty.Add("sample", Sample());
        TrainedModel trained = TagModelBuilder.Build(Sample(), development, card, _ => { });
        Assert.True(trained.Card.Scores["sample.upos"] > 0.9);
        return trained.File.ToArray();
    }

    [Fact]
    public void Training_twice_gives_the_same_bytes_and_another_seed_gives_others()
    {
        byte[] once = Train(7);
        Assert.Equal(once, Train(7));
        Assert.NotEqual(once, Train(8));
    }

    [Fact]
    public void Words_kept_from_earlier_texts_change_nothing()
    {
        const string text = "The Marwa brigade shelled Marwa, and zzyzx shelled the brigade.";
        Token[] first = [.. Fresh().Tag(text)];
        WordTagger used = Fresh();
        foreach (string other in RandomText.Many(200, seed: 5)) used.Tag(other);
        Assert.Equal(first, used.Tag(text));
        Assert.Equal(first, used.Tag(text));
    }

    [Fact]
    public async Task Eight_threads_give_what_one_gives()
    {
        string[] texts = [.. RandomText.Many(300, seed: 6)];
        Token[][] alone = [.. texts.Select(text => Analyzer.English.Analyze(text, AnalysisDepth.Tags).Tokens.ToArray())];
        await Parallel.ForAsync(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, (i, _) =>
        {
            Assert.Equal(alone[i].AsEnumerable(), Analyzer.English.Analyze(texts[i], AnalysisDepth.Tags).Tokens);
            return ValueTask.CompletedTask;
        });
    }

    private static WordTagger Fresh()
    {
        using Stream tags = typeof(Analyzer).Assembly.GetManifestResourceStream($"models/en/{TaggerModel.Task}.model")!; // it is embedded, or the test should fail
        LemmaLexicon lexicon = LemmaLexicon.English!;
        var tagger = new Tagger(TaggerModel.Read(ModelFile.Read(tags, TaggerModel.Task), WordVectors.English!, new WordClasses(lexicon)));
        return new WordTagger(tagger, new TagMender(tagger.Labels, new WordClasses(lexicon)), new Lemmatizer(lexicon));
    }
}

file static class TaggerExtensions
{
    public static Token[] Tag(this WordTagger tagger, string text)
    {
        Document document = Analyzer.English.Analyze(text, AnalysisDepth.Tokens);
        return tagger.Tag(text, [.. document.Tokens.Select(token => token.Span)], document.Sentences);
    }
}
