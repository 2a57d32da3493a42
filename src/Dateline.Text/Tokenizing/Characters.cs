using System.Globalization;

namespace Dateline.Text.Tokenizing;

/// <summary>The classes of characters, read from Unicode's general categories.</summary>
internal static class Characters
{
    // One byte per UTF-16 code unit: a table look-up is what keeps the scan at a few nanoseconds per character.
    private static readonly CharacterKind[] Kinds = MakeKinds();

    public static CharacterKind KindOf(char c) => Kinds[c];

    /// <summary>The kind of the character that starts at <paramref name="at"/>, and how many code units it takes (2 for a surrogate pair).</summary>
    public static (CharacterKind Kind, int Length) At(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (!char.IsHighSurrogate(c) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])) return (Kinds[c], 1);
        return (KindOf(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1]))), 2);
    }

    private static CharacterKind[] MakeKinds()
    {
        var kinds = new CharacterKind[char.MaxValue + 1];
        for (int c = 0; c < kinds.Length; c++)
            kinds[c] = char.IsWhiteSpace((char)c) ? CharacterKind.Space : KindOf(CharUnicodeInfo.GetUnicodeCategory((char)c));
        return kinds;
    }

    private static CharacterKind KindOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterKind.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterKind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => CharacterKind.Joining,
        _ => CharacterKind.Other,
    };

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '´' or 'ʼ';

    public static bool IsDash(char c) => c is '-' or '‐' or '‑' or '–' or '—' or '―';

    /// <summary>Whether a character opens a quotation or bracket whatever stands around it.</summary>
    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '“' or '‘' or '«' or '„' or '‚' or '¿' or '¡';

    /// <summary>Whether a character closes a quotation or bracket whatever stands around it.</summary>
    public static bool IsClosing(char c) => c is ')' or ']' or '}' or '”' or '’' or '»';

    /// <summary>Whether a character may end a sentence, in Latin, Arabic, Chinese and Indic writing.</summary>
    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '…' or '؟' or '。' or '！' or '？' or '।' or '۔';
}
