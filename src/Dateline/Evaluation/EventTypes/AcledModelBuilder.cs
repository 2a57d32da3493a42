using System.Collections.Immutable;
using Dateline.Text.Learning;
using Dateline.Text.Models;

namespace Dateline.Evaluation.EventTypes;

/// <summary>Learns what an <see cref="AcledTyper"/> adds to its table of phrases, from snippets of known types and from the phrases themselves.</summary>
internal static class AcledModelBuilder
{
    /// <summary>The name of the model's file.</summary>
    public const string Task = "acled-types";

    private const int Bits = 15, Passes = 10, Fits = 8, Fewest = 2;
    private const float Rate = 0.05f, Shrinkage = 1e-3f;

    // What a phrase of weight 1 counts beside a snippet: there are as many phrases as snippets, and each says far less.
    private const float PhraseWorth = 0.04f;

    /// <summary>The model, its card scored on each register of the snippets by what the others teach.</summary>
    /// <param name="table">The lines of the table of phrases.</param>
    /// <param name="snippets">The snippets.</param>
    /// <param name="card">The card, with scores and checksum still missing.</param>
    /// <param name="tell">Is given lines on the progress.</param>
    /// <exception cref="ArgumentException">A snippet's type is none.</exception>
    /// <exception cref="FormatException">A line of the table is not of its form.</exception>
    public static TrainedModel Build(ImmutableArray<string> table, ImmutableArray<AcledSnippet> snippets, ModelCard card, Action<string> tell)
    {
        var scores = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        int seed = (int)(card.Seed & int.MaxValue);
        foreach (string register in snippets.Select(snippet => snippet.Register).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            AcledTyper both = AcledTyper.Load(table, Train(table, snippets.Where(snippet => snippet.Register != register), seed)), alone = AcledTyper.Load(table);
            LabelScore typed = new(), byTable = new();
            foreach (AcledSnippet snippet in snippets.Where(snippet => snippet.Register == register))
            {
                typed.Add(snippet.Type, both.TypeOf(snippet.Document, snippet.Claims));
                byTable.Add(snippet.Type, alone.TypeOf(snippet.Document, snippet.Claims));
            }
            scores[register + ".f1"] = typed.WeightedF1;
            scores[register + ".table.f1"] = byTable.WeightedF1;
            tell(register);
        }
        scores["mean.f1"] = scores.Where(score => !score.Key.Contains(".table", StringComparison.Ordinal)).Average(score => score.Value);
        return Train(table, snippets, seed).ToTrained(card with { Scores = scores.ToImmutable() });
    }

    private static LinearModel Train(ImmutableArray<string> table, IEnumerable<AcledSnippet> snippets, int seed)
    {
        PhraseTable phrases = AcledTyper.ReadTable(table);
        var written = new AcledFeatures(phrases);
        var features = new FeatureValues();
        var trainer = new LinearTrainer(AcledTyper.Types, Bits);
        foreach (AcledSnippet snippet in snippets)
        {
            written.Write(snippet.Document, snippet.Claims, features);
            trainer.Add(features, snippet.Type);
        }
        foreach (PhraseTable.Phrase phrase in phrases.Phrases)
        {
            written.Write(phrase, features);
            trainer.Add(features, phrase.Type, PhraseWorth * (float)phrase.Weight);
        }
        return trainer.Train(Passes, Rate, Shrinkage, Fits, Fewest, seed);
    }
}
