using System.Collections.Immutable;
using Dateline.Text.Networks;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Tagging;

/// <summary>
/// Tags training texts as the tagger will tag new ones: each share of the documents by a tagger trained on the others. What is then trained
/// on the tags learns how far to trust them.
/// </summary>
internal static class CrossTagging
{
    private const int Shares = 4, Rounds = 6;

    /// <summary>The sentences of all documents with predicted tags in place of the annotated ones.</summary>
    public static List<TreebankSentence> Retag(WordVectors vectors, WordClasses classes, ImmutableArray<TreebankDocument> documents, Action<string> tell)
    {
        var retagged = new TreebankSentence[documents.Length][];
        for (int share = 0; share < Shares; share++)
        {
            var others = documents.Where((_, index) => index % Shares != share).SelectMany(document => document.Sentences);
            var tagger = new Tagger(TaggerTrainer.Train(vectors, classes, others, new TaggerTraining { Rounds = Rounds }, (_, _) => { }));
            var mender = new TagMender(tagger.Labels, classes);
            for (int index = share; index < documents.Length; index += Shares) retagged[index] = [.. documents[index].Sentences.Select(s => Retag(tagger, mender, s))];
            tell($"tagged share {share + 1} of {Shares}");
        }
        return [.. retagged.SelectMany(sentences => sentences)];
    }

    private static TreebankSentence Retag(Tagger tagger, TagMender mender, TreebankSentence sentence)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>(sentence.Words.Length);
        int end = 0;
        foreach (var word in sentence.Words)
        {
            words.Add(new TextSpan(end, end + word.Form.Length));
            end += word.Form.Length + 1;
        }
        string text = string.Join(' ', sentence.Words.Select(word => word.Form));
        byte[] labels = tagger.Tag(text, words.ToImmutable(), [0..sentence.Words.Length]);
        mender.Mend(text, words.ToImmutable(), [0..sentence.Words.Length], labels);
        return sentence with
        {
            Words = [.. sentence.Words.Select((word, i) => word with { PartOfSpeech = tagger.Labels.Parts[labels[i]], Tag = tagger.Labels.Tags[labels[i]] })],
        };
    }
}
