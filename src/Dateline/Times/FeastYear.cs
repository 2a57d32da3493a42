using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Times;

/// <summary>Works out the year of a text without a day of publication from when a movable feast begins in it: "Ramadan, which starts on June 6", "Ramadan, which begins early next month" beside a date in May.</summary>
/// <remarks>A holy month of the Hijri calendar begins eleven days earlier every year, so that of five years in a row seldom two fit.</remarks>
internal static class FeastYear
{
    // As many years up to the latest named as for a weekday and a date: further back, the feast may fall on the day again.
    private const int Years = 5, YearsAhead = 10;

    // Words between the feast and when it begins: "Ramadan, the holy month of fasting, which is due to begin on June 6".
    private const int LongestGap = 12;

    // Sightings of the moon move the first day by one.
    private const int Sighting = 1;

    /// <summary>The one year in which every feast begins when the text says: of the last five up to <paramref name="latest"/>, or, when none of those fits, of the ten behind it, since a text may name no year so late as its own. Null when none or several fit, or the text says nothing of it.</summary>
    public static int? Of(ImmutableArray<TimeMention> mentions, Document document, int latest) =>
        Fitting(mentions, document, latest - Years + 1, latest) switch
        {
            [] => Fitting(mentions, document, latest + 1, latest + YearsAhead) is [var later] ? later : null,
            [var year] => year,
            _ => null,
        };

    private static List<int> Fitting(ImmutableArray<TimeMention> mentions, Document document, int first, int last)
    {
        var fitting = new List<int>();
        for (int year = first; year <= last; year++)
        {
            if (Fits(mentions, document, year) == true) fitting.Add(year);
        }
        return fitting;
    }

    // Null when no feast's beginning is told.
    private static bool? Fits(ImmutableArray<TimeMention> mentions, Document document, int year)
    {
        bool? fits = null;
        for (int i = 0; i + 1 < mentions.Length; i++)
        {
            TimeExpression feast = mentions[i].Expression;
            if (feast.Form != TimeForm.Festival || feast.Year != 0 || !TellsBeginning(document, mentions[i], mentions[i + 1])) continue;
            if (Festivals.In(feast.Festival, year) is not { First: var first }) return false;
            if (Begins(mentions, mentions[i + 1].Expression, first) is not { } fit) continue;
            if (!fit) return false;
            fits = true;
        }
        return fits;
    }

    private static bool TellsBeginning(Document document, TimeMention feast, TimeMention time)
    {
        int start = feast.Tokens.End.Value, end = time.Tokens.Start.Value;
        if (end - start > LongestGap) return false;
        for (int i = start; i < end; i++)
        {
            if (document.Words(document.Tokens[i]) is "begins" or "begin" or "began" or "starts" or "start" or "started" or "starting" or "beginning" or "falls") return true;
            if (document.Words(document.Tokens[i]) is "." or ";" or "!" or "?" or "ends" or "ended" or "end") return false;
        }
        return false;
    }

    // Whether the feast's first day is as told; null where the words do not tell the month.
    private static bool? Begins(ImmutableArray<TimeMention> mentions, TimeExpression time, DateOnly first)
    {
        TimeModifier part = time.Form == TimeForm.Edge ? time.Modifier : TimeModifier.None;
        TimeExpression told = time.Form == TimeForm.Edge && time.Inner is { } inner ? inner : time;
        if (told is { Form: TimeForm.Calendar, Year: 0, Month: > 0 })
        {
            if (told.DayOfMonth == 0) return first.Month == told.Month && IsIn(part, first.Day);
            return Enumerable.Range(-Sighting, 2 * Sighting + 1).Any(step => first.AddDays(step) is var day && day.Month == told.Month && day.Day == told.DayOfMonth);
        }
        if (told is not { Form: TimeForm.Pointed, Unit: TimeUnit.Month, Pointer: Pointer.Next or Pointer.This } || MonthOfTelling(mentions) is not { } month) return null;
        int wanted = told.Pointer == Pointer.Next ? month % 12 + 1 : month;
        return first.Month == wanted && IsIn(part, first.Day);
    }

    private static bool IsIn(TimeModifier part, int day) => part switch
    {
        TimeModifier.Start => day <= 10,
        TimeModifier.Middle => day is > 8 and < 23,
        TimeModifier.End => day > 20,
        _ => true,
    };

    // The month of the dates that leave their year out, if they are all of one.
    private static int? MonthOfTelling(ImmutableArray<TimeMention> mentions)
    {
        int? month = null;
        foreach (TimeMention mention in mentions)
        {
            if (mention.Expression is not { Form: TimeForm.Calendar, Year: 0, Month: > 0, DayOfMonth: > 0 } date) continue;
            if (month is { } other && other != date.Month) return null;
            month = date.Month;
        }
        return month;
    }
}
