using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;
using Dateline.Text.Numbers;
using Dateline.Times;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>A message made ready for filling: its analysed text, its noun phrases and the day it was filed.</summary>
internal sealed class MucText
{
    private readonly FrozenDictionary<int, int> _chains;

    public MucText(MucMessage message, Analyzer analyzer) : this(message.Id, analyzer.Analyze(message.Text)) { }

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
    }

    public string Id { get; }

    /// <summary>The coreference chain that the head of a phrase belongs to; null for none.</summary>
    public int? ChainOf(in MucPhrase phrase) => _chains.TryGetValue(phrase.Head, out int chain) ? chain : null;

    public Document Document { get; }

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
        string[] words = HeadOf(text).Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i + 2 < words.Length; i++)
        {
            if (DateOnly.TryParseExact($"{words[i]} {words[i + 1]} {words[i + 2]}", ["d MMM yy", "dd MMM yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        }
        return null;
    }

    private static string HeadOf(string text)
    {
        int end = text.IndexOf("--", StringComparison.Ordinal);
        return text[..(end is >= 0 and < 300 ? end : Math.Min(text.Length, 120))];
    }

    private static int StartOfBody(string text)
    {
        int start = text.IndexOf("--", StringComparison.Ordinal);
        start = start is >= 0 and < 300 ? start + 2 : 0;
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
