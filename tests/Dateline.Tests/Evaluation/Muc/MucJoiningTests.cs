using System.Collections.Immutable;
using Dateline.Evaluation.Muc;
using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Tests.Evaluation.Muc;

/// <summary>Which fillers belong to one template, and which fills of sets a template gets.</summary>
public sealed class MucJoiningTests
{
    [Theory]
    [InlineData("TWO NURSES FLED.  A MINER DIED.", 0)]
    [InlineData("TWO NURSES FLED.\n\nA MINER DIED.", 1)]
    [InlineData("TWO NURSES FLED.    A MINER DIED.", 1)]
    public void Paragraphs_are_told_by_blank_lines_or_wide_spaces(string words, int breaks)
    {
        MucText text = TextOf(words);
        Assert.Equal(breaks, text.BreaksBetween(0, text.Document.Tokens.Length - 1));
    }

    [Fact]
    public void Fillers_of_different_paragraphs_are_learned_to_be_of_different_templates()
    {
        var trainer = new MucJoining.Trainer();
        string[] things = ["BRIDGE", "CHURCH", "STORE", "BANK", "SCHOOL", "FARM", "MILL", "HOTEL"];
        for (int i = 0; i < things.Length; i++)
        {
            foreach (bool apart in new[] { true, false })
            {
                MucText taught = Told(things[i], things[(i + 1) % things.Length], apart);
                (MucPhrase Phrase, MucRole Role)[] fillers = FillersOf(taught);
                trainer.Add(taught, [.. fillers.Select((filler, place) => (filler.Phrase, filler.Role, ImmutableArray.Create(apart ? place : 0)))]);
            }
        }
        MucJoining joining = trainer.Train();
        Assert.True(Probability(Told("STATION", "CLINIC", apart: false)) > Probability(Told("STATION", "CLINIC", apart: true)));

        float Probability(MucText text) => FillersOf(text) is [var first, var second, ..] ? joining.Probability(new FeatureSet(), text, first, second) : float.NaN;

        static MucText Told(string one, string other, bool apart) => TextOf($"A BOMB DAMAGED A {one}.{(apart ? "\n\n" : "  ")}A BOMB DAMAGED A {other}.");

        static (MucPhrase Phrase, MucRole Role)[] FillersOf(MucText text) =>
            [.. text.Phrases.Where(phrase => text.Document.Tokens[phrase.Head].Lemma is not "bomb").Select(phrase => (phrase, MucRole.Physical))];
    }

    [Theory]
    [InlineData(0.9f, true)]
    [InlineData(0.2f, false)]
    public void A_fill_of_a_set_is_left_out_where_its_incident_is_doubtful(float certainty, bool given)
    {
        MucText text = TextOf("A BOMB DAMAGED A BRIDGE.");
        var stages = new MucClassifier(["ACCOMPLISHED"], []); // a lone class is certain
        MucModel model = new MucTrainer().Train(fillsSets: false) with { SetFills = ImmutableSortedDictionary<MucSlot, MucClassifier>.Empty.Add(MucSlot.Stage, stages) };
        var incident = new MucIncident("BOMBING", text.Phrases, [], 1) { Certainty = certainty };
        MucTemplate template = new MucTemplateDraft(text, model, new FeatureSet(), incident) { Least = 0.5f }.ToTemplate(1);
        Assert.Equal(given, !template[MucSlot.Stage].IsEmpty);
    }

    private static MucText TextOf(string words) => new(new MucMessage("TEST-1", words), Analyzer.English);
}
