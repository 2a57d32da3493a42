namespace Dateline.Text.Networks;

/// <summary>Turns words into the numbers a <see cref="TokenEncoder"/> reads.</summary>
/// <param name="vectors">The vectors of common words.</param>
/// <param name="norms">The words that the network learned a row for.</param>
internal sealed class WordInput(WordVectors vectors, WordTable norms)
{
    /// <summary>Writes one token of a batch: its vector, its parts and its tags; the tag that the task fills stays 0.</summary>
    public void Write(TokenBatch batch, int token, WordReading reading)
    {
        ulong hash = WordHash.Fold(reading.Word);
        batch.Vectors[token] = vectors.Find(hash);
        WordParts.Write(reading.Word, norms.Find(hash) + 1, reading.Caseless, batch.Parts.Slice(token * WordParts.Count, WordParts.Count));
        var tags = batch.Tags.Slice(token * TokenEncoder.TagTables, TokenEncoder.TagTables);
        tags[0] = (int)reading.PartOfSpeech + 1;
        tags[1] = PennTags.NumberOf(reading.Tag);
        tags[2] = 0;
    }
}
