using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Evaluation.EventTypes;
using Dateline.Text;
using Dateline.Text.Learning;
using Dateline.Text.Models;

namespace Dateline.Tests.Evaluation.EventTypes;

public sealed class AcledModelTests
{
    private static readonly ImmutableArray<string> s_table = ["@folk\t\tmiller, baker", "NATURAL_DISASTER\t4\tflood", "MOB_VIOL\t4\t@folk thrash"];

    private static readonly ImmutableArray<AcledSnippet> s_snippets =
    [
        Snippet("DIPLO", "notes", "Velmar called home its envoy from Orsk."), Snippet("DIPLO", "posts", "The envoy of Velmar was called home on Monday."),
        Snippet("ORG_CRIME", "notes", "Two boatloads of untaxed cigarettes came ashore at Orvane."), Snippet("ORG_CRIME", "posts", "Untaxed cigarettes lay hidden under a boatload of fish."),
    ];

    private static readonly ModelCard s_card = new()
    {
        Task = AcledModelBuilder.Task, TrainedOn = [], Date = new DateOnly(2024, 1, 1), Seed = 1, Features = "", Scores = ImmutableSortedDictionary<string, double>.Empty, MainScore = "", Licence = "", Sha256 = "",
    };

    [Theory]
    [InlineData("An envoy is to go home.", "DIPLO")]
    [InlineData("He sold cigarettes from a boat.", "ORG_CRIME")]
    [InlineData("The river flooded the mill.", "NATURAL_DISASTER")]
    [InlineData("The millers thrashed the drover.", "MOB_VIOL")]
    public void Snippets_and_phrases_teach_types(string text, string type)
    {
        var model = LinearModel.Read(new MemoryStream(Build().File.ToArray()), AcledModelBuilder.Task);
        Assert.Equal(type, AcledTyper.Load(s_table, model).TypeOf(Analyzer.English.Analyze(text, AnalysisDepth.Tags), []));
    }

    [Fact]
    public void Each_register_is_scored_by_what_the_others_teach() =>
        Assert.Equal(["mean.f1", "notes.f1", "notes.table.f1", "posts.f1", "posts.table.f1"], Build().Card.Scores.Keys);

    [Fact]
    public void The_same_snippets_give_the_same_file() => Assert.True(Build().File.Span.SequenceEqual(Build().File.Span));

    [Fact]
    public void A_text_without_words_has_no_type() => Assert.Null(Shipped().TypeOf(Analyzer.English.Analyze(" ", AnalysisDepth.Tags), []));

    [Theory]
    [InlineData("Two cousins were driven away blindfolded in a van and their kin do not know where they are.", "ABDUCT_DISSAP")]
    [InlineData("The sea rose three metres and washed sixty huts away.", "NATURAL_DISASTER")]
    [InlineData("The ship's boiler burst and eleven stokers were scalded.", "MAN_MADE_DISASTER")]
    public void The_shipped_model_knows_what_no_phrase_says(string text, string type)
    {
        Document document = Analyzer.English.Analyze(text, AnalysisDepth.Tags);
        Assert.NotEqual(type, AcledTyper.Load(PhraseLines()).TypeOf(document, []));
        Assert.Equal(type, Shipped().TypeOf(document, []));
    }

    [Fact]
    public void The_snippets_are_of_known_types_and_none_stands_there_twice()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(DataFolder.BesideProgram["codebooks/acled/snippets.jsonl"]))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            Assert.Contains(row.RootElement.GetProperty("type").GetString()!, AcledTyper.Types);
            Assert.Contains(row.RootElement.GetProperty("register").GetString()!, (string[])["agency", "local", "notes", "posts", "reports", "wire"]);
            Assert.True(seen.Add(row.RootElement.GetProperty("text").GetString()!), line);
        }
    }

    private static IEnumerable<string> PhraseLines() => File.ReadLines(DataFolder.BesideProgram["codebooks/acled/phrases.tsv"]);

    private static AcledTyper Shipped() => AcledTyper.Load(PhraseLines(), LinearModel.Embedded(AcledModelBuilder.Task));

    private static TrainedModel Build() => AcledModelBuilder.Build(s_table, s_snippets, s_card, _ => { });

    private static AcledSnippet Snippet(string type, string register, string text) => new(type, register, Analyzer.English.Analyze(text, AnalysisDepth.Tags), []);
}
