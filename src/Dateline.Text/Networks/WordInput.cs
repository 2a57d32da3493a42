namespace Dateline.Text.Networks;

/// <summary>Turns words into the numbers a <see cref="TokenEncoder"/> reads.</summary>
/// <param name="vectors">The vectors of common words.</param>
/// <param name="norms">The words that the network learned a row for.</param>
/// <param name="affixes">Whether the network sees how words begin and end.</param>
internal sealed class WordInput(WordVectors vectors, WordTable norms, bool affixes)
{
    /// <summary>Writes one token of a batch: its vector, its parts and its tags; the tags that the task fills stay 0.</summary>
    public void Write(TokenBatch batch, int token, WordReading reading)
    {
        ulong hash = WordHash.Fold(reading.Word);
        batch.Vectors[token] = vectors.Find(hash);
        WordParts.Write(reading.Word, norms.Find(hash) + 1, reading.Caseless, batch.Parts.Slice(token * WordParts.Count, WordParts.Count));
        if (!affixes) batch.Parts.Slice(token * WordParts.Count + 1, WordParts.Affixes).Clear();
        var tags = batch.Tags.Slice(token * batch.TagTables, batch.TagTables);
        tags[0] = (int)reading.PartOfSpeech + 1;
        tags[1] = PennTags.NumberOf(reading.Tag);
        tags[2..].Clear();
    }
}
