using Dateline.Incidents;
using Dateline.Reports;

namespace Dateline.Tests.Incidents;

public sealed class StoriesTests
{
    private static Fingerprint Of(string id, string text, string published = "2016-03-01") => Fingerprint.Of(Some.Article(id, text, null, published));

    private const string First = "Officers were called to the 400 block of Maple Street on Tuesday, where Jordan Pellwick, 31, was found with a wound in a parked van. A neighbour, Alba Renfrow, said she had heard an argument about a borrowed trailer shortly before.";
    private const string Rewrite = "Jordan Pellwick, 31, died in a van on Maple Street, police said. Alba Renfrow, who lives across the road, told reporters of an argument over a trailer.";
    private const string Other = "Two fishermen were found dead on a quay in Port Ellis on Tuesday. The harbour master, Tom Ardley, 60, said the trawler had been at sea for nine days with engine trouble.";

    [Fact]
    public void Reports_that_share_names_streets_and_ages_tell_one_story()
    {
        Assert.True(Stories.Score(Of("a", First), Of("b", Rewrite)) > 0);
        Assert.True(Stories.Score(Of("a", First), Of("c", Other)) < 0);
        Assert.Equal([[0, 2], [1]], Stories.Group([Of("a", First), Of("c", Other), Of("b", Rewrite)]).Select(group => group.ToArray()));
    }

    [Fact]
    public void The_score_is_the_same_in_both_directions_and_falls_with_time()
    {
        Assert.Equal(Stories.Score(Of("a", First), Of("b", Rewrite)), Stories.Score(Of("b", Rewrite), Of("a", First)));
        Assert.True(Stories.Score(Of("a", First), Of("b", Rewrite, "2016-09-01")) < Stories.Score(Of("a", First), Of("b", Rewrite)));
    }

    [Fact]
    public void A_text_cut_to_its_sample_still_finds_its_copy()
    {
        string longText = string.Join(' ', Enumerable.Range(0, 3000).Select(i => "word" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.True(Of("a", longText).SharedWords(Of("b", longText + " and a line more")) > 0.95);
        Assert.Equal(0, Of("a", "").SharedWords(Of("b", longText)));
    }
}
