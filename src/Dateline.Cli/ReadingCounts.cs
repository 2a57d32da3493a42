namespace Dateline.Cli;

/// <summary>What a reading has done so far.</summary>
/// <param name="Read">Reports that are new in the store.</param>
/// <param name="Known">Reports that were there already.</param>
/// <param name="Failed">Reports that could not be read or coded.</param>
/// <param name="Claims">New claims.</param>
internal readonly record struct ReadingCounts(int Read, int Known, int Failed, int Claims)
{
    /// <summary>All reports that were gone through.</summary>
    public int All => Read + Known + Failed;
}
