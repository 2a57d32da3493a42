namespace Dateline.Evaluation.Coreference;

/// <summary>A part of a whole, kept apart so that shares of several documents add up.</summary>
/// <param name="Part">What was right.</param>
/// <param name="Whole">All there was.</param>
public readonly record struct Share(double Part, double Whole)
{
    /// <summary>Part over whole, 0 when there is no whole.</summary>
    public double Value => Whole == 0 ? 0 : Part / Whole;

    /// <summary>The harmonic mean of two shares, 0 when both are.</summary>
    public static double F1(Share recall, Share precision) =>
        recall.Value + precision.Value == 0 ? 0 : 2 * recall.Value * precision.Value / (recall.Value + precision.Value);

    /// <summary>Parts and wholes added.</summary>
    public static Share operator +(Share left, Share right) => Add(left, right);

    /// <summary>Parts and wholes added.</summary>
    public static Share Add(Share left, Share right) => new(left.Part + right.Part, left.Whole + right.Whole);
}
