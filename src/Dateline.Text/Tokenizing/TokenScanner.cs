using System.Collections.Immutable;
using static Dateline.Text.Tokenizing.Characters;

namespace Dateline.Text.Tokenizing;

/// <summary>One pass over one text: punctuation and symbols here, words in <see cref="WordScanner"/>.</summary>
internal ref struct TokenScanner(ReadOnlySpan<char> text, ImmutableArray<TextSpan>.Builder tokens)
{
    private readonly ReadOnlySpan<char> _text = text;

    public ImmutableArray<TextSpan>.Builder Tokens { get; } = tokens;

    private long _steps;

    /// <summary>How many characters were looked at, those looked at twice counted twice.</summary>
    public readonly long Steps => _steps;

    public void ScanAll()
    {
        int at = 0;
        while (at < _text.Length)
        {
            var (kind, length) = At(_text, at);
            int next = kind switch
            {
                CharacterKind.Space => at + 1,
                CharacterKind.Letter or CharacterKind.Digit => ScanWord(at),
                CharacterKind.Joining => Emit(at, WordScanner.EndOfJoining(_text, at + length)),
                _ => ScanOther(at, length),
            };
            _steps += next - at;
            at = next;
        }
    }

    private int ScanWord(int start)
    {
        int end = Addresses.EndOfUrl(_text, start);
        if (end > start) return Emit(start, end);
        end = WordScanner.EndOf(_text, start, ref _steps, out bool name);
        if (name) return Emit(start, end);
        var word = _text[start..end];
        if (char.IsAsciiDigit(word[0]) && UnitStart(word) is > 0 and int unit)
        {
            Emit(start, start + unit);
            return Emit(start + unit, end);
        }
        if (Contractions.FirstPart(word) is > 0 and int first)
        {
            Emit(start, start + first);
            return Emit(start + first, end);
        }
        // "n't" takes its n from the word before it: do|n't, ca|n't, wo|n't.
        if (end + 1 < _text.Length && IsApostrophe(_text[end]) && (_text[end + 1] | 0x20) == 't' && (word[^1] | 0x20) == 'n' && word.Length > 1
            && WordScanner.EndsAt(_text, end + 2))
        {
            Emit(start, end - 1);
            return Emit(end - 1, end + 2);
        }
        Emit(start, end);
        if (end < _text.Length && IsApostrophe(_text[end]) && WordScanner.EndOfClitic(_text, end) is var clitic && clitic > end) return Emit(end, clitic);
        return end;
    }

    private static int UnitStart(ReadOnlySpan<char> word)
    {
        int at = 0;
        while (at < word.Length && (char.IsAsciiDigit(word[at]) || word[at] is '.' or ',' or ':')) at++;
        return at < word.Length && word.Length - at <= 4 && Contractions.IsUnit(word[at..]) ? at : 0;
    }

    private int ScanOther(int at, int length)
    {
        char c = _text[at];
        if (length == 2 || char.IsSurrogate(c)) return Emit(at, EndOfSymbol(at + length));
        bool spaceBefore = at == 0 || KindOf(_text[at - 1]) == CharacterKind.Space;
        if (spaceBefore && Emoticons.Length(_text, at) is > 0 and int emoticon) return Emit(at, at + emoticon);
        switch (c)
        {
            case '.':
                if (Next(at) is var digit && char.IsAsciiDigit(digit) && (spaceBefore || _text[at - 1] is '$' or '(' or '-' or '+'))
                    return Emit(at, WordScanner.EndOf(_text, at + 1, ref _steps, out _));
                return Emit(at, EndOfDots(at));
            case '!' or '?':
                return Emit(at, EndOfRun(at, static (next, _) => next is '!' or '?'));
            case '\'' or '’' or '‘' or '`':
                return ScanApostrophe(at, spaceBefore);
            case '#' or '@' when spaceBefore && char.IsLetter(Next(at)):
                return Emit(at, EndOfRun(at, static (next, _) => char.IsLetterOrDigit(next) || next == '_'));
            case '+' when spaceBefore && char.IsAsciiDigit(Next(at)):
                return Emit(at, WordScanner.EndOf(_text, at + 1, ref _steps, out _));
            case '-' or '=' or '*' or '_' or '~' or '<' or '>' or '+' or '–' or '—' or '#' or '|' or '^':
                return Emit(at, EndOfRun(at, static (next, first) => next == first));
            default:
                return Emit(at, EndOfSymbol(at + 1));
        }
    }

    private int ScanApostrophe(int at, bool spaceBefore)
    {
        char next = Next(at);
        // ``these'' quotes of old wire copy.
        if (next == _text[at] && next is '\'' or '`') return Emit(at, at + 2);
        if (spaceBefore && char.IsAsciiDigit(next) && char.IsAsciiDigit(Next(at + 1)) && !char.IsAsciiDigit(Next(at + 2)))
            return Emit(at, at + ((Next(at + 2) | 0x20) == 's' ? 4 : 3));
        if (_text[at] != '‘' && char.IsAsciiLetter(next))
        {
            int end = at + 1;
            while (end < _text.Length && end < at + 8 && char.IsAsciiLetter(_text[end])) end++;
            if (WordScanner.EndsAt(_text, end) && Contractions.TakesLeadingApostrophe(_text[(at + 1)..end])) return Emit(at, end);
        }
        return Emit(at, at + 1);
    }

    private readonly char Next(int at) => at + 1 < _text.Length ? _text[at + 1] : '\0';

    private readonly int EndOfDots(int at)
    {
        int end = at + 1;
        while (end < _text.Length && _text[end] == '.') end++;
        // "...?!" is one mark; a single full stop stays alone.
        if (end - at > 1) while (end < _text.Length && _text[end] is '?' or '!' or '.') end++;
        return end;
    }

    private readonly int EndOfRun(int at, Func<char, char, bool> belongs)
    {
        int end = at + 1;
        while (end < _text.Length && belongs(_text[end], _text[at])) end++;
        return end;
    }

    /// <summary>The end of a symbol with its joiners, variation selectors and skin tones, so that an emoji of several code points is one token.</summary>
    private readonly int EndOfSymbol(int end)
    {
        while (end < _text.Length)
        {
            if (KindOf(_text[end]) == CharacterKind.Joining)
            {
                bool joiner = _text[end++] == '\u200D';
                if (joiner && end < _text.Length && At(_text, end) is (CharacterKind.Other, var length)) end += length;
            }
            else if (_text[end] == '\uD83C' && end + 1 < _text.Length && _text[end + 1] is >= '\uDFFB' and <= '\uDFFF') end += 2;
            else break;
        }
        return end;
    }

    private readonly int Emit(int start, int end)
    {
        Tokens.Add(new TextSpan(start, end));
        return end;
    }
}
