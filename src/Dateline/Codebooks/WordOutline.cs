using System.Collections.Frozen;
using System.Numerics;
using Dateline.Text;

namespace Dateline.Codebooks;

/// <summary>A few bits of each word of a set (a Bloom filter): a lemma whose bits are not all among them is none of the words, which is told without a look-up.</summary>
/// <remarks>Patterns ask for their words around every trigger, and nearly none of the words that stand there is one of them.</remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class WordOutline
{
    // Both bits of a word lie in one number. So many bits a word let one of some twenty others pass.
    private const int BitsAWord = 8;

    private readonly ulong[] _bits;

    /// <param name="words">The words, of which some have several parts.</param>
    /// <param name="parts">The parts by which phrases are found.</param>
    public WordOutline(FrozenSet<string> words, IEnumerable<string> parts)
    {
        // What has no singular in the lexicon is looked for by one of codebooks: "supplies" by "supply".
        string[] all = [.. words, .. words.Select(word => word + "s"), .. words.Where(word => word.EndsWith('y')).Select(word => word[..^1] + "ies"), .. parts];
        _bits = new ulong[BitOperations.RoundUpToPowerOf2((uint)(all.Length * BitsAWord + 63) / 64)];
        foreach (string word in all) _bits[PlaceOf(MarkOf(word))] |= PairOf(MarkOf(word));
    }

    /// <summary>Whether a lemma of this mark may be one of the words, in whatever case, or a plural of one, or a part by which a phrase is found.</summary>
    public bool MayHold(uint mark) => _bits.Length > 0 && (~_bits[PlaceOf(mark)] & PairOf(mark)) == 0;

    /// <summary>The marks of a document's lemmas.</summary>
    public static uint[] MarksOf(Document document)
    {
        var marks = new uint[document.Tokens.Length];
        for (int i = 0; i < marks.Length; i++) marks[i] = MarkOf(document.Tokens[i].Lemma);
        return marks;
    }

    /// <summary>The mark of a word, the same in any case.</summary>
    /// <remarks>Halves of letters are left out, since strings change the case of both at once.</remarks>
    public static uint MarkOf(string word)
    {
        uint mark = 2166136261;
        foreach (char letter in word)
        {
            if (!char.IsSurrogate(letter)) mark = unchecked((mark ^ char.ToLowerInvariant(letter)) * 16777619);
        }
        return unchecked((mark ^ mark >> 15) * 0x2C1B3C6D);
    }

    private int PlaceOf(uint mark) => (int)(mark >> 12) & (_bits.Length - 1);

    private static ulong PairOf(uint mark) => 1UL << (int)(mark & 63) | 1UL << (int)(mark >> 6 & 63);
}
