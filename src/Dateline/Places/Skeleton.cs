namespace Dateline.Places;

/// <summary>What the romanizations of one name have in common: "Ar-Raqqah", "al-Raqqa" and "Rakka" have the same skeleton.</summary>
/// <remarks>
/// For names from Arabic, Persian, Pashto, Urdu, Somali, Amharic, Hebrew, Russian and Ukrainian. The rules: the article falls away with its assimilated forms; a final h
/// after a vowel falls away; letter pairs and letters that romanizations exchange become one (q k, kh h, dh d, th t, gh g, ou oo u w, ee i y e, dj j zh, iy yy i, ts c z);
/// double letters become single. Vowels otherwise stay, so that unlike names seldom fall together.
/// </remarks>
internal static class Skeleton
{
    /// <summary>The mark before a skeleton among a gazetteer's keys; no name's own key has it.</summary>
    public const byte Mark = (byte)'~';

    /// <summary>Writes the marked skeleton of a key; its length, or -1 when too little is left to tell names apart.</summary>
    public static int Write(ReadOnlySpan<byte> key, Span<byte> skeleton)
    {
        int length = 0;
        skeleton[length++] = Mark;
        while (key.Length > 0)
        {
            int space = key.IndexOf((byte)' ');
            ReadOnlySpan<byte> word = space < 0 ? key : key[..space];
            key = space < 0 ? [] : key[(space + 1)..];
            if (word.Length is 2 or 3 && key.Length > 2 && IsArticle(word, key[0])) continue;
            length = WriteWord(word, skeleton, length);
        }
        return length >= 5 ? length : -1;
    }

    private static bool IsArticle(ReadOnlySpan<byte> word, byte next) =>
        word.SequenceEqual("al"u8) || word.SequenceEqual("el"u8) || word.SequenceEqual("ul"u8) || word.SequenceEqual("il"u8) ||
        (word.Length == 2 && word[0] is (byte)'a' or (byte)'e' && word[1] == next && next is not ((byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u')) ||
        (word.Length == 3 && word[0] is (byte)'a' or (byte)'e' && (word.EndsWith("sh"u8) || word.EndsWith("dh"u8) || word.EndsWith("th"u8)) && word[1] == next);

    private static int WriteWord(ReadOnlySpan<byte> word, Span<byte> skeleton, int length)
    {
        int first = length;
        for (int at = 0; at < word.Length; at++)
        {
            byte letter = word[at];
            byte next = at + 1 < word.Length ? word[at + 1] : (byte)0;
            byte reduced = letter;
            if (next == 'h' && letter is (byte)'k' or (byte)'d' or (byte)'t' or (byte)'g' or (byte)'z' && next == 'h')
            {
                reduced = letter switch { (byte)'k' => (byte)'h', (byte)'z' => (byte)'j', _ => letter };
                at++;
            }
            else if ((letter == 'o' && next is (byte)'u' or (byte)'o') || (letter == 'u' && next == 'u'))
            {
                reduced = (byte)'u';
                at++;
            }
            else if (letter == 'e' && next is (byte)'e' or (byte)'i' && letter == 'e')
            {
                reduced = (byte)'i';
                at++;
            }
            else if (letter == 'd' && next == 'j')
            {
                reduced = (byte)'j';
                at++;
            }
            else if (letter == 'q') reduced = (byte)'k';
            else if (letter == 'c' && next != 'h') reduced = (byte)'k';
            else if (letter == 'w') reduced = (byte)'u';
            else if (letter is (byte)'y' or (byte)'e') reduced = (byte)'i';
            else if (letter == 'o') reduced = (byte)'u';
            else if (letter == 'h' && next == 0 && length > first && skeleton[length - 1] is (byte)'a' or (byte)'i' or (byte)'u') continue;
            if (length > first && skeleton[length - 1] == reduced) continue;
            if (length >= skeleton.Length) return length;
            skeleton[length++] = reduced;
        }
        return length;
    }
}
