using System.Collections.Frozen;
using Dateline.Claims.Attributing;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Settles which acts of speech are claims of their own: an accusation, denial or claim of responsibility whose act is told becomes a field of that act.</summary>
internal sealed class WordsJudge(SyntaxTree tree)
{
    private static readonly FrozenSet<string> s_folded = new[] { "accusation", "responsibility-claim" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_charges = new[] { "accusation", "charge", "allegation", "claim", "involvement", "responsibility", "report" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_violent = new[] { "fight" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_acts = new[] { "attack", "bombing", "blast", "explosion", "strike", "airstrike", "raid", "killing", "murder", "shooting", "massacre", "ambush", "assassination", "assault", "shelling", "slaughter", "kidnapping", "abduction" }.ToFrozenSet(StringComparer.Ordinal);

    // How many sentences on an act that was told is still the one that somebody is blamed for.
    private const int ReachOfBlame = 3;

    // How many drafts before and behind are looked at.
    private const int Around = 60;

    public List<Draft> Settle(List<Draft> drafts, List<Rejection> rejections)
    {
        var kept = new List<Draft>(drafts.Count);
        drafts = [.. drafts.Where(draft => !IsClaimedAlone(draft, drafts) && !IsHeldOut(draft, drafts) && !IsRuling(draft, drafts) && !IsOnlyTelling(draft, drafts))];
        foreach (Draft draft in drafts)
        {
            string code = draft.Type.Code.Value;
            if (code == "demand" && ProtestOf(draft, drafts) is { } protest)
            {
                foreach (Filler target in draft.Targets.Where(target => !protest.Targets.Exists(other => other.Span.Overlaps(target.Span)))) protest.Targets.Add(target with { Rule = "demanded-of" });
                rejections.Add(new Rejection(tree[draft.Head].Span, "told-as-act", "What is demanded belongs to the protest."));
                continue;
            }
            bool denial = code == "rejection" && (tree.Lemma(draft.Head) == "deny" || draft.Slots.Exists(slot => slot.Name == "object" && s_charges.Contains(tree.Lemma(slot.Head))));
            bool folds = denial || s_folded.Contains(code);
            Draft? act = folds ? ActOf(draft, drafts) ?? (denial ? DeniedBy(draft, drafts) : null) : null;
            // "said it had hit a depot. The rebels accused it of torture, a charge it denied": the charge is denied, not what the denier told.
            if (act is not null && denial && draft.Actors.Count > 0 && IsOfCharge(draft) && !tree.Governs(draft.Head, act.Head) && (AnswersCharge(draft, act, kept) || IsToldBy(draft.Actors[0].Head, act))) act = null;
            if (act is null)
            {
                kept.Add(draft);
                continue;
            }
            if (denial && draft.Actors.Count > 0 && (act.Sentence == draft.Sentence || DeniesIt(draft) || DeniesDoing(draft, act)))
            {
                act.Denied = true;
                act.DeniedBy = draft.Actors[0].Head;
                // "The army denied involvement in the attack": that it was the one who did it is what was said.
                if (act.Actors.Count == 0 && act.Targets.Count > 0 && draft.Slots.Exists(slot => slot.Name == "object" && tree.Lemma(slot.Head) is "involvement" or "responsibility" or "role" or "part")) act.Actors.Add(draft.Actors[0]);
            }
            if (code == "responsibility-claim" && draft.Actors.Count > 0)
            {
                if (!act.Claimants.Exists(other => other.Span == draft.Actors[0].Span)) act.Claimants.Add(draft.Actors[0]);
                if (act.Actors.Count == 0) act.Actors.Add(draft.Actors[0]);
                if (ClaimsBoth(draft.Head) && drafts.FindLast(other => other != act && other.Head < act.Head && IsClaimable(other)) is { } first && !first.Claimants.Exists(other => other.Span == draft.Actors[0].Span))
                {
                    first.Claimants.Add(draft.Actors[0]);
                    if (first.Actors.Count == 0) first.Actors.Add(draft.Actors[0]);
                }
            }
            // "the ministry said, accusing the rebels": who is accused did it where nobody else is told to have.
            if (code == "accusation" && (act.Sentence != draft.Sentence || act.Actors.Count == 0)) Charge(act, draft);
            act.Folded.Add(draft);
        }
        return kept;
    }

    // An accusation that is a claim of its own stands between what was told and the denial.
    private static bool AnswersCharge(Draft denial, Draft act, List<Draft> kept) => kept.Exists(charge => charge.Type.Code.Value == "accusation" && charge.Head > act.Head && charge.Head < denial.Head && denial.Sentence - charge.Sentence <= 1);

    private bool IsOfCharge(Draft denial) => denial.Slots.Exists(slot => slot.Name == "object" && tree.Lemma(slot.Head) is "accusation" or "charge" or "allegation" or "claim" or "criticism" or "which");

    private bool IsToldBy(int denier, Draft act) => act.SaidBy.Exists(source => IsSame(source.Head, denier));

    // "denied the attack", "denies any such incident": that it happened at all, not only who did it.
    private bool DeniesIt(Draft denial) => denial.Slots.Exists(slot => slot.Name == "object" && tree.Lemma(slot.Head) is var lemma && (s_acts.Contains(lemma) || lemma is "incident"));

    // "The army denied the report", "denied it": what others tell of it, and "any role" by whoever is told to have done it.
    private bool DeniesDoing(Draft denial, Draft act)
    {
        // Who owns up to it denied it before.
        if (act.Claimants.Count > 0 || HasContent(denial.Head) || tree.Lemma(denial.Head) is not ("deny" or "reject" or "dismiss" or "refute")) return false;
        foreach (Slot slot in denial.Slots)
        {
            if (slot.Name != "object") continue;
            string thing = tree.Lemma(slot.Head).ToLowerInvariant();
            if (thing is "report" or "accusation" or "allegation" or "charge" or "claim" or "it" or "this" or "that") return act.SaidBy.Count > 0;
            return thing is "involvement" or "responsibility" or "role" or "part" or "link" && act.Actors.Exists(actor => IsOfDoer(denial.Actors[0].Head, actor.Head));
        }
        return false;
    }

    // "a coalition spokesman" of the coalition, "the army" of army helicopters
    private bool IsOfDoer(int denier, int doer)
    {
        if (IsSame(denier, doer)) return true;
        foreach (int child in tree.Children(denier))
        {
            if (child < denier && IsSame(child, doer)) return true;
        }
        return false;
    }

    private bool IsSame(int a, int b) => a == b || string.Equals(tree.Lemma(a), tree.Lemma(b), StringComparison.OrdinalIgnoreCase);

    // "The chief denied anybody had been shot": the shooting told before it, that is denied by these words.
    private Draft? DeniedBy(Draft denial, List<Draft> drafts) => HasContent(denial.Head) ? drafts.Find(other => other.Denied && other.DeniedBy >= 0 && tree.SentenceOf(other.DeniedBy) == denial.Sentence && denial.Actors.Exists(actor => actor.Head == other.DeniedBy)) : null;

    // "warned that the army was massing tanks": it is told by what is warned of, the warning only says who tells it.
    private bool IsOnlyTelling(Draft warning, List<Draft> drafts)
    {
        if (warning.Type.Code.Value != "warning" || !tree.IsVerb(warning.Head) || warning.Targets.Count > 0 || tree.Child(warning.Head, DependencyLabel.Ccomp) is not (>= 0 and var told)) return false;
        return drafts.Exists(other => other != warning && other.Sentence == warning.Sentence && (other.Head == told || tree.Governs(told, other.Head) && tree.Distance(told, other.Head) <= 2) && other.Stage is Stage.Occurred or Stage.Ongoing && !other.Type.Families.Contains("words"));
    }

    // "threatened attacks on embassies": the threat is the claim.
    private bool IsHeldOut(Draft act, List<Draft> drafts) => act.Stage == Stage.Threatened && !tree.IsVerb(act.Head) && tree.Label(act.Head) == DependencyLabel.Obj && drafts.Exists(threat => threat.Type.Code.Value == "threat" && threat.Head == tree.Head(act.Head));

    // "The court ordered the arrest of two men": what is ordered is told, not the order beside it.
    private bool IsRuling(Draft ruling, List<Draft> drafts) => ruling.Type.Code.Value == "legal-action" && tree.Lemma(ruling.Head) == "order" && drafts.Exists(arrest => arrest.StageRule == "ordered" && tree.Head(arrest.Head) == ruling.Head);

    // "claimed the attack": words that only point to an act, which is told elsewhere or not at all.
    private bool IsClaimedAlone(Draft act, List<Draft> drafts) => act.IsDefinite && act.Joined.Count == 0 && act.Tolls.Count + act.Targets.Count == 0 && act.Time < 0 && tree.Label(act.Head) == DependencyLabel.Obj
        && drafts.Exists(words => words.Type.Code.Value == "responsibility-claim" && words.Head == tree.Head(act.Head));

    // "marched to the embassy, calling on the envoy to leave": the same people, in a clause that hangs on the protest.
    private Draft? ProtestOf(Draft demand, List<Draft> drafts) => drafts.Find(draft => draft.Sentence == demand.Sentence && draft.Type.Code.Value is "protest" or "violent-demonstration" && tree.IsVerb(demand.Head) && draft.Sentence == demand.Sentence
        && (tree.Governs(draft.Head, demand.Head) || (tree.GoverningVerb(draft.Head) is >= 0 and var verb && tree.Governs(verb, demand.Head)))
        && (demand.Actors.Count == 0 || demand.Actors.TrueForAll(actor => draft.Actors.Exists(other => other.Span.Overlaps(actor.Span)))));

    private Draft? ActOf(Draft words, List<Draft> drafts)
    {
        int at = drafts.IndexOf(words), from = Math.Max(0, at - Around), count = Math.Min(drafts.Count, at + Around) - from;
        List<Draft> near = drafts.GetRange(from, count);
        // "denied responsibility and accused the army of bombing": the bombing is what the second verb speaks of.
        Draft? governed = near.Find(other => other != words && other.Sentence == words.Sentence && tree.Governs(words.Head, other.Head) && !(words.Type.Code.Value == "rejection" && IsOfNextVerb(words.Head, other.Head)) && (IsAct(other) || words.Type.Code.Value == "accusation" && IsDeed(other) || words.Type.Code.Value == "rejection" && other.Denied)
            && !near.Exists(nearer => nearer != words && nearer.Type.Families.Contains("words") && tree.Governs(words.Head, nearer.Head) && tree.Governs(nearer.Head, other.Head)));
        if (governed is not null) return governed;
        if (words.Type.Code.Value == "accusation") return BlamesWhatWasTold(words) ? near.FindLast(other => other != words && other.Head < words.Head && words.Sentence - other.Sentence <= ReachOfBlame && IsAct(other)) : null;
        if (words.Type.Code.Value == "rejection" && HasContent(words.Head)) return near.FindLast(other => other != words && other.Head < words.Head && words.Sentence - other.Sentence <= ReachOfBlame && IsAct(other));
        return words.Type.Code.Value is "responsibility-claim" or "rejection" ? LastBefore(words, near) ?? near.Find(IsAct) : null;
    }

    // "denied it and said fighting went on": what is told next is not what is denied.
    private bool IsOfNextVerb(int words, int act)
    {
        int below = act;
        while (below >= 0 && tree.Head(below) != words) below = tree.Head(below);
        return below > words && below != act && tree.Label(below) == DependencyLabel.Conj && tree.IsVerb(below) && ReportingLexicon.English.Verb(tree.Lemma(below)) is { Kind: AttributionKind.Statement or AttributionKind.Accusation };
    }

    // Nobody claims what the police found or what was long ago, where something else is told.
    private static bool IsClaimable(Draft act) => IsAct(act) && !act.Background && act.Stage is Stage.Occurred or Stage.Ongoing && act.Type.Code.Value is not ("weapons-seizure" or "raid" or "armed-clash" or "arrest");

    // "claimed responsibility for both attacks"
    private bool ClaimsBoth(int claim)
    {
        int end = Math.Min(tree.Document.Sentences[tree.SentenceOf(claim)].End.Value - 1, claim + 5);
        for (int i = claim + 1; i < end; i++)
        {
            if (tree.Lemma(i) == "both" && s_acts.Contains(tree.Lemma(i + 1))) return true;
        }
        return false;
    }

    // "opened fire before setting the hall alight": the attack is what is claimed, not what was burnt in it.
    private Draft? LastBefore(Draft words, List<Draft> near)
    {
        // "claimed that attack"
        bool that = words.Slots.Exists(slot => slot.Name == "object" && tree.Child(slot.Head, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article) is "that" or "those");
        Draft? last = near.FindLast(other => other != words && other.Head < words.Head && (IsClaimable(other) || IsAct(other) && (other.Sentence == words.Sentence || that))) ?? near.FindLast(other => other != words && other.Head < words.Head && IsAct(other));
        if (last?.Type.Code.Value != "property-destruction") return last;
        return near.FindLast(other => other.Sentence == last.Sentence && other.Head < last.Head && IsAct(other) && other.Type.Code.Value != "property-destruction") ?? last;
    }

    // "denied using the crew as shields", "dismissed reports that a ransom was paid": it says itself what is denied.
    private bool HasContent(int denial)
    {
        foreach (int child in tree.Children(denial))
        {
            if (child < denial) continue;
            if (tree.Label(child) is DependencyLabel.Ccomp or DependencyLabel.Xcomp || tree.Label(child) == DependencyLabel.Advcl && tree[child].Tag == "VBG" && tree.Child(child, DependencyLabel.Mark) < 0) return true;
            if (tree.Label(child) == DependencyLabel.Obj && tree.Child(child, DependencyLabel.Acl, DependencyLabel.Ccomp) is >= 0 and var said && said > child) return true;
        }
        return false;
    }

    // "The army blames the rebels", "blamed the rebels for the attack": nothing but what was told before can be meant.
    private bool BlamesWhatWasTold(Draft words)
    {
        if (SpeaksOfTheAct(words.Head)) return true;
        if (IsMutual(words)) return true;
        if (words.Targets.Count == 0 || tree.Lemma(words.Head) is not ("blame" or "accuse" or "hold" or "deem")) return false;
        foreach (Filler accused in words.Targets)
        {
            // "accuse the army of burning villages"
            if (tree.Lemma(words.Head) == "accuse" && tree.Child(accused.Head, DependencyLabel.Nmod) is >= 0 and var charge && tree.PrepositionOf(charge) == "of") return false;
            if (tree.Child(accused.Head, DependencyLabel.Acl, DependencyLabel.Advcl) is >= 0 and var deed && deed > accused.Head && tree.Child(deed, DependencyLabel.Mark, DependencyLabel.Case) is >= 0 and var of && tree.Lemma(of) is "of" or "for") return false;
        }
        foreach (int child in tree.Children(words.Head))
        {
            if (child < words.Head || tree.Label(child) is DependencyLabel.Obj or DependencyLabel.Punct or DependencyLabel.Advmod or DependencyLabel.Conj or DependencyLabel.Cc) continue;
            // "holds the rebels responsible"
            if (tree.Lemma(child) is "responsible" or "accountable" && tree.Child(child, DependencyLabel.Obl, DependencyLabel.Nmod) < 0) continue;
            if (tree.Label(child) == DependencyLabel.Advcl && tree.Child(child, DependencyLabel.Mark) is >= 0 and var mark && tree.Lemma(mark) is "since" or "after" or "as" or "while" or "when" or "before") continue;
            // "blamed the Front in Velmar"
            if (tree.Label(child) is DependencyLabel.Obl or DependencyLabel.Nmod && tree.PrepositionOf(child) == "in") continue;
            if (tree.Label(child) is not (DependencyLabel.Obl or DependencyLabel.Nmod) || tree.PrepositionOf(child) is not ("for" or "on" or "of")) return false;
            if (tree.Child(child, DependencyLabel.Det) is not (>= 0 and var determiner) || tree.Lemma(determiner) is not ("the" or "this" or "both")) return false;
        }
        return true;
    }

    // "The two sides accuse each other", "the army and the rebels traded blame"
    private bool IsMutual(Draft words) => tree.Lemma(words.Head) is "trade" or "exchange" or "swap" || words.Actors.Count > 1 && words.Targets.Count == 0 && words.Head + 2 < tree.Document.Tokens.Length
        && (tree.Lemma(words.Head + 1), tree.Lemma(words.Head + 2)) is ("each", "other") or ("one", "another") && tree.Child(words.Head, DependencyLabel.Obl, DependencyLabel.Advcl) < 0;

    // "allege that the attacks were plotted abroad", "accused the rebels of launching the attacks to provoke": the act is one that was told.
    private bool SpeaksOfTheAct(int head)
    {
        int end = tree.Document.Sentences[tree.SentenceOf(head)].End.Value;
        for (int i = head + 1; i < end; i++)
        {
            if (tree[i].PartOfSpeech == PartOfSpeech.Noun && s_acts.Contains(tree.Lemma(i)) && tree.Child(i, DependencyLabel.Det) is >= 0 and var the && tree.Lemma(the) is "the" or "this" or "these" or "those" && tree.Governs(head, i)) return true;
        }
        return false;
    }

    // Who is blamed did it, as far as the accuser says.
    private void Charge(Draft act, Draft words)
    {
        foreach (Filler accused in IsMutual(words) ? words.Actors : words.Targets)
        {
            // "blamed the attack on the rebels"
            if (s_acts.Contains(tree.Lemma(accused.Head)) && !tree.IsVerb(accused.Head) && tree[accused.Head].PartOfSpeech == PartOfSpeech.Noun) continue;
            if (!act.Actors.Exists(actor => actor.Span.Overlaps(accused.Span))) act.Actors.Add(accused with { Rule = "accused" });
        }
        foreach (Filler accuser in words.Actors)
        {
            if (!act.SaidBy.Exists(source => source.Span.Overlaps(accuser.Span) || source.Span.In(tree.Document.Text).Equals(accuser.Span.In(tree.Document.Text), StringComparison.OrdinalIgnoreCase))) act.SaidBy.Add(new SourceLink(accuser.Head, accuser.Span, SourceKind.Speaker, "accuser"));
        }
    }

    // "accused the coast guard of boarding a boat": what somebody is accused of need not be violent.
    private bool IsDeed(Draft draft) => tree.IsVerb(draft.Head) && draft.Type.Families.Contains("force");

    private static bool IsAct(Draft draft) => draft.Type.Families.Any(s_violent.Contains);
}
