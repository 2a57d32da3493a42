using System.Collections.Frozen;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Reads which phrases stand in which slots around a trigger, over passives, relative clauses, participles, light verbs and coordination.</summary>
internal sealed class SlotReader(SyntaxTree tree, Mentions mentions)
{
    // Verbs whose object names the act, so that their subject is the doer: "carried out an attack on".
    private static readonly FrozenSet<string> s_lightVerbs = new[]
    {
        "launch", "carry", "conduct", "stage", "mount", "make", "commit", "perpetrate", "wage", "begin", "start", "resume", "continue", "order", "execute",
        "perform", "undertake", "impose", "lay", "declare", "announce", "hold", "lead", "plan", "open", "intensify", "escalate", "issue", "deliver", "do", "initiate", "step", "sign",
        "reach", "reject", "give", "attempt", "pay", "propose", "lift", "halt", "suspend", "stop", "enter", "join", "engage", "send", "host", "authorize", "approve", "expand", "broker", "fire", "use", "deploy", "throw", "hurl", "cancel", "drop", "rain", "unleash", "pour", "shower", "trigger", "commence", "orchestrate", "mastermind", "spearhead", "grant", "reduce", "cut", "increase", "boost", "freeze", "renew", "restore", "tighten", "ease", "extend", "pass", "exchange", "trade",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Verbs whose object is what an act befell: "the blast rocked the market".
    private static readonly FrozenSet<string> s_striking = new[] { "kill", "wound", "injure", "hit", "target", "strike", "damage", "destroy", "rock", "shake", "rip", "devastate", "cause", "level", "flatten", "engulf", "claim", "maim", "hurt" }.ToFrozenSet(StringComparer.Ordinal);

    // Verbs whose object is no party: "caused damage".
    private static readonly FrozenSet<string> s_causing = new[] { "cause", "have", "leave", "result", "mark", "spark", "trigger", "prompt", "follow", "make", "include", "take", "begin", "start", "end", "raise", "draw", "involve", "comprise" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_measures = new[] { "round", "wave", "series", "spate", "number", "string", "campaign", "barrage", "hundred", "dozen", "set", "act", "state", "spree" }.ToFrozenSet(StringComparer.Ordinal);

    // "an attack blamed on the rebels"
    private static readonly FrozenSet<string> s_ascribing = new[] { "ascribe", "attribute", "blame", "pin" }.ToFrozenSet(StringComparer.Ordinal);

    // "an attack believed to be the work of the rebels"
    private static readonly FrozenSet<string> s_holding = new[] { "say", "believe", "think", "report", "allege", "suspect", "understand", "presume", "know" }.ToFrozenSet(StringComparer.Ordinal);

    // "received threats", "faces trial": whose subject an act befalls.
    private static readonly FrozenSet<string> s_suffering = new[] { "receive", "face", "suffer", "undergo", "survive", "endure", "await", "sustain" }.ToFrozenSet(StringComparer.Ordinal);

    // Verbs of answering and helping, which tell by which act behind "with": "responded with air strikes".
    private static readonly FrozenSet<string> s_answering = new[] { "respond", "retaliate", "reply", "answer", "support", "back", "react", "hit", "strike" }.ToFrozenSet(StringComparer.Ordinal);

    private const int FarthestDoer = 14;

    private readonly ControlReader _control = new(tree);
    private readonly SubjectReader _subjects = new(tree);
    private readonly GapReader _gaps = new(tree);
    private readonly ObjectReader _objects = new(tree, mentions);

    public List<Slot> Read(int head, TriggerKind kind)
    {
        var slots = new List<Slot>(8);
        if ((kind == TriggerKind.Verb && (tree[head].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Adjective || tree.Child(head, DependencyLabel.Cop) >= 0)) || IsFinite(head) || tree.IsGerundWithObject(head)) ReadVerb(head, slots, borrow: true);
        else ReadNoun(head, slots);
        return slots;
    }

    // "The army and the rebels clash": a word that is told as a noun elsewhere.
    private bool IsFinite(int head) => tree[head].Tag is "VBP" or "VBD" && tree.Child(head, DependencyLabel.Nsubj) >= 0 && tree.Child(head, DependencyLabel.Compound, DependencyLabel.Amod) < 0;

    private void ReadVerb(int verb, List<Slot> slots, bool borrow)
    {
        if (tree.MislaidSubject(verb) is >= 0 and var mislaid)
        {
            Add(slots, "subject", mislaid);
            Add(slots, "object", tree.Head(verb));
            return;
        }
        bool passive = tree.IsPassive(verb), subject = false;
        foreach (int child in tree.Children(verb))
        {
            switch (tree.Label(child))
            {
                case DependencyLabel.Nsubj:
                    Add(slots, passive ? "object" : "subject", _subjects.Resolve(child, verb));
                    subject = true;
                    break;
                // "The council is to meet"
                case DependencyLabel.NsubjOuter when tree.Child(verb, DependencyLabel.Cop) >= 0 && (tree.Child(verb, DependencyLabel.Mark) >= 0 || tree.Lemma(verb - 1) == "to") && tree.Child(verb, DependencyLabel.Nsubj) < 0:
                    Add(slots, "subject", _subjects.Resolve(child, verb));
                    subject = true;
                    break;
                case DependencyLabel.NsubjPass:
                    Add(slots, "object", _subjects.Resolve(child, verb));
                    subject = true;
                    break;
                case DependencyLabel.Obj:
                    Add(slots, "object", _subjects.Resolve(child, verb));
                    if (tree.PartOf(child) is >= 0 and var part) Add(slots, "including", part);
                    // "gave Velmar howitzers": a receiver that the parser takes for a part of the name of what is given
                    if (ObjectReader.IsGiving(tree.Lemma(verb)) && verb + 1 < child && tree.Head(verb + 1) == child && tree.Label(verb + 1) == DependencyLabel.Compound && tree[verb + 1].PartOfSpeech == PartOfSpeech.ProperNoun && mentions.PlaceAt(verb + 1) >= 0) Add(slots, "to", verb + 1);
                    break;
                // "told residents to leave": who alone is spoken to is the object.
                case DependencyLabel.Iobj:
                    Add(slots, tree.Child(verb, DependencyLabel.Obj) < 0 && (tree.Lemma(verb) == "charge" || tree.Child(verb, DependencyLabel.Xcomp, DependencyLabel.Ccomp) >= 0) ? "object" : "to", child);
                    break;
                case DependencyLabel.OblAgent:
                    Add(slots, "agent", child);
                    break;
                case DependencyLabel.Obl or DependencyLabel.Nmod when tree.PrepositionOf(child) is "include" or "including":
                    Add(slots, "including", child);
                    break;
                case DependencyLabel.Obl or DependencyLabel.Nmod:
                    string preposition = tree.PrepositionOf(child);
                    // "shot down a jet": the particle taken for a preposition
                    bool particle = !passive && preposition is "down" or "up" && verb + 1 < tree.Count && tree.Lemma(verb + 1) == preposition && tree.Child(verb, DependencyLabel.Obj) < 0;
                    // "ends its pact with Kenya, with the minister ordering troops to leave": who does something else is not dealt with.
                    if (preposition == "with" && _objects.IsAbsolute(child)) break;
                    if (preposition.Length > 0) Add(slots, particle ? "object" : passive && preposition == "by" ? "agent" : preposition, child);
                    break;
                // "charged with killing four people"
                case DependencyLabel.Advcl when child > verb && tree[child].Tag == "VBG" && tree.Lemma(verb) == "charge" && tree.Child(child, DependencyLabel.Mark) is >= 0 and var with && tree.Lemma(with) == "with":
                    Add(slots, "with", child);
                    break;
                // "urged residents to stay": whom the parser takes for the subject of what they are to do.
                case DependencyLabel.Xcomp when child > verb && tree.Child(child, DependencyLabel.Nsubj) is >= 0 and var addressee && addressee > verb && addressee < child:
                    Add(slots, "object", addressee);
                    break;
                // "said that the rebels must leave"
                case DependencyLabel.Ccomp or DependencyLabel.Parataxis when _control.MustDo(child) is >= 0 and var obliged:
                    Add(slots, "must", obliged);
                    break;
                // "was named defence minister"
                case DependencyLabel.Xcomp when child > verb && tree.IsNominal(child):
                    Add(slots, "as", child);
                    break;
                case DependencyLabel.Xcomp or DependencyLabel.Advcl when tree.IsVerb(child) && tree.Lemma(child) is "target" or "include" or "damage" or "destroy":
                    AddObject(slots, child, tree.Lemma(child) == "include" ? "include" : "object");
                    break;
            }
        }
        if (passive && _gaps.AgentOf(verb) is >= 0 and var agent) Add(slots, "agent", agent);
        if (!passive && _gaps.ObjectOf(verb) is >= 0 and var shared) Add(slots, "object", shared);
        _objects.Read(verb, slots);
        if (!subject && borrow) _subjects.Borrow(verb, passive, slots);
    }

    private void ReadNoun(int noun, List<Slot> slots)
    {
        // "sit-in": the first of the word's parts stands in the tree.
        if (noun >= 2 && tree.Document.Words(tree[noun - 1]) is "-" && (tree.Head(noun) == noun - 2 || !tree.IsNominal(noun) && !tree.IsVerb(noun))) noun -= 2;
        if (!tree.IsNominal(noun)) ReadVerbBefore(noun, slots);
        ReadNounDependents(noun, slots);
        ReadGerundObject(noun, slots);
        ReadWhatFollows(noun, slots);
        if (tree.Head(noun) is not (>= 0 and var head)) return;
        if (_gaps.ParticipantIn(noun) is >= 0 and var participant) Add(slots, "by", _subjects.Resolve(participant, tree.GoverningVerb(noun)));
        switch (tree.Label(noun))
        {
            // "launched a wave of strikes": the measure stands where the act would.
            case DependencyLabel.Nmod when tree.PrepositionOf(noun) == "of" && s_measures.Contains(tree.Lemma(head)):
                ReadNounDependents(head, slots);
                ReadGovernor(head, tree.Head(head), slots);
                break;
            case DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.Conj when tree.IsNominal(head) && tree.Label(noun) != DependencyLabel.Nmod:
                ReadNounDependents(head, slots);
                ReadGovernor(head, tree.Head(head), slots);
                break;
            default:
                ReadGovernor(noun, head, slots);
                break;
        }
    }

    // "staged a sit-in": a noun made of words that are none, which the parser hangs anywhere.
    private void ReadVerbBefore(int noun, List<Slot> slots)
    {
        int verb = noun - 1;
        while (verb >= 0 && noun - verb < 4 && tree[verb].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral) verb--;
        if (verb < 0 || tree.SentenceOf(verb) != tree.SentenceOf(noun) || !tree.IsVerb(verb) || !s_lightVerbs.Contains(tree.Lemma(verb)) || tree.IsPassive(verb)) return;
        var governor = new List<Slot>(4);
        ReadVerb(verb, governor, borrow: true);
        foreach (Slot slot in governor)
        {
            if (slot.Name == "subject") Add(slots, "by", slot.Head);
        }
    }

    // "the shelling Jowhar saw" apart, a gerund's object follows it without a preposition: "of shelling Jowhar".
    private void ReadGerundObject(int noun, List<Slot> slots)
    {
        int next = noun + 1;
        if (next >= tree.Count || tree.SentenceOf(next) != tree.SentenceOf(noun) || tree[next].PartOfSpeech != PartOfSpeech.ProperNoun || !tree.Document.Words(tree[noun]).EndsWith("ing", StringComparison.Ordinal)) return;
        if (tree.Head(next) == noun || tree.Head(noun) == next) Add(slots, "of", next);
    }

    // "strikes on a ship by the rebels": what follows a noun directly is said of it, wherever the parser hangs it.
    private void ReadWhatFollows(int noun, List<Slot> slots)
    {
        int next = noun + 1, end = tree.Document.Sentences[tree.SentenceOf(noun)].End.Value;
        if (next >= end) return;
        if (tree.Label(next) == DependencyLabel.Case && tree.Lemma(next) is "on" or "against" or "by" or "outside" or "at" or "from" or "between" or "with" && tree.Head(next) > next) AddNew(slots, tree.Lemma(next), tree.Head(next));
        bool doer = slots.Exists(slot => slot.Name == "by"), aim = slots.Exists(slot => slot.Name is "on" or "against" or "of");
        for (int i = next; i < Math.Min(end, noun + FarthestDoer); i++)
        {
            if (tree.IsVerb(i) || tree[i].PartOfSpeech is PartOfSpeech.Punctuation or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.CoordinatingConjunction) return;
            if (i > next && mentions.IsTrigger(i)) return;
            // "the attack in a statement broadcast by its radio": what is broadcast is the statement.
            if (tree.Lemma(i) is "statement" or "video" or "message" or "recording" or "post" or "letter" or "broadcast" or "audio" or "tape" or "interview") return;
            if (tree.Label(i) != DependencyLabel.Case || tree.Head(i) <= i) continue;
            if (!doer && tree.Lemma(i) == "by") AddNew(slots, "by", tree.Head(i));
            if (!aim && tree.Lemma(i) is "on" or "against" && mentions.TimeAt(tree.Head(i)) < 0) AddNew(slots, tree.Lemma(i), tree.Head(i));
        }
    }

    private static void AddNew(List<Slot> slots, string name, int head)
    {
        if (!slots.Exists(slot => slot.Head == head)) slots.Add(new Slot(name, head));
    }

    private void ReadNounDependents(int noun, List<Slot> slots)
    {
        foreach (int child in tree.Children(noun))
        {
            switch (tree.Label(child))
            {
                case DependencyLabel.NmodPoss when !(mentions.PlaceAt(child) >= 0 && tree.IsWorst(noun)):
                    Add(slots, "possessor", child);
                    break;
                // "Three suspects are in custody"
                case DependencyLabel.Nsubj when child < noun && tree.Child(noun, DependencyLabel.Cop) >= 0 && tree.PrepositionOf(noun) == "in" && tree.Lemma(noun) is "custody" or "detention" or "prison" or "jail" or "captivity":
                    Add(slots, "of", child);
                    break;
                // "The army is in control of the town"
                case DependencyLabel.Nsubj when child < noun && tree.Child(noun, DependencyLabel.Cop) >= 0 && !(tree.Child(noun, DependencyLabel.Advmod) is >= 0 and var no && tree.Lemma(no) is "not" or "never") && tree.PrepositionOf(noun) is "in" or "behind":
                // "The Kenyan military clashes with": a verb that is taken for a noun, with its subject.
                case DependencyLabel.Nsubj when child < noun && tree[noun].Tag == "NNS" && tree.Child(noun, DependencyLabel.Cop) < 0:
                    Add(slots, "by", child);
                    break;
                case DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.NmodDesc:
                    Add(slots, "modifier", child);
                    // "Kenyan air attack": a nationality hangs on the nearer noun, and is said of the whole.
                    foreach (int inner in tree.Children(child))
                    {
                        if (inner < child && tree.Label(inner) is DependencyLabel.Amod or DependencyLabel.Compound && mentions.IsDemonym(inner)) Add(slots, "modifier", inner);
                    }
                    break;
                // "Police arrest three brothers", taken for one noun phrase.
                case DependencyLabel.Appos when child > noun && IsDirectlyBehind(noun, child):
                    Add(slots, "of", child);
                    break;
                case DependencyLabel.Nmod or DependencyLabel.Obl or DependencyLabel.OblAgent:
                    string preposition = tree.PrepositionOf(child);
                    if (preposition.Length > 0) Add(slots, preposition, child);
                    if (preposition is "of" or "on" or "against" or "at" or "in") ReadDoerBehind(child, slots);
                    // "an attack on a bus, which police blamed on the rebels"
                    if (tree.Child(child, DependencyLabel.AclRelcl) is >= 0 and var clause && s_ascribing.Contains(tree.Lemma(clause))) ReadClause(clause, slots);
                    if (preposition is "on" or "against" or "at" && tree.PartOf(child) is >= 0 and var part) Add(slots, "including", part);
                    break;
                case DependencyLabel.Acl or DependencyLabel.AclRelcl when tree.IsVerb(child):
                    ReadClause(child, slots);
                    break;
            }
        }
    }

    // Only the words of its own phrase stand between a noun and what follows it.
    private bool IsDirectlyBehind(int noun, int phrase)
    {
        for (int i = noun + 1; i < phrase; i++)
        {
            if (tree.Head(i) != phrase || tree[i].PartOfSpeech == PartOfSpeech.Punctuation) return false;
        }
        return phrase > noun + 1;
    }

    // "the arrest of a man by the police": the doer may hang on the noun between.
    private void ReadDoerBehind(int noun, List<Slot> slots)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Label(child) is DependencyLabel.Nmod or DependencyLabel.OblAgent && tree.PrepositionOf(child) == "by") Add(slots, "by", child);
        }
    }

    // "a strike targeting X", "an attack carried out by X", "a bombing that killed X"
    private void ReadClause(int verb, List<Slot> slots)
    {
        bool passive = tree.IsPassive(verb);
        foreach (int child in tree.Children(verb))
        {
            if (!passive && tree.Label(child) == DependencyLabel.Obj)
            {
                // "a strike on a school sheltering families": what a place holds was not aimed at.
                if (!s_causing.Contains(tree.Lemma(verb)) && tree.Lemma(verb) is not ("shelter" or "house" or "host" or "contain" or "accommodate")) Add(slots, "against", child);
            }
            else if ((passive || tree.Label(verb) == DependencyLabel.AclRelcl) && s_ascribing.Contains(tree.Lemma(verb)) && IsBlamed(child)) Add(slots, "by", child);
            else if (tree.Label(child) == DependencyLabel.OblAgent || (passive && tree.Label(child) == DependencyLabel.Obl && tree.PrepositionOf(child) == "by")) Add(slots, "by", child);
            else if (tree.Label(child) == DependencyLabel.Obl && tree.PrepositionOf(child) is { Length: > 0 } preposition && preposition != "by") Add(slots, preposition, child);
        }
        if (DoerAsSaid(verb) is >= 0 and var doer) Add(slots, "by", doer);
    }

    // "an attack said to have been carried out by X": who does what a verb of saying holds back; -1 when nobody is named.
    private int DoerAsSaid(int verb)
    {
        int deed = s_holding.Contains(tree.Lemma(verb)) ? tree.Child(verb, DependencyLabel.Xcomp) : -1;
        return deed >= 0 && s_lightVerbs.Contains(tree.Lemma(deed)) && tree.IsPassive(deed) ? tree.Child(deed, DependencyLabel.OblAgent) : -1;
    }

    // "blamed on the rebels", "attributed to the rebels"
    private bool IsBlamed(int child) => tree.Label(child) == DependencyLabel.Obl && tree.PrepositionOf(child) is "to" or "on";

    private void ReadGovernor(int noun, int head, List<Slot> slots)
    {
        if (head < 0) return;
        // "is responsible for the killings"
        if (tree.Lemma(head) == "responsible" && tree.PrepositionOf(noun) == "for" && tree.Child(head, DependencyLabel.Nsubj) is >= 0 and var culprit) Add(slots, "by", _subjects.Resolve(culprit, head));
        // "was the work of the rebels"
        if (tree.Lemma(head) is "work" or "handiwork" or "doing" && tree.Label(noun) == DependencyLabel.Nsubj && tree.Child(head, DependencyLabel.Nmod) is >= 0 and var author && tree.PrepositionOf(author) == "of") Add(slots, "by", author);
        // "Clashes pitted the army against the rebels"
        if (tree.Lemma(head) == "pit" && tree.Label(noun) == DependencyLabel.Nsubj)
        {
            AddObject(slots, head, "between");
            for (int i = head + 1; i < Math.Min(tree.Count, head + FarthestDoer); i++)
            {
                if (tree.Lemma(i) == "against" && tree.Label(i) == DependencyLabel.Case && tree.SentenceOf(i) == tree.SentenceOf(head)) Add(slots, "between", tree.Head(i));
            }
        }
        if (!tree.IsVerb(head)) return;
        bool passive = tree.IsPassive(head);
        DependencyLabel label = tree.Label(noun);
        bool act = label == DependencyLabel.NsubjPass || (label == DependencyLabel.Obj && !passive) || (label == DependencyLabel.Obl && !passive && IsCarriedOn(head, noun));
        if (act)
        {
            if (passive && s_ascribing.Contains(tree.Lemma(head)))
            {
                foreach (int child in tree.Children(head))
                {
                    if (IsBlamed(child)) Add(slots, "by", child);
                }
                return;
            }
            if (!passive && s_suffering.Contains(tree.Lemma(head)) && tree.Child(head, DependencyLabel.Nsubj) is >= 0 and var sufferer) Add(slots, "against", _subjects.Resolve(sufferer, head));
            if (!s_lightVerbs.Contains(tree.Lemma(head)) && !IsKeptUp(head) && !IsCalled(head, noun)) return;
            foreach (int child in tree.Children(head))
            {
                if (child == noun) continue;
                string preposition = tree.Label(child) is DependencyLabel.Obl or DependencyLabel.OblAgent ? tree.PrepositionOf(child) : "";
                if (preposition.Length > 0) Add(slots, preposition, child);
                // "launched a strike on the city, damaging a school"
                if (tree.Label(child) == DependencyLabel.Advcl && tree.Lemma(child) is "damage" or "destroy" or "hit" or "target" or "strike" or "disperse") AddObject(slots, child, "against");
            }
            if (passive) return;
            var governor = new List<Slot>(4);
            ReadVerb(head, governor, borrow: true);
            foreach (Slot slot in governor)
            {
                if (slot.Name == "subject" && slot.Head != noun) Add(slots, "by", slot.Head);
            }
            return;
        }
        if (label == DependencyLabel.Nsubj && !passive)
        {
            // "the attack set fire to X"
            if (tree.Lemma(head) == "set" && tree.Child(head, DependencyLabel.Obl) is >= 0 and var burnt && tree.PrepositionOf(burnt) == "to") Add(slots, "against", burnt);
            // "the strike hit X", "the attack killed X": what it does is done to its object.
            if ((mentions.IsTrigger(head) || s_striking.Contains(tree.Lemma(head))) && !_objects.IsOutcome(head)) AddObject(slots, head, "against");
            foreach (int child in tree.Children(head))
            {
                if (tree.Label(child) == DependencyLabel.Obl && tree.PrepositionOf(child) is { Length: > 0 } preposition) Add(slots, preposition, child);
                else if (tree.Label(child) == DependencyLabel.Conj && tree.Lemma(child) is "destroy" or "damage" or "hit" && tree.Child(child, DependencyLabel.Nsubj) < 0) AddObject(slots, child, "against");
            }
        }
        else if (label == DependencyLabel.Obl && DoerAsSaid(head) is >= 0 and var said) Add(slots, "by", said);
        else if (label == DependencyLabel.Obl && !passive && tree.PrepositionOf(noun) is "with" or "by" && s_answering.Contains(tree.Lemma(head)) && tree.Child(head, DependencyLabel.Nsubj) is >= 0 and var answering) Add(slots, "by", _subjects.Resolve(answering, head));
        else if (label == DependencyLabel.Obl && tree.PrepositionOf(noun) is "in" or "during" or "by" or "from" or "with" or "under" or "into")
        {
            // "died in a shootout"
            if (tree.Lemma(head) is "die" or "perish" && tree.Child(head, DependencyLabel.Nsubj) is >= 0 and var dead)
            {
                Add(slots, "victim", _subjects.Resolve(dead, head));
                return;
            }
            // "charged with murder": who is charged was not murdered.
            if (tree.Lemma(head) is "charge" or "accuse" or "convict" or "indict" or "acquit" or "link" or "tie") return;
            int victim = passive ? tree.Child(head, DependencyLabel.NsubjPass) : s_striking.Contains(tree.Lemma(head)) ? tree.Child(head, DependencyLabel.Obj) : -1;
            if (victim < 0) return;
            Add(slots, "victim", _subjects.Resolve(victim, head));
            // "destroyed nine bombers in a drone attack": who does the one does the other.
            int doer = passive ? -1 : tree.Child(head, DependencyLabel.Nsubj);
            if (doer >= 0) Add(slots, "by", _subjects.Resolve(doer, head));
        }
    }

    // "carried on a protest", where the parser takes the particle for a preposition
    private bool IsCarriedOn(int verb, int noun) => tree.Lemma(verb) == "carry" && tree.PrepositionOf(noun) == "on";

    // "kept up a sit-in"
    private bool IsKeptUp(int verb) => tree.Lemma(verb) == "keep" && tree.Child(verb, DependencyLabel.CompoundPrt) is >= 0 and var particle && tree.Lemma(particle) == "up";

    // "called a strike"
    private bool IsCalled(int verb, int noun) => tree.Lemma(verb) == "call" && tree.Label(verb) != DependencyLabel.AclRelcl && tree.Child(noun, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article).ToLowerInvariant() is "a" or "an" && tree.Child(verb, DependencyLabel.Xcomp) < 0;

    private void AddObject(List<Slot> slots, int verb, string name)
    {
        if (tree.Child(verb, DependencyLabel.Obj) is >= 0 and var target) Add(slots, name, target);
    }

    private static void Add(List<Slot> slots, string name, int head)
    {
        var slot = new Slot(name, head);
        if (!slots.Contains(slot)) slots.Add(slot);
    }
}
