using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.Muc;

public sealed class MucPhraseFinderTests
{
    [Theory]
    [InlineData("THE GUERRILLAS BURNED A TELEPHONE OFFICE.", "GUERRILLAS")]
    [InlineData("THE GUERRILLAS BURNED A TELEPHONE OFFICE.", "TELEPHONE OFFICE")]
    [InlineData("COLONEL PEDRO LARA DIED ON THE BRIDGE.", "PEDRO LARA")]
    [InlineData("THEY KIDNAPPED THE MAYOR OF THE TOWN.", "MAYOR OF THE TOWN")]
    public void Phrases_stand_without_articles_and_names_also_without_titles(string text, string words) => Assert.Contains(words, WordsOf(text));

    [Fact]
    public void A_verb_is_no_phrase() => Assert.DoesNotContain("BURNED", WordsOf("THE GUERRILLAS BURNED A TELEPHONE OFFICE."));

    [Fact]
    public void A_text_without_words_has_no_phrases() => Assert.Empty(WordsOf(""));

    private static string[] WordsOf(string text)
    {
        Document document = Analyzer.English.Analyze(text, AnalysisDepth.Syntax);
        return [.. MucPhraseFinder.Find(document).Select(phrase => phrase.Words(document))];
    }
}
