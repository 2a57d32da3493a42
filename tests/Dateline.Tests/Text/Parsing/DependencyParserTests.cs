using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Models;
using Dateline.Text.Networks;
using Dateline.Text.Parsing;
using Dateline.Text.Treebanks;

namespace Dateline.Tests.Text.Parsing;

public sealed class DependencyParserTests
{
    [Fact]
    public void Every_sentence_of_any_length_gets_a_tree_with_one_root()
    {
        foreach (int length in (int[])[1, 2, 159, 160, 161, 500])
        {
            string text = string.Join(' ', Enumerable.Range(0, length).Select(i => i % 3 == 0 ? "rebels" : i % 3 == 1 ? "shelled" : "towns"));
            Document document = Analyzer.English.Analyze(text, AnalysisDepth.Syntax);
            foreach (Range sentence in document.Sentences)
            {
                var (start, words) = sentence.GetOffsetAndLength(document.Tokens.Length);
                var tokens = document.Tokens.Slice(start, words);
                Assert.Single(tokens, token => token.Head < 0);
                Assert.All(tokens, token => Assert.Equal(token.Head < 0, token.Label == DependencyLabel.Root));
                Assert.All(Enumerable.Range(start, words), word => Assert.InRange(StepsToRoot(document, word), 0, words));
            }
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_tree_alone_and_among_others()
    {
        const string Sentence = "Gunmen shot dead three guards at the gate of the compound.";
        Document alone = Analyzer.English.Analyze(Sentence, AnalysisDepth.Syntax);
        Document among = Analyzer.English.Analyze("It rained in the valley for days. " + Sentence + " Nobody came, said a nurse who had waited there.", AnalysisDepth.Syntax);
        var (start, length) = among.Sentences[1].GetOffsetAndLength(among.Tokens.Length);
        Assert.Equal(alone.Tokens.Select(token => (token.Label, token.Head)),
            among.Tokens.Slice(start, length).Select(token => (token.Label, token.Head < 0 ? -1 : token.Head - start)));
    }

    [Fact]
    public void The_same_trees_and_seed_train_the_same_model_and_it_learns_them()
    {
        var trees = Enumerable.Repeat(Tree("The rebels shelled towns", ["DET:1:det", "NOUN:2:nsubj", "VERB:-1:root", "NOUN:2:obj"]), 200)
            .Concat(Enumerable.Repeat(Tree("Nurses fled", ["NOUN:1:nsubj", "VERB:-1:root"]), 200)).ToArray();
        WordVectors vectors = WordVectors.English!; // the library holds them
        var how = new ParserTraining { Rounds = 40, Width = 32, Layers = 1, ArcWidth = 16, LabelWidth = 16, Rate = 0.02f };
        ModelWriter first = Train(), second = Train();
        Assert.True(first.Written.SequenceEqual(second.Written));

        var parser = new DependencyParser(ParserModel.Read(first.ToReader(), vectors));
        var (heads, labels) = (new int[2], new DependencyLabel[2]);
        parser.Parse(new TaggedText("Nurses fled", [new(0, 6), new(7, 11)], [PartOfSpeech.Noun, PartOfSpeech.Verb], ["NNS", "VBD"]), [0..2], heads, labels);
        Assert.Equal([1, -1], heads);
        Assert.Equal([DependencyLabel.Nsubj, DependencyLabel.Root], labels);

        ModelWriter Train()
        {
            var contents = new ModelWriter();
            ParserTrainer.Train(vectors, trees.Select(tree => new ParserExample(tree, tree, null)), how, (_, _) => { }).Write(contents);
            return contents;
        }
    }

    [Fact]
    public void A_running_mean_follows_its_tensors_and_is_exchanged_for_them()
    {
        var tensor = new Tensor("t", 1, 9);
        var mean = new RunningMean([tensor], 0.5f);
        foreach (float value in (float[])[8, 8, 4]) // to 7.2, 7.85 and 4.96: the first steps forget faster than the share allows
        {
            tensor.Values.AsSpan().Fill(value);
            mean.Add();
        }
        mean.Swap();
        Assert.All(tensor.Values, value => Assert.InRange(value, 4.95f, 4.97f));
        mean.Swap();
        Assert.All(tensor.Values, value => Assert.Equal(4, value));
    }

    [Fact]
    public void Names_of_relations_are_read_back()
    {
        foreach (var label in Enum.GetValues<DependencyLabel>()) Assert.Equal(label, DependencyLabels.Parse(DependencyLabels.NameOf(label)));
        Assert.Equal("nmod:poss", DependencyLabels.NameOf(DependencyLabel.NmodPoss));
        Assert.Equal(DependencyLabel.Obl, DependencyLabels.Parse("obl:unheardof"));
        Assert.Equal(DependencyLabel.Dep, DependencyLabels.Parse("unheardof"));
    }

    private static int StepsToRoot(Document document, int word)
    {
        int steps = 0;
        while (document.Tokens[word].Head >= 0 && steps <= document.Tokens.Length)
        {
            word = document.Tokens[word].Head;
            steps++;
        }
        return steps;
    }

    private static TreebankSentence Tree(string text, string[] words)
    {
        var forms = text.Split(' ');
        return new TreebankSentence("", [.. words.Select((word, i) =>
        {
            string[] fields = word.Split(':');
            return new TreebankWord
            {
                Span = default, Form = forms[i], Lemma = "", PartOfSpeech = PartOfSpeechNames.Parse(fields[0]), Tag = "", Features = "",
                Head = int.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture), Relation = fields[2], Miscellaneous = "",
            };
        })], []);
    }
}
