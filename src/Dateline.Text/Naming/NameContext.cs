using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>What the rest of a document says about a word: whether it stands elsewhere with a capital within a sentence, or in lower case.</summary>
/// <remarks>So "Hope said" is told from "Hope is lost" when "said Hope" or "the hope" stands elsewhere.</remarks>
internal sealed class NameContext
{
    /// <summary>One more than the highest number that <see cref="Number"/> gives.</summary>
    public const int Rows = 9;

    private const byte Capital = 1, Lower = 2;
    private readonly Dictionary<ulong, byte> _seen = [];

    public void Clear() => _seen.Clear();

    /// <summary>Takes note of a word that is not the first of its sentence.</summary>
    private void Add(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsLetter(word[0])) return;
        byte kind = char.IsUpper(word[0]) ? Capital : Lower;
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_seen, WordHash.Fold(word), out _) |= kind;
    }

    /// <summary>Takes note of all words of a document.</summary>
    public void AddDocument(string text, ReadOnlySpan<TextSpan> words, ReadOnlySpan<Range> sentences)
    {
        foreach (var sentence in sentences)
        {
            var (start, length) = sentence.GetOffsetAndLength(words.Length);
            if (length == 0 || LetterCase.IsMute(text, words.Slice(start, length))) continue;
            foreach (var word in words.Slice(start + 1, length - 1)) Add(word.In(text));
        }
    }

    /// <summary>The row of a word in the table of tags that the recognizer of names fills; 0 is for "not told".</summary>
    /// <param name="word">The word.</param>
    /// <param name="first">Whether it is the first of its sentence.</param>
    public int Number(ReadOnlySpan<char> word, bool first) =>
        1 + (first ? 4 : 0) + (!word.IsEmpty && char.IsLetter(word[0]) ? _seen.GetValueOrDefault(WordHash.Fold(word)) : 0);
}
