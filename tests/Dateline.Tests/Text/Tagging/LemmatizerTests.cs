using Dateline.Text;
using Dateline.Text.Tagging;

namespace Dateline.Tests.Text.Tagging;

public sealed class LemmatizerTests
{
    private static readonly Lemmatizer s_lemmatizer = new(new LemmaLexicon(
        new (PartOfSpeech Part, string Words)[]
        {
            (PartOfSpeech.Noun, "box city attack bus shelf movie ally gunman"), (PartOfSpeech.Verb, "kill stop hope hop carry die use storm charge"),
            (PartOfSpeech.Adjective, "large big early"),
        }.SelectMany(entry => entry.Words.Split(' ').Select(word => (entry.Part, Word: word))).ToLookup(entry => entry.Part, entry => entry.Word),
        new Dictionary<string, NounKind>(), ["NOUN persons person"]));

    [Theory]
    [InlineData("boxes", "NNS", "box")]
    [InlineData("cities", "NNS", "city")]
    [InlineData("movies", "NNS", "movie")]
    [InlineData("buses", "NNS", "bus")]
    [InlineData("shelves", "NNS", "shelf")]
    [InlineData("gunmen", "NNS", "gunman")]
    [InlineData("drones", "NNS", "drone")]
    [InlineData("persons", "NNS", "person")]
    [InlineData("attack", "NN", "attack")]
    [InlineData("Attacks", "NNS", "attack")]
    public void Nouns(string form, string tag, string lemma) => Assert.Equal(lemma, s_lemmatizer.Lemma(form, PartOfSpeech.Noun, tag));

    [Theory]
    [InlineData("killed", "VBD", "kill")]
    [InlineData("killing", "VBG", "kill")]
    [InlineData("stopped", "VBN", "stop")]
    [InlineData("hoping", "VBG", "hope")]
    [InlineData("hopping", "VBG", "hop")]
    [InlineData("carried", "VBD", "carry")]
    [InlineData("died", "VBD", "die")]
    [InlineData("dying", "VBG", "die")]
    [InlineData("uses", "VBZ", "use")]
    [InlineData("charging", "VBG", "charge")]
    [InlineData("shot", "VBN", "shoot")]
    [InlineData("fought", "VBD", "fight")]
    [InlineData("liberated", "VBN", "liberate")]
    public void Verbs(string form, string tag, string lemma) => Assert.Equal(lemma, s_lemmatizer.Lemma(form, PartOfSpeech.Verb, tag));

    [Theory]
    [InlineData("larger", "JJR", "large")]
    [InlineData("biggest", "JJS", "big")]
    [InlineData("earlier", "JJR", "early")]
    [InlineData("worst", "JJS", "bad")]
    public void Comparisons(string form, string tag, string lemma) => Assert.Equal(lemma, s_lemmatizer.Lemma(form, PartOfSpeech.Adjective, tag));

    [Theory]
    [InlineData("Kurds", "NNPS", "Kurd")]
    [InlineData("KURDS", "NNPS", "KURD")]
    [InlineData("al", "NNP", "Al")]
    [InlineData("McKay", "NNP", "McKay")]
    public void Proper_nouns_keep_their_capitals(string form, string tag, string lemma) =>
        Assert.Equal(lemma, s_lemmatizer.Lemma(form, PartOfSpeech.ProperNoun, tag));

    [Theory]
    [InlineData("1,250", "CD", "1250")]
    [InlineData("Two", "CD", "two")]
    public void Numbers(string form, string tag, string lemma) => Assert.Equal(lemma, s_lemmatizer.Lemma(form, PartOfSpeech.Numeral, tag));

    [Fact]
    public void A_string_that_is_no_word_is_its_own_lemma()
    {
        string endless = new('a', 10_000);
        Assert.Equal(endless, s_lemmatizer.Lemma(endless, PartOfSpeech.Noun, "NNS"));
    }
}
