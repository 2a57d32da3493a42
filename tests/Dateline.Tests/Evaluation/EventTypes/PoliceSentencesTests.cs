using Dateline.Evaluation.EventTypes;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.EventTypes;

public sealed class PoliceSentencesTests
{
    [Theory]
    [InlineData("The police arrested two clerks in Rajpur.", PoliceActs.Arrest | PoliceActs.AnyAction)]
    [InlineData("Constables fired teargas at the crowd.", PoliceActs.Force | PoliceActs.AnyAction)]
    [InlineData("Twelve students were detained near the college.", PoliceActs.Arrest | PoliceActs.AnyAction)]
    [InlineData("The marchers said they would court arrest.", PoliceActs.None)]
    [InlineData("A fisherman was killed in police firng in Dholpur.", PoliceActs.Kill | PoliceActs.Force | PoliceActs.AnyAction)]
    [InlineData("Two of the three gunmen were shot dead.", PoliceActs.Kill | PoliceActs.Force | PoliceActs.AnyAction)]
    [InlineData("The constables stood by as mute spectators.", PoliceActs.Fail | PoliceActs.AnyAction)]
    [InlineData("Communal forces set a shop on fire.", PoliceActs.None)]
    [InlineData("The bakery opened at noon.", PoliceActs.None)]
    public void Acts_are_read_sentence_by_sentence(string sentence, PoliceActs acts) => Assert.Equal(acts, Assert.Single(PoliceSentences.Read(Analyzer.English, [sentence])));

    [Fact]
    public void Deaths_right_behind_a_firing_belong_to_it()
    {
        var acts = PoliceSentences.Read(Analyzer.English, ["The police opened fire on the crowd.", "Three people died."]);
        Assert.True(acts[1].HasFlag(PoliceActs.Kill));
    }

    [Fact]
    public void Deaths_of_another_cause_behind_a_firing_do_not()
    {
        var acts = PoliceSentences.Read(Analyzer.English, ["The police opened fire on the crowd.", "Three people were stabbed to death in the market."]);
        Assert.False(acts[1].HasFlag(PoliceActs.Kill));
    }

    [Fact]
    public void Deaths_without_police_are_none_of_theirs() => Assert.Equal(PoliceActs.None, Assert.Single(PoliceSentences.Read(Analyzer.English, ["Three people died in the flood."])));
}
