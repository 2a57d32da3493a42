using System.Collections.Frozen;
using Dateline.Text.Tagging;

namespace Dateline.Text.Parsing;

/// <summary>Mends participles that were read as finite verbs: "Twelve miners abducted last week are found dead", "charged with crimes committed in 2012".</summary>
internal static class ParticipleRules
{
    // What is done to people, and never takes a clause for its object.
    private static readonly FrozenSet<string> s_handling = new[]
    {
        "free", "release", "rescue", "liberate", "arrest", "detain", "kill", "shoot", "execute", "behead", "hang", "murder", "abduct", "kidnap", "capture", "jail", "imprison", "sentence", "convict", "prosecute", "pardon", "evacuate", "deport", "extradite",
        "exchange", "swap", "repatriate", "bury", "treat", "torture", "attack", "seize", "recover", "return", "interrogate", "hunt", "punish", "disarm", "recapture", "rearrest", "destroy", "evict", "wound", "injure", "slay", "displace",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "villagers kidnapped on Monday": what hangs on a noun as a clause, without a subject, is no past tense.
    public static void ReadClause(SentenceTree tree, int verb)
    {
        int noun = tree[verb].Head;
        if (tree[verb].Tag == "VBD" && noun >= tree.Start && noun < verb && tree.IsNoun(noun) && IsBare(tree, verb) && tree.Child(verb, DependencyLabel.Obj) < 0) tree[verb] = tree[verb] with { Tag = "VBN" };
    }

    // "a strike on a school sheltering families": the place is what the preposition leads to, not a part of the participle.
    public static void FreeHolder(SentenceTree tree, int participle)
    {
        int noun = participle - 1, above = tree[participle].Head, mark = tree.ChildBefore(participle, DependencyLabel.Mark);
        if (mark < 0) mark = tree.ChildBefore(participle, DependencyLabel.Case);
        if (tree[participle].Tag != "VBG" || noun < tree.Start || above < tree.Start || above > noun || mark <= above || mark >= noun || tree[noun].Head != participle || tree[noun].Label != DependencyLabel.Compound || !tree.IsNoun(noun)) return;
        if (tree[mark].Lemma is not ("on" or "at" or "near" or "of" or "in" or "against" or "from") || tree.Child(participle, DependencyLabel.Obj) < 0) return;
        tree[noun] = tree[noun] with { Head = above, Label = tree.IsNoun(above) ? DependencyLabel.Nmod : DependencyLabel.Obl };
        for (int i = mark; i < noun; i++)
        {
            if (tree[i].Head == participle) tree[i] = tree[i] with { Head = noun };
        }
        tree[mark] = tree[mark] with { Label = DependencyLabel.Case };
        tree[participle] = tree[participle] with { Head = noun, Label = DependencyLabel.Acl };
    }

    // "when a man armed with a gun opened fire": what has an object is no participle said of the gun; it is the verb of the subject that the participle before has taken.
    public static void ReadFiniteBehind(SentenceTree tree, int verb)
    {
        int thing = tree[verb].Head, participle = thing < tree.Start ? -1 : tree[thing].Head, subject = participle - 1;
        if (tree[verb].Tag is not ("VBN" or "VBD") || thing != verb - 1 || tree[thing].Label is not (DependencyLabel.Obl or DependencyLabel.OblAgent) || participle <= tree.Start || participle > thing || tree.Child(verb, DependencyLabel.Obj, verb, tree.End) < 0) return;
        if (tree[participle].Tag is not ("VBN" or "VBD") || tree[subject].Head != participle || tree[subject].Label is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass) || !tree.IsNoun(subject) || tree[subject].PartOfSpeech == PartOfSpeech.Pronoun) return;
        if (tree.Child(participle, DependencyLabel.Obj, participle, tree.End) >= 0 || tree.ChildBefore(participle, DependencyLabel.AuxPass) >= 0 || tree.ChildBefore(participle, DependencyLabel.Aux) >= 0 || tree.ChildBefore(verb, DependencyLabel.AuxPass) > participle) return;
        tree[verb] = tree[verb] with { Head = tree[participle].Head, Label = tree[participle].Label, Tag = "VBD" };
        for (int i = tree.Start; i < subject; i++)
        {
            if (tree[i].Head == participle) tree[i] = tree[i] with { Head = verb };
        }
        tree[subject] = tree[subject] with { Head = verb, Label = DependencyLabel.Nsubj };
        tree[participle] = tree[participle] with { Head = subject, Label = DependencyLabel.Acl, Tag = "VBN" };
    }

    // "freed 12 soldiers captured last month", "frees 214 people picked up at rallies": people are dealt with, not what they do; the participle tells what befell them.
    public static void HangOnHandled(SentenceTree tree, int participle)
    {
        int noun = participle - 1, verb = tree[participle].Head;
        if (tree[participle].Tag is not ("VBN" or "VBD") || noun < tree.Start || verb < tree.Start || verb > noun || !tree.IsNoun(noun) || tree[noun].PartOfSpeech == PartOfSpeech.Pronoun || !s_handling.Contains(tree[verb].Lemma)) return;
        bool subject = tree[noun].Head == participle && tree[noun].Label is DependencyLabel.Nsubj or DependencyLabel.NsubjPass;
        if (!subject && (tree[noun].Head != verb || tree[noun].Label != DependencyLabel.Obj)) return;
        if (tree.ChildBefore(verb, DependencyLabel.AuxPass) >= 0 || tree.Child(verb, DependencyLabel.Obj, verb, noun) >= 0) return;
        if (tree[participle].Tag == "VBD" || subject)
        {
            if (tree.ChildBefore(participle, DependencyLabel.Mark) >= 0 || tree.ChildBefore(participle, DependencyLabel.Aux) >= 0 || tree.ChildBefore(participle, DependencyLabel.AuxPass) >= 0 || tree.Child(participle, DependencyLabel.Obj) >= 0 || !IsPhraseBehind(tree, participle)) return;
        }
        if (subject) tree[noun] = tree[noun] with { Head = verb, Label = DependencyLabel.Obj };
        tree[participle] = tree[participle] with { Head = noun, Label = DependencyLabel.Acl, Tag = "VBN" };
    }

    // "were riddled with bullets", "were slain": behind an auxiliary of the passive an adjective in -ed is a participle, and so is what befell people behind any form of "be".
    public static void ReadPassive(SentenceTree tree, int auxiliary)
    {
        int participle = tree[auxiliary].Head;
        if (participle < auxiliary || tree[participle].Tag != "JJ" || tree[auxiliary].Lemma != "be") return;
        if (VerbOf(tree[participle].Lemma) == tree[participle].Lemma || tree[auxiliary].Label != DependencyLabel.AuxPass && !s_handling.Contains(VerbOf(tree[participle].Lemma))) return;
        tree[participle] = tree[participle] with { PartOfSpeech = PartOfSpeech.Verb, Tag = "VBN", Lemma = VerbOf(tree[participle].Lemma) };
        tree[auxiliary] = tree[auxiliary] with { PartOfSpeech = PartOfSpeech.Auxiliary, Label = DependencyLabel.AuxPass };
        if (tree.ChildBefore(participle, DependencyLabel.Nsubj) is >= 0 and var subject) tree[subject] = tree[subject] with { Label = DependencyLabel.NsubjPass };
    }

    // "Norland barred fifty politicians": what has a subject and an object is a verb.
    public static void ReadBarred(SentenceTree tree, int word)
    {
        if (tree[word].Tag != "JJ" || tree[word].Label == DependencyLabel.Amod || VerbOf(tree[word].Lemma) == tree[word].Lemma || tree.ChildBefore(word, DependencyLabel.Nsubj) < 0 || tree.Child(word, DependencyLabel.Obj, word, tree.End) < 0 || tree.ChildBefore(word, DependencyLabel.Cop) >= 0) return;
        tree[word] = tree[word] with { PartOfSpeech = PartOfSpeech.Verb, Tag = tree.ChildBefore(word, DependencyLabel.Aux) >= 0 ? "VBN" : "VBD", Lemma = VerbOf(tree[word].Lemma) };
    }

    // The verb of an adjective that is its participle; the adjective where it is none.
    private static string VerbOf(string adjective) => adjective == "slain" ? "slay" : WordTagger.English is { } tagger ? tagger.VerbOf(adjective) : adjective;

    // "a court charges a man with crimes committed in 2012": without a subject, an object and a word that opens a clause it belongs to the noun before it.
    public static void HangOnNoun(SentenceTree tree, int verb)
    {
        if (tree[verb].Tag is not ("VBD" or "VBN") || tree[verb].Head < tree.Start || tree[verb].Head >= verb - 1 || !tree.IsNoun(verb - 1) || tree[verb - 1].Tag is "PRP" or "CD" || !IsBare(tree, verb)) return;
        if (tree.Child(verb, DependencyLabel.Obj) >= 0 || !IsPhraseBehind(tree, verb)) return;
        tree.Attach(verb, verb - 1, DependencyLabel.Acl);
        if (tree[verb].Head == verb - 1) tree[verb] = tree[verb] with { Tag = "VBN" };
    }

    // "Twelve miners abducted last week are found dead": the verb behind has no subject but theirs.
    public static void GiveSubjectBehind(SentenceTree tree, int participle)
    {
        int verb = tree[participle].Head, noun = participle - 1;
        if (tree[participle].Tag is not ("VBD" or "VBN") || verb < participle || noun < tree.Start || !IsSubjectOf(tree, noun, participle) || HasSubject(tree, verb, participle + 1)) return;
        if (tree[verb].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Adjective) || tree.ChildBefore(participle, DependencyLabel.AuxPass) >= 0 || tree.ChildBefore(participle, DependencyLabel.Aux) >= 0 || tree.ChildBefore(participle, DependencyLabel.Mark) >= 0 || tree.Child(participle, DependencyLabel.Obj) >= 0) return;
        bool passive = tree.ChildBefore(verb, DependencyLabel.AuxPass) is >= 0 and var auxiliary && auxiliary > participle;
        if (!passive && tree[verb].Tag is not ("VBD" or "VBZ" or "VBP") && tree.ChildBefore(verb, DependencyLabel.Aux) < participle && tree.ChildBefore(verb, DependencyLabel.Cop) < participle) return;
        tree[noun] = tree[noun] with { Head = verb, Label = passive ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj };
        tree[participle] = tree[participle] with { Head = noun, Label = DependencyLabel.Acl, Tag = "VBN" };
    }

    // "A bomb attached to a motorcycle kills a policeman": what has a preposition is not the subject of the verb behind it.
    public static void TakeSubject(SentenceTree tree, int verb)
    {
        int participle = tree[verb].Head, noun = participle - 1;
        if (participle <= tree.Start || participle > verb || tree[participle].Tag is not ("VBD" or "VBN") || tree[verb].Tag is not ("VBD" or "VBZ" or "VBP") || !IsSubjectOf(tree, noun, participle)) return;
        int inner = tree.Child(verb, DependencyLabel.Nsubj, participle, verb);
        if (inner < 0 || tree.Child(inner, DependencyLabel.Case, participle, inner) < 0 || tree.Child(verb, DependencyLabel.Mark, participle, verb) >= 0 || tree.Child(participle, DependencyLabel.Obj) >= 0) return;
        (int above, DependencyLabel label) = (tree[participle].Head, tree[participle].Label);
        tree[verb] = tree[verb] with { Head = above, Label = label };
        tree[noun] = tree[noun] with { Head = verb, Label = DependencyLabel.Nsubj };
        tree[participle] = tree[participle] with { Head = noun, Label = DependencyLabel.Acl, Tag = "VBN" };
        tree[inner] = tree[inner] with { Head = participle, Label = DependencyLabel.Obl };
    }

    // "a gunman armed with a rifle opened fire", "the truce agreed in May was holding": of two verbs with nothing between to join them the second has the subject.
    public static void PassSubject(SentenceTree tree, int verb)
    {
        int participle = tree[verb].Head, noun = participle - 1;
        if (tree[verb].Label != DependencyLabel.Advcl || participle <= tree.Start || participle > verb || tree[participle].Tag is not ("VBD" or "VBN") || !IsSubjectOf(tree, noun, participle) || HasSubject(tree, verb, tree.Start) || !IsPhraseBehind(tree, participle)) return;
        if (tree.Child(participle, DependencyLabel.Obj) >= 0 || tree.Child(participle, DependencyLabel.Aux) >= 0 || tree.Child(participle, DependencyLabel.AuxPass) >= 0) return;
        bool auxiliary = false, passive = false;
        for (int i = participle + 1; i < verb; i++)
        {
            if (tree[i].Tag is "," or ":" or "CC" or "WRB" or "WDT" or "WP" || tree[i].Label == DependencyLabel.Mark) return;
            if (tree[i].Head != verb || tree[i].Label is not (DependencyLabel.Aux or DependencyLabel.AuxPass)) continue;
            auxiliary |= tree[i].Tag is "VBD" or "VBZ" or "VBP" or "MD";
            passive |= tree[i].Label == DependencyLabel.AuxPass;
        }
        if (!auxiliary && (tree[verb].Tag is not ("VBD" or "VBZ" or "VBP") || tree.Child(verb, DependencyLabel.Obj, verb, tree.End) < 0)) return;
        tree[verb] = tree[verb] with { Head = tree[participle].Head, Label = tree[participle].Label };
        for (int i = tree.Start; i < tree.End; i++)
        {
            if (tree[i].Head == participle && (i < noun || i > verb)) tree[i] = tree[i] with { Head = verb };
        }
        tree[noun] = tree[noun] with { Head = verb, Label = passive ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj };
        tree[participle] = tree[participle] with { Head = noun, Label = DependencyLabel.Acl, Tag = "VBN" };
    }

    // "an offensive targeting rebel posts": behind the name of an act the participle is said of it, and the noun behind is its object.
    public static void ReadAim(SentenceTree tree, int participle)
    {
        int noun = tree[participle].Head, act = participle - 1;
        if (noun <= participle || tree[participle].Tag != "VBG" || tree[participle].Lemma is not ("target" or "involve") || act < tree.Start || tree[act].Head != noun || tree[act].Lemma != "offensive" && !(tree.IsNoun(act) && tree[act].Label == DependencyLabel.Compound)) return;
        tree[act] = tree[act] with { Head = tree[noun].Head, Label = tree[noun].Label, PartOfSpeech = PartOfSpeech.Noun, Tag = tree[act].Tag == "JJ" ? "NN" : tree[act].Tag };
        for (int i = tree.Start; i < act; i++)
        {
            if (tree[i].Head == noun) tree[i] = tree[i] with { Head = act };
        }
        tree[participle] = tree[participle] with { Head = act, Label = DependencyLabel.Acl, PartOfSpeech = PartOfSpeech.Verb };
        tree[noun] = tree[noun] with { Head = participle, Label = DependencyLabel.Obj };
    }

    // "shelled a school set up by the army": the noun before a participle with a doer is no part of it.
    public static void ReadDone(SentenceTree tree, int noun)
    {
        int participle = noun + 1;
        if (tree[noun].Head != participle || tree[participle].Tag != "VBN" || !tree.IsNoun(noun) || tree.Child(participle, DependencyLabel.OblAgent, participle, tree.End) < 0 || tree[participle].Label is not (DependencyLabel.Xcomp or DependencyLabel.Obj or DependencyLabel.Obl)) return;
        tree[noun] = tree[noun] with { Head = tree[participle].Head, Label = tree[participle].Label == DependencyLabel.Obl ? DependencyLabel.Obl : DependencyLabel.Obj };
        for (int i = tree.Start; i < noun; i++)
        {
            if (tree[i].Head == participle) tree[i] = tree[i] with { Head = noun };
        }
        tree[participle] = tree[participle] with { Head = noun, Label = DependencyLabel.Acl };
    }

    // "Soldiers searching the roadside found two devices": who searches is the subject of the verb that has no other.
    public static void GiveSubjectAbove(SentenceTree tree, int participle)
    {
        int verb = tree[participle].Head, noun = participle - 1;
        if (tree[participle].Tag != "VBG" || verb < participle || noun < tree.Start || tree[noun].Head != participle || tree[noun].Label != DependencyLabel.Nsubj || tree[noun].PartOfSpeech == PartOfSpeech.Pronoun) return;
        if (tree[verb].Tag is not ("VBD" or "VBZ" or "VBP") || HasSubject(tree, verb, tree.Start)) return;
        tree[noun] = tree[noun] with { Head = verb };
        tree[participle] = tree[participle] with { Head = noun, Label = DependencyLabel.Acl };
    }

    // "clashes with the Velmar-backed militia": a participle made with a name before a hyphen describes the noun behind it, whose preposition it has taken.
    public static void ReadBacked(SentenceTree tree, int participle)
    {
        int noun = tree.Child(participle, DependencyLabel.Obj, participle, tree.End), mark = tree.ChildBefore(participle, DependencyLabel.Mark);
        if (participle - 2 < tree.Start || tree[participle - 1].Tag != "HYPH" || tree[participle - 2].Head != participle || tree[participle].Tag != "VBN" || noun < 0 || mark < 0 || !tree.IsNoun(noun)) return;
        int act = tree[participle].Head;
        tree[noun] = tree[noun] with { Head = act, Label = DependencyLabel.Nmod };
        tree[mark] = tree[mark] with { Head = noun, Label = DependencyLabel.Case };
        for (int i = tree.Start; i < participle - 2; i++)
        {
            if (tree[i].Head == participle) tree[i] = tree[i] with { Head = noun };
        }
        tree[participle] = tree[participle] with { Head = noun, Label = DependencyLabel.Amod };
    }

    // "struck the port, damaging grain silos": behind a comma such a participle stands for no quality of the noun behind it, which is its object.
    public static void ReadHarm(SentenceTree tree, int participle)
    {
        int noun = tree[participle].Head;
        if (noun <= participle || !tree.FollowsComma(participle) || tree[participle].Lemma is not ("kill" or "wound" or "injure" or "damage" or "destroy" or "burn" or "displace" or "hit") || !tree.IsNoun(noun)) return;
        int above = tree[noun].Head, verb = above < tree.Start ? -1 : tree.VerbAbove(above);
        if (verb < 0 || verb > participle || above > participle) return;
        for (int i = noun + 1; i < tree.End; i++)
        {
            if (tree[i].Head == above && tree[i].Label == DependencyLabel.Conj) tree[i] = tree[i] with { Head = noun };
        }
        tree[participle] = tree[participle] with { Head = verb, Label = DependencyLabel.Advcl, PartOfSpeech = PartOfSpeech.Verb };
        tree[noun] = tree[noun] with { Head = participle, Label = DependencyLabel.Obj };
    }

    private static bool IsBare(SentenceTree tree, int verb) =>
        !HasSubject(tree, verb, tree.Start) && tree.ChildBefore(verb, DependencyLabel.Mark) < 0 && tree.ChildBefore(verb, DependencyLabel.Aux) < 0 && tree.ChildBefore(verb, DependencyLabel.AuxPass) < 0 && tree.ChildBefore(verb, DependencyLabel.Cc) < 0;

    private static bool HasSubject(SentenceTree tree, int verb, int from) => tree.Child(verb, DependencyLabel.Nsubj, from, tree.End) >= 0 || tree.Child(verb, DependencyLabel.NsubjPass, from, tree.End) >= 0;

    private static bool IsSubjectOf(SentenceTree tree, int noun, int verb) => tree[noun].Head == verb && tree[noun].Label is DependencyLabel.Nsubj or DependencyLabel.NsubjPass && tree[noun].Tag is "NN" or "NNS";

    // "committed in", "taken by", "picked up at"
    private static bool IsPhraseBehind(SentenceTree tree, int verb)
    {
        int next = verb + 1 < tree.End && tree[verb + 1].Label == DependencyLabel.CompoundPrt ? verb + 2 : verb + 1;
        return next < tree.End && (tree[next].Label == DependencyLabel.Case || (tree[next].Head == verb && tree[next].Label == DependencyLabel.OblUnmarked));
    }
}
