using System.Collections.Immutable;
using Dateline.Evaluation.Muc;
using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.Muc;

/// <summary>The two readings of a text, on texts made for the purpose.</summary>
public sealed class MucReadersTests
{
    private static readonly ImmutableArray<(MucTraits Traits, ImmutableArray<MucTemplate> Keys)> s_texts =
    [
        .. new[] { "NUNS", "NURSES", "MINERS", "TEACHERS" }.Select(victims => (new MucTraits(new MucText(
            new MucMessage(victims, $"LIMA, 4 MAR 89 (WIRE) -- [TEXT] REBELS SHOT THREE {victims} YESTERDAY. THE PRICE OF BREAD ROSE."), Analyzer.English)), KeyOf(victims))),
    ];

    [Fact]
    public void The_first_reading_tells_roles_by_the_words_around_them()
    {
        MucFirstReader reader = MucFirstReader.Learn(s_texts.Take(3));
        MucReading reading = reader.Read(s_texts[3].Traits);
        Assert.True(reading.SomeRole(PhraseOf("TEACHERS")) > reading.SomeRole(PhraseOf("PRICE")));
        Assert.Equal(1, reading.Roles[0][(int)MucRole.None]); // the place of filing fills nothing
    }

    [Fact]
    public void Several_readings_are_averaged()
    {
        MucReading one = MucReading.Of([[0.2f, 0.8f, 0, 0, 0, 0, 0, 0.4f, 0.6f, 0, 0, 0, 0, 0]], [0.5f]), other = MucReading.Of([[1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]], [0.1f]);
        MucReading mean = MucReading.Mean([one, other]);
        Assert.Equal(0.7f, one.SomeRole(0), 4);
        Assert.Equal(0.35f, mean.SomeRole(0), 4);
        Assert.Equal(0.6f, mean.Views[0][0], 4);
        Assert.Equal(0.3f, mean.Types[0], 4);
    }

    [Fact]
    public void The_second_reading_goes_by_the_first_of_the_whole_text()
    {
        MucFirstReader first = MucFirstReader.Learn(s_texts.Take(3));
        MucSecondReader second = MucSecondReader.Learn(s_texts.Take(3).Select(text => (text.Traits, first.Read(text.Traits), text.Keys)));
        MucReading reading = second.Read(s_texts[3].Traits, first.Read(s_texts[3].Traits));
        Assert.Equal(s_texts[3].Traits.Phrases.Length, reading.Roles.Length);
        Assert.All(reading.Roles, roles => Assert.Equal(1, roles.Sum(), 3));
    }

    [Fact]
    public void A_description_beside_a_name_is_that_of_the_name()
    {
        var trainer = new MucDescribing.Trainer();
        foreach (string office in new[] { "MAYOR", "SENATOR", "COLONEL", "JUDGE" }) Teach(trainer, office);
        MucDescribing describing = trainer.Train();
        (MucText text, MucFilling name, MucFilling own, MucFilling other) = TextOf("DEAN");
        var features = new Dateline.Text.Learning.FeatureSet();
        Assert.True(describing.Probability(features, text, name, own) > 0.5);
        Assert.True(describing.Probability(features, text, name, other) < 0.5);
    }

    private static void Teach(MucDescribing.Trainer trainer, string office)
    {
        (MucText text, MucFilling name, MucFilling own, MucFilling other) = TextOf(office);
        var key = new MucTemplate("T", 1, false, ImmutableSortedDictionary<MucSlot, ImmutableArray<MucFill>>.Empty
            .Add(MucSlot.HumanName, [new MucFill(["PEDRO LARA"], [], false)])
            .Add(MucSlot.HumanDescription, [new MucFill([office], ["PEDRO LARA"], false), new MucFill(["NUNS"], [], false)]));
        trainer.Add(text, key, new[] { name, own, other }.Select(thing => (thing.Phrase, thing.Role)));
    }

    private static (MucText Text, MucFilling Name, MucFilling Own, MucFilling Other) TextOf(string office)
    {
        var text = new MucText(new MucMessage("T", $"LIMA, 4 MAR 89 (WIRE) -- [TEXT] REBELS SHOT {office} PEDRO LARA. THEY ALSO SHOT FIVE NUNS."), Analyzer.English);
        return (text, FillingOf(text, "PEDRO LARA", MucRole.HumanName), FillingOf(text, office, MucRole.HumanDescription), FillingOf(text, "NUNS", MucRole.HumanDescription));
    }

    private static MucFilling FillingOf(MucText text, string words, MucRole role)
    {
        MucPhrase phrase = text.Phrases.SelectMany(one => MucPhraseFinder.Stretches(text.Document, one)).First(one => one.Words(text.Document) == words);
        return new MucFilling(phrase, role, 0.9f, "ATTACK", words, [phrase]);
    }

    private static int PhraseOf(string head) => s_texts[3].Traits.Text.Phrases.ToList().FindIndex(phrase => phrase.Words(s_texts[3].Traits.Text.Document).EndsWith(head, StringComparison.Ordinal));

    private static ImmutableArray<MucTemplate> KeyOf(string victims) => [new MucTemplate(victims, 1, false, ImmutableSortedDictionary<MucSlot, ImmutableArray<MucFill>>.Empty
        .Add(MucSlot.Type, [new MucFill(["ATTACK"], [], false)])
        .Add(MucSlot.IndividualId, [new MucFill(["REBELS"], [], false)])
        .Add(MucSlot.HumanDescription, [new MucFill([victims], [], false)]))];
}
