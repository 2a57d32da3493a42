using Dateline.Text.Models;

namespace Dateline.Text.Networks;

/// <summary>What other words a word keeps company with, as a vector of small whole numbers, for the commonest words of English news.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class WordVectors
{
    private readonly sbyte[] _values;
    private readonly float[] _scales;
    private readonly WordTable _table;

    private WordVectors(sbyte[] values, float[] scales, WordTable table) => (_values, _scales, _table) = (values, scales, table);

    /// <summary>The length of every vector.</summary>
    public const int Dimensions = 100;

    /// <summary>The number of steps from zero to the largest number of a vector: less than five bits a number, which costs no measurable accuracy.</summary>
    private const int Steps = 12;

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
        var values = _values.AsSpan(row * Dimensions, Dimensions);
        float scale = _scales[row];
        for (int i = 0; i < values.Length; i++) target[i] = values[i] * scale;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static WordVectors Read(ModelReader reader)
    {
        string words = reader.ReadString();
        var scales = reader.ReadArray<float>();
        var values = reader.ReadArray<sbyte>();
        var hashes = new ulong[scales.Length];
        int at = 0;
        foreach (var range in words.AsSpan().Split('\n'))
        {
            if (at < hashes.Length) hashes[at] = WordHash.Fold(words.AsSpan(range));
            at++;
        }
        if (at != scales.Length || values.Length != scales.Length * Dimensions) throw new InvalidDataException("The word vectors are damaged: words and vectors do not match.");
        return new(values, scales, new WordTable(hashes));
    }

    /// <summary>Writes words with their vectors, each vector rounded to steps of its own largest number.</summary>
    public static void Write(ModelWriter writer, IReadOnlyList<(string Word, float[] Vector)> words)
    {
        var scales = new float[words.Count];
        var values = new sbyte[words.Count * Dimensions];
        for (int row = 0; row < words.Count; row++)
        {
            float scale = scales[row] = words[row].Vector.Max(MathF.Abs) / Steps;
            for (int i = 0; i < Dimensions; i++) values[row * Dimensions + i] = (sbyte)MathF.Round(words[row].Vector[i] / scale);
        }
        writer.Write(string.Join('\n', words.Select(w => w.Word)));
        writer.WriteArray<float>(scales);
        writer.WriteArray<sbyte>(values);
    }
}
