namespace Dateline.Text.Parsing;

/// <summary>Mends who is the subject of which verb, and who is joined with whom, where news texts list and nest more than the treebanks do.</summary>
internal static class SubjectMender
{
    // "the Union, Velmar and Orsk urge", "three soldiers, a constable and two grocers": what stands between commas, with another joined behind, is one of a list.
    public static void JoinList(Token[] tokens, int item, int start, int end)
    {
        int head = tokens[item].Head;
        if (head >= item || head < start || tokens[head].Label is not (DependencyLabel.Nsubj or DependencyLabel.Obj or DependencyLabel.NsubjPass)) return;
        bool names = tokens[item].PartOfSpeech == PartOfSpeech.ProperNoun && tokens[head].PartOfSpeech == PartOfSpeech.ProperNoun;
        // One is not another name of several, nor his wife of a man.
        bool others = tokens[head].Tag is "NNS" && tokens[item].Tag is "NN" || TreeMender.Child(tokens, item, DependencyLabel.NmodPoss, head, item) is >= 0 and var owner && tokens[owner].Tag == "PRP$";
        if (!names && !others) return;
        int next = TreeMender.Child(tokens, head, DependencyLabel.Conj, item + 1, end);
        if (next < 0 || TreeMender.Child(tokens, next, DependencyLabel.Cc, item + 1, next) != item + 1 || !TreeMender.IsNoun(tokens[next]) || (names && tokens[next].PartOfSpeech != PartOfSpeech.ProperNoun)) return;
        tokens[item] = tokens[item] with { Label = DependencyLabel.Conj };
    }

    // "the government of Velmar and the Tigers agreed": what has an article of its own is joined with the government, not with the name without one.
    public static void LiftConjunct(Token[] tokens, int item, int start, int end)
    {
        int name = tokens[item].Head;
        if (name < start || name > item || tokens[name].PartOfSpeech != PartOfSpeech.ProperNoun || tokens[name].Label != DependencyLabel.Nmod || tokens[item].PartOfSpeech != PartOfSpeech.ProperNoun) return;
        int head = tokens[name].Head;
        if (head < start || head > name || tokens[head].Tag != "NN" || tokens[head].Label is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass)) return;
        if (TreeMender.Child(tokens, name, DependencyLabel.Det, start, name) >= 0 || TreeMender.Child(tokens, item, DependencyLabel.Det, name, item) is not (>= 0 and var article) || tokens[article].Lemma != "the") return;
        if (TreeMender.Child(tokens, name, DependencyLabel.Case, start, name) is >= 0 and var of && tokens[of].Lemma == "of") TreeMender.Attach(tokens, item, head, DependencyLabel.Conj);
    }

    // "Rebels seized a town, a minister said": of two subjects of the verb of speech the first is that of the verb before.
    public static void GiveSubject(Token[] tokens, int verb, int start)
    {
        int speech = tokens[verb].Head;
        if (tokens[verb].Label != DependencyLabel.Ccomp || speech <= verb || tokens[verb].Tag is not ("VBD" or "VBZ" or "VBP" or "VBN") || TreeMender.Child(tokens, verb, DependencyLabel.Nsubj, start, verb) >= 0 || TreeMender.Child(tokens, verb, DependencyLabel.NsubjPass, start, verb) >= 0) return;
        int first = TreeMender.Child(tokens, speech, DependencyLabel.Nsubj, start, verb);
        if (first < 0 || TreeMender.Child(tokens, speech, DependencyLabel.Nsubj, verb + 1, speech) < 0) return;
        TreeMender.Attach(tokens, first, verb, TreeMender.Child(tokens, verb, DependencyLabel.AuxPass, start, verb) >= 0 ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj);
    }

    // "Supporters of the party stabbed two members": a noun is not the root of a sentence that has a verb right behind it.
    public static void TurnRoot(Token[] tokens, int verb, int start, int end)
    {
        int noun = tokens[verb].Head;
        if (noun < start || noun > verb || tokens[noun].Head >= 0 || tokens[noun].Tag is not ("NN" or "NNS" or "NNP" or "NNPS") || tokens[verb].Tag is not ("VBD" or "VBZ" or "VBP")) return;
        if (TreeMender.Child(tokens, verb, DependencyLabel.Nsubj, start, verb) >= 0 || TreeMender.Child(tokens, verb, DependencyLabel.Obj, verb, end) < 0) return;
        for (int i = start; i < verb; i++)
        {
            if (tokens[i].PartOfSpeech is PartOfSpeech.Punctuation or PartOfSpeech.Verb && tokens[i].Lemma != "-") return;
        }
        tokens[verb] = tokens[verb] with { Head = -1, Label = DependencyLabel.Root };
        tokens[noun] = tokens[noun] with { Head = verb, Label = DependencyLabel.Nsubj };
    }

    // "Twenty people, most of them women, were killed": a part of the subject is no second subject.
    public static void NamePart(Token[] tokens, int part, int start)
    {
        int verb = tokens[part].Head;
        JoinSecond(tokens, part, verb, start);
        if (tokens[part].Lemma is not ("most" or "many" or "some" or "all" or "half" or "several" or "one" or "two" or "three" or "four" or "five") || verb < part || part <= start || tokens[part - 1].Lemma != ",") return;
        int whole = TreeMender.Child(tokens, verb, DependencyLabel.NsubjPass, start, part) is >= 0 and var passive ? passive : TreeMender.Child(tokens, verb, DependencyLabel.Nsubj, start, part);
        if (whole >= 0) TreeMender.Attach(tokens, part, whole, DependencyLabel.Appos);
    }

    // "after an attack on a base kills two": the noun behind such a word is the subject of the verb without one.
    public static void FindSubject(Token[] tokens, int verb, int start)
    {
        if (tokens[verb].Tag is not ("VBZ" or "VBP" or "VBD") || TreeMender.Child(tokens, verb, DependencyLabel.Nsubj, start, verb) >= 0 || TreeMender.Child(tokens, verb, DependencyLabel.NsubjPass, start, verb) >= 0) return;
        int above = tokens[verb].Head;
        if (above < start || above > verb || TreeMender.Child(tokens, verb, DependencyLabel.Mark, start, verb) >= 0) return;
        for (int mark = verb - 1; mark > above; mark--)
        {
            if (tokens[mark].Lemma is "," or ";" || tokens[mark].PartOfSpeech == PartOfSpeech.Verb) return;
            if (tokens[mark].Label != DependencyLabel.Case || tokens[mark].Lemma is not ("after" or "before" or "as" or "since" or "until" or "when" or "while")) continue;
            int noun = tokens[mark].Head;
            if (noun < mark || noun > verb || tokens[noun].Label is not (DependencyLabel.Obl or DependencyLabel.Nmod)) return;
            TreeMender.Attach(tokens, noun, verb, TreeMender.Child(tokens, verb, DependencyLabel.AuxPass, start, verb) >= 0 ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj);
            TreeMender.Attach(tokens, mark, verb, DependencyLabel.Mark);
            return;
        }
    }

    // "the Union, Velmar and Orsk urge", where the second name is taken for another subject.
    private static void JoinSecond(Token[] tokens, int name, int verb, int start)
    {
        if (verb < name || name <= start || tokens[name].PartOfSpeech != PartOfSpeech.ProperNoun || tokens[name - 1].Lemma != "," || TreeMender.Child(tokens, name, DependencyLabel.Conj, name, verb) < 0) return;
        int first = TreeMender.Child(tokens, verb, tokens[name].Label, start, name);
        if (first >= 0 && tokens[first].PartOfSpeech == PartOfSpeech.ProperNoun) TreeMender.Attach(tokens, name, first, DependencyLabel.Conj);
    }

    // "killed nine and wounded 22": a finite verb behind "and" says nothing of the number behind it.
    public static void JoinFinite(Token[] tokens, int verb, int start)
    {
        int noun = tokens[verb].Head;
        if (tokens[verb].Tag != "VBD" || verb <= start || tokens[verb - 1].Tag != "CC" || noun < verb || tokens[noun].Label != DependencyLabel.Conj) return;
        int item = tokens[noun].Head;
        if (item < start || item > verb || tokens[item].Label != DependencyLabel.Obj || tokens[item].Head < start || tokens[tokens[item].Head].PartOfSpeech != PartOfSpeech.Verb) return;
        TreeMender.Attach(tokens, verb, tokens[item].Head, DependencyLabel.Conj);
        TreeMender.Attach(tokens, noun, verb, DependencyLabel.Obj);
        TreeMender.Attach(tokens, verb - 1, verb, DependencyLabel.Cc);
    }

    // "clash in the town, torching eleven shops and two buses": what "and" joins stands right before it, not beyond another verb.
    public static void JoinNearest(Token[] tokens, int item, int start)
    {
        int far = tokens[item].Head, and = TreeMender.Child(tokens, item, DependencyLabel.Cc, start, item);
        if (and <= start || far < start || far >= and - 1 || !TreeMender.IsNoun(tokens[item]) || !TreeMender.IsNoun(tokens[and - 1])) return;
        int verb = and - 1;
        while (verb > far && tokens[verb].PartOfSpeech != PartOfSpeech.Verb) verb--;
        if (verb == far) return;
        int near = and - 1;
        while (tokens[near].Head > verb && tokens[near].Head < and && TreeMender.IsNoun(tokens[tokens[near].Head])) near = tokens[near].Head;
        if (near > verb && tokens[near].Label is DependencyLabel.Obj or DependencyLabel.Obl) TreeMender.Attach(tokens, item, near, DependencyLabel.Conj);
    }
}
