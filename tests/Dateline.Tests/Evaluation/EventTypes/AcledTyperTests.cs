using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Evaluation.EventTypes;
using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.EventTypes;

public sealed class AcledTyperTests
{
    private static readonly string[] s_table =
    [
        "# a remark", "@guns\t\tpistol, rifle", "ABDUCT_DISSAP\t6\tsnatch, take away by", "AGREEMENT\t2\tdeal", "DISR_WEAP\t5\tbury @guns", "NATURAL_DISASTER\t4\tflood",
    ];

    [Theory]
    [InlineData("Shopkeepers marched through Ibb on Monday.", "protest", "marched", "PEACE_PROTEST")]
    [InlineData("Protesters marched through Ibb and hurled stones at the guards.", "protest", "marched", "VIOL_DEMONSTR")]
    [InlineData("Police chased away teachers who marched through Ibb.", "protest", "marched", "PROTEST_WITH_INTER")]
    [InlineData("Police used water cannon when protesters marched through Ibb.", "protest", "marched", "PROTEST_WITH_INTER")]
    [InlineData("A grenade was thrown when the guards were attacked.", "attack", "attacked", "GRENADE")]
    [InlineData("Two warplanes attacked a farm.", "attack", "attacked", "AIR_STRIKE")]
    [InlineData("Gunmen attacked a farm.", "attack", "attacked", "ATTACK")]
    [InlineData("Gunmen attacked a farm with mustard gas.", "attack", "attacked", "CHEM_WEAP")]
    public void The_words_of_a_text_refine_the_type_of_its_claim(string text, string type, string trigger, string label) =>
        Assert.Equal(label, TypeOf(text, (type, trigger)));

    [Theory]
    [InlineData("Customs officers seized forty pistols at the harbour.", "DISR_WEAP")]
    [InlineData("The rebels took control of the village of Qasba.", "NON_STATE_ACTOR_OVERTAKES_TER")]
    [InlineData("The army took control of the village of Qasba.", "GOV_REGAINS_TERIT")]
    [InlineData("The choir sang until midnight.", null)]
    [InlineData("Two clerks were taken away in a lorry by masked men.", "ABDUCT_DISSAP")]
    [InlineData("They had buried six old rifles. A flood came later.", "DISR_WEAP")]
    [InlineData("The deal came to nothing when two clerks were snatched.", "ABDUCT_DISSAP")]
    public void Without_claims_the_words_decide(string text, string? label) => Assert.Equal(label, TypeOf(text));

    [Fact]
    public void What_is_only_threatened_has_no_type()
    {
        Article article = Some.Article("a", "They will storm the villa.");
        Claim claim = Some.Claim(article, "attack", "storm").In(Stage.Threatened);
        Assert.Null(AcledTyper.Load(s_table).TypeOf(Analyzer.English.Analyze(article.Text, AnalysisDepth.Tags), [claim]));
    }

    [Theory]
    [InlineData("SINGING\t1\tsing")]
    [InlineData("ATTACK\t1\t@nobody attack")]
    public void A_line_of_another_form_is_refused(string line) => Assert.Throws<FormatException>(() => AcledTyper.Load([line]));

    private static string? TypeOf(string text, params ReadOnlySpan<(string Type, string Trigger)> claims)
    {
        Article article = Some.Article("a", text);
        var made = ImmutableArray.CreateBuilder<Claim>();
        foreach (var (type, trigger) in claims) made.Add(Some.Claim(article, type, trigger, made.Count + 1));
        return AcledTyper.Load(s_table).TypeOf(Analyzer.English.Analyze(text, AnalysisDepth.Tags), made.ToImmutable());
    }
}
