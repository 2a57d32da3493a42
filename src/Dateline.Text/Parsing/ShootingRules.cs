namespace Dateline.Text.Parsing;

/// <summary>Mends "shot" where it was read as a noun: "an extremist shot dead nine people", "entered the hotel and shot guests".</summary>
internal static class ShootingRules
{
    private const int LongestObject = 5;

    public static void Read(SentenceTree tree, int word)
    {
        if (tree[word].Tag is not ("NN" or "VBP") || tree[word].Lemma != "shot" || word <= tree.Start || word + 1 >= tree.End) return;
        if (tree[word + 1].Lemma == "dead") ReadDead(tree, word);
        else if (tree[word].Tag == "NN" && tree[word].Label is DependencyLabel.Conj or DependencyLabel.Compound && tree[word - 1].Lemma == "and") ReadJoined(tree, word);
    }

    // "gunmen shot dead nine people": the noun before is the subject, the people behind the object.
    private static void ReadDead(SentenceTree tree, int word)
    {
        int people = NounBehind(tree, word + 2);
        if (people < 0 || tree.ChildBefore(word, DependencyLabel.Aux) >= 0) return;
        int doer = word - 1;
        if (tree[word].Tag == "NN" && !(tree.IsNoun(doer) && tree[doer].Head == word && tree[doer].Label is DependencyLabel.Compound or DependencyLabel.Nsubj)) return;
        if (tree[doer].Head == word && tree[doer].Label == DependencyLabel.Compound)
        {
            tree[doer] = tree[doer] with { Label = DependencyLabel.Nsubj };
            for (int i = tree.Start; i < doer; i++)
            {
                if (tree[i].Head == word && tree[i].Label is DependencyLabel.Det or DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nummod or DependencyLabel.NmodPoss) tree[i] = tree[i] with { Head = doer };
            }
        }
        TurnIntoVerb(tree, word);
        tree.Attach(people, word, DependencyLabel.Obj);
        tree.Attach(word + 1, word, DependencyLabel.Xcomp);
    }

    // "entered the hotel and shot guests": a bare plural behind it is whom it hit.
    private static void ReadJoined(SentenceTree tree, int word)
    {
        int people = NounBehind(tree, word + 1), above = people < 0 ? -1 : tree[word].Label == DependencyLabel.Conj ? tree[word].Head : tree[people].Label == DependencyLabel.Conj ? tree[people].Head : -1;
        if (above < tree.Start || tree[word].Head != people && tree[people].Head != word && tree[people].Head != tree[word].Head) return;
        int verb = tree.VerbAbove(above);
        if (verb < tree.Start || verb > word || tree[verb].Tag != "VBD") return;
        TurnIntoVerb(tree, word);
        tree[word] = tree[word] with { Head = verb, Label = DependencyLabel.Conj };
        tree[word - 1] = tree[word - 1] with { Head = word, Label = DependencyLabel.Cc };
        tree[people] = tree[people] with { Head = word, Label = DependencyLabel.Obj };
    }

    private static void TurnIntoVerb(SentenceTree tree, int word) => tree[word] = tree[word] with { PartOfSpeech = PartOfSpeech.Verb, Tag = "VBD", Lemma = "shoot" };

    // "nine people", "guests", "90": the noun or number that follows with nothing but its own words between; -1 where there is none.
    private static int NounBehind(SentenceTree tree, int from)
    {
        int last = -1;
        for (int i = from; i < Math.Min(tree.End, from + LongestObject); i++)
        {
            if (tree[i].PartOfSpeech == PartOfSpeech.Numeral) last = i;
            else if (tree[i].Tag is "NNS" or "NNPS") return i;
            else if (tree[i].Tag is "NN" && last < 0 && i > from && tree[i - 1].Tag == "DT") return i;
            else if (tree[i].Tag is not ("DT" or "JJ" or "NN" or "NNP" or "RB" or "IN")) break;
            if (tree[i].Tag == "IN" && tree[i].Lemma is not ("at" or "than")) break;
        }
        return last;
    }
}
