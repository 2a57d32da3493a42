using Dateline.Claims;
using Dateline.Claims.Triggers;
using Dateline.Text;

namespace Dateline.Tests.Claims;

/// <summary>What is turned down before there are trees, in the last sentence of a text. That nothing else is, the examples of the codebook show, each of which is coded.</summary>
public sealed class TriggerSieveTests
{
    [Theory]
    [InlineData("aid/aid-verb", "Kenya provides ammunition to Uganda.", true)]
    [InlineData("aid/aid-verb", "The shop provides no chairs.", false)]
    [InlineData("aid/aid-verb", "Uganda asked for ammunition. Kenya provided it.", true)]
    [InlineData("aid/aid-verb", "Uganda asked for chairs. Kenya provided them.", false)]
    [InlineData("aid/aid-verb", "Uganda asked for ammunition. Kenya provided chairs.", false)]
    [InlineData("aid/aid-verb", "Kenya provided money for a scholarship.", false)]
    [InlineData("arrest/take-into-custody", "Police took the captain of the ferry into custody.", true)]
    [InlineData("arrest/take-into-custody", "Police took the captain of the ferry home.", false)]
    [InlineData("demand/said-they-must", "He said that the army has to withdraw.", true)]
    [InlineData("demand/said-they-must", "He said that the army had seen it withdraw.", false)]
    [InlineData("meeting/visit-noun", "A visit to the dentist is cheap.", false)]
    public void A_sentence_without_the_words_that_conditions_ask_for_needs_no_tree(string pattern, string text, bool kept)
    {
        Document document = Analyzer.English.Analyze(text, AnalysisDepth.Tags);
        var matches = new List<TriggerMatch>();
        new TriggerFinder(SampleCoder.Instance.Codebook).Find(document, document.Sentences[^1], matches);
        matches.RemoveAll(match => match.Pattern.Name != pattern);
        var sieve = new TriggerSieve(document);

        Assert.NotEmpty(matches);
        Assert.Equal(kept, matches.Exists(match => sieve.MayHold(match)));
    }

    [Fact]
    public void An_accident_is_kept_since_the_sentences_behind_it_are_told_by_it()
    {
        Document document = Analyzer.English.Analyze("A gas main exploded in the street.", AnalysisDepth.Tags);
        var matches = new List<TriggerMatch>();
        new TriggerFinder(SampleCoder.Instance.Codebook).Find(document, document.Sentences[0], matches);
        var sieve = new TriggerSieve(document);

        Assert.Contains(matches, match => match.Type.Families.Contains("fight") && sieve.MayHold(match));
    }
}
