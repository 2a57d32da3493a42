namespace Dateline.Text.Networks;

/// <summary>Turns words into the numbers a <see cref="TokenEncoder"/> reads.</summary>
/// <remarks>The numbers of a common word that depend on nothing else are worked out once and kept, which changes none of them.</remarks>
/// <param name="vectors">The vectors of common words.</param>
/// <param name="norms">The words that the network learned a row for.</param>
/// <param name="affixes">Whether the network sees how words begin and end.</param>
/// <param name="known">What else is known of a word by its fingerprint (<see cref="WordHash.Fold(ReadOnlySpan{char})"/>); the last tables of tags are for it.</param>
/// <threadsafety>Safe for any number of threads.</threadsafety>
internal sealed class WordInput(WordVectors vectors, WordTable norms, bool affixes, params Func<ulong, int>[] known)
{
    // A word's vector, its parts, and what else is known of it.
    private readonly KeptNumbers _kept = new(1 + WordParts.Count + known.Length);

    /// <summary>Writes one token of a batch: its vector, its parts and its tags; the tags that the task fills stay 0.</summary>
    public void Write(TokenBatch batch, int token, WordReading reading)
    {
        var tags = batch.Tags.Slice(token * batch.TagTables, batch.TagTables);
        tags[0] = (int)reading.PartOfSpeech + 1;
        tags[1] = PennTags.NumberOf(reading.Tag);
        tags[2..].Clear();
        var parts = batch.Parts.Slice(token * WordParts.Count, WordParts.Count);
        ulong exact = WordHash.Exact(reading.Word, reading.Caseless);
        ReadOnlySpan<int> kept = _kept.Find(exact);
        if (!kept.IsEmpty)
        {
            batch.Vectors[token] = kept[0];
            kept.Slice(1, WordParts.Count).CopyTo(parts);
            kept[(1 + WordParts.Count)..].CopyTo(tags[^known.Length..]);
            return;
        }
        ulong hash = WordHash.Fold(reading.Word);
        int vector = batch.Vectors[token] = vectors.Find(hash);
        WordParts.Write(reading.Word, norms.Find(hash) + 1, reading.Caseless, parts);
        if (!affixes) parts.Slice(1, WordParts.Affixes).Clear();
        for (int i = 0; i < known.Length; i++) tags[^(known.Length - i)] = known[i](hash);
        if (vector is >= 0 and < WordVectors.Common) _kept.Keep(exact, vector, parts, tags[^known.Length..]);
    }
}
