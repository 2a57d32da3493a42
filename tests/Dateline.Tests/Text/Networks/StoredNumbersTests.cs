using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Tests.Text.Networks;

/// <summary>What model files hold is used as it lies there, and gives the same numbers as when it is written out.</summary>
public sealed class StoredNumbersTests
{
    [Fact]
    public void Word_vectors_come_back_in_steps_of_their_largest_number()
    {
        var random = new Random(3);
        (string Word, float[] Vector)[] words = [.. Enumerable.Range(0, 57).Select(i => ($"w{i}", Enumerable.Range(0, WordVectors.Dimensions).Select(_ => random.NextSingle() * 2 - 1).ToArray()))];
        var contents = new ModelWriter();
        WordVectors.Write(contents, words);
        WordVectors vectors = WordVectors.Read(contents.ToReader());
        float[] read = new float[WordVectors.Dimensions];
        foreach (var (word, vector) in words)
        {
            vectors.CopyTo(vectors.Find(WordHash.Fold(word)), read);
            float step = vector.Max(MathF.Abs) / 12;
            Assert.Equal(vector.Select(number => MathF.Round(number / step) * step), read);
        }
        Assert.Equal(-1, vectors.Find(WordHash.Fold("other")));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(23)]
    [InlineData(64)]
    public void Rows_are_added_as_if_they_were_written_out(int columns)
    {
        var random = new Random(4);
        var steps = new byte[3 * columns];
        random.NextBytes(steps);
        var rows = new PackedRows([0.1f, 0.37f, 1e-3f], steps, columns);
        float[] all = rows.Unpack();
        for (int row = 0; row < 3; row++)
        {
            float[] sum = [.. Enumerable.Range(0, columns).Select(_ => random.NextSingle())];
            float[] expected = [.. sum.Select((number, i) => number + all[row * columns + i])];
            rows.AddTo(row, sum);
            Assert.Equal(expected, sum);
            Assert.All(Enumerable.Range(0, columns), i => Assert.Equal(unchecked((sbyte)steps[row * columns + i]) * rows.Scale(row), all[row * columns + i]));
        }
    }

    [Fact]
    public void Lines_have_the_fingerprints_of_their_words()
    {
        string[] words = ["", "Plain", "it’s", "ÉTÉ", "a–b", "“x”", "[z]", "last"];
        var hashes = new ulong[words.Length];
        Assert.Equal(words.Length, WordHash.FoldLines(string.Join('\n', words), hashes));
        Assert.Equal(words.Select(word => WordHash.Fold(word)), hashes);
        Assert.Equal(words.Length, WordHash.FoldLines(string.Join('\n', words), new ulong[2]));
    }

    [Fact]
    public void Any_changed_bit_changes_the_checksum()
    {
        var bytes = new byte[77];
        new Random(5).NextBytes(bytes);
        var seen = new HashSet<ulong> { Checksum.Of(bytes), Checksum.Of(bytes.AsSpan(1)), Checksum.Of(bytes.AsSpan(0, 76)) };
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.True(seen.Add(Checksum.Of(bytes)));
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
        }
    }
}
