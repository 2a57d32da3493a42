using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The date slot: the time words in the sentences of an incident, counted from the day of filing.</summary>
internal static class MucDates
{
    private static readonly string[] s_months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    public static string? DateOf(MucText text, ImmutableArray<MucPhrase> phrases)
    {
        if (text.FiledOn is not { } filed) return null;
        foreach (int sentence in phrases.Select(phrase => phrase.Sentence).Distinct().OrderBy(sentence => sentence))
        {
            if (InSentence(text.Document, sentence, filed) is { } date) return date;
        }
        return $"- {Format(filed)}";
    }

    private static string? InSentence(Document document, int sentence, DateOnly filed)
    {
        int start = document.Sentences[sentence].Start.Value, end = document.Sentences[sentence].End.Value;
        for (int i = start; i < end; i++)
        {
            string word = document.Words(document.Tokens[i]).ToString().ToUpperInvariant();
            string next = i + 1 < end ? document.Words(document.Tokens[i + 1]).ToString().ToUpperInvariant() : "";
            switch (word)
            {
                case "YESTERDAY": return Format(filed.AddDays(-1));
                case "TODAY": return Format(filed);
                case "TONIGHT": return Format(filed);
                case "LAST" when next == "NIGHT": return Format(filed.AddDays(-1));
                case "THIS" when next is "MORNING" or "AFTERNOON" or "EVENING": return Format(filed);
            }
            if (MonthOf(next) is { } month && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && DayBefore(filed, month, day) is { } named) return Format(named);
        }
        return null;
    }

    private static int? MonthOf(string word)
    {
        int index = word.Length >= 3 ? Array.FindIndex(s_months, month => word.StartsWith(month, StringComparison.Ordinal)) : -1;
        return index < 0 || !CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Any(name => name.Length > 0 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? null : index + 1;
    }

    // The last such day on or before the day of filing.
    private static DateOnly? DayBefore(DateOnly filed, int month, int day)
    {
        for (int year = filed.Year; year >= filed.Year - 4; year--)
            if (day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date <= filed) return date;
        return null;
    }

    private static string Format(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();
}
