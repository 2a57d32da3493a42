using System.Collections.Immutable;
using Dateline.Text.Learning;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Tokenizing;

/// <summary>Learns a <see cref="BoundaryModel"/> from annotated texts.</summary>
internal static class BoundaryTrainer
{
    private const int Passes = 12;
    private const float Rate = 0.15f, Shrinkage = 3e-4f;

    public static BoundaryModel Train(IEnumerable<TreebankDocument> documents, ulong seed)
    {
        var trainer = new LogisticTrainer(classes: 2, BoundaryModel.Bits);
        foreach (TreebankDocument document in documents) Add(trainer, document);
        return BoundaryModel.Of(trainer.Train(Passes, Rate, Shrinkage, (int)(seed & int.MaxValue)));
    }

    private static void Add(LogisticTrainer trainer, TreebankDocument document)
    {
        var ends = document.Sentences.Select(sentence => sentence.Span.End).ToHashSet();
        ImmutableArray<TextSpan> words = Tokenizer.Tokenize(document.Text);
        var rules = new SentenceRules(document.Text, words);
        var around = new BoundaryFeatures(document.Text, words);
        Span<uint> features = stackalloc uint[BoundaryFeatures.Most];
        int start = 0;
        for (int i = 0; i + 1 < words.Length; i++)
        {
            GapVerdict verdict = rules.Judge(start, i);
            bool ruled = verdict != GapVerdict.GoesOn, endsHere = ends.Contains(words[i].End);
            if (verdict != GapVerdict.SurelyEnds && around.IsOpen(i, ruled)) trainer.Add(features[..around.Write(start, i, ruled, features)], endsHere ? 1 : 0);
            if (endsHere || verdict == GapVerdict.SurelyEnds) start = i + 1;
        }
    }
}
