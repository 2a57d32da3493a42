using System.Numerics;
using Dateline.Text;

namespace Dateline.Codebooks;

/// <summary>A few bits of each word of a set (a Bloom filter): a word whose bits are not all among them is none of the words, which is told without a look-up.</summary>
/// <remarks>Patterns ask for their words around every trigger, and nearly none of the words that stand there is one of them.</remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class WordOutline
{
    // Both bits of a word lie in one number. So many bits for a word and its plurals let one of some twenty others pass.
    private const int BitsAWord = 24;

    private const uint Seed = 2166136261;

    private readonly ulong[] _bits;

    /// <remarks>All conditions of a codebook have an outline when a program starts, so plurals and parts are marked without a string for each.</remarks>
    public WordOutline(IReadOnlySet<string> words)
    {
        _bits = words.Count == 0 ? [] : new ulong[BitOperations.RoundUpToPowerOf2((uint)(words.Count * BitsAWord + 63) / 64)];
        foreach (string word in words)
        {
            uint whole = Seed, part = Seed, before = Seed;
            foreach (char letter in word)
            {
                before = whole;
                whole = Next(whole, letter);
                // Phrases are found by one of their parts.
                if (letter is ' ' or '-') Add(part);
                part = letter is ' ' or '-' ? Seed : Next(part, letter);
            }
            Add(whole);
            Add(part);
            // What has no singular in the lexicon is looked for by one of codebooks: "supplies" by "supply".
            Add(Next(whole, 's'));
            if (word.EndsWith('y')) Add(Next(Next(Next(before, 'i'), 'e'), 's'));
        }
    }

    /// <summary>Whether a word of these marks may by its lemma or its form be one of the words, in whatever case, or a plural of one, or a part by which a phrase is found.</summary>
    public bool MayHold(WordMarks marks) => MayHold(marks.Lemma) || marks.Form != marks.Lemma && MayHold(marks.Form);

    /// <summary>The same of one mark.</summary>
    public bool MayHold(uint mark) => _bits.Length > 0 && (~_bits[PlaceOf(mark)] & PairOf(mark)) == 0;

    /// <summary>The marks of a document's words.</summary>
    public static WordMarks[] MarksOf(Document document)
    {
        var marks = new WordMarks[document.Tokens.Length];
        for (int i = 0; i < marks.Length; i++) marks[i] = new WordMarks(MarkOf(document.Tokens[i].Lemma), MarkOf(document.Words(document.Tokens[i])));
        return marks;
    }

    /// <summary>The mark of a word, the same in any case.</summary>
    public static uint MarkOf(ReadOnlySpan<char> word)
    {
        uint letters = Seed;
        foreach (char letter in word) letters = Next(letters, letter);
        return Mix(letters);
    }

    private void Add(uint letters) => _bits[PlaceOf(Mix(letters))] |= PairOf(Mix(letters));

    // Halves of letters are left out, since strings change the case of both at once.
    private static uint Next(uint letters, char letter) => char.IsSurrogate(letter) ? letters : unchecked((letters ^ char.ToLowerInvariant(letter)) * 16777619);

    private static uint Mix(uint letters) => unchecked((letters ^ letters >> 15) * 0x2C1B3C6D);

    private int PlaceOf(uint mark) => (int)(mark >> 12) & (_bits.Length - 1);

    private static ulong PairOf(uint mark) => 1UL << (int)(mark & 63) | 1UL << (int)(mark >> 6 & 63);
}
