using System.Collections.Immutable;
using static Dateline.Text.Tokenizing.Characters;

namespace Dateline.Text.Tokenizing;

/// <summary>Says by rules whether a sentence ends behind a word.</summary>
/// <remarks>
/// An empty line always ends a sentence, and so does a line break that wraps nothing (<see cref="LineBreaks"/>). Within a line a
/// sentence ends at a terminal mark, its closing quotes and brackets included, unless what follows goes on with it.
/// </remarks>
internal readonly ref struct SentenceRules
{
    /// <summary>The most words of footnote marks behind a sentence; a list of marks is a text of its own.</summary>
    public const int MostFootnoteWords = 12;

    private readonly ReadOnlySpan<char> _text;
    private readonly ImmutableArray<TextSpan> _words;
    private readonly LineBreaks _lines;

    public SentenceRules(ReadOnlySpan<char> text, ImmutableArray<TextSpan> words)
    {
        _text = text;
        _words = words;
        _lines = LineBreaks.Of(text);
    }

    /// <summary>How many words behind a full stop are footnote marks ("[4] [5]"), which go with the sentence they end.</summary>
    public int FootnotesBehind(int word)
    {
        int end = word + 1;
        while (end + 2 < _words.Length && end - word < MostFootnoteWords && IsFootnote(end)) end += 3;
        return end - word - 1;
    }

    private bool IsFootnote(int word) =>
        In(word) is "[" && In(word + 2) is "]" && char.IsAsciiDigit(_text[_words[word + 1].Start]) && _words[word + 1].Length <= 3
        && !_text[_words[word - 1].End.._words[word + 2].End].ContainsAny('\n', '\r');

    /// <summary>What the rules say of the gap behind a word.</summary>
    /// <param name="start">The first word of the sentence so far.</param>
    /// <param name="word">A word that is not the last.</param>
    public GapVerdict Judge(int start, int word)
    {
        TextSpan here = _words[word], next = _words[word + 1];
        var gap = _text[here.End..next.Start];
        int feed = gap.IndexOfAny('\n', '\r', '\u2029');
        bool hard = false;
        if (feed >= 0)
        {
            var rest = gap[(feed + 1)..];
            if (gap[feed] == '\r' && rest.Length > 0 && rest[0] == '\n') rest = rest[1..];
            if (rest.IndexOfAny('\n', '\r', '\u2029') >= 0) return GapVerdict.SurelyEnds;
            // A link or emphasis torn off its line goes on in lower case: "the U.S.-led", "coalition", "struck twice".
            bool goesOn = char.IsLower(_text[next.Start]) && char.IsLetterOrDigit(_text[here.End - 1]);
            hard = !goesOn && _lines.IsHard(_text, here.End + feed, next.Start, next.Length);
        }
        if (hard || StartsCredit(word + 1)) return GapVerdict.SurelyEnds;
        int mark = word;
        while (mark > start && IsCloser(mark)) mark--;
        if (!IsTerminal(_text[_words[mark].End - 1]) || !EndsAtMark(mark, word, feed >= 0)) return GapVerdict.GoesOn;
        return _words[mark].Length == 1 && _text[_words[mark].Start] == '.' && gap.Length > 0 && char.IsUpper(_text[next.Start]) ? GapVerdict.SurelyEnds : GapVerdict.Ends;
    }

    /// <summary>Whether a word starts the credit of a picture, which stands behind a caption without a full stop: "Image: Navy".</summary>
    private bool StartsCredit(int word) => word + 2 < _words.Length && In(word) is "Image" or "Photo" or "Photograph" or "Picture" && In(word + 1) is ":";

    /// <summary>Whether a sentence ends behind its terminal mark and the closers that follow it.</summary>
    private bool EndsAtMark(int mark, int last, bool newLine)
    {
        TextSpan next = _words[last + 1], end = _words[mark];
        bool spaced = next.Start > _words[last].End;
        char first = _text[next.Start];
        if (IsCloser(last + 1) || first is ',' or ';' or ':' || IsDash(first) && mark != last) return false;
        bool abbreviation = end.Length > 1 && _text[end.End - 1] == '.' && char.IsLetter(_text[end.Start]);
        if (abbreviation) return spaced && EndsAtAbbreviation(mark, last + 1);
        if (end.Length > 1 && char.IsAsciiDigit(_text[end.Start])) return false; // "1." heads a list item
        // "said.The" lost its space; "U.S.-led" and "3.x" never had one.
        if (!spaced) return last + 3 < _words.Length && IsFootnote(last + 1) || end.Length == 1 && char.IsUpper(first) && next.Length > 1 && IsWord(mark - 1);
        if (char.IsLower(first)) return EndsBeforeLowerCase(mark, last, newLine);
        return true;
    }

    private bool EndsAtAbbreviation(int mark, int next)
    {
        var word = In(mark)[..^1];
        var follower = In(next);
        if (!char.IsUpper(follower[0]) && !IsOpening(follower[0]) && follower[0] != '"') return false;
        var kind = Abbreviations.KindOf(word, false);
        if (kind is AbbreviationKind.Title or AbbreviationKind.Inner or AbbreviationKind.Numbered) return false;
        bool initial = word.Length == 1;
        return !initial && (!char.IsLetter(follower[0]) || SentenceStarters.Contains(follower));
    }

    /// <summary>People do start sentences in lower case; but "Why?" he asked, and an unknown abbreviation, go on.</summary>
    private bool EndsBeforeLowerCase(int mark, int last, bool newLine)
    {
        if (mark != last) return false;
        var terminal = In(mark);
        if (terminal.Length > 1 && terminal[0] == '.' || terminal[0] == '…') return false;
        return newLine || mark > 0 && _words[mark - 1].Length > 3 && IsWord(mark - 1);
    }

    private bool IsWord(int word) => word >= 0 && char.IsLetter(_text[_words[word].End - 1]) && char.IsLower(_text[_words[word].End - 1]);

    /// <summary>Whether a word is a quote or bracket that closes: it is glued to what stands before it.</summary>
    private bool IsCloser(int word)
    {
        var span = _words[word];
        if (span.Length > 2 || word == 0) return false;
        char c = _text[span.Start];
        if (IsClosing(c)) return c != '’' || span.Length == 1;
        return c is '"' or '\'' && (span.Length == 1 || _text[span.Start + 1] == c) && _words[word - 1].End == span.Start;
    }

    private ReadOnlySpan<char> In(int word) => _text[_words[word].Start.._words[word].End];
}
