namespace Dateline.Text.Parsing;

/// <summary>How many words got the right head, and the right relation with it.</summary>
/// <param name="Words">The words scored.</param>
/// <param name="Heads">Those with the right head (UAS).</param>
/// <param name="Universal">Those with the right head and relation, subtypes aside (LAS as the CoNLL 2018 shared task counts it).</param>
/// <param name="Full">Those with the right head and relation, subtype included.</param>
public readonly record struct ParseScore(int Words, int Heads, int Universal, int Full)
{
    /// <summary>Counts one word.</summary>
    public ParseScore With(int head, DependencyLabel label, int rightHead, DependencyLabel rightLabel)
    {
        bool found = head == rightHead;
        return new(Words + 1, Heads + (found ? 1 : 0),
            Universal + (found && DependencyLabels.Universal(label) == DependencyLabels.Universal(rightLabel) ? 1 : 0),
            Full + (found && label == rightLabel ? 1 : 0));
    }

    /// <summary>The two together.</summary>
    public static ParseScore operator +(ParseScore left, ParseScore right) => Add(left, right);

    /// <summary>The two together.</summary>
    public static ParseScore Add(ParseScore left, ParseScore right) =>
        new(left.Words + right.Words, left.Heads + right.Heads, left.Universal + right.Universal, left.Full + right.Full);
}
