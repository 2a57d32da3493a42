using System.Globalization;

namespace Dateline.Reports.Dates;

/// <summary>Reads a string that should hold one instant and nothing else of weight, as metadata do.</summary>
internal static class InstantReader
{
    /// <summary>The instant, with the zone the string gives (UTC when it gives none); null when the string holds no date. Seconds and milliseconds since 1970 are understood.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
        {
            return null;
        }
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.Length is 10 or 13 && !trimmed.ContainsAnyExceptInRange('0', '9'))
        {
            long number = long.Parse(trimmed, CultureInfo.InvariantCulture);
            return trimmed.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        }
        return DateScanner.Next(trimmed, 0)?.Instant;
    }
}
