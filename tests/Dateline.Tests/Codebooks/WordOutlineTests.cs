using Dateline.Codebooks;
using Dateline.Tests.Claims;

namespace Dateline.Tests.Codebooks;

public sealed class WordOutlineTests
{
    private static readonly Condition[] Conditions = [.. SampleCoder.Instance.Codebook.Types.Values.SelectMany(type => type.Patterns).SelectMany(pattern => pattern.When.Concat(pattern.Unless))];

    [Fact]
    public void No_word_that_a_condition_asks_for_is_passed_over()
    {
        foreach (Condition condition in Conditions)
        {
            foreach (string word in condition.Words.Concat(condition.Phrases.Keys).Concat(condition.Compounds.Keys))
                Assert.True(condition.Outline.MayHold(WordOutline.MarkOf(word)) && condition.Outline.MayHold(WordOutline.MarkOf(word.ToUpperInvariant())), word);
        }
    }

    [Theory]
    [InlineData("supply", "supplies")]
    [InlineData("troop", "Troops")]
    public void Neither_is_a_plural(string word, string plural)
    {
        Condition[] asking = [.. Conditions.Where(condition => condition.Words.Contains(word))];

        Assert.NotEmpty(asking);
        Assert.All(asking, condition => Assert.True(condition.Outline.MayHold(WordOutline.MarkOf(plural))));
    }

    [Fact]
    public void Few_other_words_are_looked_up()
    {
        string[] others = [.. Enumerable.Range(0, 1000).Select(i => $"{i}th")];
        int passed = Conditions.Sum(condition => others.Count(word => condition.Outline.MayHold(WordOutline.MarkOf(word))));

        Assert.InRange((double)passed / others.Length / Conditions.Length, 0, 0.15);
    }
}
