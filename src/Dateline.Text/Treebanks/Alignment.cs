using System.Collections.Immutable;

namespace Dateline.Text.Treebanks;

/// <summary>Which words of an analysis are which words of the annotation, by the characters they cover (as in the CoNLL 2018 shared task).</summary>
public sealed class Alignment
{
    private Alignment(ImmutableArray<int> foundOf, ImmutableArray<int> expectedOf) => (FoundOf, ExpectedOf) = (foundOf, expectedOf);

    /// <summary>For each expected word, counted through the document, the index of the found token with the same span; -1 where there is none.</summary>
    public ImmutableArray<int> FoundOf { get; }

    /// <summary>For each found token the index of the expected word with the same span; -1 where there is none.</summary>
    public ImmutableArray<int> ExpectedOf { get; }

    /// <summary>The pairs of equal spans of two ordered sequences.</summary>
    /// <remarks>Both point into the same text, so comparing offsets is comparing characters. Each span is used once.</remarks>
    public static Alignment Of(ImmutableArray<TextSpan> expected, ImmutableArray<TextSpan> found)
    {
        var foundOf = new int[expected.Length];
        var expectedOf = new int[found.Length];
        Array.Fill(foundOf, -1);
        Array.Fill(expectedOf, -1);
        for (int i = 0, j = 0; i < expected.Length && j < found.Length;)
        {
            int order = expected[i].CompareTo(found[j]);
            if (order == 0)
            {
                (foundOf[i], expectedOf[j]) = (j, i);
                i++;
                j++;
            }
            else if (order < 0) i++;
            else j++;
        }
        return new Alignment([.. foundOf], [.. expectedOf]);
    }

    /// <summary>How many spans the two sequences share.</summary>
    public static MatchScore Score(ImmutableArray<TextSpan> expected, ImmutableArray<TextSpan> found) =>
        new(Of(expected, found).FoundOf.Count(index => index >= 0), expected.Length, found.Length);
}
