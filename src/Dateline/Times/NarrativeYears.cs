using System.Collections.Immutable;

namespace Dateline.Times;

/// <summary>The years that a history names in the order of its telling, and which of them are asides: "a study of 2005 showed that there was no raid" in the midst of 1964.</summary>
internal sealed class NarrativeYears
{
    private readonly bool[] _aside;

    /// <summary>Looks at the years of a document's mentions.</summary>
    public NarrativeYears(ImmutableArray<TimeMention> mentions)
    {
        _aside = new bool[mentions.Length];
        int told = 0, at = -1, year = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            if (YearOf(mentions[i].Expression) is not { } next) continue;
            // What lies outside the years before and behind it, which go on without it, is an aside.
            if (at >= 0)
            {
                _aside[at] = told > 0 && told <= next && (year < told || year > next);
                if (!_aside[at]) told = year;
            }
            (at, year) = (i, next);
        }
    }

    /// <summary>Whether the narrative goes on as if a mention were not there.</summary>
    public bool IsAside(int mention) => _aside[mention];

    private static int? YearOf(TimeExpression time)
    {
        while (time.Form is TimeForm.Edge or TimeForm.DayPart or TimeForm.Clock && time.Inner is { } inner) time = inner;
        return time.Form is TimeForm.Calendar or TimeForm.Season && time.Year > 0 ? time.Year : null;
    }
}
