using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>What a text without a known day of publication gives away of it: a byline's date, a date in an address of the web, else the latest year of its full dates.</summary>
/// <param name="Day">The day; null when the text does not give it.</param>
/// <param name="Year">The latest year of the full dates that the text names, else the one that a movable feast's beginning tells; null when it tells none. Days and months without a year are taken to be of it.</param>
/// <param name="Latest">The latest year named at all, a copyright's included; null when there is none. A weekday and a date together tell which of the years up to it is meant.</param>
/// <param name="Mention">The index of the mention the day was read from; -1 when there is none.</param>
internal readonly record struct DayOfTelling(DateOnly? Day, int? Year, int? Latest, int Mention)
{
    // A date within the first words of a text, before its first sentence is over, is that of its filing.
    private const int Head = 20;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_bylines =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "published", "posted", "updated", "created", "modified", "filed", "dated", "publication").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads it from the mentions of a document.</summary>
    public static DayOfTelling Of(ImmutableArray<TimeMention> mentions, Document document)
    {
        DateOnly? head = null;
        int? year = null, latest = null;
        int at = -1;
        for (int i = 0; i < mentions.Length; i++)
        {
            TimeExpression time = mentions[i].Expression;
            if (time.Form != TimeForm.Calendar || time.Year < 1900) continue;
            int token = mentions[i].Tokens.Start.Value;
            latest = Math.Max(latest ?? 0, time.Year);
            if (IsCopyright(document, token)) continue;
            if (time.Month == 0 || time.DayOfMonth == 0 || time.DayOfMonth > DateTime.DaysInMonth(time.Year, time.Month)) continue;
            year = Math.Max(year ?? 0, time.Year);
            var day = new DateOnly(time.Year, time.Month, time.DayOfMonth);
            if (IsByline(document, mentions[i], token)) return new DayOfTelling(day, day.Year, day.Year, i);
            if (head is null && token < Head && IsHead(document, mentions[i])) (head, at) = (day, i);
        }
        if (head is null && year is null && latest is { } last) year = FeastYear.Of(mentions, document, last);
        return new DayOfTelling(head, year, latest, at);
    }

    private static bool IsByline(Document document, TimeMention mention, int token)
    {
        if (mention.Span.Start > 0 && document.Text[mention.Span.Start - 1] == '/') return true;
        for (int i = token - 1; i >= Math.Max(0, token - 4); i--)
        {
            if (s_bylines.Contains(document.Words(document.Tokens[i]))) return true;
        }
        return false;
    }

    // "PORT TOWN (Jan. 5, 2024) —", "Friday January 5, 2024 12:04 AM"
    private static bool IsHead(Document document, TimeMention mention)
    {
        int next = mention.Tokens.End.Value;
        if (mention.Expression.Weekday != 0 && mention.Expression.Inner is null) return true;
        if (next >= document.Tokens.Length) return false;
        ReadOnlySpan<char> word = document.Words(document.Tokens[next]);
        return word is ")" or "-" or "–" or "—" or "--" or ":" or "(" or "|" || char.IsAsciiDigit(word[0]);
    }

    private static bool IsCopyright(Document document, int token)
    {
        for (int i = token - 1; i >= Math.Max(0, token - 3); i--)
        {
            if (document.Words(document.Tokens[i]) is var word && (word is "©" || word.Equals("copyright", StringComparison.OrdinalIgnoreCase))) return true;
        }
        return false;
    }
}
