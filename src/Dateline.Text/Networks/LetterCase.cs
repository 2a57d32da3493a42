namespace Dateline.Text.Networks;

/// <summary>Tells whether upper and lower case mean anything in a run of words: not in old wire copy and headlines all in capitals, nor in chat without any.</summary>
internal static class LetterCase
{
    /// <summary>Fewer letters than these are too few to tell a style by.</summary>
    private const int FewestLetters = 10;

    /// <summary>Whether case tells nothing: all letters are of one case, or nearly every longer word begins with a capital, as in a headline.</summary>
    public static bool IsMute(string text, ReadOnlySpan<TextSpan> words)
    {
        int upper = 0, lower = 0, longer = 0, capitals = 0;
        foreach (var word in words)
        {
            var letters = word.In(text);
            foreach (char c in letters)
            {
                if (char.IsUpper(c)) upper++;
                else if (char.IsLower(c)) lower++;
            }
            if (letters.Length < 4 || !char.IsLetter(letters[0])) continue;
            longer++;
            if (char.IsUpper(letters[0])) capitals++;
        }
        if (upper + lower < FewestLetters) return false;
        return upper == 0 || lower * 20 < upper || (longer >= 5 && capitals * 10 >= longer * 9);
    }
}
