using System.Collections.Immutable;

namespace Dateline.Evaluation.Gold;

/// <summary>Sums over scored reports; scores add up.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record GoldScore
{
    /// <summary>The score of no report at all.</summary>
    public static GoldScore Empty { get; } = new() { FieldSums = [.. new double[GoldFields.Names.Length]], FieldCounts = [.. new int[GoldFields.Names.Length]] };

    /// <summary>The names of the fields, in the order of <see cref="FieldSums"/>.</summary>
    public static ImmutableArray<string> FieldNames => GoldFields.Names;

    /// <summary>Reports scored.</summary>
    public int Reports { get; init; }

    /// <summary>Claims of the annotators.</summary>
    public int GoldClaims { get; init; }

    /// <summary>Claims of the coder.</summary>
    public int CodedClaims { get; init; }

    /// <summary>Pairs of a gold and a coded claim that tell of the same.</summary>
    public int Paired { get; init; }

    /// <summary>Pairs whose types agree.</summary>
    public int Typed { get; init; }

    /// <summary>The sum over pairs of the share of fields that are right.</summary>
    public double Total { get; init; }

    /// <summary>Reports that have no claims.</summary>
    public int EmptyReports { get; init; }

    /// <summary>Reports that have no claims, and were given none.</summary>
    public int LeftEmpty { get; init; }

    /// <summary>Per field, the sum of scores over pairs where it counts.</summary>
    public required ImmutableArray<double> FieldSums { get; init; }

    /// <summary>Per field, the number of pairs where it counts.</summary>
    public required ImmutableArray<int> FieldCounts { get; init; }

    /// <summary>The headline: every pair counts the share of its fields that are right, over all claims of both sides; 0 to 1.</summary>
    public double RecordF1 => F1(Total);

    /// <summary>The share of coded claims that are paired; 0 to 1.</summary>
    public double FoundPrecision => (double)Paired / Math.Max(1, CodedClaims);

    /// <summary>The share of gold claims that are paired; 0 to 1.</summary>
    public double FoundRecall => (double)Paired / Math.Max(1, GoldClaims);

    /// <summary>The harmonic mean of <see cref="FoundPrecision"/> and <see cref="FoundRecall"/>.</summary>
    public double FoundF1 => F1(Paired);

    /// <summary>The same over pairs whose types agree.</summary>
    public double TypedF1 => F1(Typed);

    /// <summary>The share of coded claims that are paired with their type; 0 to 1.</summary>
    public double TypedPrecision => (double)Typed / Math.Max(1, CodedClaims);

    /// <summary>The share of gold claims that are paired with their type; 0 to 1.</summary>
    public double TypedRecall => (double)Typed / Math.Max(1, GoldClaims);

    /// <summary>The sums of two sets of reports.</summary>
    public static GoldScore operator +(GoldScore a, GoldScore b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new GoldScore
        {
            Reports = a.Reports + b.Reports,
            GoldClaims = a.GoldClaims + b.GoldClaims,
            CodedClaims = a.CodedClaims + b.CodedClaims,
            Paired = a.Paired + b.Paired,
            Typed = a.Typed + b.Typed,
            Total = a.Total + b.Total,
            EmptyReports = a.EmptyReports + b.EmptyReports,
            LeftEmpty = a.LeftEmpty + b.LeftEmpty,
            FieldSums = [.. a.FieldSums.Zip(b.FieldSums, (x, y) => x + y)],
            FieldCounts = [.. a.FieldCounts.Zip(b.FieldCounts, (x, y) => x + y)],
        };
    }

    /// <summary>The sums of two sets of reports.</summary>
    public static GoldScore Add(GoldScore left, GoldScore right) => left + right;

    private double F1(double hits) => GoldClaims + CodedClaims == 0 ? 0 : 2 * hits / (GoldClaims + CodedClaims);
}
