using System.Buffers;
using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Numbers;

namespace Dateline.Quantities;

/// <summary>Finds the words of a document that say how many people there are: "at least 40 soldiers", "dozens", "a family of five".</summary>
/// <remarks>One pass over the tokens with a lexicon. Ages, money, percentages, distances, years and counts of things are none.</remarks>
/// <threadsafety>Stateless, so safe for any number of threads.</threadsafety>
public static class CountFinder
{
    /// <summary>The counts of people, in text order; they never overlap. Empty for a text without any.</summary>
    public static ImmutableArray<CountMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using PieceList list = PieceList.Of(document);
        if (list.Count == 0) return [];
        QuantityWord[] rented = ArrayPool<QuantityWord>.Shared.Rent(list.Count);
        try
        {
            Span<QuantityWord> words = rented.AsSpan(0, list.Count);
            TollFinder.Classify(list, words);
            return Find(list, words, document);
        }
        finally
        {
            ArrayPool<QuantityWord>.Shared.Return(rented);
        }
    }

    private static ImmutableArray<CountMention> Find(PieceList list, ReadOnlySpan<QuantityWord> words, Document document)
    {
        var grammar = new PartyGrammar(list, words, document);
        ImmutableArray<CountMention>.Builder? mentions = null;
        ReadOnlySpan<Piece> pieces = list.Pieces;
        int start = 0;
        foreach (Range sentence in document.Sentences)
        {
            int end = start;
            while (end < pieces.Length && pieces[end].Token < sentence.End.Value) end++;
            for (int at = start; at < end; at++)
            {
                if (words[at].Class == QuantityClass.None || !grammar.TryRead(at, end, out Party party)) continue;
                if (party is { Count: { } count, Kind: PartyKind.Numbered or PartyKind.Zero or PartyKind.Definite or PartyKind.Indefinite } && (party.Kind is PartyKind.Numbered or PartyKind.Zero || count != Count.Exactly(1)))
                {
                    Piece first = pieces[party.Start], last = pieces[party.Next - 1];
                    mentions ??= ImmutableArray.CreateBuilder<CountMention>();
                    mentions.Add(new CountMention(new TextSpan(first.Start, last.End), first.Token..(last.Token + 1), count, party.Qualifier, party.Head < 0 ? -1 : pieces[party.Head].Token, OfPeople: party.Head >= 0));
                }
                at = Math.Max(party.Next, at + 1) - 1;
            }
            start = end;
        }
        return mentions?.ToImmutable() ?? [];
    }
}
