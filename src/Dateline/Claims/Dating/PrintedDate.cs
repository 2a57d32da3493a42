using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims.Dating;

/// <summary>The day printed at the head of a text, "Published April 19 2017" or "27-02-2016": the day its "Sunday" is counted from, whatever the page's metadata say.</summary>
internal static class PrintedDate
{
    // It stands within the first words and is a whole date; a date within the first sentence proper has a preposition before it.
    private const int Within = 70, FarthestDays = 120;

    /// <summary>The index of the reading that is a printed date; -1 when the text has none.</summary>
    public static int Find(Document document, ImmutableArray<TimeReading> times, DateOnly? published)
    {
        for (int i = 0; i < times.Length && times[i].Mention.Span.Start < Within; i++)
        {
            if (times[i] is not { Basis: Basis.Stated, Range: { Days: 1 } range, Mention: { Kind: TimeKind.Date } mention }) continue;
            if (published is { } day && Math.Abs(range.First.DayNumber - day.DayNumber) > FarthestDays) continue;
            int first = mention.Tokens.Start.Value;
            if (first > 0 && document.Words(document.Tokens[first - 1]) is "on" or "since" or "of" or "from" or "until" or "before" or "after" or "by" or "in") continue;
            return i;
        }
        return -1;
    }
}
