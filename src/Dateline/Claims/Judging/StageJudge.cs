using System.Collections.Frozen;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Decides how far a happening has come, and turns down what is only possible, asked or wished.</summary>
internal sealed partial class StageJudge(SyntaxTree tree, ActingNouns acting)
{
    private readonly MoodReader _moods = new(tree);

    private readonly ProspectJudge _prospects = new(tree);

    private readonly HypothesisJudge _hypotheses = new(tree);

    private readonly InfinitiveJudge _infinitives = new(tree, acting);

    public (Stage Stage, string Rule)? Judge(Draft draft, out (string Rule, string Reason)? rejection)
    {
        rejection = null;
        int head = draft.Head;
        bool verb = tree.IsVerb(head);
        if (draft.Type.Families.Contains("fight") && IsPractice(draft)) return Reject("practice", "It is only practised.", out rejection);
        if (_moods.IsQuestion(head)) return Reject("question", "The sentence asks.", out rejection);
        if (verb && !IsWords(draft) && HasTo(head) && tree.Head(head) is >= 0 and var asker && s_asking.Contains(tree.Lemma(asker)) && tree.IsVerb(asker)) return Reject("asked-for", "It is only asked for.", out rejection);
        // "must stop these attacks": that it is tried or done is not said.
        if (verb && !IsWords(draft) && tree.Modal(head) is "must" or "should") return Reject("possible", "It is only said that it must happen.", out rejection);
        if (draft.Match.Pattern.Stage is { } implied && Names.Parse<Stage>(implied) is { } stage)
            return (stage, "words-imply");
        // "will begin withdrawing": what is said of the beginning is said of the act.
        int teller = verb && tree[head].Tag == "VBG" && tree.Label(head) == DependencyLabel.Xcomp && s_aspects.Contains(tree.Lemma(tree.Head(head))) ? tree.Head(head) : head;
        // "is to destroy tunnels and arrest rebels": what is said of the first infinitive is said of the second.
        if (verb && tree[head].Tag == "VB" && tree.Label(head) == DependencyLabel.Conj && !HasTo(head) && tree.Child(head, DependencyLabel.Aux) < 0 && tree.IsVerb(tree.Head(head)) && HasTo(tree.Head(head)) && tree.Child(tree.Head(head), DependencyLabel.Cop) >= 0) teller = tree.Head(head);
        int frame = verb ? teller : FrameVerb(head);
        if (_hypotheses.Against(draft, frame) is { } thought) return Reject(thought.Rule, thought.Reason, out rejection);
        // "warned that it would attack": the warning is the claim.
        if (frame >= 0 && !IsWords(draft) && tree.Label(frame) == DependencyLabel.Ccomp && tree.Modal(frame) is "will" or "would" && tree.Head(frame) < frame && tree.Lemma(tree.Head(frame)) is "warn" or "threaten" or "caution" or "vow" or "swear") return Reject("threatened", "It is what a threat speaks of.", out rejection);
        if (!s_wordsTypes.Contains(draft.Type.Code.Value))
        {
            if (frame >= 0 && (verb || !s_ofWhatIs.Contains(tree.Lemma(frame))) && tree.Modal(frame) is { } modal)
            {
                if (modal is "will" or "'ll" or "shall" || modal is "would" && !HasHave(frame)) return draft.Type.Families.Contains("fight") && _prospects.IsOnCondition(frame, head) ? (Stage.Threatened, "on-condition") : (Stage.Announced, modal is "would" ? "would" : "will");
                return Reject("possible", $"It is only said that it {modal} happen.", out rejection);
            }
            if (IsConditional(verb ? teller : frame >= 0 ? frame : tree.GoverningVerb(head))) return Reject("conditional", "It is only told as a condition.", out rejection);
        }
        else if (verb && IsConditional(head)) return Reject("conditional", "It is only told as a condition.", out rejection);
        else if (verb && (tree.Modal(head) ?? (tree.Label(head) == DependencyLabel.Conj && tree[head].Tag == "VB" ? tree.Modal(tree.Head(head)) : null)) is "must" or "should" or "could" or "may" or "might" or "can")
            return Reject("possible", "It is only said that it should be said.", out rejection);
        if (verb && HasTo(teller) && tree.Child(teller, DependencyLabel.Cop) >= 0 && tree.Child(teller, DependencyLabel.NsubjOuter, DependencyLabel.Nsubj) is >= 0 and var outer)
        {
            if (s_purposes.Contains(tree.Lemma(outer)) && !IsBody(outer) && tree.Label(head - 1) != DependencyLabel.Fixed) return Reject("purpose", "It is only told as a purpose.", out rejection);
            return (Stage.Announced, "is-to");
        }
        // "whose trial is to begin in May", "the talks that will be held in Garissa"
        if (!verb && !IsWords(draft) && (frame >= 0 && tree.Label(head) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass or DependencyLabel.NsubjOuter && HasTo(frame) && tree.Child(frame, DependencyLabel.Cop) >= 0 || IsToBeHeld(head))) return (Stage.Announced, "is-to");
        // "is due to meet", where the parser takes "due to" for a preposition
        if (verb && tree[head].Tag == "VB" && head >= 2 && tree.Lemma(head - 1) == "to" && tree.Lemma(head - 2) == "due") return (Stage.Announced, "planned");
        if (!verb && tree.Label(head) == DependencyLabel.Nsubj && tree.Head(head) is >= 0 and var due && tree.Lemma(due) == "due" && tree.Child(due, DependencyLabel.Cop) >= 0) return (Stage.Announced, "planned");
        string? modifier = verb ? null : ModifierIn(head, s_plannedModifiers) ?? (MeasureOf(head) is >= 0 and var measure ? ModifierIn(measure, s_plannedModifiers) : null);
        if (modifier is "possible" or "potential") return Reject("possible", "It is only called possible.", out rejection);
        if (modifier is not null) return (Stage.Announced, "planned-modifier");
        if (!verb && ModifierIn(head, s_triedModifiers) is not null) return (Stage.Attempted, "tried-modifier");
        if (!verb && tree.Head(head) is >= 0 and var noun && tree.Label(head) == DependencyLabel.Compound && tree.Lemma(noun) is "attempt" or "plot" or "bid") return (Stage.Attempted, "attempt");
        // "tried to lay down arms and leave": what is said of the first infinitive is said of the second.
        int top = verb && tree[head].Tag == "VB" && tree.Label(head) == DependencyLabel.Conj && HasTo(tree.Head(head)) ? tree.Head(head) : teller;
        // "calls the militants fighting the army terrorists": what somebody is known for, not what they did.
        if (verb && tree[head].Tag == "VBG" && tree.Lemma(head) == "fight" && tree.Label(head) is DependencyLabel.Acl or DependencyLabel.Advcl && head > 0 && tree[head - 1].Tag == "NNS" && tree.Child(head, DependencyLabel.Obl, DependencyLabel.OblUnmarked) < 0) return Reject("trait", "It is only what somebody is known for.", out rejection);
        // "to help thwart": what one is helped with hangs on the help.
        if (verb && tree[head].Tag == "VB" && tree.Label(head) == DependencyLabel.Xcomp && tree.Lemma(tree.Head(head)) == "help" && HasTo(tree.Head(head))) top = tree.Head(head);
        if (!IsWords(draft) && _moods.IsInCaseOf(head)) return Reject("conditional", "It is only told as a condition.", out rejection);
        // "asked whether it was arson"
        if (!verb && !IsWords(draft) && tree.Child(head, DependencyLabel.Cop) >= 0 && IsConditional(head)) return Reject("conditional", "It is only told as a condition.", out rejection);
        int governor = tree.Head(top);
        if (governor >= 0)
        {
            string lemma = tree.Lemma(governor);
            bool infinitive = verb && HasTo(top);
            if (infinitive || !verb && tree.Label(top) == DependencyLabel.Obj || !verb && tree.Label(top) == DependencyLabel.NsubjPass)
            {
                // "were sent to prevent attacks": none need have been planned.
                if (lemma is "prevent" or "avert" or "stop" && tree.IsVerb(governor) && HasTo(governor) && tree.Head(governor) is >= 0 and var sender && !s_causing.Contains(tree.Lemma(sender)) && tree.Label(governor) is DependencyLabel.Advcl or DependencyLabel.Acl or DependencyLabel.Xcomp) return Reject("purpose", "It is only told as a purpose.", out rejection);
                // "may try to take the town"
                if (infinitive && !IsWords(draft) && tree.IsVerb(governor) && s_trying.Contains(lemma) && tree.Modal(governor) is "may" or "might" or "could" or "can" or "should" or "must") return Reject("possible", "It is only said that it may be tried.", out rejection);
                if (s_trying.Contains(lemma) || lemma is "plot" && !verb) return (Stage.Attempted, "tried");
                if (lemma is "threaten" or "vow" or "warn") return infinitive ? Reject("threatened", "It is what a threat speaks of.", out rejection) : (Stage.Threatened, "threatened");
                if (lemma == "announce" && !verb && s_doneWhenTold.Contains(tree.Lemma(top))) return (Stage.Occurred, "made-known");
                // "charged with plotting to kill", "suspected of conspiring to": what they are accused of never came about.
                if (infinitive && lemma is "plot" or "conspire" or "scheme" && IsAccused(governor)) return Reject("plotted", "It is only said to have been plotted.", out rejection);
                // "rejects the plan to disarm the group"
                if (infinitive && tree.Label(top) == DependencyLabel.Acl && tree.Label(governor) == DependencyLabel.Obj && IsRefusing(tree.Head(governor))) return Reject("refused", "It is only refused.", out rejection);
                // "there are no plans to send troops", "has no intention to withdraw"
                if (infinitive && !tree.IsVerb(governor) && (s_planning.Contains(lemma) || lemma is "proposal") && tree.Child(governor, DependencyLabel.Det) is >= 0 and var none && tree.Lemma(none).Equals("no", StringComparison.OrdinalIgnoreCase))
                {
                    draft.Denied = true;
                    return (Stage.Announced, "not-planned");
                }
                if (s_planning.Contains(lemma) && !HasCome(top) && !IsMadeBySaying(draft, lemma, infinitive) && (infinitive || lemma is not ("aim" or "seek" or "set" or "order" or "commit" or "decide" or "want" or "offer" or "consider")))
                {
                    // "does not plan to send troops": it is denied that it will be done.
                    draft.Denied |= infinitive && tree.IsVerb(governor) && HasNot(governor) && !IsWords(draft);
                    return (Stage.Announced, "planned");
                }
            }
            if (!verb && tree.Label(top) is DependencyLabel.Obj or DependencyLabel.Obl or DependencyLabel.OblUnmarked or DependencyLabel.NsubjPass && tree.PrepositionOf(top).Length == 0 && IsCallingOff(governor)) return (Stage.Announced, "called-off");
            if (verb && s_permitting.Contains(lemma) && tree[head].Tag == "VB" && _moods.IsByLaw(governor)) return Reject("possible", "It is only said that it is allowed.", out rejection);
            if (infinitive && s_causing.Contains(lemma) && tree.IsVerb(governor))
            {
                if (HasTo(governor)) return Reject("purpose", "It is only told as a purpose.", out rejection);
                if (tree.Modal(governor) is { } future) return future is "will" || (future is "would" && !HasHave(governor)) ? (Stage.Announced, "will") : Reject("possible", $"It is only said that it {future} happen.", out rejection);
                return (Stage.Occurred, "caused");
            }
            // "were able to regain control": they did; "is likely to attack", "is able to": they may.
            if (infinitive && lemma == "able" && tree.Child(governor, DependencyLabel.Cop) is >= 0 and var was && tree[was].Tag == "VBD" && !IsNegated(governor)) return (Stage.Occurred, "caused");
            if (infinitive && !IsWords(draft) && lemma is "likely" or "unlikely" or "liable" or "prone" or "capable" or "apt" or "tempted" or "inclined") return Reject("possible", "It is only said that it may happen.", out rejection);
            if (infinitive && s_asking.Contains(lemma)) return Reject("asked-for", "It is only asked for.", out rejection);
            if (!verb && tree.Label(top) is DependencyLabel.Nmod or DependencyLabel.Obl && tree.PrepositionOf(head) is "of" or "for" && s_possibleNouns.Contains(lemma))
                return lemma == "threat" ? (Stage.Threatened, "threat-of") : Reject("possible", "It is only feared.", out rejection);
            if (!verb && tree.Label(top) == DependencyLabel.Obl && tree.PrepositionOf(head) is "for" && s_asking.Contains(lemma)) return Reject("asked-for", "It is only asked for.", out rejection);
            // "warned of an attack": what one is warned of may never come.
            if (!verb && !IsWords(draft) && tree.Label(top) is DependencyLabel.Obl or DependencyLabel.Nmod && (lemma is "warn" or "caution" or "warning" || (tree.Head(governor) is >= 0 and var warner && tree.Label(governor) == DependencyLabel.Obj && tree.Lemma(warner) is "warn" or "caution")) && tree.PrepositionOf(head) is "of" or "against") return Reject("possible", "It is only warned of.", out rejection);
            if (!verb && !IsWords(draft) && tree.Label(top) == DependencyLabel.Obj && s_demanding.Contains(lemma)) return Reject("asked-for", "It is only asked for.", out rejection);
            if (!verb && !IsWords(draft) && (tree.Label(top) == DependencyLabel.Obj || (tree.Label(top) == DependencyLabel.NsubjPass && lemma is "ban" or "prohibit" or "forbid")) && IsRefusing(governor)) return Reject("refused", "It is only refused.", out rejection);
            // "demanded that the rebels lay down their arms"
            if (verb && tree.Label(top) == DependencyLabel.Ccomp && s_demanding.Contains(lemma) && tree[head].Tag is "VB" or "VBP") return Reject("asked-for", "It is only asked for.", out rejection);
            // "used a drone to attack", "used batons to break up the march": the means were used, so it was done.
            if (infinitive && tree.Label(top) is DependencyLabel.Advcl or DependencyLabel.Xcomp && s_using.Contains(lemma) && (draft.Type.Families.Contains("fight") && (draft.Type.Code.Value != "weapons-seizure" || lemma is "use" or "employ") || draft.Type.Code.Value == "force-against-protesters")) return (Stage.Occurred, "means");
            if (infinitive && _infinitives.Of(draft, top, governor) is { } told) return told;
            // "were sent to guard the bridge", where the parser hangs the purpose on the verb as its complement
            if (infinitive && tree.Label(top) == DependencyLabel.Xcomp && s_sending.Contains(lemma) && (!draft.Type.Families.Contains("fight") || draft.Type.Code.Value == "weapons-seizure")) return Reject("purpose", "It is only told as a purpose.", out rejection);
            // "stopped bombing", "refrain from shelling": what one leaves off is not told as done.
            if (verb && !IsWords(draft) && tree[head].Tag == "VBG" && tree.Label(top) is DependencyLabel.Xcomp or DependencyLabel.Advcl or DependencyLabel.Ccomp or DependencyLabel.Obj && (s_leavingOff.Contains(lemma) || lemma == "give" && head == governor + 2 && tree.Lemma(governor + 1) == "up") && tree.IsVerb(governor) && head - governor <= 3 && !IsNegated(governor)) return Reject("left-off", "It is only said that it ends.", out rejection);
            // "ruled out sending troops", "considered bombing the town"
            if (verb && !IsWords(draft) && tree[head].Tag == "VBG" && tree.Label(top) is DependencyLabel.Xcomp or DependencyLabel.Ccomp or DependencyLabel.Obj or DependencyLabel.Advcl && tree.IsVerb(governor) && head - governor <= 3 && (lemma == "rule" ? governor + 1 < head && tree.Lemma(governor + 1) == "out" : s_weighing.Contains(lemma))) return Reject("talked-of", "It is only weighed or ruled out.", out rejection);
            // "a deal to end fighting"
            if (verb && !IsWords(draft) && tree[head].Tag == "VBG" && tree.Label(top) is DependencyLabel.Xcomp or DependencyLabel.Obj && lemma == "end" && tree.Child(head, DependencyLabel.Obj) < 0 && HasTo(governor)) return Reject("left-off", "It is only said that it ends.", out rejection);
            // "defied a ban to march", "braved the rain to rally": who defies it does it.
            if (infinitive && !IsNegated(top) && IsDefying(draft, top, governor)) return (Stage.Occurred, "defied");
            // "the first state to recognise it": what tells somebody apart has been done.
            if (infinitive && tree.Label(top) is DependencyLabel.Acl && tree.Lemma(head) != "fight" && IsTellingApart(governor)) return tree.Modal(governor) is "will" or "would" ? (Stage.Announced, "will") : (Stage.Occurred, "first");
            if (infinitive && tree.Label(top) is DependencyLabel.Advcl or DependencyLabel.Acl && !s_planning.Contains(lemma))
            {
                return Reject("purpose", "It is only told as a purpose.", out rejection);
            }
        }
        // "Army to carry out strikes", "Talks to resume in Nairobi"
        if (!verb && !IsWords(draft) && (frame >= 0 && HasTo(frame) && tree.Head(frame) >= 0 ? _infinitives.Of(draft, frame, tree.Head(frame)) : _infinitives.IsAnnounced(head) ? (Stage.Announced, "headline") : null) is { } coming) return coming;
        if (!verb && frame >= 0 && HasTo(frame) && tree.Head(frame) is >= 0 and var wisher && !IsWords(draft) && !HasCome(head))
        {
            // "urges Kenya to return to talks", where the parser hangs the verb onto the noun
            if (!tree.IsVerb(wisher) && tree.Label(wisher) == DependencyLabel.Obj && tree.Head(wisher) >= 0) wisher = tree.Head(wisher);
            if (s_asking.Contains(tree.Lemma(wisher))) return Reject("asked-for", "It is only asked for.", out rejection);
            if (tree.Lemma(wisher) is "threaten" or "vow") return Reject("threatened", "It is what a threat speaks of.", out rejection);
            // "promised to complete the release", "plans to launch attacks"
            if ((s_planning.Contains(tree.Lemma(wisher)) || tree.Lemma(wisher) is "plan") && tree.Label(head) == DependencyLabel.Obj && !s_ofWhatIs.Contains(tree.Lemma(frame)) && !s_refusing.Contains(tree.Lemma(frame))) return (Stage.Announced, "planned");
        }
        // "an assault aimed at taking control of the town"
        if (verb && tree[head].Tag == "VBG" && governor >= 0 && tree.Lemma(governor) is "aim" or "hope" or "intend" or "bent") return Reject("purpose", "It is only told as a purpose.", out rejection);
        if (verb && _moods.IsCondition(head)) return Reject("conditional", "It is only told as a condition.", out rejection);
        if (!IsWords(draft) && (verb && (_moods.IsHabit(head) || _moods.IsRepeated(head)) || frame >= 0 && (_moods.IsRate(frame, draft.Type.Families.Contains("fight")) || _moods.IsOfOldHabit(frame)))) return Reject("habit", "It is only said to happen time and again.", out rejection);
        if (verb && (IsProgressive(head) || IsLocked(head))) return (Stage.Ongoing, "progressive");
        if (verb && !IsWords(draft) && IsNow(head)) return (Stage.Ongoing, "now");
        if (!verb && (ModifierIn(head, s_ongoingModifiers) ?? (tree.Label(head) == DependencyLabel.Conj && tree.Child(head, DependencyLabel.Amod, DependencyLabel.Det) < 0 ? ModifierIn(tree.Head(head), s_ongoingModifiers) : null)) is not null) return (Stage.Ongoing, "ongoing-modifier");
        if (!verb && CarrierOf(head) is >= 0 and var carrier && FrameVerb(carrier) is >= 0 and var carrying && s_continuing.Contains(tree.Lemma(carrying))) return (Stage.Ongoing, "continues");
        if (frame >= 0 && !verb && s_continuing.Contains(tree.Lemma(frame)) && tree.Label(head) is DependencyLabel.Nsubj or DependencyLabel.Obj) return (Stage.Ongoing, "continues");
        if (!verb && governor >= 0 && IsUnderWay(head, governor)) return (Stage.Ongoing, "under-way");
        if (verb && governor >= 0 && IsGoingOn(head, governor)) return (Stage.Ongoing, "continues");
        if (!verb && governor >= 0 && tree.Label(head) == DependencyLabel.Nsubj && (tree.Lemma(governor) is "underway" or "ongoing" || (tree.Lemma(governor) is "way" or "progress" && tree.PrepositionOf(governor) is "under" or "in"))) return (Stage.Ongoing, "under-way");
        // "nearly took the town"
        if (verb && tree[head].Tag == "VBD" && draft.Type.Families.Contains("fight") && head > 0 && tree.Head(head - 1) == head && tree.Label(head - 1) == DependencyLabel.Advmod && tree.Lemma(head - 1) is "nearly" or "almost") return (Stage.Attempted, "nearly");
        if (IsWords(draft) || _prospects.Against(draft) is not { } prospect) return (Stage.Occurred, "plain");
        return prospect.Stage is { } reached ? (reached, prospect.Rule) : Reject(prospect.Rule, prospect.Reason, out rejection);
    }

    // "The UN mission is to leave Chad": people, not what they are there for.
    private bool IsBody(int noun) => tree.Lemma(noun) == "mission" && tree.Child(noun, DependencyLabel.NmodPoss) < 0 && tree.Child(noun, DependencyLabel.Compound) >= 0;

    // "charged with plotting", "suspected of conspiring"
    private bool IsAccused(int verb)
    {
        if (tree[verb].Tag != "VBG" || tree.Head(verb) is not (>= 0 and var accuser)) return false;
        return tree.Lemma(accuser) is "charge" or "accuse" or "suspect" or "convict" or "arrest" or "indict" or "detain" or "suspicion" or "guilty" or "try";
    }

    // "stormed the mock village", "fired missiles as part of an exercise"
    private bool IsPractice(Draft draft)
    {
        foreach (Slot slot in draft.Slots)
        {
            if (slot.Name is "object" or "on" or "at" or "of" && ModifierIn(slot.Head, s_mock) is not null) return true;
        }
        int frame = tree.IsVerb(draft.Head) ? draft.Head : FrameVerb(draft.Head);
        if (frame < 0) return false;
        foreach (int child in tree.Children(frame))
        {
            if (tree.Label(child) != DependencyLabel.Obl) continue;
            bool part = tree.Lemma(child) == "part" && tree.PrepositionOf(child) == "as" && tree.Child(child, DependencyLabel.Nmod) is >= 0 and var whole && s_practices.Contains(tree.Lemma(whole));
            if (part || tree.PrepositionOf(child) is "in" or "during" && s_practices.Contains(tree.Lemma(child))) return true;
        }
        return false;
    }

    // "is mediating talks", "are locked in fierce battles"
    private bool IsUnderWay(int noun, int verb)
    {
        if (tree.Label(noun) == DependencyLabel.Obj) return s_doing.Contains(tree.Lemma(verb)) && IsProgressive(verb);
        return tree.Label(noun) == DependencyLabel.Obl && tree.PrepositionOf(noun) == "in" && IsLocked(verb);
    }

    private bool IsLocked(int verb) => tree.Lemma(verb) is "engage" or "lock" or "embroil" or "involve" or "bog" && tree.Child(verb, DependencyLabel.AuxPass, DependencyLabel.Cop) is >= 0 and var be && tree[be].Tag is "VBZ" or "VBP";

    // "defied a ban to march", "gathered to protest"
    private bool IsDefying(Draft draft, int top, int governor)
    {
        int verb = tree.Label(top) == DependencyLabel.Acl && tree.Head(governor) is >= 0 and var defier ? defier : governor;
        if (!tree.IsVerb(verb) || HasTo(verb) || tree.Modal(verb) is not null || IsNegated(verb)) return false;
        return s_defying.Contains(tree.Lemma(verb)) || (verb == governor && s_gathering.Contains(tree.Lemma(verb)) && draft.Type.Families.Contains("crowd"));
    }

    // "the second Arab country to make peace", "the only paper to condemn it", "was among those to sign"; not "the first step to end it"
    private bool IsTellingApart(int noun)
    {
        if (HasTo(noun) || tree.Modal(noun) is "can" or "could" or "may" or "might" or "should" or "must" || s_undertakings.Contains(tree.Lemma(noun))) return false;
        if (tree.Document.Words(tree[noun]) is "those" && tree.PrepositionOf(noun) == "among" || s_ordinals.Contains(tree.Lemma(noun).ToLowerInvariant())) return true;
        foreach (int child in tree.Children(noun))
        {
            if (child < noun && tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Nummod or DependencyLabel.Advmod && (s_ordinals.Contains(tree.Lemma(child).ToLowerInvariant()) || tree[child].Tag == "JJS")) return true;
        }
        return false;
    }

    // "called off the march"
    private bool IsCallingOff(int verb) => tree.Lemma(verb) == "call" && tree.Child(verb, DependencyLabel.CompoundPrt) is >= 0 and var off && tree.Lemma(off) == "off";

    // "continued shelling", "went on bombing", "kept up attacking"
    private bool IsGoingOn(int verb, int governor)
    {
        if (tree.Label(verb) == DependencyLabel.Xcomp && tree.Lemma(governor) == "continue") return true;
        return tree[verb].Tag == "VBG" && tree.Label(verb) is DependencyLabel.Xcomp or DependencyLabel.Advcl or DependencyLabel.Ccomp && (tree.Lemma(governor) == "keep" || (tree.Lemma(governor) is "go" or "carry" && governor + 1 == verb - 1 && tree.Lemma(verb - 1) == "on"));
    }

    private bool IsToBeHeld(int noun) => tree.Child(noun, DependencyLabel.AclRelcl) is >= 0 and var clause && tree.Lemma(clause) is "hold" or "take" or "begin" or "start" or "open" && tree.Modal(clause) is "will" or "would";

    // "announced a truce": it is made by saying so.
    private static bool IsMadeBySaying(Draft draft, string verb, bool infinitive) => !infinitive && verb == "announce" && draft.Type.Code.Value == "agreement";

    // "planning the attack that killed nine": what was planned was done.
    private bool HasCome(int noun) => tree.Child(noun, DependencyLabel.AclRelcl) is >= 0 and var clause && tree[clause].Tag == "VBD";

    /// <summary>Whether the words are negated: "did not attack", "no attack".</summary>
    public bool IsNegated(int head)
    {
        int frame = tree.IsVerb(head) ? head : FrameVerb(head);
        if (frame >= 0 && (HasNot(frame) || HasNobody(frame))) return true;
        // "without casualties"
        if (!tree.IsVerb(head) && tree.PrepositionOf(head) == "without") return true;
        // "without being hit"
        if (tree.IsVerb(head) && tree[head].Tag is "VBG" or "VBN" && tree.Child(head, DependencyLabel.Mark, DependencyLabel.Case) is >= 0 and var mark && tree.Lemma(mark) == "without") return true;
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) == DependencyLabel.Det && tree.Lemma(child) is "no" or "neither") return true;
            // "Nobody was hurt."
            if (tree.Label(child) is DependencyLabel.NsubjPass or DependencyLabel.Nsubj && tree.Lemma(child).ToLowerInvariant() is "nobody" or "none") return true;
        }
        return false;
    }

    // "No group has claimed responsibility", "No one has been arrested"
    private bool HasNobody(int verb)
    {
        int subject = tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.NsubjPass);
        if (subject < 0) return false;
        if (tree.Lemma(subject).ToLowerInvariant() is "nobody" or "none" or "no") return true;
        int determiner = tree.Child(subject, DependencyLabel.Det);
        return determiner >= 0 && determiner < subject && tree.Lemma(determiner).ToLowerInvariant() is "no" or "neither";
    }

    private static (Stage, string)? Reject(string rule, string reason, out (string Rule, string Reason)? rejection)
    {
        rejection = (rule, reason);
        return null;
    }

    /// <summary>The verb whose tense and mood a noun shares: the one it is subject or object of.</summary>
    private int FrameVerb(int noun)
    {
        int head = tree.Head(noun);
        return head >= 0 && tree.IsVerb(head) && tree.Label(noun) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass or DependencyLabel.NsubjOuter or DependencyLabel.Obj ? head : -1;
    }

    private static bool IsWords(Draft draft) => s_wordsTypes.Contains(draft.Type.Code.Value);

    // "ruled out talks", "turned down mediation"
    private bool IsRefusing(int verb)
    {
        string lemma = tree.Lemma(verb);
        if (!s_refusing.Contains(lemma)) return false;
        if (lemma is not ("rule" or "turn")) return true;
        return verb + 1 < tree.Count && tree.Lemma(verb + 1) is "out" or "down";
    }

    private bool HasNot(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child < verb && tree.Label(child) == DependencyLabel.Advmod && tree.Lemma(child) is "not" or "never" or "n't") return true;
        }
        return false;
    }

    // "would have allowed": it did not.
    private bool HasHave(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Aux && tree.Lemma(child) == "have") return true;
        }
        return false;
    }

    private bool HasTo(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Mark && tree.Lemma(child) == "to") return true;
        }
        // "is due to meet", where the parser ties "to" to the word before
        return tree[verb].Tag == "VB" && verb > 1 && tree.Lemma(verb - 1) == "to" && tree.Label(verb - 1) == DependencyLabel.Fixed;
    }

    private bool IsConditional(int verb)
    {
        for (int steps = 0; verb >= 0 && steps < 3; steps++, verb = tree.Label(verb) is DependencyLabel.Conj or DependencyLabel.Xcomp ? tree.Head(verb) : -1)
        {
            foreach (int child in tree.Children(verb))
            {
                if (tree.Label(child) == DependencyLabel.Mark && tree.Lemma(child) is "if" or "unless" or "whether" or "lest") return true;
            }
            if (_hypotheses.IsSupposed(verb)) return true;
            if (tree.AskerOver(verb) >= 0) return false;
        }
        return false;
    }

    private bool IsProgressive(int verb)
    {
        if (tree[verb].Tag != "VBG") return false;
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Aux && tree.Lemma(child) == "be" && (tree[child].Tag is "VBZ" or "VBP" or "VBN" || IsStill(verb))) return true;
        }
        return false;
    }

    // "are currently stationed there", "troops still deployed in the north"
    private bool IsNow(int verb)
    {
        if (tree[verb].Tag != "VBN") return false;
        bool now = false, state = tree.Label(verb) == DependencyLabel.Acl;
        foreach (int child in tree.Children(verb))
        {
            if (child > verb) break;
            now |= tree.Label(child) == DependencyLabel.Advmod && tree.Lemma(child) is "currently" or "presently" or "still";
            state |= tree.Label(child) == DependencyLabel.AuxPass && tree[child].Tag is "VBZ" or "VBP";
        }
        return now && state;
    }

    // "said the army was still shelling the town"
    private bool IsStill(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Advmod && tree.Lemma(child) == "still") return true;
        }
        return false;
    }

    // "an upcoming round of strikes": what is said of the measure is said of the thing. -1 when there is none.
    private int MeasureOf(int noun) => tree.Label(noun) == DependencyLabel.Nmod && tree.PrepositionOf(noun) == "of" && tree.Lemma(tree.Head(noun)) is "round" or "wave" or "series" or "spate" or "string" or "campaign" ? tree.Head(noun) : -1;

    // "the campaign of arrests and attacks continues"
    private int CarrierOf(int noun) => MeasureOf(tree.Label(noun) == DependencyLabel.Conj && tree.Head(noun) >= 0 ? tree.Head(noun) : noun);

    private string? ModifierIn(int noun, FrozenSet<string> words)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound && (words.Contains(tree.Lemma(child)) || words.Contains(tree.Document.Words(tree[child]).ToString().ToLowerInvariant())))
                return tree.Lemma(child);
        }
        return null;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
