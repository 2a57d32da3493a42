namespace Dateline.Text.Networks;

/// <summary>The words of some sentences as numbers: what a <see cref="TokenEncoder"/> reads.</summary>
/// <param name="tagTables">The number of tables of tags that each token has a row of: two, and those that the task fills.</param>
internal sealed class TokenBatch(int tagTables)
{
    private int[] _vectors = [], _parts = [], _tags = [];

    public int TagTables { get; } = tagTables;

    /// <summary>The first token of each sentence, and behind them the number of tokens.</summary>
    public List<int> Sentences { get; } = [0];

    public int Count => Sentences[^1];

    /// <summary>For each token its row of <see cref="WordVectors"/>; -1 for none.</summary>
    public Span<int> Vectors => _vectors.AsSpan(0, Count);

    /// <summary>For each token <see cref="WordParts.Count"/> rows of the tables of word parts.</summary>
    public Span<int> Parts => _parts.AsSpan(0, Count * WordParts.Count);

    /// <summary>For each token its rows of the tag tables, <see cref="TagTables"/> of them.</summary>
    public Span<int> Tags => _tags.AsSpan(0, Count * TagTables);

    /// <summary>The fingerprint of all numbers of a token.</summary>
    public ulong KeyOf(int token)
    {
        ulong key = Next(0x9E3779B97F4A7C15, Vectors[token]);
        foreach (int part in Parts.Slice(token * WordParts.Count, WordParts.Count)) key = Next(key, part);
        foreach (int tag in Tags.Slice(token * TagTables, TagTables)) key = Next(key, tag);
        return key ^ (key >> 29);
    }

    private static ulong Next(ulong key, int number)
    {
        key = (key ^ (uint)number) * 0xD6E8FEB86659FD93;
        return key ^ (key >> 32);
    }

    public void Clear()
    {
        Sentences.Clear();
        Sentences.Add(0);
    }

    /// <summary>Takes the sentence that was added last out again.</summary>
    public void WithdrawSentence() => Sentences.RemoveAt(Sentences.Count - 1);

    /// <summary>Makes room for a further sentence and returns its first token.</summary>
    public int AddSentence(int length)
    {
        int start = Count, end = start + length;
        if (_vectors.Length < end)
        {
            int room = Math.Max(end, _vectors.Length * 2);
            Array.Resize(ref _vectors, room);
            Array.Resize(ref _parts, room * WordParts.Count);
            Array.Resize(ref _tags, room * TagTables);
        }
        Sentences.Add(end);
        return start;
    }
}
