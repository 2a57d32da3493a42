using System.Collections.Immutable;

namespace Dateline.Text.Naming;

/// <summary>Reads the phrases of annotated texts by cross-validation: those of each source by a <see cref="PhraseReader"/> that learned from the other sources and from sentences of this project's own.</summary>
public static class PhraseValidation
{
    /// <summary>The phrases found in each text, with their kinds as <see cref="NameScores"/> names them.</summary>
    /// <param name="documents">The texts of re3d.</param>
    /// <param name="seed">The seed of all that is drawn at random.</param>
    /// <param name="tell">Is given a line before each source.</param>
    /// <exception cref="InvalidOperationException">The texts are of one source, or this library holds no model of names.</exception>
    public static ImmutableArray<ImmutableArray<(Range Words, string Kind)>> Read(ImmutableArray<NameDocument> documents, ulong seed, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(tell);
        string[] sources = [.. documents.Select(document => document.Source).Distinct(StringComparer.Ordinal)];
        if (sources.Length < 2) throw new InvalidOperationException("cross-validation needs texts of two sources or more.");
        var texts = documents.Select(Prepare).ToArray();
        var own = PhraseSentences.ReadAll().Select(Prepare).ToArray();
        var found = new ImmutableArray<(Range, string)>[documents.Length];
        var chances = new PhraseChances();
        foreach (string source in sources)
        {
            tell($"without {source}");
            PhraseReader reader = PhraseTrainer.Train([.. texts.Where(text => text.Text.Document.Source != source), .. own], seed);
            for (int i = 0; i < texts.Length; i++)
            {
                if (documents[i].Source == source) found[i] = [.. texts[i].Sentences.SelectMany(sentence => reader.Read(sentence, chances)).Select(phrase => (phrase.Words, NameScores.KindOf(NameScheme.Defence.Kinds[phrase.Kind])))];
            }
        }
        return [.. found];
    }

    private static (PhraseText Text, ImmutableArray<PhraseSentence> Sentences) Prepare(NameDocument document)
    {
        var text = PhraseText.Of(document, Analyzer.English);
        return (text, PhraseSentence.Of(text));
    }
}
