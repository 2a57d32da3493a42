namespace Dateline.Reports.Dates;

/// <summary>Reads the time of day and the zone that may follow a date.</summary>
internal static class TimeOfDay
{
    /// <summary>The time of day; null when the numbers make none.</summary>
    public static TimeSpan? From(int hour, int minute, int second) =>
        hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and <= 60 ? new TimeSpan(hour, minute, Math.Min(second, 59)) : null;

    /// <summary>The time and zone behind a date, and where they end; both null, and the end unmoved, when there is no time.</summary>
    public static (TimeSpan? Time, TimeSpan? Offset, int End) After(ReadOnlySpan<char> text, int end)
    {
        int at = SkipToTime(text, end);
        int hourEnd = DigitsEnd(text, at);
        if (hourEnd - at is 4 or 6 && at > 0 && text[at - 1] == 'T')
        {
            // The basic form of ISO 8601: T1820, T182011.
            int seconds = hourEnd - at == 6 ? Number(text, at + 4, hourEnd) : 0;
            (TimeSpan? zone, int zoneEnd) = Zone(text, hourEnd);
            return From(Number(text, at, at + 2), Number(text, at + 2, at + 4), seconds) is { } basic ? (basic, zone, zoneEnd) : (null, null, end);
        }
        if (hourEnd - at is not (1 or 2) || hourEnd >= text.Length)
        {
            return (null, null, end);
        }
        int hour = Number(text, at, hourEnd);
        int minute = 0;
        int second = 0;
        int last = hourEnd;
        if (text[hourEnd] is ':' or '.' or 'h' or 'H' or '’' && DigitsEnd(text, hourEnd + 1) is var minuteEnd && minuteEnd - hourEnd == 3)
        {
            minute = Number(text, hourEnd + 1, minuteEnd);
            last = minuteEnd;
            if (last < text.Length && text[last] is ':' && DigitsEnd(text, last + 1) is var secondEnd && secondEnd - last == 3)
            {
                second = Number(text, last + 1, secondEnd);
                last = secondEnd;
                if (last < text.Length && text[last] is '.' or ',' && DigitsEnd(text, last + 1) is var fractionEnd && fractionEnd > last + 1)
                {
                    last = fractionEnd;
                }
            }
        }
        else if (!HalfOfDay(text, last, out _, out _))
        {
            return (null, null, end);
        }
        if (HalfOfDay(text, last, out bool afternoon, out int halfEnd))
        {
            hour = (hour % 12) + (afternoon ? 12 : 0);
            last = halfEnd;
        }
        if (From(hour, minute, second) is not { } time)
        {
            return (null, null, end);
        }
        (TimeSpan? offset, last) = Zone(text, last);
        return (time, offset, last);
    }

    private static int SkipToTime(ReadOnlySpan<char> text, int at)
    {
        int limit = Math.Min(text.Length, at + 14);
        while (at < limit)
        {
            char c = text[at];
            if (c is 'T' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                return at + 1;
            }
            if (char.IsLetter(c))
            {
                int word = at;
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }
                if (text[word..at] is not ("at" or "um" or "à" or "a" or "alle" or "ore" or "kl" or "às" or "om" or "ob" or "o" or "klo" or "las"))
                {
                    return word;
                }
            }
            else if (char.IsWhiteSpace(c) || c is ',' or '|' or '·' or '-' or '–' or '—' or '@' or '(' or '.' or '•' or '/' or '+')
            {
                at++;
            }
            else
            {
                return at;
            }
        }
        return at;
    }

    private static bool HalfOfDay(ReadOnlySpan<char> text, int at, out bool afternoon, out int end)
    {
        (afternoon, end) = (false, at);
        while (at < text.Length && text[at] is ' ' or '\u00a0' or '\u202f')
        {
            at++;
        }
        if (at >= text.Length || (text[at] | 0x20) is not ('a' or 'p'))
        {
            return false;
        }
        afternoon = (text[at] | 0x20) == 'p';
        at++;
        if (at < text.Length && text[at] == '.')
        {
            at++;
        }
        if (at >= text.Length || (text[at] | 0x20) != 'm' || (at + 1 < text.Length && char.IsLetter(text[at + 1])))
        {
            return false;
        }
        end = at + 1 < text.Length && text[at + 1] == '.' ? at + 2 : at + 1;
        return true;
    }

    private static (TimeSpan? Offset, int End) Zone(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (at < text.Length && at < start + 2 && text[at] is ' ' or '(')
        {
            at++;
        }
        if (at >= text.Length)
        {
            return (null, start);
        }
        if (text[at] is '+' or '-' or '−')
        {
            int hours = DigitsEnd(text, at + 1);
            int sign = text[at] == '+' ? 1 : -1;
            int count = hours - at - 1;
            if (count == 4)
            {
                return Offset(sign, Number(text, at + 1, at + 3), Number(text, at + 3, hours), hours, start);
            }
            if (count is 1 or 2)
            {
                bool minutes = hours < text.Length && text[hours] == ':' && DigitsEnd(text, hours + 1) == hours + 3;
                return Offset(sign, Number(text, at + 1, hours), minutes ? Number(text, hours + 1, hours + 3) : 0, minutes ? hours + 3 : hours, start);
            }
            return (null, start);
        }
        int end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }
        // The zones of RFC 2822, and those that agencies print.
        double? named = text[at..end] switch
        {
            "Z" or "z" or "GMT" or "UTC" or "UT" or "WET" => 0,
            "EST" or "CDT" => -5,
            "EDT" => -4,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" => -8,
            "BST" or "CET" or "MEZ" or "WAT" => 1,
            "CEST" or "MESZ" or "CAT" or "EET" or "SAST" => 2,
            "EEST" or "EAT" or "MSK" or "AST" => 3,
            "PKT" => 5,
            "IST" => 5.5,
            "JST" or "KST" => 9,
            "AEST" => 10,
            "AEDT" => 11,
            _ => null,
        };
        return named is { } hoursEast ? (TimeSpan.FromHours(hoursEast), end) : (null, start);
    }

    private static (TimeSpan? Offset, int End) Offset(int sign, int hours, int minutes, int end, int start) =>
        hours < 14 && minutes < 60 ? (sign * new TimeSpan(hours, minutes, 0), end) : (null, start);

    private static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
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
