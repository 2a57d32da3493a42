using System.Collections.Immutable;
using Dateline.Text.Models;
using Dateline.Text.Networks;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Tagging;

/// <summary>Trains the model of parts of speech and tags, and scores it.</summary>
public static class TagModelBuilder
{
    /// <summary>The task, which is also the name of the model's file.</summary>
    public const string Task = TaggerModel.Task;

    /// <summary>A model trained on annotated texts.</summary>
    /// <param name="training">What to learn from.</param>
    /// <param name="development">What to score on, by the set's name.</param>
    /// <param name="card">The card with all but scores and checksum filled in.</param>
    /// <param name="tell">Is given a line after each round.</param>
    /// <exception cref="InvalidOperationException">This library holds no word vectors or no lexicon of lemmas.</exception>
    public static TrainedModel Build(ImmutableArray<TreebankDocument> training, ImmutableSortedDictionary<string, ImmutableArray<TreebankDocument>> development,
        ModelCard card, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(development);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(tell);
        WordVectors vectors = WordVectors.English ?? throw new InvalidOperationException("The tagger needs word vectors, and this library holds none.");
        LemmaLexicon lexicon = LemmaLexicon.English ?? throw new InvalidOperationException("The tagger needs the lexicon of lemmas, and this library holds none.");
        var classes = new WordClasses(lexicon);
        TaggerModel learned = TaggerTrainer.Train(vectors, classes, training.SelectMany(document => document.Sentences), new TaggerTraining { Seed = card.Seed }, (_, line) => tell(line));
        var contents = new ModelWriter();
        learned.Write(contents);
        // Scores are of what was written, rounding and all.
        var tagger = new Tagger(TaggerModel.Read(contents.ToReader(), vectors, classes));
        var scores = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, documents) in development)
        {
            Score(tagger, name, documents, scores);
            Score(tagger, name + ".capitals", GoldTokens.InCapitals(documents), scores);
        }
        return ModelFile.ToTrained(contents, card with { Scores = scores.ToImmutable() });
    }

    private static void Score(Tagger tagger, string name, ImmutableArray<TreebankDocument> documents, ImmutableSortedDictionary<string, double>.Builder scores)
    {
        int words = 0, parts = 0, tags = 0;
        foreach (TreebankDocument document in documents)
        {
            foreach (TreebankSentence sentence in document.Sentences)
            {
                byte[] labels = tagger.Tag(document.Text, [.. sentence.Words.Select(word => word.Span)], [0..sentence.Words.Length]);
                for (int i = 0; i < labels.Length; i++)
                {
                    words++;
                    if (tagger.Labels.Parts[labels[i]] == sentence.Words[i].PartOfSpeech) parts++;
                    if (tagger.Labels.Tags[labels[i]] == sentence.Words[i].Tag) tags++;
                }
            }
        }
        scores[name + ".upos"] = (double)parts / words;
        scores[name + ".xpos"] = (double)tags / words;
    }
}
