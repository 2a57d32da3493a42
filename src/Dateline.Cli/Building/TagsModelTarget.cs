using Dateline.Text.Tagging;

namespace Dateline.Cli.Building;

/// <summary>The model of parts of speech and Penn Treebank tags.</summary>
internal static class TagsModelTarget
{
    public static ModelTarget Create() => new(TagModelBuilder.Task, "Parts of speech and Penn Treebank tags, from the treebanks.", sources => TagModelBuilder.Build(
        sources.TrainingTrees(), sources.DevelopmentTrees(),
        sources.TreebankCard(TagModelBuilder.Task, "ewt-dev.upos",
            "One hidden layer over fingerprints of the word and two words to each side (form, endings, beginnings, outline), pairs of words, the two labels before, and the vectors of the five words; greedy from left to right. A share of the sentences was shown without case."),
        sources.Tell));
}
