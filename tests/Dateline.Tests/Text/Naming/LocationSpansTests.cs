using Dateline.Text;
using Dateline.Text.Naming;
using Dateline.Text.Networks;

namespace Dateline.Tests.Text.Naming;

public sealed class LocationSpansTests
{
    private static readonly WordCategories s_categories = new(["mara", "akan", "bath"],
        [WordCategories.NamedLocation, WordCategories.Town, WordCategories.Town | WordCategories.Location]);

    [Theory]
    [InlineData("moved from mara to mara", "O O LOC O O")] // behind a preposition only
    [InlineData("lived in akan and in bath", "O O LOC O O O")] // a town that is no common noun
    [InlineData("a job in MI and one from ME", "O O O LOC O O O O")] // a state in short
    [InlineData("paid from US $ 5", "O O O O O")] // money
    public void Places_in_short_and_in_lower_case_are_found(string sentence, string expected)
    {
        var spans = new List<TextSpan>();
        foreach (string word in sentence.Split(' '))
        {
            int start = spans.Count == 0 ? 0 : spans[^1].End + 1;
            spans.Add(new TextSpan(start, start + word.Length));
        }
        PartOfSpeech[] parts = [.. sentence.Split(' ').Select(word => word is "ME" ? PartOfSpeech.Pronoun : PartOfSpeech.ProperNoun)];
        string[] penn = [.. sentence.Split(' ').Select(_ => "NNP")];
        int[] tags = new int[parts.Length];
        LocationSpans.FindLower(new TaggedText(sentence, spans.ToArray(), parts, penn), tags, s_categories);
        int location = NameScheme.TagOf(NameScheme.Universal.KindOf("LOC"), first: true);
        Assert.Equal(expected.Split(' ').Select(tag => tag == "LOC" ? location : 0), tags);
    }
}
