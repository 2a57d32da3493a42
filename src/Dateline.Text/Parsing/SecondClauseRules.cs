namespace Dateline.Text.Parsing;

/// <summary>Mends where a second clause begins behind "and": what stands right before its verb is its subject, and no more of the list before.</summary>
internal static class SecondClauseRules
{
    private const int LongestSubject = 8;

    // "Russia shelled Odesa and Ukraine struck an island": a joined verb without a comma or "and" right before it has a subject there.
    public static void FindSubject(SentenceTree tree, int verb)
    {
        int first = tree[verb].Head;
        if (first < tree.Start || first > verb || tree[verb].Tag is not ("VBD" or "VBZ" or "VBP") || tree[first].PartOfSpeech != PartOfSpeech.Verb || AndBefore(tree, verb) is not (>= 0 and var and) || and <= first + 1) return;
        int subject = tree.Child(verb, DependencyLabel.Nsubj, and, verb);
        for (int i = verb - 1; i > and && subject < 0; i--)
        {
            if (tree.IsNoun(i) && (tree[i].Head < and || tree[i].Head >= verb)) subject = i;
        }
        if (subject < 0 || tree[subject].Lemma is "yesterday" or "today" or "tomorrow" || tree[subject].Label == DependencyLabel.Obl && tree.Child(subject, DependencyLabel.Case, first, and) < 0) return;
        for (int i = and + 1; i < verb; i++)
        {
            if (i != subject && tree[i].Tag != "RB" && (tree[i].Head < and || tree[i].Head >= verb)) tree[i] = tree[i] with { Head = subject, Label = tree[i].PartOfSpeech == PartOfSpeech.Adjective ? DependencyLabel.Amod : DependencyLabel.Compound };
        }
        FreeListBefore(tree, first, and, verb);
        tree[subject] = tree[subject] with { Head = verb, Label = DependencyLabel.Nsubj };
        tree[and] = tree[and] with { Head = verb, Label = DependencyLabel.Cc };
    }

    // "repelled attacks near Orsk and troops launched strikes": what is before "and" cannot be the preposition of a subject; the second clause is joined.
    public static void JoinClause(SentenceTree tree, int verb)
    {
        int subject = tree.ChildBefore(verb, DependencyLabel.Nsubj), first = tree[verb].Head;
        if (subject < 0 || first < tree.Start || first > subject || tree.ChildBefore(verb, DependencyLabel.Mark) >= 0 || tree.ChildBefore(verb, DependencyLabel.Advmod) >= 0 || AndBefore(tree, verb) is not (>= 0 and var and)) return;
        if (and > subject || tree.Child(subject, DependencyLabel.Case, first, and) < 0) return;
        tree[verb] = tree[verb] with { Label = DependencyLabel.Conj };
        FindSubject(tree, verb);
    }

    // "killed soldiers and burned vehicles": what stands behind a joined verb is its object, and not one more of what was killed.
    public static void FindObject(SentenceTree tree, int verb)
    {
        if (verb <= tree.Start + 2 || tree[verb].Tag != "VBD" || tree[verb - 1].Tag != "CC" || tree.Child(verb, DependencyLabel.Obj) >= 0) return;
        for (int i = verb + 1; i < Math.Min(tree.End, verb + LongestSubject); i++)
        {
            if (tree.IsNoun(i) && tree[i].Label == DependencyLabel.Conj && tree[i].Head < verb && tree[i].Head >= tree.Start)
            {
                tree.Attach(i, verb, DependencyLabel.Obj);
                tree[verb - 1] = tree[verb - 1] with { Head = verb };
                return;
            }
            if (!tree.IsNoun(i) && tree[i].Tag is not ("DT" or "JJ" or "PRP$" or "HYPH")) return;
        }
    }

    // Nothing but a noun phrase between "and" and the verb.
    private static int AndBefore(SentenceTree tree, int verb)
    {
        bool noun = false;
        for (int i = verb - 1; i > tree.Start && verb - i <= LongestSubject; i--)
        {
            if (tree[i].Tag == "CC") return noun && tree[i].Lemma == "and" ? i : -1;
            noun |= tree.IsNoun(i);
            if (!tree.IsNoun(i) && tree[i].Tag is not ("DT" or "JJ" or "POS" or "HYPH" or "RB")) return -1;
        }
        return -1;
    }

    // "near Avdiivka and Russian forces launched": a name hung on the subject behind is where the first clause ends.
    private static void FreeListBefore(SentenceTree tree, int first, int and, int verb)
    {
        int end = -1;
        for (int i = and - 1; i > first && tree.IsNoun(i); i--)
        {
            if (tree[i].Head > and && tree[i].Head < verb) end = i;
        }
        if (end < 0) return;
        for (int i = first + 1; i < and; i++)
        {
            if (i != end && tree[i].Head > and && tree[i].Head < verb) tree[i] = tree[i] with { Head = end };
        }
        tree[end] = tree[end] with { Head = first, Label = tree.Child(end, DependencyLabel.Case, first + 1, end) >= 0 ? DependencyLabel.Obl : DependencyLabel.Obj };
    }
}
