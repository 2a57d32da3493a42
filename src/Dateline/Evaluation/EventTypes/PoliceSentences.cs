using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Evaluation.EventTypes;

/// <summary>What police are said to do in a sentence, in the classes of the India police events set (Halterman et al., "Corpus-level evaluation for event QA", 2021).</summary>
/// <remarks>Police are all who keep order for the state: soldiers and paramilitary troops too.</remarks>
[Flags]
public enum PoliceActs : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Killing somebody.</summary>
    Kill = 1,
    /// <summary>Arresting somebody.</summary>
    Arrest = 2,
    /// <summary>Failing to act.</summary>
    Fail = 4,
    /// <summary>Using force.</summary>
    Force = 8,
    /// <summary>Doing anything at all.</summary>
    AnyAction = 16,
}

/// <summary>Reads what police do in the sentences of a report.</summary>
public static class PoliceSentences
{
    // For so many sentences a firing stays what deaths without any other cause are put down to.
    private const int FiringHolds = 4;

    /// <summary>What police do in each of the sentences of one report, in order.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="sentences">The sentences, in the order of the report.</param>
    public static ImmutableArray<PoliceActs> Read(Analyzer analyzer, ImmutableArray<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        var acts = ImmutableArray.CreateBuilder<PoliceActs>(sentences.Length);
        int sinceFiring = FiringHolds;
        foreach (string sentence in sentences)
        {
            PoliceActs found = ReadOne(new PoliceWords(analyzer.Analyze(sentence, AnalysisDepth.Syntax)), sinceFiring < FiringHolds);
            sinceFiring = (found & PoliceActs.Force) != 0 ? 0 : sinceFiring + 1;
            acts.Add(found);
        }
        return acts.ToImmutable();
    }

    private static PoliceActs ReadOne(PoliceWords words, bool firedBefore)
    {
        PoliceActs acts = PoliceActs.None;
        bool police = words.Police, force = words.Force;
        if (police || words.KeepingOrder) acts |= PoliceActs.AnyAction;
        if (words.Arrest) acts |= PoliceActs.Arrest | PoliceActs.AnyAction;
        if (words.Failure) acts |= PoliceActs.Fail;
        if (force && (police || (words.Rounds && !words.Attackers))) acts |= PoliceActs.Force | PoliceActs.AnyAction;
        bool killed = words.PoliceKill || words.MilitantsDie
            || (words.Death && !words.OtherCause && ((police && (force || words.Clash)) || (firedBefore && words.PeopleDie && !words.Arrest)))
            || (police && words.PeopleDie && words.NoOtherKiller);
        if (killed) acts |= PoliceActs.Kill | PoliceActs.Force | PoliceActs.AnyAction;
        else if (firedBefore && words.HurtByFire) acts |= PoliceActs.Force | PoliceActs.AnyAction;
        return acts;
    }
}
