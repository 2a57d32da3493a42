using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The date slot: the times named in the sentences of an incident, counted from the day of filing.</summary>
/// <remarks>Task documentation, part 1, section 7.3: a day that the words state or that can be counted is given as such; a day of the week, and a report without a time, gives "on or before the day of filing".</remarks>
internal static class MucDates
{
    // Days after filing are announcements; those long before it are history that a report calls to mind.
    private const int LongestPast = 20 * 366;

    /// <summary>The times of a document, each with its days; empty without a day of filing.</summary>
    public static ImmutableArray<TimeReading> Read(Document document, DateOnly? filed) =>
        filed is null ? [] : TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(filed));

    public static string? DateOf(MucText text, ImmutableArray<MucPhrase> phrases)
    {
        if (text.FiledOn is not { } filed) return null;
        foreach (int sentence in phrases.Select(phrase => phrase.Sentence).Distinct().OrderBy(sentence => sentence))
        {
            Range tokens = text.Document.Sentences[sentence];
            foreach (TimeReading reading in text.Times)
            {
                int first = reading.Mention.Tokens.Start.Value;
                if (first < tokens.Start.Value || first >= tokens.End.Value || reading.Mention.Span.Start < text.BodyStart) continue;
                if (Form(reading, text.Document, filed) is { } form) return form;
            }
        }
        return $"- {Format(filed)}";
    }

    private static string? Form(TimeReading reading, Document document, DateOnly filed)
    {
        if (reading.Mention.Kind is TimeKind.Duration or TimeKind.Set || reading.Range is not { } range) return null;
        if (range.First > filed || filed.DayNumber - range.First.DayNumber > LongestPast || range.Precision >= Precision.Month) return null;
        if (NamesWeekday(document[reading.Mention.Span])) return $"- {Format(filed)}";
        DateOnly last = range.Last < filed ? range.Last : filed;
        // "Last night" spans midnight: the key gives the day on which it began.
        return range.First == last || range.Precision <= Precision.Day ? Format(range.First) : $"{Format(range.First)} - {Format(last)}";
    }

    private static bool NamesWeekday(ReadOnlySpan<char> words)
    {
        foreach (string day in CultureInfo.InvariantCulture.DateTimeFormat.DayNames)
            if (words.Contains(day, StringComparison.OrdinalIgnoreCase)) return !words.ContainsAnyInRange('0', '9');
        return false;
    }

    private static string Format(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();
}
