using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Evaluation.Muc;
using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.Muc;

public sealed class MucEntitiesTests
{
    [Theory]
    [InlineData("MAYOR PEDRO LARA FLED. LARA DIED.", nameof(MucRole.HumanName), "PEDRO LARA", "LARA")]
    [InlineData("THE UNITED PEASANT FRONT (UPF) STRUCK.", nameof(MucRole.Organization), "UNITED PEASANT FRONT", "UPF")]
    [InlineData("THE FRONT OF LIBERTY (QX) STRUCK.", nameof(MucRole.Organization), "FRONT OF LIBERTY", "QX")]
    [InlineData("THE NATIONAL UNION STRUCK. THE WORKERS OF XYZ FLED.", nameof(MucRole.Organization), "NATIONAL UNION", "XYZ")]
    [InlineData("DUTCH NUNS DIED. THE NUNS FLED.", nameof(MucRole.HumanDescription), "DUTCH NUNS", "NUNS")]
    public void Namings_of_one_thing_are_joined(string text, string role, string fuller, string shorter)
    {
        ImmutableArray<MucFilling> joined = Join(text, (role, fuller), (role, shorter));
        MucFilling only = Assert.Single(joined);
        Assert.Equal((fuller, 2, 0.9f), (only.Words, only.Namings.Length, only.Probability));
    }

    [Theory]
    [InlineData("NUNS DIED. BUSES BURNED.", nameof(MucRole.HumanDescription), "NUNS", nameof(MucRole.HumanDescription), "BUSES")]
    [InlineData("THE FRONT OF LIBERTY STRUCK. THE QX FLED.", nameof(MucRole.Organization), "FRONT OF LIBERTY", nameof(MucRole.Organization), "QX")]
    [InlineData("NUNS DIED. NUNS FLED.", nameof(MucRole.HumanDescription), "NUNS", nameof(MucRole.Individual), "NUNS")]
    public void Different_things_stay_apart(string text, string role, string words, string otherRole, string otherWords) =>
        Assert.Equal(2, Join(text, (role, words), (otherRole, otherWords)).Length);

    private static ImmutableArray<MucFilling> Join(string text, (string Role, string Words) first, (string Role, string Words) second)
    {
        Document document = Analyzer.English.Analyze(text);
        MucFilling one = FillingOf(document, Enum.Parse<MucRole>(first.Role), first.Words, 0.9f, last: false), other = FillingOf(document, Enum.Parse<MucRole>(second.Role), second.Words, 0.6f, last: true);
        return MucEntities.Join(document, [one, other], new[] { ("NATIONAL UNION", "XYZ") }.ToFrozenSet());
    }

    private static MucFilling FillingOf(Document document, MucRole role, string words, float probability, bool last)
    {
        MucPhrase[] all = [.. MucPhraseFinder.Find(document).SelectMany(phrase => MucPhraseFinder.Stretches(document, phrase)).Where(phrase => phrase.Words(document) == words)];
        return new MucFilling(last ? all[^1] : all[0], role, probability, "ATTACK", words, [last ? all[^1] : all[0]]);
    }
}
