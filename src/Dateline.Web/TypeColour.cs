using System.Numerics;
using Dateline.Codebooks;
using Dateline.Incidents;

namespace Dateline.Web;

/// <summary>The colour of an event type: that of its family.</summary>
internal static class TypeColour
{
    private static readonly string[] s_families = ["force", "crowd", "law", "moves", "peace", "words"];

    public static IReadOnlyList<(string Family, string Label)> Legend { get; } =
        [("force", "violence"), ("crowd", "demonstrations"), ("law", "security and law"), ("moves", "movements"), ("peace", "peace and people"), ("words", "words")];

    /// <summary>The family's name, as style sheets know it; a type of another codebook is among the words.</summary>
    public static string FamilyOf(EventCode type)
    {
        int first = BitOperations.TrailingZeroCount(TypeFamilies.FamiliesOf(type));
        return first < s_families.Length ? s_families[first] : "words";
    }

    public static string Label(EventCode type) => type.Value.Replace('-', ' ');
}
