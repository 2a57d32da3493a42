namespace Dateline.Web;

/// <summary>Spans of days of one length, for the bars of the timeline.</summary>
internal static class Timeline
{
    /// <summary>At most so many spans, together covering all days; empty when there are no days.</summary>
    public static List<(DateOnly From, DateOnly Until, long Count)> Buckets(IReadOnlyList<(DateOnly Day, long Count)> days, int most)
    {
        var buckets = new List<(DateOnly From, DateOnly Until, long Count)>();
        if (days.Count == 0) return buckets;
        DateOnly first = days[0].Day;
        int span = days[^1].Day.DayNumber - first.DayNumber + 1, length = (span + most - 1) / most;
        for (int start = 0; start < span; start += length) buckets.Add((first.AddDays(start), first.AddDays(Math.Min(start + length, span) - 1), 0));
        foreach (var (day, count) in days)
        {
            int index = (day.DayNumber - first.DayNumber) / length;
            buckets[index] = buckets[index] with { Count = buckets[index].Count + count };
        }
        return buckets;
    }
}
