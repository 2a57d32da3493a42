using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Claims;
using Dateline.Reports;
using Dateline.Text;
using Dateline.Text.Numbers;
using Dateline.Times;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>A message made ready for filling: its analysed text, its noun phrases and the day it was filed.</summary>
internal sealed class MucText
{
    private const int LongestFiling = 300, LongestTown = 3, LongestWithoutDashes = 120;

    private readonly FrozenDictionary<int, int> _chains;
    private readonly Lazy<ImmutableArray<MucSentence>> _sentences;
    private readonly ImmutableArray<int> _breaks;

    public MucText(MucMessage message, Analyzer analyzer) : this(message.Id, analyzer.Analyze(message.Text)) { }

    public MucText(MucMessage message, Analyzer analyzer, Coder coder) : this(message, analyzer) => Claims = new MucClaims(Document, coder.Code(new Article
    {
        Id = new ArticleId(message.Id), Text = message.Text, Source = message.Id, Filing = FilingFinder.Find(message.Text),
        Published = FiledOn is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
    }));

    /// <summary>A message whose text is analysed already, to the full depth.</summary>
    public MucText(string id, Document document)
    {
        Id = id;
        Document = document;
        Phrases = MucPhraseFinder.Find(Document);
        Namings = Phrases.ToLookup(phrase => document.Tokens[phrase.Head].Lemma, StringComparer.Ordinal);
        FiledOn = DayOf(document.Text);
        BodyStart = StartOfBody(document.Text);
        Times = MucDates.Read(Document, FiledOn);
        Numbers = NumbersOf(Document);
        Names = NamesOf(Document);
        _chains = ChainsOf(Document);
        _breaks = BreaksOf(Document);
        _sentences = new Lazy<ImmutableArray<MucSentence>>(() => [.. Enumerable.Range(0, Document.Sentences.Length).Select(SentenceOf)]);
    }

    public string Id { get; }

    /// <summary>The coreference chain that the head of a phrase belongs to; null for none.</summary>
    public int? ChainOf(in MucPhrase phrase) => _chains.TryGetValue(phrase.Head, out int chain) ? chain : null;

    public Document Document { get; }

    /// <summary>What a sentence is told from others by.</summary>
    public MucSentence SentenceAt(int sentence) => _sentences.Value[sentence];

    /// <summary>How many paragraphs begin behind one word and up to another that follows.</summary>
    public int BreaksBetween(int first, int second)
    {
        int count = 0;
        foreach (int place in _breaks)
            if (place > first && place <= second) count++;
        return count;
    }

    /// <summary>What a coder claims of its words; nothing without one.</summary>
    public MucClaims Claims { get; } = MucClaims.None;

    public ImmutableArray<MucPhrase> Phrases { get; }

    /// <summary>The phrases by the lemma of their head.</summary>
    public ILookup<string, MucPhrase> Namings { get; }

    /// <summary>The times named, with their days.</summary>
    public ImmutableArray<TimeReading> Times { get; }

    /// <summary>The whole numbers by their first tokens.</summary>
    public FrozenDictionary<int, long> Numbers { get; }

    /// <summary>The recognized names by their tokens.</summary>
    public FrozenDictionary<int, Entity> Names { get; }

    /// <summary>The day in the line of filing; null when it has none.</summary>
    public DateOnly? FiledOn { get; }

    /// <summary>The offset behind the line of filing and the marks in brackets that follow it.</summary>
    public int BodyStart { get; }

    private MucSentence SentenceOf(int sentence)
    {
        Range tokens = Document.Sentences[sentence];
        IEnumerable<DateOnly> days = Times.Where(time => time.Mention.Tokens.Start.Value >= tokens.Start.Value && time.Mention.Tokens.Start.Value < tokens.End.Value && time.Mention.Span.Start >= BodyStart)
            .Select(time => time.Range).OfType<DateRange>().Select(range => range.First);
        IEnumerable<string> towns = Document.Entities.Where(name => name.Kind == EntityKind.Location && name.Tokens.Start.Value >= tokens.Start.Value && name.Tokens.Start.Value < tokens.End.Value)
            .Select(name => MucPhrase.WordsOf(Document, name.Tokens.Start.Value, name.Tokens.End.Value));
        return new MucSentence([.. days], [.. towns], MucMeaning.OfSentence(Document, sentence));
    }

    // The words that paragraphs begin with: blank lines stand in front of them, or, where lines were joined, more spaces than between sentences.
    private static ImmutableArray<int> BreaksOf(Document document)
    {
        var breaks = ImmutableArray.CreateBuilder<int>();
        for (int i = 1; i < document.Tokens.Length; i++)
        {
            ReadOnlySpan<char> gap = document.Text.AsSpan(document.Tokens[i - 1].Span.End, Math.Max(0, document.Tokens[i].Span.Start - document.Tokens[i - 1].Span.End));
            if (gap.Length >= 3 || gap.Contains('\n')) breaks.Add(i);
        }
        return breaks.ToImmutable();
    }

    private static FrozenDictionary<int, int> ChainsOf(Document document)
    {
        var chainOf = new Dictionary<int, int>();
        for (int chain = 0; chain < document.Chains.Length; chain++)
        {
            foreach (TextSpan mention in document.Chains[chain].Mentions)
            {
                Range tokens = document.TokensIn(mention);
                for (int i = tokens.Start.Value; i < tokens.End.Value; i++) chainOf.TryAdd(i, chain);
            }
        }
        return chainOf.ToFrozenDictionary();
    }

    private static FrozenDictionary<int, Entity> NamesOf(Document document)
    {
        var names = new Dictionary<int, Entity>();
        foreach (Entity name in document.Entities)
            for (int i = name.Tokens.Start.Value; i < name.Tokens.End.Value; i++) names.TryAdd(i, name);
        return names.ToFrozenDictionary();
    }

    private static FrozenDictionary<int, long> NumbersOf(Document document)
    {
        var numbers = new Dictionary<int, long>();
        using PieceList pieces = PieceList.Of(document);
        for (int at = 0; at < pieces.Count;)
        {
            int next = at + 1;
            if (NumberReader.TryRead(pieces, at, out NumberReading reading))
            {
                if (!reading.Ordinal) numbers.TryAdd(pieces.Pieces[at].Token, reading.Whole);
                next = Math.Max(next, reading.Next);
            }
            at = next;
        }
        return numbers.ToFrozenDictionary();
    }

    // "BOGOTA, 15 JAN 90 (AGENCY) -- [TEXT] ...": the first day in front of the dashes.
    private static DateOnly? DayOf(string text)
    {
        int end = EndOfFiling(text);
        string[] words = WordsOf(text[..(end < 0 ? Math.Min(text.Length, LongestWithoutDashes) : end)]);
        for (int i = 0; i + 2 < words.Length; i++)
        {
            if (DateOnly.TryParseExact($"{words[i]} {words[i + 1]} {words[i + 2]}", ["d MMM yy", "dd MMM yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        }
        return null;
    }

    private static string[] WordsOf(string head) => head.Split([' ', ',', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Where the dashes begin that end a line of filing; -1 when the text begins without one.</summary>
    /// <remarks>Dashes in a first sentence set something apart: a line of filing is a town alone, or says which day of which month it was, or that it has no date.</remarks>
    private static int EndOfFiling(string text)
    {
        int end = text.IndexOf("--", StringComparison.Ordinal);
        if (end is < 0 or >= LongestFiling) return -1;
        string[] words = WordsOf(text[..end]);
        if (words.Length <= LongestTown) return end;
        for (int i = 0; i + 1 < words.Length; i++)
        {
            if (words[i] is "NO" && words[i + 1] is "DATE") return end;
            if (IsDay(words[i]) && IsMonth(words[i + 1]) || IsMonth(words[i]) && IsDay(words[i + 1])) return end;
        }
        return -1;
    }

    private static bool IsDay(string word) => word.Length <= 2 && word.All(char.IsAsciiDigit);

    private static bool IsMonth(string word) => word.Length >= 3 && CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Any(month => month.StartsWith(word.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));

    private static int StartOfBody(string text)
    {
        int start = EndOfFiling(text) is >= 0 and int end ? end + 2 : 0;
        while (start < text.Length)
        {
            while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
            int close = start < text.Length && text[start] == '[' ? text.IndexOf(']', start) : -1;
            if (close < 0) break;
            start = close + 1;
        }
        return start;
    }
}
