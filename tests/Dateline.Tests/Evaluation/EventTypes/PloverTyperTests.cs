using Dateline.Evaluation.EventTypes;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.EventTypes;

public sealed class PloverTyperTests
{
    private static readonly string[] s_table =
    [
        "# a remark", "CONSULT\t1\tmeet, hold talk", "AID\t1\tsend food", "SANCTION\t1\timpose embargo", "ACCUSE\t1\tblame", "ASSAULT\t1\tshell", "PROTEST\t1\trally",
    ];

    [Theory]
    [InlineData("Norland met Sudria in May.", "CONSULT")]
    [InlineData("Norland will meet Sudria in May.", "AGREE")]
    [InlineData("Norland will not meet Sudria.", "REJECT")]
    [InlineData("Norland sent some food to Sudria.", "AID")]
    [InlineData("Norland imposed an embargo on Sudria.", "SANCTION")]
    [InlineData("Norland will impose an embargo on Sudria.", "THREATEN")]
    [InlineData("Norland will rally against Sudria.", "THREATEN")]
    [InlineData("Norland painted Sudria.", "AGREE")]
    public void Phrases_and_their_mood_make_the_type(string text, string type) =>
        Assert.Equal(type, PloverTyper.Load(Analyzer.English, s_table).TypeOf(text, "Norland", "Sudria"));

    [Fact]
    public void Words_that_govern_the_source_count_more_than_others() =>
        Assert.Equal("ACCUSE", PloverTyper.Load(Analyzer.English, s_table).TypeOf("Norland blamed Sudria after rebels shelled the harbour.", "Norland", "Sudria"));

    [Theory]
    [InlineData("CONSULT\tmeet")]
    [InlineData("SINGING\t1\tsing")]
    [InlineData("CONSULT\tmuch\tmeet")]
    public void A_line_of_another_form_is_refused(string line) => Assert.Throws<FormatException>(() => PloverTyper.Load(Analyzer.English, [line]));

    [Theory]
    [InlineData("CONSULT", "1")]
    [InlineData("AID", "2")]
    [InlineData("REJECT", "3")]
    [InlineData("ASSAULT", "4")]
    public void Every_type_has_a_quad_class(string type, string quad) => Assert.Equal(quad, PloverTyper.QuadOf(type));
}
