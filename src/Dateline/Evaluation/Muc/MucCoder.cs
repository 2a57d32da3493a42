using System.Collections.Immutable;
using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;

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
        var trainer = new MucTrainer();
        foreach (MucText text in texts) trainer.Add(text, [.. keysOf[text.Id]]);
        return new MucCoder(analyzer, trainer.Train(), thresholds);
    }

    /// <summary>The same coder with other thresholds.</summary>
    internal MucCoder With(MucThresholds thresholds) => new(_analyzer, _model, thresholds);

    /// <summary>The templates of a message; empty when it tells of no relevant incident.</summary>
    public ImmutableArray<MucTemplate> Code(MucMessage message) => Code(new MucText(message, _analyzer));

    internal ImmutableArray<MucTemplate> Code(MucText text) => new MucFiller(_model, _thresholds).Fill(text);
}
