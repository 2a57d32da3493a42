namespace Dateline.Text.Parsing;

/// <summary>Mends where a name begins and ends, and to which title it belongs.</summary>
internal static class NameRules
{
    // "met with prime minister Daniel Otieno": a name right behind a title, without a preposition of its own, is the title's.
    public static void JoinName(SentenceTree tree, int name)
    {
        int title = name - 1;
        if (title <= tree.Start || tree[name].PartOfSpeech != PartOfSpeech.ProperNoun || tree[title].Tag != "NN" || tree[title].Label != DependencyLabel.Obl || tree[title].Head != tree[name].Head) return;
        if (tree.ChildBefore(name, DependencyLabel.Case) < 0) tree.Attach(name, title, DependencyLabel.Appos);
    }

    // "and envoy Abel Tesfaye": side by side, both joined with the same, two names are those of one person.
    public static void JoinSurname(SentenceTree tree, int surname)
    {
        int first = surname - 1;
        if (first > tree.Start && tree[surname].PartOfSpeech == PartOfSpeech.ProperNoun && tree[first].PartOfSpeech == PartOfSpeech.ProperNoun && tree[first].Label == DependencyLabel.Conj && tree[first].Head == tree[surname].Head) tree.Attach(surname, first, DependencyLabel.Flat);
    }

    // "president Ann Other and minister Bo Velmar": a name belongs to the title right before it.
    public static void JoinTitle(SentenceTree tree, int name)
    {
        int title = name - 1;
        if (title <= tree.Start || tree[name].PartOfSpeech != PartOfSpeech.ProperNoun || tree[title].PartOfSpeech != PartOfSpeech.Noun || tree[title].Label != DependencyLabel.Conj || tree[name].Head == title || tree[name].Head > title) return;
        tree.Attach(name, title, tree[name].Label);
    }

    // "meets with prime minister Daniel Otieno": the preposition is that of the name which the title describes.
    public static void LiftPreposition(SentenceTree tree, int preposition)
    {
        int title = tree[preposition].Head;
        if (title > preposition && tree[title].Label == DependencyLabel.NmodDesc && tree[title].Head > title) tree.Attach(preposition, tree[title].Head, DependencyLabel.Case);
    }

    // "killed Pastor Daniel Otieno", "quoted by Radio Tana": side by side in one place stands one thing, which the first word describes.
    public static void DescribeName(SentenceTree tree, int name)
    {
        int title = name - 1;
        if (title <= tree.Start || tree[name].PartOfSpeech != PartOfSpeech.ProperNoun || tree[title].Tag is not ("NN" or "NNP") || tree[title].Label != tree[name].Label || tree[title].Head != tree[name].Head) return;
        for (int i = tree.Start; i < tree.End; i++)
        {
            if (tree[i].Head == title) tree[i] = tree[i] with { Head = name };
        }
        tree[title] = tree[title] with { Head = name, Label = DependencyLabel.NmodDesc };
    }

    // "Al-Shabaab spokesman Abdi Omar said": a common noun within a name ends one name and begins another.
    public static void ReadTitle(SentenceTree tree, int title)
    {
        int name = tree[title].Head, person = title + 1;
        if (tree[title].Tag != "NN" || name < tree.Start || name > title || person >= tree.End || tree[person].Label != DependencyLabel.Flat || tree[person].Head != name) return;
        tree[title] = tree[title] with { Head = tree[name].Head, Label = tree[name].Label };
        tree[name] = tree[name] with { Head = title, Label = DependencyLabel.Compound };
        for (int i = person; i < tree.End && (tree[i].Head == name || i == person); i++) tree[i] = i == person ? tree[i] with { Head = title, Label = DependencyLabel.Appos } : tree[i] with { Head = person };
    }

    // "Secretary of State Ann Other": the office's own name is no part of the person's.
    public static void ReadOffice(SentenceTree tree, int state)
    {
        int name = tree[state].Head, of = state - 1, office = state - 2;
        if (office < tree.Start || name <= state || tree[state].Lemma is not ("State" or "Defense" or "Defence" or "Treasury") || tree[of].Lemma != "of" || tree[office].Lemma != "Secretary" || tree[name].Head != office) return;
        tree[state] = tree[state] with { Head = office, Label = DependencyLabel.Nmod };
        tree[of] = tree[of] with { Head = state, Label = DependencyLabel.Case };
        tree[name] = tree[name] with { Label = DependencyLabel.Flat };
    }

    // "General Karim Sall": what has a title is a person, whose first name leads.
    public static void ReadName(SentenceTree tree, int first)
    {
        int last = first + 1;
        if (tree[first].Head != last || tree[first].PartOfSpeech != PartOfSpeech.ProperNoun || tree[last].PartOfSpeech != PartOfSpeech.ProperNoun || tree.ChildBefore(first, DependencyLabel.NmodDesc) < 0) return;
        tree[first] = tree[first] with { Head = tree[last].Head, Label = tree[last].Label };
        for (int i = tree.Start; i < first; i++)
        {
            if (tree[i].Head == last) tree[i] = tree[i] with { Head = first };
        }
        tree[last] = tree[last] with { Head = first, Label = DependencyLabel.Flat };
    }
}
