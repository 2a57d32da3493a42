using Dateline.Text;
using Dateline.Text.Parsing;

namespace Dateline.Tests.Text.Parsing;

public sealed class TeacherTreesTests
{
    [Fact]
    public void Likely_heads_and_relations_come_back_in_fifteenths_for_the_same_words_only()
    {
        string[][] sentences = [["Nurses", "fled"], ["It", "rained"]];
        var (arcs, relations) = (new Shares(), new Shares());
        Add(arcs, (1, 0.6f), (-1, 0.4f));
        Add(arcs, (-1, 0.98f), (0, 0.02f));
        Add(relations, ((int)DependencyLabel.Nsubj, 1));
        Add(relations, ((int)DependencyLabel.Root, 0.8f), ((int)DependencyLabel.Parataxis, 0.2f));
        using var file = new MemoryStream();
        TeacherTrees.Write(file, [("own", sentences, [new SoftTree(arcs, relations), null])]);
        file.Position = 0;
        TeacherTrees read = TeacherTrees.Read(file);
        var held = read.Of("own", sentences);
        Assert.Null(held[1]);
        SoftTree tree = Assert.IsType<SoftTree>(held[0]);
        Assert.Equal([(1, 0.6f), (-1, 0.4f)], tree.Arcs[0].ToArray());
        Assert.Equal([(-1, 1f)], tree.Arcs[1].ToArray());
        Assert.Equal([((int)DependencyLabel.Root, 0.8f), ((int)DependencyLabel.Parataxis, 0.2f)], tree.Relations[1].ToArray());
        Assert.Throws<InvalidDataException>(() => read.Of("own", [["Nurses", "left"], sentences[1]]));
        Assert.Throws<InvalidDataException>(() => read.Of("other", sentences));
    }

    [Fact]
    public void Sample_sentences_of_four_words_or_more_are_read_from_definitions()
    {
        const string Data = """
              1 a line of the licence with "four words between marks"
            00001740 29 v 01 hold 0 000 | keep in hand; "the guard held the gate open"; "hold on"; "did he stay all night?"
            """;
        Assert.Equal("The guard held the gate open.\n\nDid he stay all night?\n\n", WordNetExamples.Read(new StringReader(Data)));
    }

    private static void Add(Shares shares, params (int Choice, float Share)[] choices)
    {
        foreach (var (choice, share) in choices) shares.Add(choice, share);
        shares.End();
    }
}
