using Dateline.Text.Parsing;

namespace Dateline.Cli.Building;

/// <summary>The model of dependencies.</summary>
internal static class ParserModelTarget
{
    public static ModelTarget Create() => new(ParserModelBuilder.Task, "Dependency trees, from the treebanks.", sources => ParserModelBuilder.Build(
        sources.TrainingTrees(), sources.DevelopmentTrees(),
        sources.TreebankCard(ParserModelBuilder.Task, "ewt-dev.las",
            "Word vectors, learned rows of commoner words, endings, beginnings and outlines, and predicted tags (each quarter of the texts tagged by a tagger trained on the rest); three simple recurrent layers in both directions; every pair of words scored as dependent and head by a biaffine product, relations by a hidden layer over the two words. A share of the sentences was shown without case."),
        sources.Tell));
}
