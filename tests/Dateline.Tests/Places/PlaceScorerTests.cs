using System.Text;
using Dateline.Evaluation.Places;
using Dateline.Places;

namespace Dateline.Tests.Places;

public sealed class PlaceScorerTests(AtlasFixture fixture) : IClassFixture<AtlasFixture>
{
    private PlaceScorer Scorer => new(fixture.Finder, new PlaceResolver(fixture.Atlas));

    [Fact]
    public void Score_counts_exact_spans_and_distances()
    {
        PlaceScore score = Scorer.Score(Corpus("""
            <articles><article><text>Shots were fired in Mosul. They went to Basra.</text><toponyms>
            <toponym><start>20</start><end>25</end><phrase>Mosul</phrase><gaztag><lat>36.3</lat><lon>43.1</lon></gaztag></toponym>
            <toponym><start>40</start><end>45</end><phrase>Basra</phrase><gaztag><lat>0</lat><lon>0</lon></gaztag></toponym>
            </toponyms></article></articles>
            """));
        Assert.Equal(1, score.Tagging.F1);
        Assert.Equal(0.5, score.Accuracy161);
        Assert.Equal(0.5, score.EndToEnd.F1);
        Assert.Null(score.MetonymyAccuracy);
    }

    [Fact]
    public void Score_counts_readings()
    {
        PlaceScore score = Scorer.Score(Corpus("""<data><sample number="1">He was born in <loc reading="lit">Chad</loc>.</sample><sample number="2"><loc reading="met">Chad</loc> accused its neighbour.</sample></data>"""));
        Assert.Equal(1, score.MetonymyAccuracy);
    }

    [Theory]
    [InlineData("<articles><article><text>no names</text></article></articles>")]
    [InlineData("<articles><article>")]
    [InlineData("")]
    public void Read_refuses_files_of_another_shape(string xml) => Assert.Throws<InvalidDataException>(() => Corpus(xml));

    [Theory]
    [InlineData("corpora/places/lgl.xml", 588)]
    [InlineData("corpora/places/geovirus.xml", 229)]
    [InlineData("corpora/places/relocar-train.xml", 1026)]
    public void Read_takes_the_corpora_whole(string file, int articles)
    {
        using FileStream stream = File.OpenRead(SharedFolder.Require(file));
        Assert.Equal(articles, ToponymCorpus.Read(stream).Articles.Length);
    }

    private static ToponymCorpus Corpus(string xml) => ToponymCorpus.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
}
