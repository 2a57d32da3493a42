namespace Dateline.Text;

/// <summary>Writes all that tags or a tree of a sentence are worked out from as one run of characters: its words and, for a tree, their tags.</summary>
internal ref struct SentenceKey
{
    /// <summary>No sentence with a longer key is kept.</summary>
    public const int Longest = 1 << 10;

    private readonly Span<char> _room;
    private int _length;

    /// <param name="room">At least <see cref="Longest"/> characters.</param>
    private SentenceKey(Span<char> room) => _room = room;

    /// <summary>The key of a sentence by its words alone; empty when it is too long to be kept.</summary>
    public static ReadOnlySpan<char> OfWords(string text, ReadOnlySpan<TextSpan> words, Span<char> room)
    {
        var key = new SentenceKey(room);
        foreach (TextSpan word in words)
        {
            if (!key.Write(word.In(text))) return [];
        }
        return key._room[..key._length];
    }

    /// <summary>The key of a sentence by its words and their tags; empty when it is too long to be kept.</summary>
    public static ReadOnlySpan<char> OfTagged(string text, ReadOnlySpan<Token> tokens, Span<char> room)
    {
        var key = new SentenceKey(room);
        foreach (ref readonly Token token in tokens)
        {
            if (!key.Write(token.Span.In(text)) || !key.Write(token.Tag) || key._length == Longest) return [];
            key._room[key._length++] = (char)token.PartOfSpeech;
        }
        return key._room[..key._length];
    }

    // The length stands before the letters, so that no two lists of words have one key.
    private bool Write(ReadOnlySpan<char> piece)
    {
        if (_length + 1 + piece.Length > Longest) return false;
        _room[_length] = (char)piece.Length;
        piece.CopyTo(_room[(_length + 1)..]);
        _length += 1 + piece.Length;
        return true;
    }
}
