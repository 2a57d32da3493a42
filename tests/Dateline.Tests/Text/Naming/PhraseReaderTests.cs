using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Naming;

namespace Dateline.Tests.Text.Naming;

public class PhraseReaderTests
{
    private const string Sentences = """
        [O The army] took [L the city of Mosul] from [O the rebels].
        [O Rebels] attacked [L the town of Tabqa] and [L a bridge].
        [P The president] met [O reporters] in [L the city of Homs].
        [O The police] closed [L the road] to [L the town].
        [P The minister] said [O the army] had left [L the city].
        [O The rebels] hold [L the city of Raqqa] and [L the bridge].
        """;

    [Fact]
    public void A_lone_candidate_without_weights_is_as_likely_as_each_other_reading()
    {
        var chances = ChancesOf(new PhraseSentence(5, 1, [Candidate(5, 6)]), []);
        foreach (double chance in chances.Of(0).ToArray()) Assert.Equal(1.0 / (PhraseReader.Kinds + 1), chance, 1e-9);
    }

    [Fact]
    public void Candidates_that_overlap_share_their_chances()
    {
        var sentence = new PhraseSentence(0, 3, [Candidate(0, 2), Candidate(1, 3)]);
        var chances = ChancesOf(sentence, [(0, 2, 5), (1, 2, 4)]);
        Assert.Equal(2, chances.Likeliest(0).Kind);
        Assert.True(chances.Likeliest(0).Chance > chances.Likeliest(1).Chance);
        Assert.InRange(chances.Likeliest(0).Chance + chances.Likeliest(1).Chance, 0.8, 1);
    }

    [Fact]
    public void Candidates_apart_do_not_touch_one_another()
    {
        var alone = ChancesOf(new PhraseSentence(0, 4, [Candidate(0, 2)]), [(0, 1, 3)]);
        var both = ChancesOf(new PhraseSentence(0, 4, [Candidate(0, 2), Candidate(2, 4)]), [(0, 1, 3), (1, 4, 7)]);
        Assert.Equal(alone.Likeliest(0).Chance, both.Likeliest(0).Chance, 1e-9);
    }

    [Fact]
    public void Candidates_are_cut_by_the_tree_and_hold_the_phrases()
    {
        var (text, sentences) = Prepare("The army took the city of Mosul from the rebels.", []);
        string[] candidates = [.. sentences.SelectMany(sentence => sentence.Candidates).Select(candidate => Text(text, candidate.Start..candidate.End))];
        Assert.Superset(new HashSet<string> { "The army", "the city of Mosul", "Mosul", "the rebels" }, candidates.ToHashSet());
        Assert.DoesNotContain("the city of", candidates);
        Assert.DoesNotContain("from the rebels", candidates);
        Assert.DoesNotContain("rebels.", candidates);
    }

    [Fact]
    public void The_head_of_a_stretch_is_the_noun_that_the_others_hang_on()
    {
        var (text, _) = Prepare("The army took the city of Mosul from the rebels.", []);
        Assert.Equal(4, PhraseSentence.HeadOf(text, 3, 7));
        Assert.Equal(1, PhraseSentence.HeadOf(text, 0, 2));
    }

    [Fact]
    public void Right_kinds_are_those_of_the_annotators()
    {
        var document = BracketReader.Read(new StringReader("[O The army] took [L Mosul]."), "own");
        var text = PhraseText.Of(document, Analyzer.English);
        PhraseSentence sentence = Assert.Single(PhraseSentence.Of(text));
        int[] right = PhraseTrainer.RightKinds(document, sentence);
        Assert.Equal([NameScheme.Defence.KindOf("Organisation"), NameScheme.Defence.KindOf("Location")], right.Where(kind => kind >= 0));
    }

    [Fact]
    public void What_was_learned_is_read_in_another_sentence_and_learned_the_same_twice()
    {
        var learned = Enumerable.Range(0, 2).Select(_ => PhraseTrainer.Train([Prepare(BracketReader.Read(new StringReader(Sentences), "own"))], seed: 1)).ToArray();
        Assert.Equal(learned[0].FeatureWeights, learned[1].FeatureWeights);
        var (text, sentences) = Prepare("The soldiers took the city of Hama.", []);
        var phrases = learned[0].Read(sentences[0], new PhraseChances()).OrderBy(phrase => phrase.Words.Start.Value).Select(phrase => (Text(text, phrase.Words), NameScheme.Defence.Kinds[phrase.Kind]));
        Assert.Equal([("The soldiers", "Organisation"), ("the city of Hama", "Location")], phrases);
    }

    [Fact]
    public void The_projects_own_sentences_are_well_formed()
    {
        foreach (NameDocument document in PhraseSentences.ReadAll())
        {
            Assert.NotEmpty(document.Names);
            Assert.All(document.Names, name => Assert.InRange(NameScheme.Defence.KindOf(name.Kind), 0, PhraseReader.Kinds - 1));
        }
    }

    private static PhraseCandidate Candidate(int start, int end) => new(start, end, -1, []);

    private static PhraseChances ChancesOf(PhraseSentence sentence, IEnumerable<(int Candidate, int Kind, float Score)> scores)
    {
        var chances = new PhraseChances();
        chances.Begin(sentence.Candidates.Length);
        for (int i = 0; i < sentence.Candidates.Length; i++) chances.ScoresOf(i).Clear();
        foreach (var (candidate, kind, score) in scores) chances.ScoresOf(candidate)[kind] = score;
        chances.Finish(sentence);
        return chances;
    }

    private static (PhraseText Text, ImmutableArray<PhraseSentence> Sentences) Prepare(string text, ImmutableArray<(Range, string)> names)
    {
        var document = BracketReader.Read(new StringReader(text), "own");
        return Prepare(document with { Names = names });
    }

    private static (PhraseText Text, ImmutableArray<PhraseSentence> Sentences) Prepare(NameDocument document)
    {
        var text = PhraseText.Of(document, Analyzer.English);
        return (text, PhraseSentence.Of(text));
    }

    private static string Text(PhraseText text, Range words) => text.Document.Text[text.Tokens[words.Start].Span.Start..text.Tokens[words.End.Value - 1].Span.End];
}
