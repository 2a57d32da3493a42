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
    private const int Folds = 3, LongestStretch = 100;

    private readonly Analyzer _analyzer;
    private readonly ImmutableArray<MucFirstReader> _first;
    private readonly MucSecondReader _second;
    private readonly MucModel _model;
    private readonly MucThresholds _thresholds;

    private MucCoder(Analyzer analyzer, ImmutableArray<MucFirstReader> first, MucSecondReader second, MucModel model, MucThresholds thresholds)
    {
        _analyzer = analyzer;
        _first = first;
        _second = second;
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
        // Reports that follow one another often tell of the same incident, and stay together: else a reader would know names that it will not know of new texts.
        int stretch = Math.Clamp(texts.Length / 12, 1, LongestStretch);
        var learned = new Learned[texts.Length];
        Parallel.For(0, texts.Length, i => learned[i] = new Learned(i, i / stretch, new MucTraits(texts[i]), [.. keysOf[texts[i].Id]]));
        (ImmutableArray<MucFirstReader> first, MucReading[] readings) = ReadUnseen(learned);
        bool[] sides = [true, false];
        MucSecondReader[] halves = [.. sides.Select(side => Second(learned.Where(text => (text.Stretch % 2 == 0) == side)))];
        MucModel[] models = [.. sides.Select(side => Learn(learned.Where(text => (text.Stretch % 2 == 0) == side), fillsSets: false))];
        var judge = new MucJudge.Trainer();
        foreach (Learned text in learned)
        {
            int unseen = text.Stretch % 2 == 0 ? 1 : 0;
            MucReading reading = halves[unseen].Read(text.Traits, readings[text.Index]);
            judge.Add(text.Traits.Text, reading, new MucFiller(models[unseen], thresholds).Find(text.Traits.Text, reading), incident => KeyOf(text.Traits.Text, models[unseen], incident, text.Keys));
        }
        return new MucCoder(analyzer, first, Second(learned), Learn(learned, fillsSets: true) with { Judge = judge.Train() }, thresholds);

        MucSecondReader Second(IEnumerable<Learned> some) => MucSecondReader.Learn(some.Select(text => (text.Traits, readings[text.Index], text.Keys)));
    }

    // Each text as a reader sees it that learned from others. New texts are read by all of these readers.
    private static (ImmutableArray<MucFirstReader> Readers, MucReading[] Readings) ReadUnseen(Learned[] texts)
    {
        var readers = new MucFirstReader[Folds];
        var readings = new MucReading[texts.Length];
        Parallel.For(0, Folds, fold =>
        {
            readers[fold] = First(texts.Where(text => text.Stretch % Folds != fold));
            foreach (Learned text in texts)
                if (text.Stretch % Folds == fold) readings[text.Index] = readers[fold].Read(text.Traits);
        });
        return ([.. readers], readings);
    }

    private static MucFirstReader First(IEnumerable<Learned> texts) => MucFirstReader.Learn(texts.Select(text => (text.Traits, text.Keys)));

    private static MucModel Learn(IEnumerable<Learned> texts, bool fillsSets)
    {
        var trainer = new MucTrainer();
        foreach (Learned text in texts) trainer.Add(text.Traits.Text, text.Keys);
        return trainer.Train(fillsSets);
    }

    private static MucTemplate? KeyOf(MucText text, MucModel model, MucIncident incident, ImmutableArray<MucTemplate> keys)
    {
        MucTemplate found = new MucTemplateDraft(text, model, new FeatureSet(), incident).ToTemplate(1);
        return keys.FirstOrDefault(key => MucScorer.MayMap(key, found));
    }

    /// <summary>The same coder with other thresholds.</summary>
    internal MucCoder With(MucThresholds thresholds) => new(_analyzer, _first, _second, _model, thresholds);

    /// <summary>The templates of a message; empty when it tells of no relevant incident.</summary>
    public ImmutableArray<MucTemplate> Code(MucMessage message) => Code(new MucText(message, _analyzer));

    internal ImmutableArray<MucTemplate> Code(MucText text) => Code(text, Read(text));

    internal ImmutableArray<MucTemplate> Code(MucText text, MucReading reading) => new MucFiller(_model, _thresholds).Fill(text, reading);

    internal MucReading Read(MucText text)
    {
        var traits = new MucTraits(text);
        return _second.Read(traits, MucReading.Mean([.. _first.Select(reader => reader.Read(traits))]));
    }

    private sealed record Learned(int Index, int Stretch, MucTraits Traits, ImmutableArray<MucTemplate> Keys);
}
