using System.Buffers;
using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Numbers;

namespace Dateline.Times;

/// <summary>Finds the words of a document that name times: one pass over its tokens, with a lexicon and a grammar; no context is looked at.</summary>
/// <remarks>Works on tokens alone; parts of speech, where there are any, tell a month from a verb and a time from a noun's attribute.</remarks>
/// <threadsafety>Stateless, so safe for any number of threads.</threadsafety>
public static class TimeFinder
{
    /// <summary>The mentions of times, in text order; they never overlap. Empty for a text without any.</summary>
    public static ImmutableArray<TimeMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using PieceList list = PieceList.Of(document);
        if (list.Count == 0) return [];
        TimeWord[] rented = ArrayPool<TimeWord>.Shared.Rent(list.Count);
        try
        {
            Span<TimeWord> words = rented.AsSpan(0, list.Count);
            Classify(list, words);
            return Find(list, words, document);
        }
        finally
        {
            ArrayPool<TimeWord>.Shared.Return(rented);
        }
    }

    private static void Classify(PieceList list, Span<TimeWord> words)
    {
        ReadOnlySpan<Piece> pieces = list.Pieces;
        for (int i = 0; i < pieces.Length; i++)
        {
            words[i] = pieces[i].Kind switch
            {
                PieceKind.Word => TimeWords.Find(list[pieces[i]]),
                PieceKind.Digits => new TimeWord(TimeWordClass.Number),
                _ => default,
            };
        }
    }

    private static ImmutableArray<TimeMention> Find(PieceList list, ReadOnlySpan<TimeWord> words, Document document)
    {
        var grammar = new TimeGrammar(list, words, document);
        ImmutableArray<TimeMention>.Builder? mentions = null;
        ReadOnlySpan<Piece> pieces = list.Pieces;
        int at = 0;
        while (at < pieces.Length)
        {
            TimeParse parse = words[at].Class == TimeWordClass.None && !grammar.StartsShortDecade(at) ? default : grammar.Read(at);
            if (!parse.Found)
            {
                at++;
                continue;
            }
            Add(parse);
            at = Math.Max(parse.Next, at + 1);
            // "July 1 to 3", "1861-1863", "May 4 and 5", "2007-08": what follows is understood from what went before
            while (grammar.ReadContinued(parse) is { Found: true } next)
            {
                Add(next);
                parse = next;
                at = next.Next;
            }
        }
        if (mentions is null) return [];
        // "The former minister" says what he was; only in a history, whose times are its matter, does it say when.
        if (!TimeResolver.TellsHistory(mentions, published: null)) mentions.RemoveAll(mention => mention.Span.In(document.Text).StartsWith("former", StringComparison.OrdinalIgnoreCase));
        return mentions.ToImmutable();

        void Add(in TimeParse parse)
        {
            mentions ??= ImmutableArray.CreateBuilder<TimeMention>();
            mentions.Add(Make(list.Pieces, parse));
        }
    }

    private static TimeMention Make(ReadOnlySpan<Piece> pieces, in TimeParse parse)
    {
        Piece first = pieces[parse.Start], last = pieces[parse.Next - 1];
        return new TimeMention(new TextSpan(first.Start, last.End), first.Token..(last.Token + 1), parse.Kind, parse.Expression!);
    }
}
