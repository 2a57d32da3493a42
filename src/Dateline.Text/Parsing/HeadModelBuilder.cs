using System.Collections.Immutable;
using Dateline.Text.Models;
using Dateline.Text.Networks;
using Dateline.Text.Tagging;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Parsing;

/// <summary>Trains the model of heads that the parser leaves open, and scores trees with it.</summary>
public static class HeadModelBuilder
{
    /// <summary>The task, which is also the name of the model's file.</summary>
    public const string Task = HeadModel.Task;

    /// <summary>A model trained on annotated texts, for the parser that this library holds.</summary>
    /// <param name="training">What to learn from.</param>
    /// <param name="development">What to score on, by the set's name.</param>
    /// <param name="card">The card with all but scores and checksum filled in.</param>
    /// <param name="tell">Is given a line after each round.</param>
    /// <exception cref="InvalidOperationException">This library holds no parser, no word vectors or no tagger.</exception>
    public static TrainedModel Build(ImmutableArray<TreebankDocument> training, ImmutableSortedDictionary<string, ImmutableArray<TreebankDocument>> development, ModelCard card, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(development);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(tell);
        WordTagger tagger = WordTagger.English ?? throw new InvalidOperationException("Heads are learned from predicted tags, and this library holds no tagger.");
        if (WordVectors.English is not { } vectors || ModelFile.ReadEmbedded(ParserModel.Task) is not { } held) throw new InvalidOperationException("Heads are learned for a parser, and this library holds none.");
        ParserModel parser = ParserModel.Read(held, vectors);
        var contents = new ModelWriter();
        HeadTrainer.Train(parser, tagger, training, (card.Seed, tell)).Write(contents);
        var whole = new DependencyParser(parser, HeadModel.Read(contents.ToReader()));
        var analyzer = new Analyzer(() => tagger, () => whole, () => null);
        return ModelFile.ToTrained(contents, card with { Scores = ParserModelBuilder.Scores(analyzer, development) });
    }
}
