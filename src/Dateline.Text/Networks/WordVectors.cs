using Dateline.Text.Models;

namespace Dateline.Text.Networks;

/// <summary>What other words a word keeps company with, as a vector of small whole numbers, for the commonest words of English news.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class WordVectors
{
    // Numbers of five bits, one behind the other; those of a row begin within a byte where its number is odd.
    private readonly ReadOnlyMemory<byte> _bits;
    private readonly float[] _scales;
    private readonly WordTable _table;

    private WordVectors(ReadOnlyMemory<byte> bits, float[] scales, WordTable table) => (_bits, _scales, _table) = (bits, scales, table);

    /// <summary>The length of every vector.</summary>
    public const int Dimensions = 100;

    /// <summary>The first rows, which are those of the commonest words: what is worked out for them is worth keeping.</summary>
    public const int Common = 20_000;

    /// <summary>The number of steps from zero to the largest number of a vector: less than five bits a number, which costs no measurable accuracy.</summary>
    private const int Steps = 12;

    /// <summary>The bits of a number, which are its steps above the least.</summary>
    private const int Bits = 5;

    /// <summary>The name of the vectors in their file.</summary>
    public const string Task = "vectors";

    private static readonly Lazy<WordVectors?> LazyEnglish = new(() => ModelFile.ReadEmbedded(Task) is { } reader ? Read(reader) : null);

    /// <summary>The vectors that travel within this library; null when it holds none.</summary>
    public static WordVectors? English => LazyEnglish.Value;

    /// <summary>The row of a word; -1 when there is none.</summary>
    public int Find(ulong hash) => _table.Find(hash);

    /// <summary>Writes the vector of a row; zeros for -1.</summary>
    public void CopyTo(int row, Span<float> target)
    {
        if (row < 0)
        {
            target[..Dimensions].Clear();
            return;
        }
        float scale = _scales[row];
        int first = row * Dimensions * Bits;
        ReadOnlySpan<byte> bits = _bits.Span[(first >> 3)..];
        first &= 7;
        for (int i = 0; i < Dimensions; i++, first += Bits)
        {
            int at = first >> 3, two = bits[at] | (at + 1 < bits.Length ? bits[at + 1] << 8 : 0);
            target[i] = ((two >> (first & 7) & ((1 << Bits) - 1)) - Steps) * scale;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static WordVectors Read(ModelReader reader)
    {
        string words = reader.ReadString();
        var scales = reader.ReadArray<float>();
        var bits = reader.ReadBytes();
        var hashes = new ulong[scales.Length];
        if (WordHash.FoldLines(words, hashes) != scales.Length || bits.Length != LengthOf(scales.Length)) throw new InvalidDataException("The word vectors are damaged: words and vectors do not match.");
        return new(bits, scales, new WordTable(hashes));
    }

    private static int LengthOf(int words) => (words * Dimensions * Bits + 7) / 8;

    /// <summary>Writes words with their vectors, each vector rounded to steps of its own largest number.</summary>
    public static void Write(ModelWriter writer, IReadOnlyList<(string Word, float[] Vector)> words)
    {
        var scales = new float[words.Count];
        var bits = new byte[LengthOf(words.Count)];
        for (int row = 0; row < words.Count; row++)
        {
            float scale = scales[row] = words[row].Vector.Max(MathF.Abs) / Steps;
            for (int i = 0; i < Dimensions; i++)
            {
                int at = (row * Dimensions + i) * Bits, number = (int)MathF.Round(words[row].Vector[i] / scale) + Steps << (at & 7);
                bits[at >> 3] |= (byte)(number & 0xFF);
                if (number > byte.MaxValue) bits[(at >> 3) + 1] |= (byte)(number >> 8);
            }
        }
        writer.Write(string.Join('\n', words.Select(w => w.Word)));
        writer.WriteArray<float>(scales);
        writer.WriteArray<byte>(bits);
    }
}
