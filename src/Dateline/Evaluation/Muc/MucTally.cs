namespace Dateline.Evaluation.Muc;

/// <summary>Counts of fillers as a MUC-4 score report gives them; tallies add up.</summary>
/// <param name="Correct">Fillers that agree fully.</param>
/// <param name="Partial">Fillers that agree in part; each counts half.</param>
/// <param name="Incorrect">Fillers given where another one belongs.</param>
/// <param name="Spurious">Fillers given where none belongs.</param>
/// <param name="Missing">Fillers left out that belong there.</param>
public readonly record struct MucTally(int Correct, int Partial, int Incorrect, int Spurious, int Missing)
{
    /// <summary>The number of fillers that belong there (POS).</summary>
    public int Possible => Correct + Partial + Incorrect + Missing;

    /// <summary>The number of fillers given (ACT).</summary>
    public int Actual => Correct + Partial + Incorrect + Spurious;

    /// <summary>Recall, 0 to 1; 0 when nothing belongs there.</summary>
    public double Recall => Possible == 0 ? 0 : (Correct + 0.5 * Partial) / Possible;

    /// <summary>Precision, 0 to 1; 0 when nothing was given.</summary>
    public double Precision => Actual == 0 ? 0 : (Correct + 0.5 * Partial) / Actual;

    /// <summary>Overgeneration, 0 to 1: the share of what was given that is spurious.</summary>
    public double Overgeneration => Actual == 0 ? 0 : (double)Spurious / Actual;

    /// <summary>The F-measure with equal weight of precision and recall, 0 to 1.</summary>
    public double F => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    /// <summary>The sum of two tallies.</summary>
    public static MucTally operator +(MucTally left, MucTally right) => new(left.Correct + right.Correct, left.Partial + right.Partial,
        left.Incorrect + right.Incorrect, left.Spurious + right.Spurious, left.Missing + right.Missing);

    /// <summary>The sum of two tallies.</summary>
    public static MucTally Add(MucTally left, MucTally right) => left + right;
}
