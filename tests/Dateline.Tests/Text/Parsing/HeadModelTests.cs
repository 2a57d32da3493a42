using Dateline.Text;
using Dateline.Text.Models;
using Dateline.Text.Networks;
using Dateline.Text.Parsing;
using Dateline.Text.Treebanks;
using Dateline.Text.Tagging;

namespace Dateline.Tests.Text.Parsing;

public sealed class HeadModelTests
{
    [Fact]
    public void Words_whose_best_score_leads_by_little_are_open_and_the_first_tree_stands_among_their_heads()
    {
        // Columns: the root, then the words; no word is its own head.
        float[] scores = new float[3 * 16];
        float[][] rows = [[0, float.NegativeInfinity, 5, 4], [9, 1, float.NegativeInfinity, 1], [0.5f, 3, 2, float.NegativeInfinity]];
        for (int word = 0; word < 3; word++) rows[word].CopyTo(scores, word * 16);
        var candidates = new HeadCandidates();
        candidates.Find(scores, 16, [1, -1, 0], margin: 3.5f);
        Assert.Equal(2, candidates.Count);
        Assert.Equal([(0, 1), (0, 2), (0, -1)], Of(candidates, 0));
        Assert.Equal([(2, 0), (2, 1), (2, -1)], Of(candidates, 1));
    }

    [Fact]
    public void Weights_are_read_back_and_a_wrong_length_is_refused()
    {
        var weights = new float[1 << HeadModel.Bits];
        (weights[3], weights[5]) = (0.5f, -9);
        var contents = new ModelWriter();
        HeadModel.Of(weights).Write(contents);
        Assert.Equal(0.5f - 127 / 64f, HeadModel.Read(contents.ToReader()).Score([3, 5, 7]));

        var tooShort = new ModelWriter();
        tooShort.WriteArray<byte>(new byte[8]);
        Assert.Throws<InvalidDataException>(() => HeadModel.Read(tooShort.ToReader()));
    }

    [Fact]
    public void The_same_trees_and_seed_train_the_same_model()
    {
        ParserModel parser = ParserModel.Read(ModelFile.ReadEmbedded(ParserModel.Task)!, WordVectors.English!); // the library holds both
        using var text = new StringReader("1\tNurses\tnurse\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tfled\tflee\tVERB\tVBD\t_\t0\troot\t_\t_\n3\ttowns\ttown\tNOUN\tNNS\t_\t2\tobj\t_\t_\n4\tnear\tnear\tADP\tIN\t_\t5\tcase\t_\t_\n5\tOrsk\tOrsk\tPROPN\tNNP\t_\t3\tnmod\t_\t_\n\n");
        var documents = ConlluReader.Read(text);
        Assert.True(Train().Written.SequenceEqual(Train().Written));

        ModelWriter Train()
        {
            var contents = new ModelWriter();
            HeadTrainer.Train(parser, WordTagger.English!, documents, (1, _ => { })).Write(contents);
            return contents;
        }
    }

    private static (int Word, int Head)[] Of(HeadCandidates candidates, int group)
    {
        var (from, count) = candidates[group].GetOffsetAndLength(int.MaxValue);
        return [.. Enumerable.Range(from, count).Select(i => (candidates.Word(i), candidates.Head(i)))];
    }
}
