using Dateline.Text;

namespace Dateline.Actors;

/// <summary>A piece of a naming that the tables know, or a capitalised name that they do not.</summary>
/// <param name="Kind">What the words name; <see cref="NamingKind.None"/> for a name that is not in the tables.</param>
/// <param name="Span">The words.</param>
/// <param name="Node">The node of the trie that holds their meanings; -1 where there are none.</param>
/// <param name="Index">The index of the first meaning that fits the letters.</param>
/// <param name="Relation">How the piece stands to the naming.</param>
internal readonly record struct ActorPart(NamingKind Kind, TextSpan Span, int Node, int Index, PartRelation Relation);

/// <summary>How a piece stands to the naming it helps to understand.</summary>
internal enum PartRelation : byte
{
    /// <summary>It is one of its words.</summary>
    Within,
    /// <summary>It is a word of its neighbour in a coordination: "forces" for "Saudi" in "Saudi and Emirati forces".</summary>
    Shared,
    /// <summary>It follows behind a preposition: "Armenia" in "president of Armenia".</summary>
    Behind,
}
