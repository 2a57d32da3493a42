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

    public void Clear()
    {
        Sentences.Clear();
        Sentences.Add(0);
    }

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
