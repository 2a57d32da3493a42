using Dateline.Text.Parsing;

namespace Dateline.Cli.Building;

/// <summary>The model of heads that the parser leaves open.</summary>
internal static class HeadsModelTarget
{
    public static ModelTarget Create() => new(HeadModelBuilder.Task, "Heads that the parser of this program leaves open, from the treebanks.", sources => HeadModelBuilder.Build(
        sources.TrainingTrees(), sources.DevelopmentTrees(),
        sources.TreebankCard(HeadModelBuilder.Task, "ewt-dev.las",
            "A log-linear choice among the few likely heads of words whose best head leads by little: fingerprints of word, head and relation, of what stands around and between them, and of what else hangs on either in the parser's first tree. Made for one model of dependencies."),
        sources.Tell));
}
