using Dateline.Text;

namespace Dateline.Tests.Text;

public sealed class RecentSentencesTests
{
    private const string Sentence = "Gunmen killed five farmers near Velmar on Monday, police said.";

    [Fact]
    public void What_was_kept_is_found_by_the_same_key_alone()
    {
        var kept = new RecentSentences<string>();
        kept.Keep("one", "1");

        Assert.Equal("1", kept.Find("one"));
        Assert.Null(kept.Find("One"));
        Assert.Null(kept.Find(""));
    }

    [Fact]
    public void What_is_asked_for_again_outlives_what_is_not()
    {
        var kept = new RecentSentences<string>();
        kept.Keep("asked for", "1");
        kept.Keep("forgotten", "2");
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < RecentSentences<string>.Most; i++)
            {
                kept.Keep($"{round} {i}", "");
                if (i % 100 == 0) Assert.Equal("1", kept.Find("asked for"));
            }
        }

        Assert.Null(kept.Find("forgotten"));
    }

    [Fact]
    public void The_empty_key_of_a_long_sentence_keeps_nothing()
    {
        var kept = new RecentSentences<string>();
        kept.Keep("", "1");

        Assert.Null(kept.Find(""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("The army said nothing. ")]
    [InlineData("\n\n  Rain fell in the hills of Norland; nobody was hurt. ")]
    public void A_sentence_has_the_same_tree_wherever_it_comes_again(string before)
    {
        Document alone = Analyzer.English.Analyze(Sentence, AnalysisDepth.Syntax);
        Document again = Analyzer.English.Analyze(before + Sentence, AnalysisDepth.Syntax);
        int first = again.Sentences[^1].Start.Value;

        Assert.Equal(alone.Tokens.Length, again.Tokens.Length - first);
        for (int i = 0; i < alone.Tokens.Length; i++)
        {
            Token one = alone.Tokens[i];
            Assert.Equal(one with { Span = one.Span.Moved(before.Length), Head = one.Head < 0 ? -1 : one.Head + first }, again.Tokens[first + i]);
        }
    }

    [Fact]
    public void Words_cut_otherwise_or_tagged_otherwise_are_another_sentence()
    {
        Span<char> one = stackalloc char[SentenceKey.Longest], other = stackalloc char[SentenceKey.Longest];

        Assert.False(SentenceKey.OfWords("ab c", [new(0, 2), new(3, 4)], one).SequenceEqual(SentenceKey.OfWords("a bc", [new(0, 1), new(2, 4)], other)));
        Token noun = new(new(0, 4), PartOfSpeech.Noun, "NN", "raid", -1, DependencyLabel.Dep, Morphology.None);
        Assert.False(SentenceKey.OfTagged("raid", [noun], one).SequenceEqual(SentenceKey.OfTagged("raid", [noun with { Tag = "VB", PartOfSpeech = PartOfSpeech.Verb }], other)));
    }

    [Fact]
    public void A_sentence_that_is_too_long_has_no_key()
    {
        Span<char> room = stackalloc char[SentenceKey.Longest];
        string longest = new('a', SentenceKey.Longest - 1);

        Assert.Equal(SentenceKey.Longest, SentenceKey.OfWords(longest, [new(0, longest.Length)], room).Length);
        Assert.True(SentenceKey.OfWords(longest + "a", [new(0, longest.Length + 1)], room).IsEmpty);
    }
}
