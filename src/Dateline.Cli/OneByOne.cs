using System.Collections.Concurrent;

namespace Dateline.Cli;

/// <summary>Work on items that differ much in what they cost, such as reports.</summary>
internal static class OneByOne
{
    /// <summary>As <see cref="Parallel.For(int, int, ParallelOptions, Action{int})"/>, but a thread takes one item at a time: it never holds a stretch of them while another has nothing to do.</summary>
    public static void For(int count, ParallelOptions options, Action<int> work) =>
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering), options, work);
}
