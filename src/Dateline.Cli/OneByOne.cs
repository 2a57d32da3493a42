namespace Dateline.Cli;

/// <summary>Work on items that differ much in what they cost, such as reports.</summary>
internal static class OneByOne
{
    /// <summary>As <see cref="Parallel.For(int, int, ParallelOptions, Action{int})"/>, but a thread takes one item at a time: it never holds a stretch of them while another has nothing to do.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled before all was done.</exception>
    public static void For(int count, ParallelOptions options, Action<int> work)
    {
        int next = -1, threads = options.MaxDegreeOfParallelism > 0 ? options.MaxDegreeOfParallelism : Environment.ProcessorCount;
        Parallel.For(0, Math.Min(count, threads), options, _ =>
        {
            for (int item = Interlocked.Increment(ref next); item < count; item = Interlocked.Increment(ref next))
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                work(item);
            }
        });
    }
}
