namespace Dateline.Evaluation;

/// <summary>How many of a number of things are right; shares add up.</summary>
/// <param name="Right">Those that are right.</param>
/// <param name="Total">All of them.</param>
public readonly record struct Share(int Right, int Total)
{
    /// <summary>The right ones among all, 0 to 1; 0 when there are none.</summary>
    public double Value => Total == 0 ? 0 : (double)Right / Total;

    /// <summary>The sum of two shares.</summary>
    public static Share operator +(Share left, Share right) => new(left.Right + right.Right, left.Total + right.Total);

    /// <summary>The sum of two shares.</summary>
    public static Share Add(Share left, Share right) => left + right;
}
