using System.Collections.Frozen;

namespace Dateline.Text.Parsing;

/// <summary>Mends which words are verbs, and on what a clause hangs.</summary>
internal static class ClauseRules
{
    private static readonly FrozenSet<string> s_results = new[] { "kill", "wound", "injure", "leave", "damage", "destroy", "cause", "set", "force", "displace", "maim", "hurt" }.ToFrozenSet(StringComparer.Ordinal);

    // "Commander killed in air strike": a headline's participle is its verb.
    public static void ReadHeadline(SentenceTree tree)
    {
        int verb = -1;
        for (int i = tree.Start; i < tree.End; i++)
        {
            if (tree[i].Tag is "VBD" or "VBZ" or "VBP" or "MD" or "." or "``" or "''" or ":") return;
            if (verb < 0 && tree[i].Tag == "VBN" && (tree[i].Label == DependencyLabel.Root || (tree[i].Label == DependencyLabel.Acl && tree[i].Head == i - 1))) verb = i;
        }
        int noun = verb - 1;
        if (noun < tree.Start || !tree.IsNoun(noun)) return;
        bool acts = tree[verb].Label == DependencyLabel.Root && tree[noun].Label == DependencyLabel.Nsubj && tree[noun].Head == verb && tree.Child(verb, DependencyLabel.Obj) < 0;
        if (!acts && (tree[verb].Label == DependencyLabel.Root || tree[noun].Label != DependencyLabel.Root)) return;
        tree[verb] = tree[verb] with { Head = -1, Label = DependencyLabel.Root };
        tree[noun] = tree[noun] with { Head = verb, Label = DependencyLabel.NsubjPass };
    }

    // Without an auxiliary, what has a subject ("The union called off the strike"), or an object and a subject or noun before it ("after a bomb killed nine"), is no participle.
    public static void ReadFinite(SentenceTree tree, int verb)
    {
        if (tree[verb].Tag != "VBN" || verb == tree.Start) return;
        if (IsFinite(tree, verb)) tree[verb] = tree[verb] with { Tag = "VBD" };
        else if (tree[verb].Label == DependencyLabel.Root) ReadActive(tree, verb);
        else if (tree[verb].Label is DependencyLabel.AclRelcl or DependencyLabel.Acl) ReadDescribed(tree, verb);
    }

    // "the priests it seized": a pronoun between a noun and what is told of it does it.
    private static void ReadDescribed(SentenceTree tree, int verb)
    {
        int subject = verb - 1;
        if (tree[subject].Tag != "PRP" || tree[subject].Head != verb || tree[verb].Head != subject - 1 || tree[subject].Label is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass)) return;
        tree[subject] = tree[subject] with { Label = DependencyLabel.Nsubj };
        tree[verb] = tree[verb] with { Label = DependencyLabel.AclRelcl, Tag = "VBD" };
    }

    // "A spokesman called on supporters": no headline, which would leave out the article with the auxiliary; so nothing is left out.
    private static void ReadActive(SentenceTree tree, int verb)
    {
        int subject = tree.ChildBefore(verb, DependencyLabel.NsubjPass);
        if (subject < 0 || tree.ChildBefore(subject, DependencyLabel.Det) < 0 || tree.ChildBefore(verb, DependencyLabel.AuxPass) >= 0 || tree.ChildBefore(verb, DependencyLabel.Aux) >= 0) return;
        tree[subject] = tree[subject] with { Label = DependencyLabel.Nsubj };
        tree[verb] = tree[verb] with { Tag = "VBD" };
    }

    private static bool IsFinite(SentenceTree tree, int verb)
    {
        if (tree.ChildBefore(verb, DependencyLabel.AuxPass) >= 0) return false;
        return tree[verb].Label switch
        {
            DependencyLabel.Root => tree.ChildBefore(verb, DependencyLabel.Nsubj) >= 0 && tree.ChildBefore(verb, DependencyLabel.Aux) < 0,
            DependencyLabel.Advcl => ((tree[verb - 1].Label == DependencyLabel.Obl && tree[verb - 1].Head == tree[verb].Head) || (tree[verb - 1].Label == DependencyLabel.Nsubj && tree[verb - 1].Head == verb))
                && tree.Child(verb, DependencyLabel.Obj, verb, tree.End) >= 0,
            _ => false,
        };
    }

    // "has uprooted families": what hangs on an auxiliary belongs to its verb.
    public static void HangOnFullVerb(SentenceTree tree, int word)
    {
        int auxiliary = tree[word].Head;
        if (auxiliary >= tree.Start && tree[auxiliary].Label is DependencyLabel.Aux or DependencyLabel.AuxPass) tree.Attach(word, tree[auxiliary].Head, tree[word].Label);
    }

    // "said it targeted positions", "alleged the government are hiding figures": a participle with a subject or an auxiliary of its own stands for no quality of the noun behind it, which is its object.
    public static void ReadClause(SentenceTree tree, int verb)
    {
        int noun = tree[verb].Head;
        if (noun <= verb || tree[verb].Tag is not ("VBD" or "VBN" or "VBG") || !tree.IsNoun(noun)) return;
        int subject = tree.ChildBefore(verb, DependencyLabel.Nsubj), auxiliary = tree.ChildBefore(verb, DependencyLabel.Aux);
        if (subject < 0 && auxiliary < 0) return;
        (int above, DependencyLabel label) = (tree[noun].Head, tree[noun].Label);
        if (subject < 0) subject = tree.Child(noun, DependencyLabel.Nsubj, tree.Start, auxiliary);
        if (subject < 0 && above >= tree.Start) subject = tree.Child(above, DependencyLabel.Obj, above, auxiliary);
        if (subject < 0) return;
        tree[verb] = tree[verb] with { Head = above, Label = label == DependencyLabel.Obj ? DependencyLabel.Ccomp : label, PartOfSpeech = PartOfSpeech.Verb, Tag = auxiliary < 0 && tree[verb].Tag == "VBN" ? "VBD" : tree[verb].Tag };
        tree[noun] = tree[noun] with { Head = verb, Label = DependencyLabel.Obj };
        tree[subject] = tree[subject] with { Head = verb, Label = DependencyLabel.Nsubj };
    }

    // "The army ordered residents to leave": a finite verb behind a noun describes nothing; what stands before it is its subject, the noun behind it its object.
    public static void ReadDescribing(SentenceTree tree, int verb)
    {
        int thing = tree[verb].Head, subject = verb - 1;
        while (subject > tree.Start && tree[subject].Tag == "RB") subject--;
        // "Border guards attack supply routes": described by it is, at times, its subject.
        if (thing == subject && tree[subject].Label is DependencyLabel.Nsubj or DependencyLabel.Compound) thing = tree[subject].Head;
        if (tree[verb].Tag is not ("VBD" or "VBP" or "VBZ") || thing <= verb || tree[thing].Label != DependencyLabel.Root || subject < tree.Start || !tree.IsNoun(subject) || tree[subject].Head > thing || tree.ChildBefore(thing, DependencyLabel.Case) >= 0) return;
        tree[verb] = tree[verb] with { Head = -1, Label = DependencyLabel.Root };
        tree[thing] = tree[thing] with { Head = verb, Label = DependencyLabel.Obj };
        for (int i = tree.Start; i < tree.End; i++)
        {
            if (i == subject || tree[i].Head != thing) continue;
            if (i < subject && tree[i].Label is DependencyLabel.Punct or DependencyLabel.Obl or DependencyLabel.Advmod or DependencyLabel.Advcl) tree[i] = tree[i] with { Head = verb };
            else if (i < subject) tree[i] = tree[i] with { Head = subject };
            else if (i < verb || tree[i].Label is DependencyLabel.Punct or DependencyLabel.Obl or DependencyLabel.Advcl or DependencyLabel.Parataxis or DependencyLabel.Advmod) tree[i] = tree[i] with { Head = verb };
            // "ordered residents to leave"
            else if (i > thing && tree[i].Label == DependencyLabel.Acl && tree[i].Tag == "VB") tree[i] = tree[i] with { Head = verb, Label = DependencyLabel.Xcomp };
        }
        tree[subject] = tree[subject] with { Head = verb, Label = DependencyLabel.Nsubj };
    }

    // "after assailants shoot at a bus": a word with a subject and without a copula is a verb.
    public static void ReadVerb(SentenceTree tree, int word)
    {
        if (IsVerbTakenForNoun(tree, word)) tree[word] = tree[word] with { PartOfSpeech = PartOfSpeech.Verb, Tag = "VBP" };
    }

    private static bool IsVerbTakenForNoun(SentenceTree tree, int token)
    {
        if (tree[token].Tag is not "NN" || tree[token].Label is not (DependencyLabel.Advcl or DependencyLabel.Ccomp or DependencyLabel.Conj or DependencyLabel.Root)) return false;
        if (token == tree.Start || tree[token - 1].Tag is not ("NNS" or "NNPS" or "RB") && tree.Child(token, DependencyLabel.Obj, token, tree.End) < 0 || tree.ChildBefore(token, DependencyLabel.Nsubj) < 0) return false;
        for (int i = tree.Start; i < tree.End; i++)
        {
            if (tree[i].Head == token && tree[i].Label is DependencyLabel.Cop or DependencyLabel.Det or DependencyLabel.Case or DependencyLabel.Amod or DependencyLabel.NmodPoss) return false;
        }
        return true;
    }

    // "managed to free 19 hostages", "an operation to free hostages": an adjective has no number or article behind it, and those who are free are no captives.
    public static void ReadToFree(SentenceTree tree, int word)
    {
        if (tree[word].Lemma != "free" || tree[word].Tag != "JJ") return;
        int noun = tree[word].Head, to = word - 1;
        if (tree.ChildBefore(word, DependencyLabel.Mark) == to && to >= tree.Start && tree[to].Lemma == "to") tree[word] = tree[word] with { PartOfSpeech = PartOfSpeech.Verb, Tag = "VB" };
        if (noun <= word || tree[word].Label != DependencyLabel.Amod || to < tree.Start || tree[to].Lemma != "to" || tree[to].Head != noun || !IsFreeing(tree[word + 1], tree[noun])) return;
        int above = tree[noun].Head;
        if (above < tree.Start) return;
        DependencyLabel label = !tree.IsNoun(above) ? tree[above].PartOfSpeech == PartOfSpeech.Verb && above == to - 1 ? DependencyLabel.Xcomp : DependencyLabel.Advcl : DependencyLabel.Acl;
        tree[word] = tree[word] with { Head = above, Label = label, PartOfSpeech = PartOfSpeech.Verb, Tag = "VB" };
        tree[to] = tree[to] with { Head = word, Label = DependencyLabel.Mark };
        tree[noun] = tree[noun] with { Head = word, Label = DependencyLabel.Obj };
    }

    private static bool IsFreeing(Token next, Token noun) => next.Tag is "CD" or "DT" or "PDT" or "PRP$" or "JJR" || noun.Lemma is "hostage" or "prisoner" or "detainee" or "captive" or "inmate" or "abductee" or "convict" or "schoolgirl" or "schoolchild" or "villager";

    // "shut the Torkham crossing on Monday": what a name behind an article stands before is no verb, but what the name belongs to.
    public static void ReadCrossing(SentenceTree tree, int word)
    {
        int name = word - 1, verb = tree[word].Head;
        if (tree[word].Lemma != "cross" || tree[word].Tag != "VBG" || name <= tree.Start || verb < tree.Start || verb >= name && tree[word].Label != DependencyLabel.Acl || tree[name].PartOfSpeech != PartOfSpeech.ProperNoun || tree.ChildBefore(name, DependencyLabel.Det) < 0 || tree.Child(word, DependencyLabel.Obj) >= 0) return;
        if (tree[word].Label == DependencyLabel.Acl ? verb != name : tree[name].Head != verb) return;
        (int above, DependencyLabel label) = (tree[name].Head, tree[name].Label);
        if (above < tree.Start) return;
        for (int i = tree.Start; i < tree.End; i++)
        {
            if (tree[i].Head == word && i > word) tree[i] = tree[i] with { Head = tree[above].PartOfSpeech == PartOfSpeech.Verb && tree[i].Label != DependencyLabel.Nmod ? above : word };
            else if (tree[i].Head == name && i != word) tree[i] = tree[i] with { Head = word };
        }
        tree[word] = tree[word] with { Head = above, Label = label, PartOfSpeech = PartOfSpeech.Noun, Tag = "NN", Lemma = "crossing" };
        tree[name] = tree[name] with { Head = word, Label = DependencyLabel.Compound };
    }

    // "a mine overturned a car": behind an article or adjective it is a thing, not what is mine.
    public static void ReadMine(SentenceTree tree, int word)
    {
        if (tree[word].Tag == "PRP" && tree[word].Lemma == "my" && word > tree.Start && (tree[word - 1].Tag is "DT" or "JJ" or "NN" or "HYPH")) tree[word] = tree[word] with { PartOfSpeech = PartOfSpeech.Noun, Tag = "NN", Lemma = "mine", Morphology = Morphology.None };
    }

    // "after a truck bomb killed 202": before a subject such a word is no preposition; it opens the clause.
    public static void ReadMark(SentenceTree tree, int word)
    {
        int subject = tree[word].Head;
        if (subject < word || tree[word].Lemma is not ("after" or "before" or "as" or "since" or "until") || tree[subject].Label is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass)) return;
        int verb = tree[subject].Head;
        if (verb > subject && tree[verb].Label == DependencyLabel.Advcl && tree.ChildBefore(verb, DependencyLabel.Mark) < 0) tree.Attach(word, verb, DependencyLabel.Mark);
    }

    // "Supporters of the party stabbed two members", "Forces bombarded the town": a noun is not the root of a sentence that has a verb with an object behind it.
    public static void TurnRoot(SentenceTree tree, int verb)
    {
        int noun = tree[verb].Head;
        if (noun < tree.Start || noun > verb || tree[noun].Head >= 0 || tree[noun].Tag is not ("NN" or "NNS" or "NNP" or "NNPS")) return;
        // "leaders given medals": what is given is no sign of who acts.
        bool participle = tree[verb].Tag == "VBN" && noun == verb - 1 && tree[verb].Lemma is not ("give" or "award" or "grant" or "offer" or "deny" or "hand" or "name" or "call" or "dub" or "elect" or "pay" or "send" or "teach");
        if (!participle && tree[verb].Tag is not ("VBD" or "VBZ" or "VBP")) return;
        if (tree.ChildBefore(verb, DependencyLabel.Nsubj) >= 0 || tree.Child(verb, DependencyLabel.Obj, verb, tree.End) < 0) return;
        for (int i = tree.Start; i < verb; i++)
        {
            if (tree[i].PartOfSpeech is PartOfSpeech.Punctuation or PartOfSpeech.Verb && tree[i].Lemma != "-") return;
        }
        tree[verb] = tree[verb] with { Head = -1, Label = DependencyLabel.Root, Tag = participle ? "VBD" : tree[verb].Tag };
        tree[noun] = tree[noun] with { Head = verb, Label = DependencyLabel.Nsubj };
    }

    // "Leaflets dropped by aircraft told residents to leave": what has a doer with "by" is a participle, and the finite verb behind it is what is told.
    public static void ReadReducedRelative(SentenceTree tree, int verb)
    {
        int participle = tree[verb].Head;
        if (participle < tree.Start || participle > verb || tree[verb].Tag is not ("VBD" or "VBZ" or "VBP") || tree[participle].Tag is not ("VBD" or "VBN")) return;
        int subject = tree.ChildBefore(participle, DependencyLabel.Nsubj);
        if (subject < 0 || tree.Child(participle, DependencyLabel.OblAgent, participle, verb) < 0 || tree.ChildBefore(participle, DependencyLabel.Aux) >= 0 || tree[subject].PartOfSpeech == PartOfSpeech.Pronoun) return;
        if (tree.Child(verb, DependencyLabel.Mark, participle, verb) >= 0 || tree.Child(verb, DependencyLabel.Nsubj, participle, verb) >= 0 || tree.Child(verb, DependencyLabel.Advmod, participle, verb) >= 0) return;
        (int above, DependencyLabel label) = (tree[participle].Head, tree[participle].Label);
        tree[verb] = tree[verb] with { Head = above, Label = label };
        tree[subject] = tree[subject] with { Head = verb };
        tree[participle] = tree[participle] with { Head = subject, Label = DependencyLabel.Acl, Tag = "VBN" };
    }

    // "hits a centre that holds migrants, killing nine": what came of it hangs on what happened, not on a clause about whom it hit.
    public static void LiftResult(SentenceTree tree, int participle)
    {
        int clause = tree[participle].Head;
        if (!tree.FollowsComma(participle) || !s_results.Contains(tree[participle].Lemma) || clause < tree.Start || clause > participle || tree[clause].Label is not (DependencyLabel.Acl or DependencyLabel.AclRelcl)) return;
        int verb = tree.VerbAbove(tree[clause].Head);
        if (verb >= 0 && verb < participle) tree.Attach(participle, verb, tree[participle].Label);
    }

    // "near Tal Arar, wounding four": what follows a comma goes with what was done, not with the name before it.
    public static void HangOnVerb(SentenceTree tree, int participle)
    {
        int name = tree[participle].Head;
        if (!tree.FollowsComma(participle) || name < tree.Start || name > participle || tree[name].PartOfSpeech is not (PartOfSpeech.ProperNoun or PartOfSpeech.Numeral)) return;
        int verb = tree.VerbAbove(tree[name].Head);
        if (verb >= 0 && verb < participle) tree.Attach(participle, verb, DependencyLabel.Advcl);
    }

    // "shoot dead four men": the word says what came of it.
    public static void HangDead(SentenceTree tree, int word)
    {
        // "set free 54 pupils"
        if (tree[word].Lemma == "free" && word > tree.Start && tree[word].Head > word && tree[word - 1].Lemma == "set") tree.Attach(word, word - 1, DependencyLabel.Xcomp);
        if (tree[word].Lemma == "dead" && word > tree.Start && tree[word].Head > word && tree[word - 1].Lemma is "shoot" or "gun" or "strike" && tree[word - 1].PartOfSpeech == PartOfSpeech.Verb)
            tree.Attach(word, word - 1, DependencyLabel.Xcomp);
    }
}
