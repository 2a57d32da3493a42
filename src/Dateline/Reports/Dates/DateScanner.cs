namespace Dateline.Reports.Dates;

/// <summary>Finds full calendar dates in strings as machines and editors write them: ISO 8601, RFC 2822, "14. März 2024", "March 14, 2024 at 5.30 pm EST".</summary>
/// <remarks>Meant for dates beside a text; times told within a text are another stage's work. Linear in the length; thread-safe.</remarks>
internal static class DateScanner
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>The first date at or after an offset; null when there is none.</summary>
    public static FoundDate? Next(ReadOnlySpan<char> text, int from)
    {
        int at = from;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                int end = DigitsEnd(text, at);
                if (end - at <= 14 && AtNumber(text, at, end) is { } date)
                {
                    return date;
                }
                at = end;
            }
            else if (char.IsLetter(text[at]))
            {
                int end = LettersEnd(text, at);
                if (MonthNames.Find(text[at..end]) is > 0 and int month && MonthFirst(text, at, end, month) is { } date)
                {
                    return date;
                }
                at = end;
            }
            else
            {
                at++;
            }
        }
        return null;
    }

    private static FoundDate? AtNumber(ReadOnlySpan<char> text, int at, int end) => (end - at) switch
    {
        1 or 2 => DayFirst(text, at, end),
        4 => YearFirst(text, at, end),
        8 => Compact(text, at, end),
        12 or 14 => CompactWithTime(text, at, end),
        _ => null,
    };

    private static FoundDate? YearFirst(ReadOnlySpan<char> text, int at, int end)
    {
        int year = Number(text, at, end);
        if (year is < FirstYear or > LastYear || end >= text.Length)
        {
            return null;
        }
        char separator = text[end];
        int next = end + 1;
        if (separator == '年' || separator is '.' or ' ' or ',')
        {
            next = SkipSpaces(text, next);
        }
        else if (separator is not ('-' or '/' or '_' or '‑'))
        {
            return null;
        }
        if (next < text.Length && char.IsLetter(text[next]))
        {
            int wordEnd = LettersEnd(text, next);
            int month = MonthNames.Find(text[next..wordEnd]);
            int dayAt = month == 0 ? 0 : SkipJoiners(text, wordEnd);
            int dayEnd = month == 0 ? 0 : DigitsEnd(text, dayAt);
            return month > 0 && dayEnd - dayAt is 1 or 2 ? Make(text, at, dayEnd, (year, month, Number(text, dayAt, dayEnd)), false) : null;
        }
        if (separator is ' ' or ',')
        {
            return null;
        }
        int monthEnd = DigitsEnd(text, next);
        if (monthEnd - next is not (1 or 2) || monthEnd >= text.Length)
        {
            return null;
        }
        int second = monthEnd + 1;
        if (separator == '年' || separator == '.')
        {
            second = SkipSpaces(text, second);
        }
        char close = separator == '年' ? '月' : separator;
        int last = text[monthEnd] == close ? DigitsEnd(text, second) : second;
        return last - second is 1 or 2 ? Make(text, at, last, (year, Number(text, next, monthEnd), Number(text, second, last)), false) : null;
    }

    private static FoundDate? DayFirst(ReadOnlySpan<char> text, int at, int end)
    {
        int day = Number(text, at, end);
        if (day is 0 or > 31 || end >= text.Length)
        {
            return null;
        }
        char separator = text[end];
        if (separator is '.' or '/' or '-' or '‑')
        {
            int monthAt = separator == '.' ? SkipSpaces(text, end + 1) : end + 1;
            int monthEnd = DigitsEnd(text, monthAt);
            if (monthEnd - monthAt is 1 or 2 && monthEnd < text.Length && text[monthEnd] == separator)
            {
                int yearAt = separator == '.' ? SkipSpaces(text, monthEnd + 1) : monthEnd + 1;
                int yearEnd = DigitsEnd(text, yearAt);
                int month = Number(text, monthAt, monthEnd);
                int? year = Year(text, yearAt, yearEnd);
                bool monthFirst = month > 12 && day <= 12;
                return year is { } y
                    ? Make(text, at, yearEnd, monthFirst ? (y, day, month) : (y, month, day), separator != '.' && day <= 12 && month <= 12 && day != month)
                    : null;
            }
            if (monthEnd > monthAt)
            {
                return null;
            }
        }
        int word = SkipJoiners(text, SkipOrdinal(text, end));
        word = SkipWord(text, word, "of", "de", "d");
        int wordEnd = word < text.Length && char.IsLetter(text[word]) ? LettersEnd(text, word) : word;
        if (wordEnd == word || MonthNames.Find(text[word..wordEnd]) is not (> 0 and int named))
        {
            return null;
        }
        int at4 = SkipWord(text, SkipJoiners(text, wordEnd), "de", "del", "of");
        int end4 = DigitsEnd(text, at4);
        return Year(text, at4, end4) is { } found ? Make(text, at, end4, (found, named, day), false) : null;
    }

    private static FoundDate? MonthFirst(ReadOnlySpan<char> text, int at, int end, int month)
    {
        int dayAt = SkipJoiners(text, end);
        int dayEnd = DigitsEnd(text, dayAt);
        if (dayEnd - dayAt is not (1 or 2))
        {
            return null;
        }
        int yearAt = SkipJoiners(text, SkipOrdinal(text, dayEnd));
        int yearEnd = DigitsEnd(text, yearAt);
        return yearEnd - yearAt == 4 && Year(text, yearAt, yearEnd) is { } year ? Make(text, at, yearEnd, (year, month, Number(text, dayAt, dayEnd)), false) : null;
    }

    private static FoundDate? Compact(ReadOnlySpan<char> text, int at, int end) =>
        Number(text, at, at + 4) is >= FirstYear and <= LastYear and int year ? Make(text, at, end, (year, Number(text, at + 4, at + 6), Number(text, at + 6, end)), false) : null;

    private static FoundDate? CompactWithTime(ReadOnlySpan<char> text, int at, int end)
    {
        if (Compact(text, at, at + 8) is not { } date)
        {
            return null;
        }
        int seconds = end - at == 14 ? Number(text, at + 12, at + 14) : 0;
        return TimeOfDay.From(Number(text, at + 8, at + 10), Number(text, at + 10, at + 12), seconds) is { } time ? date with { End = end, Time = time } : null;
    }

    private static FoundDate? Make(ReadOnlySpan<char> text, int start, int end, (int Year, int Month, int Day) date, bool swappable)
    {
        if (date.Year is < FirstYear or > LastYear || date.Month is < 1 or > 12 || date.Day < 1 || date.Day > DateTime.DaysInMonth(date.Year, date.Month))
        {
            return null;
        }
        (TimeSpan? time, TimeSpan? offset, int last) = TimeOfDay.After(text, end);
        return new FoundDate(start, last, new DateOnly(date.Year, date.Month, date.Day), time, offset, swappable);
    }

    private static int? Year(ReadOnlySpan<char> text, int at, int end) => (end - at) switch
    {
        4 => Number(text, at, end),
        2 => Number(text, at, end) is var two && two < 70 ? 2000 + two : 1900 + two,
        _ => null,
    };

    private static int SkipOrdinal(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] is 'º' or 'ª' or '°')
        {
            return at + 1;
        }
        int end = at < text.Length && char.IsLetter(text[at]) ? LettersEnd(text, at) : at;
        return text[at..end] is "st" or "nd" or "rd" or "th" or "er" or "e" or "ST" or "ND" or "RD" or "TH" ? end : at;
    }

    private static int SkipWord(ReadOnlySpan<char> text, int at, params ReadOnlySpan<string> words)
    {
        int end = at < text.Length && char.IsLetter(text[at]) ? LettersEnd(text, at) : at;
        foreach (string word in words)
        {
            if (text[at..end].SequenceEqual(word))
            {
                return SkipJoiners(text, end);
            }
        }
        return at;
    }

    private static int SkipJoiners(ReadOnlySpan<char> text, int at)
    {
        int limit = Math.Min(text.Length, at + 6);
        while (at < limit && (char.IsWhiteSpace(text[at]) || text[at] is '.' or ',' or '-' or '/' or '\'' or '’' or '‑'))
        {
            at++;
        }
        return at;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        int limit = Math.Min(text.Length, at + 3);
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at;
    }

    private static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        return at;
    }

    private static int LettersEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }
        return at;
    }

    private static int Number(ReadOnlySpan<char> text, int at, int end)
    {
        int number = 0;
        for (int i = at; i < end; i++)
        {
            number = (number * 10) + (text[i] - '0');
        }
        return number;
    }
}
