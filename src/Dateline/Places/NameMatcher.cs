using Dateline.Text;

namespace Dateline.Places;

/// <summary>Finds the names of a gazetteer in a document: the longest at each place, from left to right, in one pass.</summary>
/// <remarks>A name begins with a capital letter (or "al-", "el-", "ar-" before one) and stays within a sentence; its words are divided by single spaces or hyphens.</remarks>
internal sealed class NameMatcher
{
    private const int MaxTokens = 8;

    // Arabic words for what a place is, which begin names of two words: "Spring of", "Hill of".
    private static readonly Words Heads = new("Ain Ayn Tal Tel Tell Bab Wadi Umm Bir Abu Kafr Kfar Khan Jisr Deir Dayr Ras Beit Bayt Jabal Jebel Sheikh Qasr Khirbet Marj Burj Qalaat Souk Souq");

    private readonly Gazetteer _gazetteer;
    private readonly CountryTable _countries;

    public NameMatcher(Atlas atlas)
    {
        _gazetteer = atlas.Gazetteer;
        _countries = atlas.Countries;
    }

    /// <summary>The matches in text order; they never overlap.</summary>
    public List<NameMatch> Match(Document document)
    {
        var matches = new List<NameMatch>();
        Span<byte> key = stackalloc byte[NameKey.MaxLength + 8];
        foreach (Range sentence in document.Sentences)
        {
            for (int first = sentence.Start.Value; first < sentence.End.Value;)
            {
                if (!MayStart(document, first, sentence.End.Value) || MatchAt(document, first, sentence.End.Value, matches, key) is not { } match)
                {
                    first = Math.Max(first + 1, HeadedNameEnd(document, first, sentence.End.Value));
                    continue;
                }
                matches.Add(match);
                first = match.End;
            }
        }
        return matches;
    }

    /// <summary>What the gazetteer has under words that are known to name a place: the words as they are, as an abbreviation, as another romanization, or without the word for its kind.</summary>
    public NamingRange Lookup(ReadOnlySpan<char> words)
    {
        Span<byte> key = stackalloc byte[NameKey.MaxLength + 8];
        if (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) words = words[4..];
        if (words.EndsWith("'s") || words.EndsWith("’s")) words = words[..^2];
        key[0] = (byte)'=';
        int length = NameKey.Write(words, key[1..]);
        if (length <= 0) return default;
        NamingRange found = words[^1] == '.' ? _gazetteer.Find(key[..(length + 1)], NameKey.Hash(key[..(length + 1)])) : default;
        if (found.IsEmpty) found = _gazetteer.Find(key.Slice(1, length), NameKey.Hash(key.Slice(1, length)));
        if (found.IsEmpty) found = _gazetteer.Find(key[..(length + 1)], NameKey.Hash(key[..(length + 1)]));
        key[0] = (byte)'^';
        if (found.IsEmpty) found = _gazetteer.Find(key[..(length + 1)], NameKey.Hash(key[..(length + 1)]));
        if (!found.IsEmpty) return found;
        Span<byte> skeleton = stackalloc byte[NameKey.MaxLength + 2];
        int reduced = Skeleton.Write(key.Slice(1, length), skeleton);
        if (reduced > 0) found = _gazetteer.Find(skeleton[..reduced], NameKey.Hash(skeleton[..reduced]));
        int space = words.LastIndexOf(' ');
        if (!found.IsEmpty || space <= 0) return found;
        if (PlaceWords.KindAfter.ContainsKey(words[(space + 1)..])) return Lookup(words[..space]);
        int first = words.IndexOf(' ');
        return PlaceWords.Directions.Has(words[..first]) ? Lookup(words[(first + 1)..]) : default;
    }

    private static bool MayStart(Document document, int token, int end)
    {
        ReadOnlySpan<char> word = document.Words(document.Tokens[token]);
        char letter = word[0];
        if (char.IsAsciiLetterUpper(letter) || letter >= '\u00C0') return true;
        // "al-Raqqa": an article before a hyphen and a capital.
        if (letter is 'a' or 'e' && word.Length <= 3 && token + 2 < end)
            return document.Words(document.Tokens[token + 1]) is "-" && char.IsUpper(document.Words(document.Tokens[token + 2])[0]);
        return letter is '\'' or '‘' or 'ʿ' && word.Length > 3 && char.IsUpper(word[1]);
    }

    private NameMatch? MatchAt(Document document, int first, int end, List<NameMatch> before, Span<byte> key)
    {
        NameMatch? best = null;
        if (Abbreviation(document, first, before, key) is { } abbreviation && document.Text[document.Tokens[first].Span.End - 1] == '.') return abbreviation;
        // "City of Richmond": the city is called Richmond.
        if (first + 1 < end && document.Words(document.Tokens[first + 1]) is "of" && PlaceWords.KindBefore.ContainsKey(document.Words(document.Tokens[first]))) return null;
        int length = 0, hashed = 0;
        uint hash = NameKey.EmptyHash;
        int last = Math.Min(end, first + MaxTokens);
        for (int token = first; token < last; token++)
        {
            TextSpan span = document.Tokens[token].Span;
            if (token > first)
            {
                // "'s", "'re", "n't": clitics end a name.
                if (document.Text[span.Start] is '\'' or '’' or '‘' or '`' || document[span] is "n't" or "n’t") break;
                int gap = span.Start - document.Tokens[token - 1].Span.End;
                if (gap > 1 && !IsBlank(document.Text, document.Tokens[token - 1].Span.End, span.Start)) break;
                if (gap > 0 && length > 0 && key[length - 1] != ' ') key[length++] = (byte)' ';
            }
            bool usable = true;
            for (int at = span.Start; at < span.End && usable; at++)
            {
                length = NameKey.Append(document.Text[at], key, length);
                usable = length >= 0 && length <= NameKey.MaxLength;
            }
            if (!usable) break;
            int whole = length > 0 && key[length - 1] == ' ' ? length - 1 : length;
            if (whole <= hashed) continue;
            hash = NameKey.Hash(key[hashed..whole], hash);
            hashed = whole;
            if (!_gazetteer.MayBegin(hash)) break;
            if (_gazetteer.Find(key[..whole], hash) is not { IsEmpty: false } namings || !IsWritten(document, first, token + 1, whole)) continue;
            // "Dublin City Council" is of Dublin.
            if (best is null || document[span] is not ("City" or "County" or "Town") || token + 1 >= end || !IsBodyName(document, token + 1)) best = new NameMatch(first, token + 1, namings, null);
        }
        if (best is { Length: 1 } && Heads.Has(document.Words(document.Tokens[first])) && ArticleNameEnd(document, first + 1, end) > 0) return Variant(document, first, end, key);
        // "The Philippines" is called so without the article too.
        if (best is { Length: > 1 } && document[document.Tokens[first].Span] is "The" && IsCountry(best.Value)) return MatchAt(document, first + 1, end, before, key) is { } bare && bare.End == best.Value.End ? bare : best;
        if (Demonym(document, first, end) is { } demonym && (best is null || demonym.End >= best.Value.End)) return demonym;
        if (RegionDemonym(document, first, end, key) is { } people && (best is null || people.End > best.Value.End)) return people;
        return best ?? Abbreviation(document, first, before, key) ?? Variant(document, first, end, key);
    }

    private bool IsCountry(NameMatch match) => _gazetteer.KindOf(_gazetteer.Namings(match.Namings)[0].Place) == PlaceKind.Country;

    private static bool IsBodyName(Document document, int token) => char.IsUpper(document.Text[document.Tokens[token].Span.Start]) && PlaceWords.Bodies.Has(document.Words(document.Tokens[token]));

    // "Sri Lankan", "Iraqi"; nothing longer than two words.
    private NameMatch? Demonym(Document document, int first, int end)
    {
        if (first + 1 < end)
        {
            var two = new TextSpan(document.Tokens[first].Span.Start, document.Tokens[first + 1].Span.End);
            if (two.Length < 24 && _countries.OfDemonym(document[two]) is { } country) return new NameMatch(first, first + 2, default, country);
        }
        return _countries.OfDemonym(document.Words(document.Tokens[first])) is { } one ? new NameMatch(first, first + 1, default, one) : null;
    }

    // "Chechen", "South Ossetians": the people of a region.
    private NameMatch? RegionDemonym(Document document, int first, int end, Span<byte> key)
    {
        for (int last = Math.Min(end, first + 2); last > first; last--)
        {
            TextSpan span = document.SpanOf(first..last);
            if (span.Length is < 4 or > 24) continue;
            key[0] = (byte)'^';
            int length = NameKey.Write(document[span], key[1..]);
            if (length <= 0) continue;
            NamingRange namings = _gazetteer.Find(key[..(length + 1)], NameKey.Hash(key[..(length + 1)]));
            if (!namings.IsEmpty) return new NameMatch(first, last, namings, null, true);
        }
        return null;
    }

    // Short names are names only in capitals: "US" and "U.S.", not "us" at the head of a sentence.
    private static bool IsWritten(Document document, int first, int end, int keyLength)
    {
        ReadOnlySpan<char> last = document.Words(document.Tokens[end - 1]);
        if (end - first > 1) return !char.IsLower(last[0]) || last.Contains('\'') || last.Contains('’') || document.Words(document.Tokens[end - 2]) is "-";
        ReadOnlySpan<char> word = document.Words(document.Tokens[first]);
        if (word[^1] == '-') return false;
        if (keyLength > 3) return true;
        if (keyLength < 2) return false;
        foreach (char letter in word)
            if (char.IsLower(letter)) return keyLength == 3;
        return true;
    }

    // ", Ala." and ", LA" behind a place: an abbreviation that stands for nothing by itself.
    private NameMatch? Abbreviation(Document document, int first, List<NameMatch> before, Span<byte> key)
    {
        if (before.Count == 0 || first == 0) return null;
        bool comma = document.Words(document.Tokens[first - 1]) is ",";
        if (before[^1].End != (comma ? first - 1 : first)) return null;
        ReadOnlySpan<char> word = document.Words(document.Tokens[first]);
        if (word.Length > 6 || (word[^1] != '.' && !char.IsUpper(word[^1]))) return null;
        key[0] = (byte)'=';
        int length = NameKey.Write(word, key[1..]);
        if (length <= 0) return null;
        NamingRange namings = _gazetteer.Find(key[..(length + 1)], NameKey.Hash(key[..(length + 1)]));
        return namings.IsEmpty ? null : new NameMatch(first, first + 1, namings, null);
    }

    // "Khirbet al-Bir": of a name of two words that no table has the second alone is not meant; 0 where none stands.
    private static int HeadedNameEnd(Document document, int first, int end)
    {
        ReadOnlySpan<char> head = document.Words(document.Tokens[first]);
        if (!Heads.Has(head)) return 0;
        if (ArticleNameEnd(document, first + 1, end) is > 0 and var article) return article;
        // "Khan" and "Sheikh" stand in names of people too.
        if (head is "Khan" or "Sheikh" or "Abu" || first + 1 >= end || document.Words(document.Tokens[first + 1]) is not { Length: > 1 } tail || !char.IsUpper(tail[0]) || !char.IsLower(tail[1])) return 0;
        int last = first + 2;
        while (last + 1 < end && document.Words(document.Tokens[last]) is "-" && document.Tokens[last].Span.Start == document.Tokens[last - 1].Span.End) last += 2;
        return last;
    }

    // "Ain al-Arab": where the name that an article starts ends; 0 where none stands.
    private static int ArticleNameEnd(Document document, int token, int end) =>
        token + 2 < end && document.Words(document.Tokens[token]) is "al" or "el" or "Al" or "El" or "as" or "ar" or "ad" or "an" or "az" or "ash" or "at" && document.Words(document.Tokens[token + 1]) is "-" && char.IsUpper(document.Words(document.Tokens[token + 2])[0]) ? token + 3 : 0;

    // A spelling that no table has may still be another romanization of a known name: one word, or words joined by hyphens, with what an article adds.
    private NameMatch? Variant(Document document, int first, int end, Span<byte> key)
    {
        int last = first + 1;
        while (last + 1 < end && document.Words(document.Tokens[last]) is "-" && document.Tokens[last].Span.Start == document.Tokens[last - 1].Span.End) last += 2;
        if (ArticleNameEnd(document, last, end) is var joined and > 0) last = joined;
        if (last > end) return null;
        var span = new TextSpan(document.Tokens[first].Span.Start, document.Tokens[last - 1].Span.End);
        if (span.Length is < 5 or > 40) return null;
        int length = NameKey.Write(document[span], key);
        if (length < 5) return null;
        Span<byte> skeleton = stackalloc byte[NameKey.MaxLength + 2];
        length = Skeleton.Write(key[..length], skeleton);
        if (length < 6) return null;
        NamingRange namings = _gazetteer.Find(skeleton[..length], NameKey.Hash(skeleton[..length]));
        return namings.IsEmpty ? null : new NameMatch(first, last, namings, null);
    }

    private static bool IsBlank(string text, int start, int end)
    {
        int breaks = 0;
        for (int at = start; at < end; at++)
        {
            if (!char.IsWhiteSpace(text[at])) return false;
            if (text[at] == '\n' && ++breaks > 1) return false;
        }
        return true;
    }
}
