using System.Buffers;
using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Numbers;

namespace Dateline.Quantities;

/// <summary>Finds the words of a document that say how many people were killed, injured, missing, captured, arrested, displaced or freed.</summary>
/// <remarks>One pass over the tokens with a lexicon; sentences without a word that tells of a toll are left at once. Works on tokens alone; parts of speech and names are used where there are any.</remarks>
/// <threadsafety>Stateless, so safe for any number of threads.</threadsafety>
public static class TollFinder
{
    /// <summary>The tolls, in the order of the words that tell what befell the people. Empty for a text without any.</summary>
    public static ImmutableArray<TollMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using PieceList list = PieceList.Of(document);
        if (list.Count == 0) return [];
        QuantityWord[] words = ArrayPool<QuantityWord>.Shared.Rent(list.Count);
        Party[] parties = ArrayPool<Party>.Shared.Rent(64);
        try
        {
            Classify(list, words.AsSpan(0, list.Count));
            return Find(list, words.AsSpan(0, list.Count), document, parties);
        }
        finally
        {
            ArrayPool<QuantityWord>.Shared.Return(words);
            ArrayPool<Party>.Shared.Return(parties);
        }
    }

    internal static void Classify(PieceList list, Span<QuantityWord> words)
    {
        ReadOnlySpan<Piece> pieces = list.Pieces;
        for (int i = 0; i < pieces.Length; i++)
        {
            words[i] = pieces[i].Kind switch
            {
                PieceKind.Word => QuantityWords.Find(list[pieces[i]]),
                PieceKind.Digits => new QuantityWord(QuantityClass.Number),
                _ => default,
            };
        }
    }

    private static ImmutableArray<TollMention> Find(PieceList list, ReadOnlySpan<QuantityWord> words, Document document, Party[] parties)
    {
        var mentions = ImmutableArray.CreateBuilder<TollMention>();
        ReadOnlySpan<Piece> pieces = list.Pieces;
        int start = 0;
        foreach (Range sentence in document.Sentences)
        {
            int end = start;
            bool tells = false;
            while (end < pieces.Length && pieces[end].Token < sentence.End.Value)
            {
                tells |= words[end].Class is QuantityClass.Befalls or QuantityClass.TollNoun || TollSurroundings.IsOfCare(list[pieces[end]]);
                end++;
            }
            if (tells)
            {
                int count = ReadParties(new PartyGrammar(list, words, document), list, document, start, end, parties);
                new TollGrammar(list, words, parties.AsSpan(0, count), document).Read(start, end, mentions);
            }
            start = end;
        }
        return mentions.DrainToImmutable();
    }

    // All people of a sentence; the array holds as many as it holds, which no sentence of news exceeds.
    private static int ReadParties(PartyGrammar grammar, PieceList list, Document document, int start, int end, Party[] parties)
    {
        int count = 0, at = start, entity = document.EntityFrom(list.Pieces[start].Start);
        while (at < end && count < parties.Length)
        {
            while (entity < document.Entities.Length && document.Entities[entity].Span.Start < list.Pieces[at].Start) entity++;
            if (grammar.TryRead(at, end, out Party party))
            {
                parties[count++] = party;
                at = Math.Max(party.Next, at + 1);
            }
            else if (entity < document.Entities.Length && document.Entities[entity] is { Kind: EntityKind.Person } name && name.Span.Start == list.Pieces[at].Start)
            {
                int next = at;
                while (next < end && list.Pieces[next].Start < name.Span.End) next++;
                parties[count++] = new Party(at, next, -1, Count.Exactly(1), CountQualifier.Exact, TollRole.Unknown, PartyKind.Named, false, false, false);
                at = next;
            }
            // Without names, a capitalised word right before a verb that takes people: "Haddad was killed"
            else if (document.Entities.IsEmpty && grammar.LooksNamed(at, end))
            {
                parties[count++] = new Party(at, at + 1, -1, Count.Exactly(1), CountQualifier.Exact, TollRole.Unknown, PartyKind.Named, false, false, false);
                at++;
            }
            else at++;
        }
        return count;
    }
}
