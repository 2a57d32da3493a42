using System.Collections.Immutable;
using Dateline.Text.Models;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Tokenizing;

/// <summary>Trains the model of sentence ends, and scores it.</summary>
public static class SentenceModelBuilder
{
    /// <summary>The task, which is also the name of the model's file.</summary>
    public const string Task = BoundaryModel.Task;

    /// <summary>A model trained on annotated texts.</summary>
    /// <param name="training">What to learn from.</param>
    /// <param name="development">What to score on, by the set's name.</param>
    /// <param name="card">The card with all but scores and checksum filled in.</param>
    public static TrainedModel Build(ImmutableArray<TreebankDocument> training, ImmutableSortedDictionary<string, ImmutableArray<TreebankDocument>> development, ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(development);
        ArgumentNullException.ThrowIfNull(card);
        BoundaryModel learned = BoundaryTrainer.Train(training, card.Seed);
        var contents = new ModelWriter();
        learned.Write(contents);
        var scores = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, documents) in development)
        {
            scores[name + ".sentences"] = Score(learned, documents).F1;
            scores[name + ".sentences_by_rules_alone"] = Score(null, documents).F1;
        }
        return ModelFile.ToTrained(contents, card with { Scores = scores.ToImmutable() });
    }

    private static MatchScore Score(BoundaryModel? model, ImmutableArray<TreebankDocument> documents)
    {
        var score = default(MatchScore);
        foreach (TreebankDocument document in documents)
        {
            ImmutableArray<TextSpan> words = Tokenizer.Tokenize(document.Text);
            var found = SentenceSplitter.Split(document.Text, words, model).Select(range => new TextSpan(words[range.Start.Value].Start, words[range.End.Value - 1].End));
            score += Alignment.Score([.. document.Sentences.Select(sentence => sentence.Span)], [.. found]);
        }
        return score;
    }
}
