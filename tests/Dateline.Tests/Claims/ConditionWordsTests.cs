using Dateline.Claims.Triggers;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Tests.Claims;

/// <summary>What a condition asks for stands there by its lemma or by the form that the text has.</summary>
public sealed class ConditionWordsTests
{
    [Theory]
    [InlineData("talk", true)]
    [InlineData("talks", true)]
    [InlineData("talked", false)]
    [InlineData("an insult", true)]
    [InlineData("a insult", true)]
    [InlineData("the insult", false)]
    [InlineData("back rebel", true)]
    [InlineData("backing rebels", true)]
    [InlineData("backed rebels", false)]
    public void A_word_or_phrase_stands_there_by_lemma_or_form(string word, bool stands)
    {
        Document document = Analyzer.English.Analyze("She said the talks were an insult, while they were backing rebels.", AnalysisDepth.Tags);
        var condition = new Condition("near", new HashSet<string>(StringComparer.Ordinal) { word }, []);
        WordMarks[] marks = WordOutline.MarksOf(document);

        bool found = Enumerable.Range(0, document.Tokens.Length).Any(token => condition.Outline.MayHold(marks[token]) && ConditionJudge.HasWord(condition, document, token, document.Tokens[token].Lemma));

        Assert.Equal(stands, found);
    }
}
