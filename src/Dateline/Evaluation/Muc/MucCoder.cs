using System.Collections.Immutable;
using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc;

/// <summary>Fills MUC-4 templates for messages, with what it learned from messages that have keys.</summary>
/// <remarks>The model lives in memory only: the texts it is fitted to may not be shipped in any form.</remarks>
/// <threadsafety>Safe for any number of threads once fitted.</threadsafety>
public sealed class MucCoder
{
    private readonly Analyzer _analyzer;
    private readonly MucModel _model;
    private readonly MucThresholds _thresholds;

    private MucCoder(Analyzer analyzer, MucModel model, MucThresholds thresholds)
    {
        _analyzer = analyzer;
        _model = model;
        _thresholds = thresholds;
    }

    /// <summary>A coder fitted to messages with their key templates; the same messages give the same coder.</summary>
    public static MucCoder Fit(Analyzer analyzer, ImmutableArray<MucMessage> messages, ImmutableArray<MucTemplate> keys) =>
        Fit(analyzer, messages, keys, MucThresholds.Fitted);

    internal static MucCoder Fit(Analyzer analyzer, ImmutableArray<MucMessage> messages, ImmutableArray<MucTemplate> keys, MucThresholds thresholds)
    {
        ILookup<string, MucTemplate> keysOf = keys.ToLookup(key => key.Message, StringComparer.Ordinal);
        MucText[] texts = new MucText[messages.Length];
        Parallel.For(0, messages.Length, i => texts[i] = new MucText(messages[i], analyzer));
        return Fit(analyzer, texts, keysOf, thresholds);
    }

    internal static MucCoder Fit(Analyzer analyzer, MucText[] texts, ILookup<string, MucTemplate> keysOf, MucThresholds thresholds)
    {
        var judge = new MucJudge.Trainer();
        MucModel[] halves = [Learn(texts.Where((_, i) => IsFirstHalf(i))), Learn(texts.Where((_, i) => !IsFirstHalf(i)))];
        for (int i = 0; i < texts.Length; i++)
        {
            ImmutableArray<MucTemplate> keys = [.. keysOf[texts[i].Id]];
            MucModel unseen = halves[IsFirstHalf(i) ? 1 : 0];
            judge.Add(texts[i], new MucFiller(unseen, thresholds).Find(texts[i]), incident => KeyOf(texts[i], unseen, incident, keys));
        }
        return new MucCoder(analyzer, Learn(texts) with { Judge = judge.Train() }, thresholds);

        MucModel Learn(IEnumerable<MucText> some)
        {
            var trainer = new MucTrainer();
            foreach (MucText text in some) trainer.Add(text, [.. keysOf[text.Id]]);
            return trainer.Train();
        }
    }

    // Reports that follow one another often tell of the same incident, and stay together.
    private static bool IsFirstHalf(int text) => text / 20 % 2 == 0;

    private static MucTemplate? KeyOf(MucText text, MucModel model, MucIncident incident, ImmutableArray<MucTemplate> keys)
    {
        MucTemplate found = new MucTemplateDraft(text, model, new FeatureSet(), incident).ToTemplate(1);
        return keys.FirstOrDefault(key => MucScorer.MayMap(key, found));
    }

    /// <summary>The same coder with other thresholds.</summary>
    internal MucCoder With(MucThresholds thresholds) => new(_analyzer, _model, thresholds);

    /// <summary>The templates of a message; empty when it tells of no relevant incident.</summary>
    public ImmutableArray<MucTemplate> Code(MucMessage message) => Code(new MucText(message, _analyzer));

    internal ImmutableArray<MucTemplate> Code(MucText text) => new MucFiller(_model, _thresholds).Fill(text);
}
