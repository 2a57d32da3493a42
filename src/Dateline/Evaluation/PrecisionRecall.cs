namespace Dateline.Evaluation;

/// <summary>Hits among what was given and among what was wanted; scores add up.</summary>
/// <param name="GivenHits">How many of those given are right.</param>
/// <param name="Given">How many were given.</param>
/// <param name="WantedHits">How many of those wanted were found.</param>
/// <param name="Wanted">How many were wanted.</param>
public readonly record struct PrecisionRecall(double GivenHits, double Given, double WantedHits, double Wanted)
{
    /// <summary>A score in which each hit is a hit on both sides.</summary>
    public static PrecisionRecall Of(double hits, double given, double wanted) => new(hits, given, hits, wanted);

    /// <summary>The share of what was given that is right, 0 to 1; 0 when nothing was given.</summary>
    public double Precision => Given == 0 ? 0 : GivenHits / Given;

    /// <summary>The share of what was wanted that was found, 0 to 1; 0 when nothing was wanted.</summary>
    public double Recall => Wanted == 0 ? 0 : WantedHits / Wanted;

    /// <summary>The harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The sum of two scores.</summary>
    public static PrecisionRecall operator +(PrecisionRecall left, PrecisionRecall right) =>
        new(left.GivenHits + right.GivenHits, left.Given + right.Given, left.WantedHits + right.WantedHits, left.Wanted + right.Wanted);

    /// <summary>The sum of two scores.</summary>
    public static PrecisionRecall Add(PrecisionRecall left, PrecisionRecall right) => left + right;
}
