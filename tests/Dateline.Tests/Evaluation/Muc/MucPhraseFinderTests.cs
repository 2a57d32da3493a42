using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.Muc;

public sealed class MucPhraseFinderTests
{
    [Theory]
    [InlineData("THE GUERRILLAS BURNED A TELEPHONE OFFICE.", "GUERRILLAS")]
    [InlineData("THE GUERRILLAS BURNED A TELEPHONE OFFICE.", "TELEPHONE OFFICE")]
    [InlineData("COLONEL PEDRO LARA DIED ON THE BRIDGE.", "PEDRO LARA")]
    [InlineData("COLONEL PEDRO LARA DIED ON THE BRIDGE.", "COLONEL")]
    [InlineData("THEY KIDNAPPED THE MAYOR OF THE TOWN.", "MAYOR OF THE TOWN")]
    [InlineData("THEY KIDNAPPED THE MAYOR OF THE TOWN.", "MAYOR")]
    [InlineData("THEY ARE TO BLAME FOR FOUR DYNAMITE ATTACKS.", "DYNAMITE")]
    [InlineData("REBELS KILLED 12 LABOR LEADERS.", "LABOR LEADERS")]
    public void Every_noun_heads_phrases_of_all_extents_within_its_group(string text, string words) => Assert.Contains(words, WordsOf(text));

    [Fact]
    public void A_verb_is_no_phrase() => Assert.DoesNotContain("BURNED", WordsOf("THE GUERRILLAS BURNED A TELEPHONE OFFICE."));

    [Fact]
    public void A_text_without_words_has_no_phrases() => Assert.Empty(WordsOf(""));

    private static string[] WordsOf(string text)
    {
        Document document = Analyzer.English.Analyze(text, AnalysisDepth.Syntax);
        return [.. MucPhraseFinder.Find(document).SelectMany(phrase => MucPhraseFinder.Stretches(document, phrase)).Select(phrase => phrase.Words(document))];
    }
}
