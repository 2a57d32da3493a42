using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Judges at whom words and marches are aimed: at persons, bodies and states, never at an act, a plan or an evil; and what a campaign is for.</summary>
internal sealed class TargetJudge(SyntaxTree tree, Codebook codebook, Mentions mentions, PhraseReader phrases)
{
    // What an operation does to whom or what it is aimed at: "launched an operation to track down the rebels".
    private static readonly FrozenSet<string> s_aims = new[]
    {
        "track", "hunt", "find", "push", "drive", "dislodge", "isolate", "defeat", "retake", "recapture", "capture", "seize", "control", "liberate", "combat", "fight", "destroy", "eliminate", "flush", "crush", "root",
        "counter", "encircle", "target", "dismantle", "oust", "expel", "eradicate", "neutralize", "neutralise", "attack", "rout", "recover", "take", "conquer", "pursue", "locate", "degrade", "weaken", "clear",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_dispersing = new[] { "disperse", "clear", "repel", "push", "control", "quell", "break", "scatter", "subdue", "evict", "remove", "stop", "drive", "suppress" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ReferentReader _referents = new(tree, codebook, mentions, phrases);
    private readonly ActingNouns _nouns = new(tree, codebook, mentions);

    public void Settle(Draft draft)
    {
        switch (draft.Type.Code.Value)
        {
            case "threat" when draft.Targets.Count > 0:
                // "threatened further steps": what is held out is not whom it is held out to.
                draft.Targets.RemoveAll(target => tree[target.Head].PartOfSpeech == PartOfSpeech.Noun && !IsParty(target.Head) && tree.Lemma(target.Head) is "step" or "action" or "measure" or "consequence" or "retaliation" or "response" or "revenge" or "force" or "war" or "violence" or "sanction" or "reprisal");
                break;
            case "arrest":
                draft.Targets.RemoveAll(target => tree[target.Head].PartOfSpeech == PartOfSpeech.Noun && !IsPeople(target.Head));
                break;
            case "legal-action":
                draft.Targets.RemoveAll(target => tree[target.Head].PartOfSpeech == PartOfSpeech.Noun && (mentions.IsTrigger(target.Head) && !IsPeople(target.Head) || tree.Lemma(target.Head).ToLowerInvariant() is "law" or "crime" or "terrorism" or "charge" or "count" or "offence" or "offense" or "street"));
                break;
            case "condemnation" or "rejection":
                KeepPersons(draft, static _ => true);
                break;
            case "accusation" when draft.Targets.Count == 0:
                AddBlamed(draft);
                if (draft.Targets.Count == 0) AddAsked(draft);
                break;
            case "threat" or "warning" when draft.Targets.Count == 0:
                AddAddressed(draft);
                break;
            case "demand" when draft.Targets.Count == 0:
                AddAsked(draft);
                break;
            case "protest" or "violent-demonstration":
                KeepPersons(draft, static target => target.Rule.EndsWith(":against", StringComparison.Ordinal));
                break;
            case "force-against-protesters":
                NameProtesters(draft);
                if (draft.Targets.Count == 0) AddAim(draft, s_dispersing);
                break;
            case "blockade":
                // "Velmar enters a lockdown": a town is closed, and closes nothing.
                foreach (Filler town in draft.Actors.Where(actor => mentions.PlaceAt(actor.Head) is >= 0 and var place && mentions.Places[place] is { Mention.Use: PlaceUse.Literal, Place.Precision: < PlacePrecision.Province }).ToArray())
                {
                    draft.Actors.Remove(town);
                    if (draft.Targets.Count == 0) draft.Targets.Add(town with { Rule = "closed" });
                }
                break;
            case "withdrawal":
                draft.Targets.RemoveAll(target => !IsParty(target.Head) || target.Rule.EndsWith(":object", StringComparison.Ordinal));
                break;
            case "mobilization":
                // "the deployment of the army": who is sent is not whom it is sent against.
                draft.Targets.RemoveAll(target => (target.Rule.EndsWith(":of", StringComparison.Ordinal) || target.Rule.EndsWith(":object", StringComparison.Ordinal)) && (tree.Lemma(target.Head) is "troops" || codebook.IsIn("soldiers", tree.Lemma(target.Head)) || tree.Lemma(target.Head) is "army" or "force" or "battalion" or "brigade" or "unit" or "thousand" or "hundred"));
                if (draft.Targets.Count == 0) AddAim(draft, s_aims);
                break;
        }
    }

    // Who can be taken away: not the arms that were found with them.
    private bool IsPeople(int head) => _nouns.CanAct(head) || QuantityWords.Find(tree.Lemma(head)).Class == QuantityClass.People || QuantityWords.Find(tree.Document.Words(tree[head])).Class == QuantityClass.People || tree.Lemma(head) is "staff" or "family" or "ring" or "network" or "pair" or "duo" or "trio" or "couple" or "elderly" or "client" or "relative" or "other" || tree[head].Tag == "CD";

    // "condemned the army's raid", "against the council's plan": whoever did or made it is meant; an act of nobody has no one to blame.
    private void KeepPersons(Draft draft, Func<Filler, bool> judged)
    {
        for (int i = 0; i < draft.Targets.Count; i++)
        {
            Filler target = draft.Targets[i];
            if (!judged(target) || IsParty(target.Head)) continue;
            draft.Targets.RemoveAt(i--);
            if (MakerOf(target.Head, draft) is not (>= 0 and var maker) || phrases.Read(maker) is var span && draft.Targets.Exists(other => other.Span.Overlaps(span)) || draft.Actors.Exists(actor => actor.Head == maker || actor.Span.Overlaps(span))) continue;
            draft.Targets.Insert(++i, new Filler(maker, span, target.Rule + "-of"));
        }
    }

    // "warned Kenya that it would strike back": whom it is said to.
    private void AddAddressed(Draft draft)
    {
        if (!tree.IsVerb(draft.Head) || draft.Match.Words > 1) return;
        foreach (Slot slot in draft.Slots)
        {
            if (slot.Name != "object" || slot.Head < draft.Head || _referents.Of(slot.Head, draft) is not (>= 0 and var named) || !IsParty(named) || draft.Actors.Exists(actor => actor.Head == named)) continue;
            draft.Targets.Add(new Filler(named, phrases.Read(named), "addressed"));
        }
    }

    // "said the Front was behind the attack", "said the army was responsible": who is told to have done it.
    private void AddBlamed(Draft draft)
    {
        if (!tree.IsVerb(draft.Head) || tree.Child(draft.Head, DependencyLabel.Ccomp) is not (>= 0 and var charge) || charge < draft.Head || tree.Child(charge, DependencyLabel.Cop) < 0 || tree.Child(charge, DependencyLabel.Nsubj) is not (>= 0 and var subject) || subject < draft.Head) return;
        if (tree.Lemma(charge) is not ("responsible" or "blame") && tree.PrepositionOf(charge) != "behind") return;
        foreach (int head in tree.Coordinated(subject))
        {
            if (tree[head].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && IsParty(head) && !draft.Actors.Exists(actor => actor.Head == head)) draft.Targets.Add(new Filler(head, phrases.Read(head), "blamed"));
        }
    }

    // "demanded that the troops leave", "alleged that the mayor had hidden it": who is to act, or acted.
    private void AddAsked(Draft draft)
    {
        // "demanded an answer from the ministry", "demanded the withdrawal of foreign troops"
        foreach (Slot slot in draft.Slots)
        {
            int asked = slot.Name == "from" ? slot.Head : slot.Name == "object" && tree.Lemma(slot.Head) is "withdrawal" or "resignation" or "surrender" or "departure" or "retreat" or "disarmament" ? tree.Child(slot.Head, DependencyLabel.Nmod) : -1;
            if (asked < 0 || draft.Type.Code.Value != "demand" || slot.Name == "object" && tree.PrepositionOf(asked) != "of" || _referents.Of(asked, draft) is not (>= 0 and var party) || !IsParty(party) || mentions.TimeAt(party) >= 0 || draft.Actors.Exists(actor => actor.Head == party)) continue;
            draft.Targets.Add(new Filler(party, phrases.Read(party), "asked"));
            return;
        }
        if (!tree.IsVerb(draft.Head) || tree.Child(draft.Head, DependencyLabel.Ccomp) is not (>= 0 and var act) || act < draft.Head || tree.IsPassive(act) || tree.Child(act, DependencyLabel.Nsubj) is not (>= 0 and var subject) || subject < draft.Head) return;
        foreach (int head in tree.Coordinated(subject))
        {
            if (_referents.Of(head, draft) is >= 0 and var named && IsParty(named) && !draft.Actors.Exists(actor => actor.Head == named)) draft.Targets.Add(new Filler(named, phrases.Read(named), "asked"));
        }
    }

    // "suppressed their protests": whose they are is who is met with force.
    private void NameProtesters(Draft draft)
    {
        for (int i = 0; i < draft.Targets.Count; i++)
        {
            if (tree.Child(draft.Targets[i].Head, DependencyLabel.NmodPoss) is not (>= 0 and var whose) || IsParty(draft.Targets[i].Head) || _referents.Of(whose, draft) is not (>= 0 and var named) || named == whose && tree[whose].PartOfSpeech == PartOfSpeech.Pronoun || draft.Actors.Exists(actor => actor.Head == named)) continue;
            draft.Targets[i] = new Filler(named, phrases.Read(named), draft.Targets[i].Rule + "-of");
        }
    }

    private bool IsParty(int head)
    {
        Token token = tree[head];
        if (token.PartOfSpeech == PartOfSpeech.Noun && mentions.IsTrigger(head) && !codebook.IsIn("crowd", token.Lemma)) return false;
        if (mentions.IsActorWord(head) || token.PartOfSpeech == PartOfSpeech.ProperNoun) return true;
        string lemma = token.Lemma.ToLowerInvariant();
        return codebook.IsIn("armed", lemma) || codebook.IsIn("doers", lemma) || codebook.IsIn("civilians", lemma) || codebook.IsIn("crowd", lemma) && lemma is not ("demonstration" or "protest" or "rally" or "sit-in" or "march") || mentions.IsOfKind(head, "actor");
    }

    /// <summary>The party that a noun names, or who has done or made what it names; -1 when it is not told.</summary>
    public int PartyBehind(int noun, Draft draft) => IsParty(noun) ? noun : MakerOf(noun, draft);

    // Who has done, said or made what a noun names; -1 when it is not told.
    private int MakerOf(int noun, Draft draft)
    {
        foreach (int child in tree.Children(noun))
        {
            switch (tree.Label(child))
            {
                case DependencyLabel.NmodPoss when _referents.Of(child, draft) is >= 0 and var owner && tree[owner].PartOfSpeech != PartOfSpeech.Pronoun:
                    return owner;
                case DependencyLabel.Amod or DependencyLabel.Compound when child < noun && (mentions.IsDemonym(child) || tree[child].PartOfSpeech != PartOfSpeech.Adjective && tree.Lemma(child) != "terrorist" && IsParty(child)):
                    return child;
                case DependencyLabel.Nmod or DependencyLabel.OblAgent when child > noun && tree.PrepositionOf(child) is "by" or "from" && IsParty(child):
                    return child;
                // "the call of the council", "talks with the government"
                case DependencyLabel.Nmod when child > noun && IsParty(child) && (tree.PrepositionOf(child) == "of" && tree.Lemma(noun) is "call" or "demand" or "request" or "proposal" or "offer" or "appeal" or "bid" or "plan" or "order" or "ultimatum" || tree.PrepositionOf(child) == "with" && tree.Lemma(noun) is "talk" or "talks" or "negotiation" or "dialogue" or "meeting" or "truce" or "ceasefire"):
                    return child;
                // "the raid which the army carried out"
                case DependencyLabel.AclRelcl when !tree.IsPassive(child) && tree.Child(child, DependencyLabel.Nsubj) is >= 0 and var doer && tree[doer].PartOfSpeech != PartOfSpeech.Pronoun && IsParty(doer):
                    return doer;
                // "a draft presented by the envoy"
                case DependencyLabel.Acl when tree.IsPassive(child) && tree.Child(child, DependencyLabel.OblAgent) is >= 0 and var agent && IsParty(agent):
                    return agent;
            }
        }
        return -1;
    }

    // "launched an operation to track down the rebels", "an offensive targeting positions": what hangs on the words of the campaign as its aim.
    private void AddAim(Draft draft, FrozenSet<string> aims)
    {
        int verb = tree.IsVerb(draft.Head) ? draft.Head : tree.GoverningVerb(draft.Head);
        AddAimOf(draft, draft.Head, aims);
        if (draft.Targets.Count == 0 && verb >= 0 && verb != draft.Head && tree.SentenceOf(verb) == draft.Sentence && tree.Distance(verb, draft.Head) <= 2) AddAimOf(draft, verb, aims);
        if (draft.Targets.Count == 0 && tree.Child(draft.Head, DependencyLabel.Obj) is >= 0 and var campaign) AddAimOf(draft, campaign, aims);
    }

    private void AddAimOf(Draft draft, int word, FrozenSet<string> aims)
    {
        foreach (int child in tree.Children(word))
        {
            bool purpose = tree[child].Tag == "VB" && tree.HasTo(child) || tree[child].Tag == "VBG" && tree.Label(child) == DependencyLabel.Acl;
            if (child < word || !purpose || tree.Label(child) is not (DependencyLabel.Acl or DependencyLabel.Advcl or DependencyLabel.Xcomp) || !aims.Contains(tree.Lemma(child)) || tree.Child(child, DependencyLabel.Obj) is not (>= 0 and var thing)) continue;
            foreach (int head in tree.Coordinated(thing))
            {
                if (_referents.Of(head, draft) is not (>= 0 and var named) || !tree.IsNominal(named) || mentions.IsTrigger(named) && !codebook.IsIn("crowd", tree.Lemma(named)) || mentions.TimeAt(named) >= 0 || tree.Lemma(named) == "control") continue;
                TextSpan span = phrases.Read(named);
                if (!draft.Actors.Exists(actor => actor.Span.Overlaps(span)) && !draft.Targets.Exists(target => target.Span.Overlaps(span))) draft.Targets.Add(new Filler(named, span, "aim"));
            }
            return;
        }
    }
}
