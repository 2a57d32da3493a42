using Dateline.Evaluation;
using Dateline.Tests.Actors;
using Dateline.Text;

namespace Dateline.Tests.Evaluation;

public sealed class ActorScorerTests
{
    private static readonly ActorScorer s_scorer = new(Analyzer.English, ActorWorld.Registry);

    [Fact]
    public void Country_and_sector_must_both_be_right()
    {
        const string Records = """
            [ {"id":"a","text":"Kenyan police met Ugandan farmers.",
               "source":[{"actorText":"Kenyan police","code":"KEN","sector":"COP"}], "target":[{"actorText":"Ugandan farmers","code":"UGA","sector":"MIL"}] } ]
            """;
        ActorScore score = s_scorer.Score(Records);
        Assert.Equal((1.0, 0.0, 0.5, 2), (score.Source.Value, score.Target.Value, score.All.Value, score.CountryRight));
        Assert.Equal("Ugandan farmers", Assert.Single(score.Errors).Words);
    }

    [Fact]
    public void Plovers_records_get_the_right_codes()
    {
        ActorScore score = s_scorer.Score(File.ReadAllText(SharedFolder.Require("corpora/event-types/plover-gold-records.txt")));
        Assert.True(score.All.Value >= 0.75, $"{score.All.Value}");
    }
}
