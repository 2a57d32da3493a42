namespace Dateline.Text.Treebanks;

/// <summary>How many of the expected things were found: counts from which precision, recall and F1 follow. Scores add up.</summary>
/// <param name="Correct">Found and expected.</param>
/// <param name="Expected">All that should have been found.</param>
/// <param name="Found">All that was found.</param>
public readonly record struct MatchScore(int Correct, int Expected, int Found)
{
    /// <summary>The share of the found that was expected, 0 to 1; 0 when nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Correct / Found;

    /// <summary>The share of the expected that was found, 0 to 1; 0 when nothing was expected.</summary>
    public double Recall => Expected == 0 ? 0 : (double)Correct / Expected;

    /// <summary>The harmonic mean of precision and recall, 0 to 1; 0 when nothing was expected or found.</summary>
    public double F1 => Expected + Found == 0 ? 0 : 2.0 * Correct / (Expected + Found);

    /// <summary>The score of two parts taken together.</summary>
    public static MatchScore operator +(MatchScore left, MatchScore right) => Add(left, right);

    /// <summary>The score of two parts taken together.</summary>
    public static MatchScore Add(MatchScore left, MatchScore right) =>
        new(left.Correct + right.Correct, left.Expected + right.Expected, left.Found + right.Found);
}
