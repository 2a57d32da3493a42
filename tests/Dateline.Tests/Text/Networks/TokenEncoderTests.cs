using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Tests.Text.Networks;

public sealed class TokenEncoderTests
{
    private const int Words = 400, Norms = 50;

    private static WordVectors Vectors()
    {
        var random = new Random(1);
        var contents = new ModelWriter();
        WordVectors.Write(contents, [.. Enumerable.Range(0, Words).Select(i => ($"w{i}", Enumerable.Range(0, WordVectors.Dimensions).Select(_ => random.NextSingle() - 0.5f).ToArray()))]);
        return WordVectors.Read(contents.ToReader());
    }

    private static TokenEncoder Encoder(WordVectors vectors)
    {
        var encoder = new TokenEncoder(vectors, new EncoderSize(Norms, 92, 96, 2, Affixes: true, 3));
        var dice = new Dice(7);
        encoder.Initialize(ref dice);
        encoder.Pack();
        return encoder;
    }

    // Sentences of words that come back now and then, some of them without a vector.
    private static TokenBatch Batch(Random random, int sentences)
    {
        var batch = new TokenBatch(3);
        for (int s = 0; s < sentences; s++)
        {
            int length = random.Next(1, 30), first = batch.AddSentence(length);
            for (int t = first; t < first + length; t++)
            {
                int word = random.Next(random.Next(2, Words));
                batch.Vectors[t] = word % 9 == 0 ? -1 : word;
                for (int part = 0; part < WordParts.Count; part++) batch.Parts[t * WordParts.Count + part] = word * 31 % (part == 0 ? Norms : 512);
                (batch.Tags[t * 3], batch.Tags[t * 3 + 1], batch.Tags[t * 3 + 2]) = (word % 17, random.Next(3), random.Next(3));
            }
        }
        return batch;
    }

    [Fact]
    public void What_came_before_changes_no_bit()
    {
        WordVectors vectors = Vectors();
        TokenEncoder used = Encoder(vectors);
        var usedPass = new EncoderPass();
        var random = new Random(2);
        for (int i = 0; i < 20; i++)
        {
            TokenBatch batch = Batch(random, 6);
            float[] fresh = Encoder(vectors).Forward(new EncoderPass(), batch).ToArray();
            Assert.Equal(fresh, used.Forward(usedPass, batch).ToArray());
            Assert.Equal(fresh, used.Forward(usedPass, batch).ToArray());
        }
    }

    [Fact]
    public void Reading_agrees_with_the_pass_that_training_takes()
    {
        WordVectors vectors = Vectors();
        var exact = new TokenEncoder(vectors, new EncoderSize(Norms, 92, 96, 2, Affixes: true, 3));
        var dice = new Dice(7);
        exact.Initialize(ref dice);
        TokenBatch batch = Batch(new Random(3), 4);
        float[] expected = exact.Forward(new EncoderPass(), batch).ToArray(), read = Encoder(vectors).Forward(new EncoderPass(), batch).ToArray();
        Assert.All(expected.Zip(read), pair => Assert.InRange(pair.Second - pair.First, -0.05f, 0.05f)); // the weights of the one are rounded
    }
}
