namespace Dateline.Places;

/// <summary>The form in which names are compared: lower-case ASCII letters and digits, one space between words, without marks and apostrophes.</summary>
internal static class NameKey
{
    /// <summary>The longest key, in bytes; longer names are not in the gazetteer.</summary>
    public const int MaxLength = 64;

    // Base letters of U+00C0 to U+0259 and U+1E00 to U+1EFF by Unicode's compatibility decomposition, with stroke and hook letters
    // as romanizations write them. Capitals stand for two letters: A ae, O oe, T th, S ss, D dz, L lj, N nj, I ij; ? is no letter.
    private const string LatinFrom00C0 =
        "aaaaaaAceeeeiiiidnooooo?ouuuuyTSaaaaaaAceeeeiiiidnooooo?ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkkllllll?" +
        "?llnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs?b????o??dd???aaeff?????kk??????oo?????????????uu??yy???????????" +
        "????DDDLLLNNNaaiioouuuuuuuuuuaaaaaAA??ggkkoooo??jDDDgg??nnaaAAooaaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????" +
        "???????????????????bo?dd?a";

    private const string LatinFrom1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyas??S?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>The key of a name, written to <paramref name="key"/>; its length, or -1 when the name holds a character that has no place in a key or is too long.</summary>
    public static int Write(ReadOnlySpan<char> name, Span<byte> key)
    {
        int length = 0;
        foreach (char letter in name)
        {
            length = Append(letter, key, length);
            if (length < 0) return -1;
        }
        return length > 0 && key[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>Adds one character to a key that has <paramref name="length"/> bytes; the new length, or -1 when that cannot be done.</summary>
    public static int Append(char letter, Span<byte> key, int length)
    {
        if (length + 2 > key.Length) return -1;
        if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) key[length++] = (byte)letter;
        else if (char.IsAsciiLetterUpper(letter)) key[length++] = (byte)(letter | 0x20);
        else if (letter is '.' or '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or 'ʿ' or 'ʾ' or '`' or '´' or 'ʽ' or '\u0307' or '\u0331' or '\u0323' or '\u0327' or '\u0304') return length;
        else if (letter is ' ' or '-' or '\u00A0' or '‐' or '‑' or '–' or '/' or '\n' or '\r' or '\t')
        {
            if (length > 0 && key[length - 1] != ' ') key[length++] = (byte)' ';
        }
        else if (letter == '&')
        {
            if (length + 4 > key.Length) return -1;
            "and"u8.CopyTo(key[length..]);
            length += 3;
        }
        else
        {
            char folded = Fold(letter);
            if (folded == '?') return -1;
            if (char.IsAsciiLetterLower(folded)) key[length++] = (byte)folded;
            else
            {
                (key[length], key[length + 1]) = folded switch
                {
                    'A' => ((byte)'a', (byte)'e'),
                    'O' => ((byte)'o', (byte)'e'),
                    'T' => ((byte)'t', (byte)'h'),
                    'S' => ((byte)'s', (byte)'s'),
                    'D' => ((byte)'d', (byte)'z'),
                    'L' => ((byte)'l', (byte)'j'),
                    'N' => ((byte)'n', (byte)'j'),
                    _ => ((byte)'i', (byte)'j'),
                };
                length += 2;
            }
        }
        return length;
    }

    /// <summary>The key of a name as text; null when it has none.</summary>
    public static string? Of(ReadOnlySpan<char> name)
    {
        Span<byte> key = stackalloc byte[MaxLength];
        int length = Write(name, key);
        return length <= 0 ? null : System.Text.Encoding.ASCII.GetString(key[..length]);
    }

    /// <summary>A hash of a key (FNV-1a, 32 bits); <paramref name="hash"/> is that of the bytes before, <see cref="EmptyHash"/> at first.</summary>
    public static uint Hash(ReadOnlySpan<byte> key, uint hash = EmptyHash)
    {
        foreach (byte one in key) hash = unchecked((hash ^ one) * 16777619);
        return hash;
    }

    /// <summary>The hash of the empty key.</summary>
    public const uint EmptyHash = 2166136261;

    private static char Fold(char letter) => letter switch
    {
        >= '\u00C0' and < '\u025A' => LatinFrom00C0[letter - '\u00C0'],
        >= '\u1E00' and < '\u1F00' => LatinFrom1E00[letter - '\u1E00'],
        'ɛ' => 'e',
        _ => '?',
    };
}
