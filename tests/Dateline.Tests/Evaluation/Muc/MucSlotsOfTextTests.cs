using System.Collections.Immutable;
using Dateline.Evaluation.Muc;
using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.Muc;

/// <summary>Dates, numbers and places as they are read from a message.</summary>
public sealed class MucSlotsOfTextTests
{
    [Theory]
    [InlineData("A BOMB EXPLODED YESTERDAY.", "03 MAR 89")]
    [InlineData("A BOMB EXPLODED ON 27 FEBRUARY.", "27 FEB 89")]
    [InlineData("A BOMB EXPLODED ON TUESDAY.", "- 04 MAR 89")]
    [InlineData("A BOMB EXPLODED.", "- 04 MAR 89")]
    public void Dates_count_from_the_day_of_filing(string sentence, string date)
    {
        var text = new MucText(new MucMessage("TEST-1", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] " + sentence), Analyzer.English);
        Assert.Equal(date, MucDates.DateOf(text, text.Phrases, new MucClassifier([], []), new Dateline.Text.Learning.FeatureSet()));
    }

    [Theory]
    [InlineData("TACNA, 4 MAR 89 (WIRE) -- [TEXT] TWO NURSES FLED.", "TWO NURSES FLED.")]
    [InlineData("CLANDESTINE, NO DATE (RADIO OF THE HILLS) -- [TEXT] [COMMENTARY] TWO NURSES FLED.", "TWO NURSES FLED.")]
    [InlineData("PERTH (AUSTRALIA), JUNE 11 89 (WIRE) -- TWO NURSES FLED.", "TWO NURSES FLED.")]
    [InlineData("TACNA -- TWO NURSES FLED.", "TWO NURSES FLED.")]
    [InlineData("TWO NURSES OF THE MISSION -- AGED 19 AND 21 -- FLED.", "TWO NURSES OF THE MISSION -- AGED 19 AND 21 -- FLED.")]
    public void Dashes_end_a_line_of_filing_only_where_it_is_one(string words, string body)
    {
        var text = new MucText(new MucMessage("TEST-1", words), Analyzer.English);
        Assert.Equal(body, text.Document.Text[text.BodyStart..]);
    }

    [Fact]
    public void Which_time_is_an_incidents_is_learned()
    {
        var trainer = new MucClassifierTrainer();
        var features = new Dateline.Text.Learning.FeatureSet();
        foreach (string victims in new[] { "NUNS", "MINERS", "NURSES", "CLERKS" })
        {
            MucText taught = TextOf(victims);
            MucDates.Teach(trainer, taught, taught.Phrases, new MucTemplate("TEST-1", 1, false, ImmutableSortedDictionary<MucSlot, ImmutableArray<MucFill>>.Empty.Add(MucSlot.Date, [new MucFill(["03 MAR 89"], [], false)])), features);
        }
        MucText text = TextOf("TEACHERS");
        Assert.Equal("04 MAR 89", MucDates.DateOf(text, text.Phrases, new MucClassifier([], []), features));
        Assert.Equal("03 MAR 89", MucDates.DateOf(text, text.Phrases, trainer.Train(12), features));

        static MucText TextOf(string victims) => new(new MucMessage("TEST-1", $"LIMA, 4 MAR 89 (WIRE) -- [TEXT] AN OFFICER SAID TODAY THAT REBELS SHOT {victims} YESTERDAY."), Analyzer.English);
    }

    [Fact]
    public void Numbers_are_found_by_their_tokens()
    {
        var text = new MucText(new MucMessage("TEST-1", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] SEVEN NURSES FLED."), Analyzer.English);
        Assert.Contains(7L, text.Numbers.Values);
    }

    [Fact]
    public void Places_are_learned_with_the_way_down_to_them()
    {
        MucPlaces places = MucPlaces.Learn([At("PERU: LIMA (CITY): RIMAC (NEIGHBORHOOD)"), At("PERU"), At("CHILE: ARICA (CITY) - IQUIQUE (CITY)")]);
        Assert.Equal("PERU: LIMA (CITY)", places.Named["LIMA"][0].WayBy(null));
        Assert.Equal("PERU: LIMA (CITY): RIMAC (NEIGHBORHOOD)", places.Named["RIMAC"][0].WayBy("LIMA (CITY)"));
        Assert.Equal("PERU", places.UsualCountry);
        Assert.False(places.Named.ContainsKey("ARICA"));
    }

    [Fact]
    public void Which_place_is_an_incidents_is_learned_and_what_lies_between_is_given_where_it_is_named()
    {
        MucPlaces places = MucPlaces.Learn([At("PERU: LIMA (CITY): RIMAC (NEIGHBORHOOD)"), At("PERU: LIMA (CITY)"), At("PERU: TACNA (CITY)")]);
        var trainer = new MucClassifierTrainer();
        var features = new Dateline.Text.Learning.FeatureSet();
        foreach (string victims in new[] { "NUNS", "MINERS", "NURSES", "CLERKS" })
        {
            MucText taught = TextOf($"IN TACNA A MINISTER SAID THAT REBELS SHOT {victims} IN LIMA.");
            MucLocations.Teach(trainer, taught, taught.Phrases, At("PERU: LIMA (CITY)"), places, features);
            MucText within = TextOf($"REBELS SHOT {victims} IN RIMAC, LIMA.");
            MucLocations.Teach(trainer, within, within.Phrases, At("PERU: LIMA (CITY): RIMAC (NEIGHBORHOOD)"), places, features);
        }
        MucModel model = new MucTrainer().Train(fillsSets: false) with { Places = places, Locations = trainer.Train(12) };
        Assert.Equal("PERU: LIMA (CITY)", LocationOf("IN TACNA A MINISTER SAID THAT REBELS SHOT TEACHERS IN LIMA."));
        Assert.Equal("PERU: LIMA (CITY): RIMAC (NEIGHBORHOOD)", LocationOf("REBELS SHOT TEACHERS IN RIMAC, LIMA."));

        string? LocationOf(string sentence)
        {
            MucText text = TextOf(sentence);
            return MucLocations.LocationOf(text, text.Phrases, model, features);
        }

        static MucText TextOf(string sentence) => new(new MucMessage("TEST-1", "BOGOTA, 4 MAR 89 (WIRE) -- [TEXT] " + sentence), Analyzer.English);
    }

    [Fact]
    public void Without_keys_no_country_is_usual() => Assert.Null(MucPlaces.Learn([]).UsualCountry);

    private static MucTemplate At(string location) =>
        new("TEST-1", 1, false, ImmutableSortedDictionary<MucSlot, ImmutableArray<MucFill>>.Empty.Add(MucSlot.Location, [new MucFill([location], [], false)]));
}
