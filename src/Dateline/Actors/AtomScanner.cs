using System.Buffers;
using Dateline.Places;

namespace Dateline.Actors;

/// <summary>Cuts a text into atoms and folds them: small letters, no marks, no apostrophes.</summary>
/// <remarks>Names are found over atoms, not tokens, so that "al-Shabaab" and "Al Shabaab" or "pro-government" are the same however the words were cut.</remarks>
internal static class AtomScanner
{
    /// <summary>The longest folded form that is looked up; no name of the tables has a longer word.</summary>
    public const int MaxLength = 40;

    private static readonly SearchValues<char> s_apostrophes = SearchValues.Create("'’‘`ʼʻʿʾ´");

    /// <summary>The end of the atom that starts at <paramref name="start"/>, whose folded form is written to <paramref name="folded"/>; <paramref name="length"/> is -1 when that form is too long.</summary>
    public static int Next(ReadOnlySpan<char> text, int start, Span<char> folded, out int length)
    {
        int end = start;
        length = 0;
        while (end < text.Length)
        {
            char letter = text[end];
            if (char.IsLetterOrDigit(letter)) length = Append(letter, folded, length);
            else if (!s_apostrophes.Contains(letter) || !BindsLetters(text, end)) break;
            end++;
        }
        return end;
    }

    /// <summary>The gap between an atom's end and the next atom's start.</summary>
    public static Gap GapOf(ReadOnlySpan<char> gap)
    {
        if (gap.IsEmpty) return Gap.Hyphen;
        if (s_apostrophes.Contains(gap[0]))
        {
            gap = gap[1..];
            if (gap.Length > 0 && gap[0] is 's' or 'S') gap = gap[1..];
            return gap.Length > 0 && IsSpace(gap) ? Gap.Possessive : Gap.Other;
        }
        switch (gap[0])
        {
            case '-' or '‐' or '‑' or '–': return gap.Length == 1 ? Gap.Hyphen : Gap.Other;
            case '/': return gap.Length == 1 ? Gap.Slash : Gap.Other;
            case '.': return gap.Length == 1 || IsSpace(gap[1..]) ? Gap.Period : gap.Length >= 2 && gap[1] == ',' && IsSpace(gap[2..]) ? Gap.Comma : Gap.Other;
            case ',': return gap.Length > 1 && IsSpace(gap[1..]) ? Gap.Comma : Gap.Other;
            case ')': return gap.Length > 1 && IsSpace(gap[1..]) ? Gap.Close : Gap.Other;
            case ' ' when gap.Length == 3 && gap[1] is '-' or '–' && gap[2] == ' ': return Gap.Hyphen;
        }
        if (gap[^1] == '(' && IsSpace(gap[..^1])) return gap.Length > 1 ? Gap.Open : Gap.Other;
        return IsSpace(gap) ? Gap.Space : Gap.Other;
    }

    /// <summary>Whether only white space is there, and no empty line.</summary>
    private static bool IsSpace(ReadOnlySpan<char> gap)
    {
        int lines = 0;
        foreach (char one in gap)
        {
            if (!char.IsWhiteSpace(one)) return false;
            if (one == '\n' && ++lines > 1) return false;
        }
        return true;
    }

    /// <summary>Whether an apostrophe stands within a word, other than before the ending 's.</summary>
    private static bool BindsLetters(ReadOnlySpan<char> text, int apostrophe)
    {
        if (apostrophe == 0 || apostrophe + 1 >= text.Length || !char.IsLetter(text[apostrophe - 1]) || !char.IsLetter(text[apostrophe + 1])) return false;
        bool ending = text[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 == text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));
        return !ending;
    }

    private static int Append(char letter, Span<char> folded, int length)
    {
        if (length < 0 || length + 2 > folded.Length) return -1;
        if (char.IsAscii(letter))
        {
            folded[length++] = char.ToLowerInvariant(letter);
            return length;
        }
        Span<byte> ascii = stackalloc byte[4];
        int written = NameKey.Append(letter, ascii, 0);
        if (written < 0)
        {
            folded[length++] = char.ToLowerInvariant(letter);
            return length;
        }
        for (int i = 0; i < written; i++) folded[length++] = (char)ascii[i];
        return length;
    }
}
