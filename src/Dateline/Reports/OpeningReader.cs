using System.Collections.Frozen;
using Dateline.Reports.Dates;

namespace Dateline.Reports;

/// <summary>Tells where the story begins in a text that opens with its own headline or the day it was published: "Rebels take Orsk AFP Saturday 26 Jul 2014 Rebels took...".</summary>
/// <remarks>Pages whose markup was lost run these into the first sentence, whose tree they would spoil.</remarks>
internal static class OpeningReader
{
    private const int MostWords = 16, ShortestStory = 40, ShortestTitle = 12;

    // Words before the day that no story begins with.
    private static readonly FrozenSet<string> s_labels = new[] { "date", "publication", "published", "last", "updated", "update", "posted", "staff", "writer", "agencies", "agency", "news", "created", "modified" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_agencies = new[] { "AFP", "AP", "Reuters", "Xinhua", "SANA", "TASS", "DPA", "EFE", "IANS", "PTI", "UPI", "ANI", "RIA", "Interfax", "AA", "KUNA", "WAM", "IRNA", "ANSA", "ANSAmed", "Sputnik", "Kyodo", "Yonhap" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_days = new[] { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words behind the day.
    private static readonly FrozenSet<string> s_behind = new[] { "GMT", "UTC", "EST", "EDT", "BST", "AM", "PM", "am", "pm" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The offset at which the story begins: behind the line of filing, the headline said again and the day of publication; 0 where the text opens with none of them.</summary>
    public static int EndOf(Article article)
    {
        string text = article.Text;
        int start = article.Filing?.Span.End ?? 0, end = start;
        for (int round = 0; round < 3; round++)
        {
            int next = BehindTitle(text, end, article.Title);
            if (next < 0) next = BehindDay(text, end);
            if (next < 0) break;
            end = next;
        }
        return end > start && text.Length - end >= ShortestStory && BeginsAnew(text, end) ? end : start;
    }

    private static bool BeginsAnew(string text, int at) => at < text.Length && (char.IsUpper(text[at]) || char.IsDigit(text[at]) || text[at] is '"' or '“' or '\'' or '‘');

    // Letters and digits are compared alone: marks are the first to be lost.
    private static int BehindTitle(string text, int at, string? title)
    {
        if (title is null || title.Length < ShortestTitle) return -1;
        int i = at, t = 0;
        while (true)
        {
            while (t < title.Length && !char.IsLetterOrDigit(title[t])) t++;
            if (t == title.Length) break;
            while (i < text.Length && !char.IsLetterOrDigit(text[i])) i++;
            if (i == text.Length || char.ToUpperInvariant(text[i]) != char.ToUpperInvariant(title[t])) return -1;
            i++;
            t++;
        }
        if (i < text.Length && char.IsLetterOrDigit(text[i])) return -1;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is '.' or '|' or '-' or '–' or ':' or '!' or '?')) i++;
        return i;
    }

    // "Date of publication 30 June 2016", "AFP Saturday 26 Jul 2014", "27-02-2016", "Published April 19 2017": only with a year, as stories begin with days too.
    private static int BehindDay(string text, int at)
    {
        int i = at, day = 0, year = 0;
        bool month = false, label = false, done = false;
        for (int words = 0; words < MostWords; words++)
        {
            while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is ',' or '|' or '/' or '.')) i++;
            int stop = i;
            while (stop < text.Length && !char.IsWhiteSpace(text[stop]) && text[stop] is not ',') stop++;
            ReadOnlySpan<char> word = text.AsSpan(i, stop - i).TrimEnd(".:");
            if (word.IsEmpty) break;
            if (done)
            {
                if (!IsTime(word) && !s_behind.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) break;
            }
            else if (IsWholeDay(word)) done = true;
            else if (IsTime(word)) label = true;
            else if (char.IsAsciiDigit(word[0]))
            {
                if (!int.TryParse(word, out int number)) return -1;
                if (word.Length <= 2 && day == 0) day = number;
                else if (word.Length == 4 && number is > 1900 and < 2100) year = number;
                else return -1;
                done = day > 0 && month && year > 0;
            }
            else if (MonthNames.Find(word) > 0)
            {
                if (month) return -1;
                month = true;
            }
            else if (s_labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || s_agencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) label = true;
            else if (!s_days.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !(label && word is "of" or "at" or "on" or "by" or "with")) return -1;
            i = stop;
        }
        return done ? i : -1;
    }

    private static bool IsTime(ReadOnlySpan<char> word) => word.Length is 4 or 5 && word.IndexOf(':') is 1 or 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]);

    // "27-02-2016", "20.07.2016", "2016/02/27"
    private static bool IsWholeDay(ReadOnlySpan<char> word)
    {
        int marks = 0;
        foreach (char c in word)
        {
            if (c is '-' or '.' or '/') marks++;
            else if (!char.IsAsciiDigit(c)) return false;
        }
        return marks == 2 && word.Length is >= 8 and <= 10;
    }
}
