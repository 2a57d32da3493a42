using Dateline.Text.Tokenizing;

namespace Dateline.Cli.Building;

/// <summary>The model of sentence ends.</summary>
internal static class SentencesModelTarget
{
    public static ModelTarget Create() => new(SentenceModelBuilder.Task, "Sentence ends that rules cannot tell, from the treebanks.", sources => SentenceModelBuilder.Build(
        sources.TrainingTrees(), sources.DevelopmentTrees(),
        sources.TreebankCard(SentenceModelBuilder.Task, "ewt-dev.sentences",
            "A logistic regression over fingerprints of the words around a gap, their outlines, the length of the sentence so far and what the rules say.")));
}
