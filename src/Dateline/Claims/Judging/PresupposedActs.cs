using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims.Judging;

/// <summary>Tells acts that a clause takes for known by what it says of them: "condemned the bombing", "the bombings have frightened visitors away".</summary>
internal sealed class PresupposedActs(SyntaxTree tree, Mentions mentions)
{
    // Nouns up from the act to what is judged: "mourned the victims of the attack".
    private const int Farthest = 3;

    // What can only be done with, or said of, an act that there is already.
    private static readonly FrozenSet<string> s_judging = Set("condemn", "denounce", "deplore", "decry", "mourn", "lament", "regret", "criticise", "criticize", "discuss", "debate", "recall", "remember", "commemorate", "investigate", "probe", "solve", "mention", "avenge", "justify");

    private static readonly FrozenSet<string> s_ending = Set("halt", "suspend", "pause", "stop", "end", "cease", "flee", "escape", "survive", "follow");

    // What an act brings about besides harm; that it was is known when this is told.
    private static readonly FrozenSet<string> s_effects = Set("lead", "frighten", "scare", "fuel", "highlight", "underscore", "underline", "reinforce", "deepen", "strain", "harden", "overshadow", "dominate", "worsen", "disrupt", "heighten", "galvanise", "galvanize", "anger", "shape", "remain", "set");

    /// <summary>Whether a noun names an act that is halted, judged or gone into: it was before.</summary>
    public bool IsTakenUp(int act) => VerbOver(act) is >= 0 and var verb && (s_judging.Contains(tree.Lemma(verb)) || s_ending.Contains(tree.Lemma(verb)) || IsBroughtUp(verb));

    /// <summary>Whether a noun is told only for what came of it: "the bombings have frightened visitors away", "the mass protests led to his fall".</summary>
    public bool IsGroundOf(int act) => tree[act].Tag is "NN" or "NNS" && tree.Label(act) == DependencyLabel.Nsubj && tree.Head(act) is >= 0 and var verb && tree.IsVerb(verb) && s_effects.Contains(tree.Lemma(verb)) && (tree[act].Tag == "NNS" || IsDefinite(act));

    /// <summary>Whether a time is that of the judgement, not of the act: "condemned on Tuesday the bombing of a market", "charged with murder on Thursday".</summary>
    public bool IsOfJudgement(int act, int time, TimeMention words)
    {
        if (tree.IsVerb(act)) return false;
        int verb = VerbOver(act);
        if (verb < 0 || !s_judging.Contains(tree.Lemma(verb))) return IsOfCharge(words) && tree.Head(act) >= 0 && NounBefore(words) == act;
        // "condemned the bombing in Orsk on Thursday": the only day that is told is that of the news.
        if (time > act) return IsWeekday(words) && tree.GoverningVerb(time) == verb && !HasOtherTime(verb, words);
        return !tree.Governs(act, time) && !tree.IsVerb(time) && tree.Governs(verb, time);
    }

    /// <summary>Whether a day stands behind the bare noun of a charge and is that of the charge: "charged with murder Thursday in the slaying of a doctor".</summary>
    public bool IsOfCharge(TimeMention words) => IsWeekday(words) && NounBefore(words) is > 0 and var charge && tree.Head(charge) is >= 0 and var verb && verb < charge && tree.Lemma(verb) is "charge" or "indict"
        && tree.PrepositionOf(charge) is "with" or "on" && tree.Child(charge, DependencyLabel.Det, DependencyLabel.NmodPoss) < 0;

    // "murder Thursday", "murder in Orsk on Thursday"
    private int NounBefore(TimeMention words)
    {
        int noun = words.Tokens.Start.Value - 1;
        if (noun > 0 && tree.Lemma(noun) == "on") noun--;
        while (noun > 1 && (mentions.PlaceAt(noun) >= 0 || mentions.PlaceAt(noun + 1) >= 0 && tree.Lemma(noun) is "in" or "at" or ",")) noun--;
        return noun;
    }

    private static bool IsWeekday(TimeMention words)
    {
        TimeExpression time = words.Expression;
        while (time.Inner is { } inner) time = inner;
        return time is { Form: TimeForm.Calendar, Weekday: not 0, Month: 0 };
    }

    private bool HasOtherTime(int verb, TimeMention words)
    {
        Range sentence = tree.Document.Sentences[tree.SentenceOf(verb)];
        Range times = mentions.TimesIn(sentence);
        for (int i = times.Start.Value; i < times.End.Value; i++)
        {
            if (!mentions.Times[i].Mention.Tokens.Equals(words.Tokens) && mentions.Times[i].Range is not null && i != mentions.PrintedDate) return true;
        }
        return false;
    }

    // The verb whose object the act is, or a noun that the act only goes with: "the victims of the attack".
    private int VerbOver(int act)
    {
        int noun = act;
        for (int steps = 0; steps < Farthest; steps++)
        {
            int above = tree.Head(noun);
            if (above < 0) return -1;
            if (tree.IsVerb(above)) return tree.Label(noun) is DependencyLabel.Obj or DependencyLabel.NsubjPass ? above : -1;
            if (tree.Label(noun) is not (DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.Conj) || tree.Label(noun) == DependencyLabel.Nmod && tree.PrepositionOf(noun) is not ("of" or "in" or "")) return -1;
            noun = above;
        }
        return -1;
    }

    // "brought up the shooting"
    private bool IsBroughtUp(int verb) => tree.Lemma(verb) is "bring" or "take" && tree.Child(verb, DependencyLabel.CompoundPrt) is >= 0 and var up && tree.Lemma(up) == "up";

    private bool IsDefinite(int noun) => tree.Child(noun, DependencyLabel.NmodPoss) >= 0 || tree.Child(noun, DependencyLabel.Det) is >= 0 and var determiner && tree.Lemma(determiner).ToLowerInvariant() is "the" or "this" or "these" or "those" or "that";

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
