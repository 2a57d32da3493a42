using System.Collections.Immutable;
using Dateline.Claims.Syntax;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Counting;

/// <summary>Gives each figure of killed, injured and captured to the happening it came of: the one whose words tell it, else the nearest in the sentence, else the last one told.</summary>
internal sealed class TollLinker(SyntaxTree tree, Mentions mentions, TargetTolls targets)
{
    private const int SentencesBack = 2, LongestHappening = 7, MostLookedAt = 200, History = 30;

    // So many have been killed by no single happening.
    private const int ManyDead = 500;

    private readonly TenseReader _tenses = new(tree);

    public void Link(List<Draft> drafts)
    {
        int first = 0;
        foreach (TollMention toll in mentions.Tolls)
        {
            int sentence = tree.SentenceOf(toll.Trigger);
            while (first < drafts.Count && drafts[first].Sentence < sentence - SentencesBack) first++;
            if (toll.Kind is not (TollKind.Killed or TollKind.Injured or TollKind.Captured or TollKind.Arrested)) continue;
            if (IsRunningTotal(toll) || Owner(toll, drafts, first, sentence) is not { } owner) continue;
            // "the number of people killed rose to 95": those who were told of.
            if (owner.Strength == Codebooks.PatternStrength.Effect && tree.Lemma(toll.Trigger) is "toll" or "number" or "figure") (owner.IsDefinite, owner.Time, owner.Days) = (true, -1, null);
            (IsSum(toll) ? owner.Sums : owner.Tolls).Add(toll);
        }
        foreach (Draft draft in drafts) DropSurvival(draft);
        targets.CountTaken(drafts, mentions.Tolls);
    }

    // "shot the mayor. He died in hospital": whom a pronoun names as dead is whoever was hit.
    private void DropSurvival(Draft draft)
    {
        if (!draft.Tolls.Exists(IsDeathOfOne)) return;
        draft.Tolls.RemoveAll(toll => toll is { Kind: TollKind.Injured, Confidence: <= TollMention.OnlyHit, Count: { Low: 1, High: 1 } });
    }

    private bool IsDeathOfOne(TollMention toll) => toll is { Kind: TollKind.Killed, Count: { Low: 1, High: 1 } } && tree[toll.Tokens.Start.Value].PartOfSpeech == PartOfSpeech.Pronoun;

    // "killing five, bringing the death toll of the war to 60,000": those of all happenings so far, beside the dead of this one.
    private bool IsRunningTotal(TollMention toll)
    {
        if (tree.Lemma(toll.Trigger) is not ("toll" or "number") || tree.GoverningVerb(toll.Trigger) is not (>= 0 and var verb) || tree.Lemma(verb) is not ("bring" or "take" or "raise" or "push")) return false;
        foreach (int child in tree.Children(toll.Trigger))
        {
            if (tree.PrepositionOf(child) == "from" || tree.Label(child) == DependencyLabel.Nmod && mentions.IsTrigger(child) && tree.Lemma(child) is not ("war" or "conflict" or "fighting" or "violence" or "campaign" or "offensive" or "operation" or "unrest")) return false;
        }
        int sentence = tree.SentenceOf(toll.Trigger);
        return mentions.Tolls.Any(other => other.Kind == toll.Kind && other.Trigger != toll.Trigger && other.Numbered && other.Count.Low < toll.Count.Low && tree.SentenceOf(other.Trigger) == sentence);
    }

    // "120 killed since March", "took the month's toll to 64"
    private bool IsSum(TollMention toll)
    {
        if (!toll.Numbered) return false;
        if (TollResolver.Resolve(toll, tree.Document, mentions.Times).Period is { Range.Days: > LongestHappening }) return true;
        if (IsOfConflict(toll.Trigger, toll.Count.Low >= ManyDead)) return true;
        // "the number of people killed in the war has passed 70,000"
        if (toll.Count.Low >= ManyDead && tree.Lemma(toll.Trigger) is "number" or "toll" && IsOfWar(toll.Trigger)) return true;
        if (tree.Lemma(toll.Trigger) != "toll") return false;
        foreach (int child in tree.Children(toll.Trigger))
        {
            if (tree.Label(child) is DependencyLabel.NmodPoss or DependencyLabel.Compound or DependencyLabel.Amod && (mentions.TimeAt(child) >= 0 || tree.Lemma(child) is "week" or "month" or "year" or "overall" or "total")) return true;
        }
        return false;
    }

    // Behind the number, before its verb: a conflict, and no single happening.
    private bool IsOfWar(int number)
    {
        for (int i = number + 1; i < tree.Document.Sentences[tree.SentenceOf(number)].End.Value && tree[i].Tag is not "VBZ" and not "VBP" and not ","; i++)
        {
            if (tree.Lemma(i) is "conflict" or "war" or "insurgency" or "rebellion") return true;
        }
        return false;
    }

    // "More than 400 civilians have died in the violence since": what has come of a conflict so far.
    private bool IsOfConflict(int verb, bool many)
    {
        if (!_tenses.IsPresentPerfect(verb)) return false;
        bool conflict = many;
        foreach (int child in tree.Children(verb))
        {
            if (tree.Lemma(child) is "since") conflict = true;
            if (tree.Label(child) == DependencyLabel.Obl && tree.PrepositionOf(child) is "in" or "during" or "since" && tree.Lemma(child) is "conflict" or "war" or "violence" or "fighting" or "insurgency" or "unrest" or "rebellion" or "crisis" or "campaign") conflict = true;
            if (tree.Label(child) == DependencyLabel.Advcl && tree.Child(child, DependencyLabel.Mark) is >= 0 and var mark && tree.Lemma(mark) == "since") conflict = true;
        }
        return conflict;
    }

    private Draft? Owner(TollMention toll, List<Draft> drafts, int first, int sentence)
    {
        Draft? best = null;
        int bestCost = int.MaxValue;
        for (int i = first; i < drafts.Count && drafts[i].Sentence <= sentence && i - first < MostLookedAt; i++)
        {
            Draft draft = drafts[i];
            if (!Suits(draft, toll.Kind) || draft.Type.Code.Value == "protest" && IsOfCause(toll.Trigger, draft)) continue;
            int cost;
            if (draft.Sentence == sentence) cost = draft.Head == toll.Trigger ? 0 : 1 + tree.Distance(draft.Head, toll.Trigger);
            else if (draft.Sentence < sentence && sentence - draft.Sentence <= SentencesBack && !IsLongAgo(draft)) cost = 100 + 10 * (sentence - draft.Sentence) + (int)draft.Strength;
            else continue;
            if (cost < bestCost) (best, bestCost) = (draft, cost);
        }
        return best;
    }

    // "marched in memory of a crash that killed nine": they died of what the protest is about.
    private bool IsOfCause(int death, Draft protest) => tree.Label(death) is DependencyLabel.AclRelcl or DependencyLabel.Acl && tree.Head(death) != protest.Head && !protest.Actors.Exists(actor => actor.Head == tree.Head(death));

    // What a sentence tells without a happening of its own came of the news, not of a history told before it.
    private bool IsLongAgo(Draft draft) => mentions.Published is { } day && mentions.DaysOf(draft) is { } range && range.Last.DayNumber < day.DayNumber - History;

    private static bool Suits(Draft draft, TollKind kind)
    {
        string code = draft.Type.Code.Value;
        if (kind is TollKind.Arrested) return code is "arrest";
        if (kind is TollKind.Captured) return code is "abduction" or "arrest" or "armed-clash";
        return draft.Type.Families.Contains("fight") && code is not ("territory-taken" or "abduction" or "property-destruction" or "weapons-seizure" or "ceasefire-violation" or "cyber-attack") || code is "force-against-protesters" or "raid" or "protest" or "violent-demonstration" or "abduction";
    }
}
