using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;

namespace Dateline.Evaluation.Muc;

/// <summary>Fills MUC-4 templates for messages, with what it learned from messages that have keys.</summary>
/// <remarks>The model lives in memory only: the texts it is fitted to may not be shipped in any form.</remarks>
/// <threadsafety>Safe for any number of threads once fitted.</threadsafety>
public sealed class MucCoder
{
    private const int Folds = 3, LongestStretch = 100;

    private readonly Analyzer _analyzer;
    private readonly Coder _claims;
    private readonly ImmutableArray<MucFirstReader> _first;
    private readonly MucSecondReader _second;
    private readonly MucModel _model;

    private MucCoder(Analyzer analyzer, Coder claims, (ImmutableArray<MucFirstReader> First, MucSecondReader Second) readers, MucModel model)
    {
        (_analyzer, _claims) = (analyzer, claims);
        (_first, _second) = readers;
        _model = model;
    }

    /// <summary>A coder fitted to messages with their key templates; the same messages give the same coder.</summary>
    /// <param name="analyzer">Analyses the messages.</param>
    /// <param name="claims">Says what the messages claim, which is one of the things that fillings are told by.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="keys">Their key templates; a message without any tells of no relevant incident.</param>
    public static MucCoder Fit(Analyzer analyzer, Coder claims, ImmutableArray<MucMessage> messages, ImmutableArray<MucTemplate> keys)
    {
        ILookup<string, MucTemplate> keysOf = keys.ToLookup(key => key.Message, StringComparer.Ordinal);
        MucText[] texts = new MucText[messages.Length];
        Parallel.For(0, messages.Length, i => texts[i] = new MucText(messages[i], analyzer, claims));
        // Reports that follow one another often tell of the same incident, and stay together: else a reader would know names that it will not know of new texts.
        int stretch = Math.Clamp(texts.Length / 12, 1, LongestStretch);
        var learned = new Learned[texts.Length];
        Parallel.For(0, texts.Length, i => learned[i] = new Learned(i, i / stretch, new MucTraits(texts[i]), [.. keysOf[texts[i].Id]]));
        (ImmutableArray<MucFirstReader> first, MucReading[] readings) = ReadUnseen(learned);
        bool[] sides = [true, false];
        MucSecondReader[] halves = [.. sides.Select(side => Second(learned.Where(text => (text.Stretch % 2 == 0) == side)))];
        MucModel[] models = [.. sides.Select(side => Learn(learned.Where(text => (text.Stretch % 2 == 0) == side), fillsSets: false))];
        MucJudge.Trainer judge = new(exact: false), rolesJudge = new(exact: true);
        foreach (Learned text in learned)
        {
            int unseen = text.Stretch % 2 == 0 ? 1 : 0;
            MucReading reading = halves[unseen].Read(text.Traits, readings[text.Index]);
            ImmutableArray<MucIncident> incidents = new MucFiller(models[unseen], MucThresholds.Fitted).Find(text.Traits.Text, reading);
            judge.Add(text.Traits.Text, reading, incidents, MucMapping.OfTemplates(text.Traits.Text, models[unseen], incidents, text.Keys));
            ImmutableArray<MucIncident> ofRoles = MucFiller.OfRoles(models[unseen]).Find(text.Traits.Text, reading);
            rolesJudge.Add(text.Traits.Text, reading, ofRoles, MucMapping.OfRoles(ofRoles, text.Keys));
        }
        return new MucCoder(analyzer, claims, (first, Second(learned)), Learn(learned, fillsSets: true) with { Judge = judge.Train(), RolesJudge = rolesJudge.Train() });

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

    /// <summary>The templates of a message; empty when it tells of no relevant incident.</summary>
    public ImmutableArray<MucTemplate> Code(MucMessage message)
    {
        var text = new MucText(message, _analyzer, _claims);
        return new MucFiller(_model, MucThresholds.Fitted).Fill(text, Read(text));
    }

    /// <summary>The incidents of a message with what fills the five roles; empty when it tells of no relevant incident.</summary>
    public ImmutableArray<FiveRolesTemplate> CodeRoles(MucMessage message)
    {
        var text = new MucText(message, _analyzer, _claims);
        return MucFiller.OfRoles(_model).FillRoles(text, Read(text));
    }

    private MucReading Read(MucText text)
    {
        var traits = new MucTraits(text);
        return _second.Read(traits, MucReading.Mean([.. _first.Select(reader => reader.Read(traits))]));
    }

    private sealed record Learned(int Index, int Stretch, MucTraits Traits, ImmutableArray<MucTemplate> Keys);
}
