using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Finds the subject of a verb that has none of its own: that of the verb it is joined with or hangs on, the noun it describes, whoever wants or is told to do it.</summary>
internal sealed class SubjectReader(SyntaxTree tree)
{
    // What somebody wants, tries or promises to do: "continue attempts to take the town".
    private static readonly FrozenSet<string> s_intents = new[] { "attempt", "effort", "bid", "plan", "plot", "decision", "move", "intention", "willingness", "readiness", "threat", "order", "promise", "pledge", "vow", "refusal", "operation", "offensive", "campaign", "mission", "right", "desire", "determination", "push", "drive", "offer", "proposal", "agreement", "ban" }.ToFrozenSet(StringComparer.Ordinal);

    // What people are told to be doing right behind the word for them.
    private static readonly FrozenSet<string> s_ofPeople = new[] { "demand", "protest", "chant", "march", "rally", "gather", "try", "attempt", "flee", "return", "travel", "seek", "guard", "hide", "call", "block", "throw", "wave", "carry" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_disposed = new[] { "able", "due", "ready", "set", "unable", "willing", "unwilling", "eager", "prepared", "poised", "bound", "free", "determined", "keen", "reluctant", "about", "certain", "sure", "quick", "swift", "prompt" }.ToFrozenSet(StringComparer.Ordinal);

    // Whose passive tells what its subject does: "is expected to leave", "are believed to have fled".
    private static readonly FrozenSet<string> s_expecting = new[] { "expect", "schedule", "slate", "set", "poise", "believe", "think", "say", "report", "allege", "know", "understand", "suspect", "presume", "assume", "rumour", "rumor", "tip", "plan", "prepare", "claim", "consider" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_shares = new[] { "all", "some", "most", "many", "several", "both", "half", "few", "none", "each", "much" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_relativePronouns = new[] { "who", "which", "that", "whom" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ControlReader _control = new(tree);

    /// <summary>Gives a verb without a subject of its own the one that its place in the sentence gives it.</summary>
    public void Borrow(int verb, bool passive, List<Slot> slots)
    {
        int current = verb;
        for (int steps = 0; steps < 4; steps++)
        {
            int head = tree.Head(current);
            if (head < 0) return;
            switch (tree.Label(current))
            {
                // "fled as fighting between rebels and troops raged": who flees does not fight.
                case DependencyLabel.Advcl when tree[current].Tag == "VBG" && tree.Lemma(current) == "fight" && current > 0 && tree.Lemma(current - 1) is "as" or "while" or "amid" or "heavy" or "fierce" or "intense":
                    return;
                // "fighting broke out": the gerund is a subject itself.
                case DependencyLabel.Advcl when tree[current].Tag == "VBG" && head == current + 1:
                    return;
                // "fired at students demanding reforms": whoever stands right before it demands.
                case DependencyLabel.Advcl when !passive && tree[current].Tag == "VBG" && s_ofPeople.Contains(tree.Lemma(current)) && current > 0 && tree[current - 1].Tag is "NNS" or "NNPS" && tree.Label(current - 1) is DependencyLabel.Obl or DependencyLabel.Obj or DependencyLabel.Nmod:
                    Add(slots, "subject", current - 1);
                    return;
                // "with the group saying it was behind the attack"
                case DependencyLabel.Advcl when tree[current].Tag == "VBG" && WithSubject(current, head) is >= 0 and var absolute:
                    Add(slots, passive ? "object" : "subject", absolute);
                    return;
                // "declared its willingness to join": who is willing is told by the words around.
                case DependencyLabel.Acl when tree[current].Tag == "VB" && !tree.IsVerb(head) && s_intents.Contains(tree.Lemma(head)):
                    // "foiled a Kenyan plot to kill the envoy": who foils it does not plot.
                    if (IsFoiled(head))
                    {
                        int plotter = OwnerOfIntent(head, current) is >= 0 and var owner ? owner : NationalOf(head);
                        if (plotter >= 0) Add(slots, passive ? "object" : "subject", plotter);
                    }
                    else if (OwnerOfIntent(head, current) is >= 0 and var whose) Add(slots, passive ? "object" : "subject", whose);
                    else if (tree.Label(head) == DependencyLabel.Obj && tree.IsVerb(tree.Head(head)) && tree.Child(tree.Head(head), DependencyLabel.Nsubj) is >= 0 and var willing) Add(slots, passive ? "object" : "subject", Resolve(willing, tree.Head(head)));
                    return;
                // "raids on the town killing nine": the town does not kill.
                case DependencyLabel.Acl when tree[current].Tag == "VBG" && tree.Lemma(current) is "kill" or "wound" or "injure" or "damage" or "destroy" && tree[head].PartOfSpeech == PartOfSpeech.ProperNoun && tree.PrepositionOf(head) is "on" or "in" or "at" or "near" or "against":
                    if (!passive && ActOver(head) is >= 0 and var act) Add(slots, "subject", act);
                    return;
                // "shot down a helicopter, killing its crew": whoever shot it down.
                case DependencyLabel.Acl when tree[current].Tag == "VBG" && tree.Lemma(current) is "kill" or "wound" or "injure" && tree.Label(head) == DependencyLabel.Obj && tree.Head(head) is >= 0 and var downing && tree.Lemma(downing) is "shoot" or "bring" or "take" or "down" && tree.Child(downing, DependencyLabel.Nsubj) is >= 0 and var shooter:
                    if (!passive) Add(slots, "subject", Resolve(shooter, downing));
                    return;
                // "signed a decree calling up men": whoever signs it does what it lays down.
                case DependencyLabel.Acl when !passive && tree[current].Tag == "VBG" && tree.Lemma(head) is "order" or "decree" or "law" or "proclamation" or "directive" or "declaration" or "edict" && tree.Label(head) == DependencyLabel.Obj && tree.Head(head) is >= 0 and var signing && tree.Lemma(signing) is "sign" or "issue" && tree.Child(signing, DependencyLabel.Nsubj) is >= 0 and var signer:
                    Add(slots, "subject", Resolve(signer, signing));
                    return;
                // "Bahrain was the second state to make peace"
                case DependencyLabel.Acl when tree[current].Tag is "VB" or "VBN" && tree.Child(current, DependencyLabel.Mark) >= 0 && tree.Child(head, DependencyLabel.Cop) >= 0 && tree.Child(head, DependencyLabel.Nsubj) is >= 0 and var first && tree.IsNominal(first) && tree[first].PartOfSpeech != PartOfSpeech.Pronoun:
                    Add(slots, passive ? "object" : "subject", first);
                    return;
                case DependencyLabel.Acl or DependencyLabel.AclRelcl when !tree.IsVerb(head):
                    Add(slots, passive ? "object" : "subject", tree.MainSubject(current) is >= 0 and var main ? main : head);
                    return;
                // "said a driver upset by the ruling killed two": what is said has a subject of its own, wherever the parser hung it.
                case DependencyLabel.Ccomp when tree.IsVerb(head) && IsFiniteClause(current):
                    if (LostSubject(current, head) is >= 0 and var lost) Add(slots, passive ? "object" : "subject", lost);
                    return;
                case DependencyLabel.Conj or DependencyLabel.Xcomp or DependencyLabel.Advcl or DependencyLabel.Parataxis or DependencyLabel.Ccomp when tree.IsVerb(head):
                    if (tree.Label(current) != DependencyLabel.Conj && _control.Moved(head, current) is >= 0 and var moved)
                    {
                        Add(slots, passive ? "object" : "subject", moved);
                        return;
                    }
                    if (tree.AskerOver(current) is >= 0 and var asker) head = asker;
                    int subject = tree.Child(head, DependencyLabel.Nsubj, DependencyLabel.NsubjPass);
                    // "The council is to begin withdrawing its men"
                    if (subject < 0 && tree.Child(head, DependencyLabel.Cop) >= 0) subject = tree.Child(head, DependencyLabel.NsubjOuter);
                    if (subject < 0)
                    {
                        current = head;
                        continue;
                    }
                    bool headPassive = tree.IsPassive(head);
                    // "An inquiry finds that soldiers raped women, and urges": a singular verb goes with the singular subject above.
                    if (tree.Label(current) == DependencyLabel.Conj && tree[current].Tag == "VBZ" && tree[head].Tag is "VBD" or "VBP" && tree[subject].Tag is "NNS" or "NNPS" && AgreeingSubject(head) is >= 0 and var agreeing)
                    {
                        Add(slots, "subject", agreeing);
                        return;
                    }
                    subject = Resolve(subject, head);
                    if (tree.Label(current) == DependencyLabel.Conj) Add(slots, passive ? "object" : headPassive ? "subject" : "subject", subject);
                    else if (!passive) Add(slots, headPassive && !IsExpected(current, head) ? "cause" : "subject", subject);
                    else if (IsBeingDone(current) || headPassive && IsExpected(current, head)) Add(slots, "object", subject);
                    return;
                // "is the largest donor, providing": the subject is that of the predicate.
                case DependencyLabel.Advcl when !passive && (tree[current].Tag == "VBG" || IsHavingDone(current)) && !tree.IsVerb(head) && tree.Child(head, DependencyLabel.Cop) >= 0 && tree.Child(head, DependencyLabel.Nsubj) is >= 0 and var holder:
                    Add(slots, "subject", Resolve(holder, head));
                    return;
                // "were able to regain control", "is ready to march"
                case DependencyLabel.Xcomp or DependencyLabel.Advcl or DependencyLabel.Csubj or DependencyLabel.Ccomp when !passive && s_disposed.Contains(tree.Lemma(head)) && tree.Child(head, DependencyLabel.Nsubj) is >= 0 and var disposed:
                    Add(slots, "subject", Resolve(disposed, head));
                    return;
                // "is in hospital after being shot"
                case DependencyLabel.Advcl when passive && IsBeingDone(current) && tree.Child(head, DependencyLabel.Nsubj) is >= 0 and var patient:
                    Add(slots, "object", patient);
                    return;
                default:
                    return;
            }
        }
    }

    private bool IsFoiled(int plot) => tree.Label(plot) is DependencyLabel.Obj or DependencyLabel.NsubjPass && tree.Lemma(tree.Head(plot)) is "foil" or "thwart" or "uncover" or "disrupt" or "expose" or "prevent" or "avert" or "unmask" or "reveal" or "frustrate";

    // "a Kenyan plot": -1 where no nationality stands before it.
    private int NationalOf(int noun) => tree.Child(noun, DependencyLabel.Amod) is >= 0 and var nation && nation < noun && char.IsUpper(tree.Document.Text[tree[nation].Span.Start]) ? nation : -1;

    // The noun that a place behind a preposition belongs to, or the subject of its verb.
    private int ActOver(int place)
    {
        int above = tree.Head(place);
        return above < 0 ? -1 : !tree.IsVerb(above) ? above : tree.IsPassive(above) ? -1 : tree.Child(above, DependencyLabel.Nsubj);
    }

    // "its decision to leave", "the decision of the council to leave", "an attempt by rebels to enter"
    private int OwnerOfIntent(int noun, int act)
    {
        if (tree.Child(noun, DependencyLabel.NmodPoss) is >= 0 and var whose) return whose;
        foreach (int child in tree.Children(noun))
        {
            if (child > noun && child < act && tree.Label(child) is DependencyLabel.Nmod or DependencyLabel.OblAgent && tree.PrepositionOf(child) is "of" or "by") return child;
        }
        return -1;
    }

    private int AgreeingSubject(int verb)
    {
        for (int above = tree.Head(verb), steps = 0; above >= 0 && steps < 6; above = tree.Head(above), steps++)
        {
            if (tree[above].Tag == "VBZ" && tree.Child(above, DependencyLabel.Nsubj) is >= 0 and var subject) return subject;
        }
        return -1;
    }

    private bool IsExpected(int act, int verb) => tree.Label(act) == DependencyLabel.Xcomp && s_expecting.Contains(tree.Lemma(verb));

    // "having given"
    private bool IsHavingDone(int verb) => tree[verb].Tag == "VBN" && tree.Child(verb, DependencyLabel.Aux) is >= 0 and var having && tree[having].Tag == "VBG";

    // "after being shot"
    private bool IsBeingDone(int verb) => tree.Label(verb) == DependencyLabel.Advcl && tree.Child(verb, DependencyLabel.AuxPass) is >= 0 and var auxiliary && tree[auxiliary].Tag == "VBG";

    // The noun behind ", with" right before a participle; -1 where there is none.
    private int WithSubject(int participle, int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child >= participle) break;
            if (tree.Label(child) is not (DependencyLabel.Obl or DependencyLabel.Nmod) || tree.Child(child, DependencyLabel.Case) is not (> 0 and var with) || tree.Lemma(with) != "with" || tree.Document.Words(tree[with - 1]) is not ",") continue;
            int end = child;
            while (end + 1 < participle && tree.Governs(child, end + 1)) end++;
            if (end + 1 == participle) return child;
        }
        return -1;
    }

    private bool IsFiniteClause(int verb) => tree[verb].Tag is "VBD" or "VBZ" or "VBP" || tree.Child(verb, DependencyLabel.Aux, DependencyLabel.AuxPass) is >= 0 and var auxiliary && tree[auxiliary].Tag is "VBD" or "VBZ" or "VBP" or "MD";

    // The first noun behind the verb of speech that hangs as subject on a participle or adjective before the verb; -1 where there is none.
    private int LostSubject(int verb, int speech)
    {
        for (int i = speech + 1; i < verb; i++)
        {
            if (tree[i].PartOfSpeech is PartOfSpeech.CoordinatingConjunction && tree.Head(i) == verb) return -1;
            if (!tree.IsNominal(i) || tree.Label(i) is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass)) continue;
            int participle = tree.Head(i);
            return participle > i && participle < verb && tree[participle].Tag is "VBN" or "VBD" or "JJ" ? i : -1;
        }
        return -1;
    }

    /// <summary>What a relative pronoun stands for; other phrases as they are.</summary>
    public int Resolve(int phrase, int verb)
    {
        if (tree[phrase].PartOfSpeech == PartOfSpeech.Pronoun && s_relativePronouns.Contains(tree.Lemma(phrase)) && tree.Label(verb) is DependencyLabel.AclRelcl or DependencyLabel.Acl)
            return NamedBefore(FirstJoined(tree.Head(verb)));
        // "Velmar, whose troops left the town": they are Velmar's.
        if (tree.Label(verb) == DependencyLabel.AclRelcl && tree.Child(phrase, DependencyLabel.NmodPoss) is >= 0 and var whose && tree[whose].Tag == "WP$" && tree.Lemma(phrase) is "troops" or "troop" or "force" or "soldier" or "army" or "fighter" or "man" or "jet" or "warplane") return NamedBefore(FirstJoined(tree.Head(verb)));
        // "All of the hostages were freed"
        if (s_shares.Contains(tree.Lemma(phrase).ToLowerInvariant()) && tree.Child(phrase, DependencyLabel.Nmod) is >= 0 and var whole && tree.PrepositionOf(whole) == "of" && tree.IsNominal(whole))
        {
            // "rebels, many of whom laid down arms"
            return s_relativePronouns.Contains(tree.Lemma(whole)) && tree.Label(verb) == DependencyLabel.AclRelcl ? FirstJoined(tree.Head(verb)) : whole;
        }
        return phrase;
    }

    // "Velmar, a country that has sent arms"
    private int NamedBefore(int noun) => tree.Label(noun) == DependencyLabel.Appos && tree[noun].PartOfSpeech == PartOfSpeech.Noun && tree.Head(noun) is >= 0 and var name && name < noun && tree[name].PartOfSpeech == PartOfSpeech.ProperNoun ? name : noun;

    // "30 children and two teachers who were abducted": what is said behind two counted alike is said of both.
    private int FirstJoined(int last)
    {
        int first = tree.Head(last);
        if (tree.Label(last) != DependencyLabel.Conj || first < 0 || first > last || !tree.IsNominal(first)) return last;
        return tree.Child(first, DependencyLabel.Nummod) >= 0 && tree.Child(last, DependencyLabel.Nummod) >= 0 ? first : last;
    }

    private static void Add(List<Slot> slots, string name, int head)
    {
        var slot = new Slot(name, head);
        if (!slots.Contains(slot)) slots.Add(slot);
    }
}
