using System.Collections.Immutable;
using Dateline.Text.Models;
using Dateline.Text.Treebanks;

namespace Dateline.Cli.Building;

/// <summary>Where a model is trained from, and what its card is to say.</summary>
/// <param name="Corpora">The folder of corpora.</param>
/// <param name="Packages">The folder that holds unpacked data packages (<c>node_modules</c>).</param>
/// <param name="Seed">The seed of all that is drawn at random.</param>
/// <param name="Date">The day, for the card.</param>
/// <param name="Tell">Is given lines on the progress.</param>
internal sealed record ModelSources(string Corpora, string Packages, ulong Seed, DateOnly Date, Action<string> Tell)
{
    private const string TreebankLicence = "CC-BY-SA-4.0";

    private static readonly string[] DevelopmentSets = ["ewt-dev", "gum-free-dev"];

    /// <summary>The trees that shipped models may learn from.</summary>
    public ImmutableArray<TreebankDocument> TrainingTrees() => [.. Trees("ewt-train"), .. Trees("gum-free-train")];

    /// <summary>GUM's part of the training trees.</summary>
    public ImmutableArray<TreebankDocument> GumTrees() => Trees("gum-free-train");

    /// <summary>The trees that models are scored on.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<TreebankDocument>> DevelopmentTrees() =>
        DevelopmentSets.ToImmutableSortedDictionary(name => name, Trees, StringComparer.Ordinal);

    /// <summary>A card for a model learned from the training trees, with scores and checksum still missing.</summary>
    public ModelCard TreebankCard(string task, string mainScore, string features) => new()
    {
        Task = task,
        TrainedOn =
        [
            new("Universal Dependencies English EWT, train", TreebankLicence, CountWords("ewt-train")),
            new("Universal Dependencies English GUM, train, freely licensed genres", "CC-BY-4.0 annotation, texts CC-BY, CC-BY-SA or public domain", CountWords("gum-free-train")),
        ],
        Date = Date,
        Seed = Seed,
        Features = features,
        Scores = ImmutableSortedDictionary<string, double>.Empty,
        MainScore = mainScore,
        Licence = TreebankLicence,
        Sha256 = "",
    };

    private int CountWords(string name) => Trees(name).Sum(document => document.Sentences.Sum(sentence => sentence.Words.Length));

    private ImmutableArray<TreebankDocument> Trees(string name)
    {
        using StreamReader reader = File.OpenText(Path.Combine(Corpora, "treebanks", name + ".conllu"));
        return ConlluReader.Read(reader);
    }
}
