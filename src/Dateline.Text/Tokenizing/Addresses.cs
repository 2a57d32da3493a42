using System.Collections.Frozen;

namespace Dateline.Text.Tokenizing;

/// <summary>Web addresses, mail addresses and file names, which are one token whatever punctuation they hold.</summary>
internal static class Addresses
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        ("com org net edu gov mil int info biz co uk eu io tv news ru ua sy iq ir il de fr jp cn au ca eg lb tr pk ng ke za br mx es nl se ch " +
         "doc docx pdf txt htm html xls xlsx ppt pptx jpg jpeg png gif zip exe csv xml json mp3 mp4 php asp aspx url")
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How far an address without "http" is looked for, in code units: what keeps a text without spaces linear.</summary>
    private const int Reach = 80;

    /// <summary>The end of the web address that starts at <paramref name="start"/>; <paramref name="start"/> itself when none does.</summary>
    public static int EndOfUrl(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if ((rest[0] | 0x20) is not ('h' or 'w' or 'f' or 'm')) return start;
        if (!StartsWith(rest, "http://") && !StartsWith(rest, "https://") && !StartsWith(rest, "www.") && !StartsWith(rest, "ftp://")
            && !StartsWith(rest, "mailto:")) return start;
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”' or '»' or '|')) end++;
        return TrimEnd(text, start, end);
    }

    /// <summary>The end of the mail address, host or file name whose first word ends at <paramref name="at"/>; <paramref name="at"/> itself when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The mark behind the first word.</param>
    /// <param name="steps">Counts the characters looked at.</param>
    public static int EndOfName(ReadOnlySpan<char> text, int at, ref long steps)
    {
        int limit = Math.Min(text.Length, at + Reach), end = at, lastDot = -1;
        bool mail = false;
        for (; end < limit; end++)
        {
            char c = text[end];
            if (c == '.') lastDot = end;
            else if (c == '@' && !mail && end + 1 < limit && char.IsAsciiLetterOrDigit(text[end + 1])) (mail, lastDot) = (true, -1);
            else if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) break;
        }
        steps += end - at;
        while (end > at && text[end - 1] is '.' or '-' or '_') end--;
        while (lastDot >= end) lastDot = text[at..end].LastIndexOf('.') is >= 0 and int dot ? at + dot : -1;
        if (mail && end > at && text[at..end].Contains('@')) return end;
        if (lastDot < 0) return at;
        var ending = text[(lastDot + 1)..end];
        if (!Endings.Contains(ending) || char.IsUpper(ending[0]) != char.IsUpper(ending[^1])) return at;
        // "Ltd.Co" or "end.It" are slips, not hosts: short country endings count in lower case only, and never directly behind a hyphen run.
        if (ending.Length == 2 && char.IsUpper(ending[0])) return at;
        while (end < text.Length && text[end] is '/')
        {
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”' or ')')) end++;
            return TrimEnd(text, at, end);
        }
        return end;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static int TrimEnd(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’' or '…') end--;
        return end;
    }
}
