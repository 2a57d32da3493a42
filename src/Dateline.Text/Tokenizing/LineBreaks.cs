namespace Dateline.Text.Tokenizing;

/// <summary>Tells line breaks that only wrap a line from those that end one.</summary>
/// <remarks>
/// Wire copy is wrapped at some 70 characters, web text is not wrapped at all. A break wraps when the next word would not have
/// fitted into the line any more, given the longest line of the text.
/// </remarks>
internal readonly struct LineBreaks
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 132;

    // Editors and wire services break a few characters short of the longest line.
    private const int Slack = 6;

    private readonly int _width;

    private LineBreaks(int width) => _width = width;

    public static LineBreaks Of(ReadOnlySpan<char> text)
    {
        int longest = 0, start = 0;
        while (start < text.Length)
        {
            int length = text[start..].IndexOf('\n');
            if (length < 0) length = text.Length - start;
            longest = Math.Max(longest, length);
            start += length + 1;
        }
        return new LineBreaks(longest is >= NarrowestWrap and <= WidestWrap ? longest : 0);
    }

    /// <summary>Whether the break at <paramref name="at"/> ends a line on purpose.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the line feed or carriage return stands.</param>
    /// <param name="next">Where the next token starts.</param>
    /// <param name="nextLength">How long that token is.</param>
    public bool IsHard(ReadOnlySpan<char> text, int at, int next, int nextLength)
    {
        if (_width == 0) return true;
        int from = Math.Max(0, at - _width - 1), line = at - (text[from..at].LastIndexOf('\n') is >= 0 and int feed ? from + feed + 1 : from);
        return line + 1 + nextLength <= _width - Slack;
    }
}
