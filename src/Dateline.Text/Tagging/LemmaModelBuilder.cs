using System.Collections.Immutable;
using Dateline.Text.Models;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Tagging;

/// <summary>Makes the lexicon of dictionary forms, and scores it.</summary>
public static class LemmaModelBuilder
{
    /// <summary>The task, which is also the name of the model's file.</summary>
    public const string Task = LemmaLexicon.Task;

    /// <summary>A lexicon made from WordNet's words and annotated texts.</summary>
    /// <param name="wordNet">The folder of WordNet's files (<c>index.noun</c>, <c>data.noun</c> and so on).</param>
    /// <param name="training">Texts whose lemmas are known.</param>
    /// <param name="development">What to score on, by the set's name.</param>
    /// <param name="card">The card with all but scores and checksum filled in.</param>
    /// <exception cref="IOException">A file of WordNet is missing or cannot be read.</exception>
    public static TrainedModel Build(string wordNet, ImmutableArray<TreebankDocument> training,
        ImmutableSortedDictionary<string, ImmutableArray<TreebankDocument>> development, ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(development);
        ArgumentNullException.ThrowIfNull(card);
        var dictionary = new WordNetFolder(wordNet);
        LemmaLexicon lexicon = LemmaTrainer.Train(dictionary.Words(), dictionary.NounKinds(), training.SelectMany(document => document.Sentences));
        var contents = new ModelWriter();
        lexicon.Write(contents);
        var lemmatizer = new Lemmatizer(LemmaLexicon.Read(contents.ToReader()));
        var scores = development.ToImmutableSortedDictionary(set => set.Key + ".lemma", set => Score(lemmatizer, set.Value), StringComparer.Ordinal);
        return ModelFile.ToTrained(contents, card with { Scores = scores });
    }

    private static double Score(Lemmatizer lemmatizer, ImmutableArray<TreebankDocument> documents)
    {
        TreebankWord[] words = [.. documents.SelectMany(document => document.Sentences).SelectMany(sentence => sentence.Words).Where(word => word.Lemma is not ("" or "_"))];
        return (double)words.Count(word => lemmatizer.Lemma(word.Form, word.PartOfSpeech, word.Tag) == word.Lemma) / words.Length;
    }
}
