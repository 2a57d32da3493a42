using System.Collections.Frozen;

namespace Dateline.Text.Parsing;

/// <summary>Mends who is the subject of which verb.</summary>
internal static class SubjectRules
{
    // How far before a verb its subject's first word is looked for.
    private const int LongestSubject = 8;

    // What is measured by a number stands beside a verb as a circumstance, not as a party: "lasted at least three hours".
    private static readonly FrozenSet<string> s_measures = new[]
    {
        "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "night", "time", "mile", "kilometre", "kilometer", "km", "metre", "meter", "foot", "inch", "yard", "percent", "%", "degree", "point",
        "morning", "afternoon", "evening", "weekend",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word measures time, length or a share.</summary>
    public static bool IsMeasure(string lemma) => s_measures.Contains(lemma);

    // "The Air Force bombs three depots", "The army ordered residents": the noun right before a verb that has no subject, taken for a part of the verb or of its object.
    public static void FreeSubject(SentenceTree tree, int verb)
    {
        if (tree[verb].Tag is not ("VBD" or "VBZ" or "VBP" or "VBN")) return;
        int noun = verb - 1;
        bool described = noun >= tree.Start && (tree[noun].Label == DependencyLabel.Compound || tree[noun].Label == DependencyLabel.Amod && tree[noun].Lemma == "military");
        if (!described || !tree.IsNoun(noun) || tree.Child(verb, DependencyLabel.Obj, verb, tree.End) < 0) return;
        int taken = tree[noun].Head;
        bool ofObject = taken > verb && taken < tree.End && tree[taken].Head == verb && tree[taken].Label == DependencyLabel.Obj;
        if ((taken != verb && !ofObject) || tree.Child(verb, DependencyLabel.Nsubj) >= 0 || tree.ChildBefore(verb, DependencyLabel.AuxPass) >= 0) return;
        tree.Attach(noun, verb, DependencyLabel.Nsubj);
        if (tree[noun].Label != DependencyLabel.Nsubj) return;
        for (int i = Math.Max(tree.Start, noun - LongestSubject); i < noun; i++)
        {
            if (tree[i].Head == taken && tree[i].Label is DependencyLabel.Det or DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nummod or DependencyLabel.NmodPoss) tree[i] = tree[i] with { Head = noun };
        }
        if (tree[verb].Tag == "VBN") tree[verb] = tree[verb] with { Tag = "VBD" };
    }

    // "Norland has in the past waved away such charges": what the parser hangs on the auxiliary belongs to its verb.
    public static void LiftOffAuxiliary(SentenceTree tree, int word)
    {
        int auxiliary = tree[word].Head;
        if (auxiliary < tree.Start || tree[auxiliary].Label is not (DependencyLabel.Aux or DependencyLabel.AuxPass) || tree[auxiliary].Lemma is not ("have" or "be" or "will" or "would") || tree[auxiliary].Head is not (>= 0 and var verb) || verb < auxiliary) return;
        tree.Attach(word, verb, tree[word].Label);
    }

    // "the truce agreed in May was holding": a noun with a preposition is no subject; it belongs to the participle before it, whose noun is the subject.
    public static void ReadParticiple(SentenceTree tree, int noun)
    {
        int verb = tree[noun].Head, preposition = tree.ChildBefore(noun, DependencyLabel.Case), participle = preposition - 1;
        if (verb < noun || preposition < 0 || participle <= tree.Start || tree[preposition].Lemma is not ("in" or "on" or "at" or "near" or "by" or "last" or "during") || tree[participle].Tag is not ("VBD" or "VBN")) return;
        bool beneath = tree[verb].Head == participle;
        if (!beneath && tree[participle].Head != tree[verb].Head) return;
        int subject = tree.ChildBefore(participle, DependencyLabel.Nsubj);
        if (subject < 0) return;
        if (beneath) tree[verb] = tree[verb] with { Head = tree[participle].Head, Label = tree[participle].Label };
        tree[subject] = tree[subject] with { Head = verb, Label = tree[noun].Label };
        tree[participle] = tree[participle] with { Head = subject, Label = DependencyLabel.Acl, Tag = "VBN" };
        tree[noun] = tree[noun] with { Head = participle, Label = DependencyLabel.Obl };
    }

    // "after an attack on a base kills two": the noun behind such a word is the subject of the verb without one.
    public static void FindSubject(SentenceTree tree, int verb)
    {
        if (tree[verb].Tag is not ("VBZ" or "VBP" or "VBD") || tree.ChildBefore(verb, DependencyLabel.Nsubj) >= 0 || tree.ChildBefore(verb, DependencyLabel.NsubjPass) >= 0) return;
        int above = tree[verb].Head;
        if (above < tree.Start || above > verb || tree.ChildBefore(verb, DependencyLabel.Mark) >= 0) return;
        for (int mark = BeforeAside(tree, verb, above); mark > above; mark--)
        {
            if (tree[mark].Lemma is "," or ";" || tree[mark].PartOfSpeech == PartOfSpeech.Verb) return;
            if (tree[mark].Label != DependencyLabel.Case || tree[mark].Lemma is not ("after" or "before" or "as" or "since" or "until" or "when" or "while")) continue;
            int noun = tree[mark].Head;
            if (noun < mark || noun > verb || tree[noun].Label is not (DependencyLabel.Obl or DependencyLabel.Nmod or DependencyLabel.Obj)) return;
            tree.Attach(noun, verb, tree.ChildBefore(verb, DependencyLabel.AuxPass) >= 0 ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj);
            tree.Attach(mark, verb, DependencyLabel.Mark);
            return;
        }
    }

    // "after dozens of officers, angry over cuts, seized": the word before an aside between two commas, where the verb stands right behind one; else the word before the verb.
    private static int BeforeAside(SentenceTree tree, int verb, int above)
    {
        if (verb - 1 <= above || tree[verb - 1].Lemma != ",") return verb - 1;
        for (int i = verb - 2; i > above; i--)
        {
            if (tree[i].Lemma == ",") return i < verb - 2 ? i - 1 : verb - 1;
            if (tree[i].Tag is "VBD" or "VBZ" or "VBP" or "MD" || tree[i].PartOfSpeech == PartOfSpeech.CoordinatingConjunction) return verb - 1;
        }
        return verb - 1;
    }

    // "fled as soldiers burned their houses": a verb joined without a conjunction, behind such a word and a noun, is a clause of its own.
    public static void FindJoinedSubject(SentenceTree tree, int verb)
    {
        if (tree[verb].Label != DependencyLabel.Conj || tree.ChildBefore(verb, DependencyLabel.Cc) >= 0) return;
        FindSubject(tree, verb);
        if (tree.ChildBefore(verb, DependencyLabel.Mark) < 0) return;
        tree[verb] = tree[verb] with { Label = DependencyLabel.Advcl };
        // "and killed four": what is joined next goes with the nearer verb.
        int next = tree[verb - 1].Lemma == "," ? tree.Child(tree[verb].Head, DependencyLabel.Conj, verb + 1, tree.End) : -1;
        if (next >= 0 && tree[next].Tag == tree[verb].Tag && tree.ChildBefore(next, DependencyLabel.Cc) > verb && tree.ChildBefore(next, DependencyLabel.Nsubj) < 0) tree.Attach(next, verb, DependencyLabel.Conj);
    }

    // "Rebels seized a town, a minister said": of two subjects of the verb of speech the first is that of the verb before.
    public static void GiveSubject(SentenceTree tree, int verb)
    {
        int speech = tree[verb].Head;
        if (tree[verb].Label != DependencyLabel.Ccomp || speech <= verb || tree[verb].Tag is not ("VBD" or "VBZ" or "VBP" or "VBN") || tree.ChildBefore(verb, DependencyLabel.Nsubj) >= 0 || tree.ChildBefore(verb, DependencyLabel.NsubjPass) >= 0) return;
        int first = tree.Child(speech, DependencyLabel.Nsubj, tree.Start, verb);
        if (first < 0 || tree.Child(speech, DependencyLabel.Nsubj, verb + 1, speech) < 0) return;
        tree.Attach(first, verb, tree.ChildBefore(verb, DependencyLabel.AuxPass) >= 0 ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj);
    }

    // "Twenty people, most of them women, were killed": a part of the subject is no second subject.
    public static void NamePart(SentenceTree tree, int part)
    {
        int verb = tree[part].Head;
        JoinSecond(tree, part, verb);
        if (tree[part].Lemma is not ("most" or "many" or "some" or "all" or "half" or "several" or "one" or "two" or "three" or "four" or "five") || verb < part || part <= tree.Start || tree[part - 1].Lemma != ",") return;
        int whole = tree.Child(verb, DependencyLabel.NsubjPass, tree.Start, part) is >= 0 and var passive ? passive : tree.Child(verb, DependencyLabel.Nsubj, tree.Start, part);
        if (whole < 0) whole = TurnIntoSubject(tree, part - 2, part);
        if (whole >= 0) tree.Attach(part, whole, DependencyLabel.Appos);
    }

    // The people right before the comma, taken for a circumstance, though they have no preposition.
    private static int TurnIntoSubject(SentenceTree tree, int people, int part)
    {
        if (people < tree.Start || tree[people].Label != DependencyLabel.Obl || tree[people].Head != tree[part].Head || tree.ChildBefore(people, DependencyLabel.Case) >= 0) return -1;
        tree[people] = tree[people] with { Label = tree[part].Label };
        return people;
    }

    // "the Union, Velmar and Orsk urge", where the second name is taken for another subject.
    private static void JoinSecond(SentenceTree tree, int name, int verb)
    {
        if (verb < name || name <= tree.Start || tree[name].PartOfSpeech != PartOfSpeech.ProperNoun || tree[name - 1].Lemma != "," || tree.Child(name, DependencyLabel.Conj, name, verb) < 0) return;
        int first = tree.Child(verb, tree[name].Label, tree.Start, name);
        if (first >= 0 && tree[first].PartOfSpeech == PartOfSpeech.ProperNoun) tree.Attach(name, first, DependencyLabel.Conj);
    }

    // "killed at least nine people": the "at" belongs to "least", and the people are no circumstance.
    public static void NameParty(SentenceTree tree, int noun)
    {
        int verb = tree[noun].Head;
        if (verb < tree.Start || tree[verb].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Adjective) || !tree.IsNoun(noun) || s_measures.Contains(tree[noun].Lemma.ToLowerInvariant())) return;
        int number = tree[noun].PartOfSpeech == PartOfSpeech.Numeral ? noun : -1, hedge = -1;
        for (int i = Math.Max(tree.Start, noun - SentenceTree.LongestPhrase); i < noun; i++)
        {
            if (tree[i].Head != noun) continue;
            if (tree[i].Label == DependencyLabel.Nummod) number = i;
            else if (tree[i].Label is DependencyLabel.Case or DependencyLabel.Mark)
            {
                if (tree[i].Lemma != "at" || i + 1 >= noun || tree[i + 1].Lemma is not ("least" or "most" or "little" or "few")) return;
                hedge = i;
            }
        }
        if (number < 0) return;
        if (hedge >= 0) tree.Attach(hedge, hedge + 1, tree[hedge].Label);
        bool passive = tree.Child(verb, DependencyLabel.AuxPass) >= 0;
        if (noun < verb)
        {
            // "At least nine guards and two drivers were killed": the first of the two is the subject.
            int subject = tree.Child(verb, passive ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj, noun, verb);
            if (subject > noun && subject - noun <= SentenceTree.LongestPhrase && tree.Child(subject, DependencyLabel.Cc, noun, subject) >= 0)
            {
                tree[noun] = tree[noun] with { Label = tree[subject].Label };
                tree.Attach(subject, noun, DependencyLabel.Conj);
            }
            else if (tree.Child(verb, DependencyLabel.Nsubj) < 0 && tree.Child(verb, DependencyLabel.NsubjPass) < 0)
                tree[noun] = tree[noun] with { Label = passive ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj };
        }
        else if (!passive && tree.Child(verb, DependencyLabel.Obj) < 0) tree[noun] = tree[noun] with { Label = DependencyLabel.Obj };
    }

    // "ALGIERS (Agency) - Gunmen stormed": behind the dash of a dateline the noun is no other name of the town, and the town does nothing.
    public static void ReadBehindDateline(SentenceTree tree, int noun)
    {
        int town = tree.Start, verb = tree[town].Head;
        if (noun - 1 <= town || tree[noun - 1].Lemma is not ("-" or "–" or "—") || verb <= noun || tree[town].Label is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass)) return;
        if (tree[noun].Head != verb && (tree[noun].Head != town || tree[noun].Label != DependencyLabel.Appos)) return;
        tree[noun] = tree[noun] with { Head = verb, Label = tree[town].Label };
        tree[town] = tree[town] with { Label = DependencyLabel.Parataxis };
    }

    // "According to the ministry, Daniel Otieno leads the group": the name right before a verb without a subject is no other name of whom the phrase before the comma names.
    public static void ReadBehindPhrase(SentenceTree tree, int name)
    {
        int noun = tree[name].Head;
        if (noun < tree.Start || noun > name - 2 || tree[noun].Label != DependencyLabel.Obl || tree[name].PartOfSpeech != PartOfSpeech.ProperNoun || tree[name - 1].Lemma != ",") return;
        int verb = tree[noun].Head;
        if (verb < name || tree[verb].Tag is not ("VBD" or "VBZ" or "VBP") || tree.ChildBefore(verb, DependencyLabel.Nsubj) >= 0 || tree.ChildBefore(verb, DependencyLabel.NsubjPass) >= 0) return;
        for (int i = name + 1; i < verb; i++)
        {
            if (tree[i].PartOfSpeech is not (PartOfSpeech.ProperNoun or PartOfSpeech.Adverb) && tree[i].Tag != "HYPH") return;
        }
        tree.Attach(name, verb, DependencyLabel.Nsubj);
    }

    // "Kenya is to blame": no clause that somebody else leaves a subject for; the words say what Kenya is.
    public static void ReadBlamed(SentenceTree tree, int subject)
    {
        int blame = tree[subject].Head;
        if (blame > subject && tree[blame].Lemma == "blame" && tree[blame - 1].Lemma == "to") tree[subject] = tree[subject] with { Label = DependencyLabel.Nsubj };
    }

    // "IS said": a name is no auxiliary.
    public static void ReadNameAsSubject(SentenceTree tree, int word)
    {
        if (tree[word].PartOfSpeech == PartOfSpeech.ProperNoun && tree[word].Head == word + 1) tree[word] = tree[word] with { Label = DependencyLabel.Nsubj };
    }
}
