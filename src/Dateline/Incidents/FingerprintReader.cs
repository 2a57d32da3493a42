using System.Buffers;
using System.Globalization;
using Dateline.Reports;

namespace Dateline.Incidents;

/// <summary>Reads the names, addresses and words of one article; used once.</summary>
internal sealed class FingerprintReader
{
    private const int LongestWord = 48;

    private static readonly HashSet<string> s_streets =
        new(["street", "st", "avenue", "ave", "road", "rd", "drive", "lane", "boulevard", "blvd", "court", "place", "highway", "square", "bridge"], StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> s_ends = SearchValues.Create(".!?\n\"“”"), s_joints = SearchValues.Create(" .'’-");

    private readonly List<uint> _names = [], _nameWords = [], _addresses = [], _ages = [], _words = [];
    private uint _previousName, _previousNumber;
    private bool _startsSentence = true;

    public Fingerprint Read(Article article)
    {
        // Titles capitalise everything in many outlets, so their words count as words only.
        if (article.Title is { } title) ReadWords(title);
        Read(article.Text.AsSpan(article.Filing?.Span.End is { } start && start <= article.Text.Length ? start : 0));
        int words = new HashSet<uint>(_words).Count;
        return new Fingerprint(article.Outlet is { } outlet ? StableHash.OfFolded(outlet) : 0, article.PublishedOn?.DayNumber ?? 0, words, new FingerprintMarks(
            SortedHashes.Smallest(_names, Fingerprint.NamesKept), SortedHashes.Smallest(_nameWords, Fingerprint.NamesKept), SortedHashes.Smallest(_addresses, Fingerprint.NamesKept),
            SortedHashes.Smallest(_ages, Fingerprint.NamesKept), SortedHashes.Smallest(_words, Fingerprint.SampleSize)));
    }

    /// <summary>The hashes of a text's content words, in text order, repeats included.</summary>
    public static void Collect(ReadOnlySpan<char> text, List<uint> into)
    {
        int position = 0;
        while (NextWord(text, ref position, out int start))
        {
            if (Content(text[start..position]) is { } hash) into.Add(hash);
        }
    }

    /// <summary>Moves to the end of the next run of letters and digits; very long runs are cut.</summary>
    public static bool NextWord(ReadOnlySpan<char> text, ref int position, out int start)
    {
        while (position < text.Length && !char.IsLetterOrDigit(text[position])) position++;
        start = position;
        while (position < text.Length && position - start < LongestWord && char.IsLetterOrDigit(text[position])) position++;
        return position > start;
    }

    private void ReadWords(ReadOnlySpan<char> text) => Collect(text, _words);

    private void Read(ReadOnlySpan<char> text)
    {
        int position = 0, end = 0;
        while (NextWord(text, ref position, out int start))
        {
            Gap(text[end..start]);
            end = position;
            if (IsAge(text, start, position)) _ages.Add(StableHash.OfFolded(text[start..position]));
            Word(text[start..position]);
        }
    }

    // "17-year-old", "2 month old"; ", 59," behind a name.
    private static bool IsAge(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > 2 || !char.IsAsciiDigit(text[start]) || !char.IsAsciiDigit(text[end - 1])) return false;
        ReadOnlySpan<char> behind = text[end..];
        if (behind.Length > 5 && behind[0] is '-' or ' ' && (behind[1..].StartsWith("year", StringComparison.Ordinal) || behind[1..].StartsWith("month", StringComparison.Ordinal))) return true;
        return start > 1 && text[start - 1] == ' ' && text[start - 2] == ',' && behind.Length > 0 && behind[0] == ',';
    }

    // Names and addresses do not run over punctuation other than a dot behind an initial or a title.
    private void Gap(ReadOnlySpan<char> gap)
    {
        if (gap.IndexOfAny(s_ends) >= 0 && !(gap is ". " && _previousName != 0)) _startsSentence = true;
        if (gap.IndexOfAnyExcept(s_joints) >= 0) _previousName = _previousNumber = 0;
    }

    private void Word(ReadOnlySpan<char> word)
    {
        if (Content(word) is { } content) _words.Add(content);
        uint hash = StableHash.OfFolded(word);
        if (char.IsAsciiDigit(word[0]))
        {
            _previousNumber = hash;
            _previousName = 0;
        }
        else if (CharUnicodeInfo.GetUnicodeCategory(word[0]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter)
        {
            Name(word, hash);
        }
        else
        {
            // "the 1900 block of Cedar" keeps its number; any other small word ends a name.
            _previousName = 0;
            if (word is not ("block" or "of")) _previousNumber = 0;
        }
        _startsSentence = false;
    }

    private void Name(ReadOnlySpan<char> word, uint hash)
    {
        bool common = CommonWords.Contains(hash);
        if (_previousNumber != 0 && !common) _addresses.Add(unchecked(_previousNumber * 31 + hash));
        if (_previousName != 0 && s_streets.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) _addresses.Add(_previousName);
        if (_previousName != 0 && !common && word.Length > 1) _names.Add(unchecked(_previousName * 31 + hash));
        if (!_startsSentence && !common && word.Length > 2) _nameWords.Add(hash);
        _previousNumber = 0;
        if (word.Length > 1) _previousName = common ? 0 : hash;
    }

    private static uint? Content(ReadOnlySpan<char> word)
    {
        bool digits = char.IsAsciiDigit(word[0]);
        if (word.Length < (digits ? 2 : 4)) return null;
        uint hash = StableHash.OfFolded(Stem(word));
        return CommonWords.Contains(hash) ? null : hash;
    }

    // Plural and past endings only: "strikes" and "strike" meet, and nothing else needs to.
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) =>
        word.Length > 4 && word[^1] is 's' && word[^2] is not 's' ? word[..^1] : word.Length > 5 && word.EndsWith("ed", StringComparison.Ordinal) ? word[..^1] : word;
}
