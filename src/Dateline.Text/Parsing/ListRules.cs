namespace Dateline.Text.Parsing;

/// <summary>Mends what is joined with what.</summary>
internal static class ListRules
{
    // "A general and his wife were killed": a second subject behind "and" is joined with the first.
    public static void JoinSubjects(SentenceTree tree, int second)
    {
        int verb = tree[second].Head;
        if (verb <= second || tree.ChildBefore(second, DependencyLabel.Cc) < 0) return;
        int first = tree.Child(verb, tree[second].Label, tree.Start, second);
        if (first >= 0) tree.Attach(second, first, DependencyLabel.Conj);
    }

    // "stormed the hotel, killed a guard and took three hostages": the verbs of a list hang on its first.
    public static void FlattenList(SentenceTree tree, int last)
    {
        int middle = tree[last].Head;
        if (middle < tree.Start || middle > last || tree[middle].Label != DependencyLabel.Conj || tree[middle].Tag != tree[last].Tag || tree[last].Tag is not ("VBD" or "VBZ" or "VBP")) return;
        int first = tree[middle].Head;
        if (first < tree.Start || first > middle || tree[first].Tag != tree[last].Tag || tree.Child(middle, DependencyLabel.Cc, first, middle) >= 0 || tree.Child(last, DependencyLabel.Nsubj, middle, last) >= 0) return;
        tree.Attach(last, first, DependencyLabel.Conj);
    }

    // "killing two drivers and kidnapping three nurses": no noun stands before a number, so the second is joined with the first verb and has an object of its own.
    public static void ReadGerund(SentenceTree tree, int gerund)
    {
        if (tree[gerund].Tag != "NN" || gerund == tree.Start || gerund + 1 >= tree.End || tree[gerund + 1].Tag != "CD" || tree[gerund - 1].Tag != "CC" || !tree[gerund].Lemma.EndsWith("ing", StringComparison.Ordinal)) return;
        int item = tree[gerund].Head, verb = tree.VerbAbove(item), counted = tree[gerund + 1].Head;
        if (item > gerund || verb < 0 || verb > item || tree[verb].Tag != "VBG" || counted < gerund) return;
        tree.Attach(gerund, verb, DependencyLabel.Conj);
        if (counted > gerund) tree.Attach(counted, gerund, DependencyLabel.Obj);
    }

    // "killed thirty people and wounded twelve": a verb is joined with a verb.
    public static void JoinVerbs(SentenceTree tree, int verb)
    {
        if (tree[verb].Label != DependencyLabel.Conj || !IsFinite(tree, verb)) return;
        int head = tree[verb].Head, noun = head;
        if (head < tree.Start || head > verb || !tree.IsNoun(head) || tree.Child(head, DependencyLabel.Cop, tree.Start, verb) >= 0 || tree.ChildBefore(verb, DependencyLabel.Nsubj) >= 0) return;
        head = tree.VerbAbove(head);
        if (head < 0 || head > noun) return;
        tree.Attach(verb, head, tree[verb].Label);
    }

    // Of a past tense and a participle the tagger often takes one for the other; right behind "and" it is no participle.
    private static bool IsFinite(SentenceTree tree, int verb) => tree[verb].Tag is "VBD" or "VBZ" or "VBP" || (tree[verb].Tag == "VBN" && verb > tree.Start && tree[verb - 1].Tag == "CC");

    // "the Kenyan army and Ethiopian mercenaries", "the president and envoy Abel Tesfaye": "and" joins the noun, not the word that describes it.
    public static void LiftAnd(SentenceTree tree, int and)
    {
        int word = tree[and].Head;
        if (word <= and || tree[word].Label is not (DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nummod or DependencyLabel.Det or DependencyLabel.NmodDesc) || tree[word].Head <= word) return;
        if (tree[tree[word].Head].Label == DependencyLabel.Conj && tree[tree[word].Head].Head < and) tree.Attach(and, tree[word].Head, DependencyLabel.Cc);
    }

    // "his wife and four worshippers": the number is that of the noun behind it, which is joined.
    public static void ReadNumber(SentenceTree tree, int number)
    {
        int noun = number + 1;
        if (tree[number].PartOfSpeech == PartOfSpeech.Numeral && noun < tree.End && tree[noun].Tag is "NNS" && tree[noun].Label == DependencyLabel.Conj && tree[noun].Head < number) tree.Attach(number, noun, DependencyLabel.Nummod);
    }

    // "a hamlet 15 km south-west of the port": how far it is and which way is not hit.
    public static void ReadDistance(SentenceTree tree, int unit)
    {
        int verb = tree[unit].Head, direction = unit + 1;
        if (tree[unit].Lemma is not ("km" or "kilometre" or "kilometer" or "mile" or "metre" or "meter") || verb < tree.Start || verb > unit || tree.Child(verb, DependencyLabel.Obj, verb, unit) < 0) return;
        if (direction + 2 < tree.End && tree[direction + 1].Tag == "HYPH") direction += 2;
        if (direction >= tree.End || tree[direction].Head != verb || !PhraseRules.IsSide(tree[direction].Lemma)) return;
        tree[unit] = tree[unit] with { Label = DependencyLabel.OblUnmarked };
        tree[direction] = tree[direction] with { Head = unit, Label = DependencyLabel.Amod };
    }

    // "hit a hamlet 15 km south-west of the port, and the front line": joined with what lies there, not with the direction.
    public static void JoinBeyondMeasure(SentenceTree tree, int item)
    {
        int direction = tree[item].Head;
        if (direction < tree.Start || direction > item || tree[direction].Label != DependencyLabel.Amod || tree[direction].Head is not (>= 0 and var measure) || tree[measure].Label != DependencyLabel.OblUnmarked || measure > direction) return;
        int thing = tree.Child(tree[measure].Head, DependencyLabel.Obj, tree.Start, measure);
        if (thing >= 0 && tree.IsNoun(item)) tree.Attach(item, thing, DependencyLabel.Conj);
    }

    // "the diplomat and foreign minister Daniel Otieno": a name that "and" joins over its title is another person.
    public static void JoinTitled(SentenceTree tree, int name)
    {
        int first = tree[name].Head, title = tree.ChildBefore(name, DependencyLabel.NmodDesc);
        if (first < tree.Start || title <= first || tree.Child(title, DependencyLabel.Cc, first, title) is not (>= 0 and var and) || tree[and].Lemma != "and") return;
        tree[name] = tree[name] with { Label = DependencyLabel.Conj };
        tree[and] = tree[and] with { Head = name };
    }

    // "killed nine and wounded 22": a finite verb behind "and" says nothing of the number behind it.
    public static void JoinFinite(SentenceTree tree, int verb)
    {
        int noun = tree[verb].Head;
        if (tree[verb].Tag != "VBD" || verb <= tree.Start || tree[verb - 1].Tag != "CC" || noun < verb || tree[noun].Label != DependencyLabel.Conj) return;
        int item = tree[noun].Head;
        if (item < tree.Start || item > verb || tree[item].Label != DependencyLabel.Obj || tree[item].Head < tree.Start || tree[tree[item].Head].PartOfSpeech != PartOfSpeech.Verb) return;
        tree.Attach(verb, tree[item].Head, DependencyLabel.Conj);
        tree.Attach(noun, verb, DependencyLabel.Obj);
        tree.Attach(verb - 1, verb, DependencyLabel.Cc);
    }

    // "the Union, Velmar and Orsk urge", "three soldiers, a constable and two grocers": what stands between commas, with another joined behind, is one of a list.
    public static void JoinList(SentenceTree tree, int item)
    {
        int head = tree[item].Head;
        if (head >= item || head < tree.Start || tree[head].Label is not (DependencyLabel.Nsubj or DependencyLabel.Obj or DependencyLabel.NsubjPass)) return;
        bool names = tree[item].PartOfSpeech == PartOfSpeech.ProperNoun && tree[head].PartOfSpeech == PartOfSpeech.ProperNoun;
        // One is not another name of several, nor his wife of a man, nor the port of a town.
        bool others = tree[head].Tag == "NN" && tree[item].Tag == "NN" && tree.ChildBefore(item, DependencyLabel.Det) >= 0 && tree.Child(head, DependencyLabel.Nmod, head, item) >= 0 && item + 1 < tree.End && tree[item + 1].Lemma == "and" || tree[head].Tag is "NNS" && tree[item].Tag is "NN" || tree.Child(item, DependencyLabel.NmodPoss, head, item) is >= 0 and var owner && tree[owner].Tag == "PRP$";
        if (!names && !others) return;
        int next = tree.Child(head, DependencyLabel.Conj, item + 1, tree.End);
        if (next < 0 && JoinInner(tree, item, head)) return;
        if (next < 0 || tree.Child(next, DependencyLabel.Cc, item + 1, next) != item + 1 || !tree.IsNoun(next) || (names && tree[next].PartOfSpeech != PartOfSpeech.ProperNoun)) return;
        tree[item] = tree[item] with { Label = DependencyLabel.Conj };
    }

    // "the town of Orsk, the port and a hospital", "three soldiers, a constable and two grocers": the last of the list, which is joined with a part of it.
    private static bool JoinInner(SentenceTree tree, int item, int head)
    {
        int and = item + 1, last = and < tree.End && tree[and].Lemma == "and" ? tree[and].Head : -1;
        if (last < and || tree[last].Label != DependencyLabel.Conj || tree[last].Tag is not ("NN" or "NNS") || tree[last].Head <= head || tree[last].Head > item || tree[tree[last].Head].Head != head || tree[last].Head == item && last + 1 < tree.End && tree[last + 1].Lemma == ",") return false;
        tree[item] = tree[item] with { Label = DependencyLabel.Conj };
        tree.Attach(last, head, DependencyLabel.Conj);
        return true;
    }

    // "the government of Velmar and the Tigers agreed": what has an article of its own is joined with the government, not with the name without one.
    public static void LiftConjunct(SentenceTree tree, int item)
    {
        if (tree[item].Label != DependencyLabel.Conj) return;
        int name = tree[item].Head;
        if (name < tree.Start || name > item || tree[name].PartOfSpeech != PartOfSpeech.ProperNoun || tree[name].Label != DependencyLabel.Nmod || tree[item].PartOfSpeech != PartOfSpeech.ProperNoun) return;
        int head = tree[name].Head;
        if (head < tree.Start || head > name || tree[head].Tag != "NN" || tree[head].Label is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass)) return;
        if (tree.ChildBefore(name, DependencyLabel.Det) >= 0 || tree.Child(item, DependencyLabel.Det, name, item) is not (>= 0 and var article) || tree[article].Lemma != "the") return;
        if (tree.ChildBefore(name, DependencyLabel.Case) is >= 0 and var of && tree[of].Lemma == "of") tree.Attach(item, head, DependencyLabel.Conj);
    }

    // "discussed the fighting in Garissa and the release of the captives": what has an article and an "of" of its own is joined with what has one too, not with the name of the town.
    public static void LiftFromPlace(SentenceTree tree, int item)
    {
        int name = tree[item].Head, head = name < tree.Start ? -1 : tree[name].Head;
        if (tree[item].Label != DependencyLabel.Conj || tree[item].Tag != "NN" || head < tree.Start || head > name || name > item || tree[name].PartOfSpeech != PartOfSpeech.ProperNoun || tree[name].Label != DependencyLabel.Nmod || tree[head].Tag != "NN") return;
        if (tree[item].Lemma is "city" or "town" or "village" or "port" or "province" or "region" or "district" or "area" or "county" or "state" or "capital" or "island" or "suburb" or "outskirt" or "republic" || tree.Child(item, DependencyLabel.Det, name, item) < 0 || tree.ChildBefore(name, DependencyLabel.Det) >= 0) return;
        if (tree.ChildBefore(head, DependencyLabel.Det) >= 0 && tree.HasCase(name, "in", "near") && tree.Child(item, DependencyLabel.Nmod, item, tree.End) is >= 0 and var part && tree.HasCase(part, "of", "of")) tree.Attach(item, head, DependencyLabel.Conj);
    }

    // "clash in the town, torching eleven shops and two buses": what "and" joins stands right before it, not beyond another verb.
    public static void JoinNearest(SentenceTree tree, int item)
    {
        if (tree[item].Label != DependencyLabel.Conj) return;
        int far = tree[item].Head, and = tree.ChildBefore(item, DependencyLabel.Cc);
        if (and <= tree.Start || far < tree.Start || far >= and - 1 || !tree.IsNoun(item) || !tree.IsNoun(and - 1)) return;
        int verb = and - 1;
        while (verb > far && tree[verb].PartOfSpeech != PartOfSpeech.Verb) verb--;
        if (verb == far) return;
        int near = and - 1;
        while (tree[near].Head > verb && tree[near].Head < and && tree.IsNoun(tree[near].Head)) near = tree[near].Head;
        if (near > verb && tree[near].Label is DependencyLabel.Obj or DependencyLabel.Obl) tree.Attach(item, near, DependencyLabel.Conj);
    }
}
