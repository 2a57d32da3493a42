using System.Collections.Frozen;

namespace Dateline.Text.Parsing;

/// <summary>Mends on what a noun with a preposition hangs, and which small words are prepositions.</summary>
internal static class PhraseRules
{
    private static readonly FrozenSet<string> s_days = new[]
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    }.ToFrozenSet(StringComparer.Ordinal);

    // How far above an opening day's neighbour the verb is looked for.
    private const int LongestOpening = 8;

    // What is said of a part of a place before its name.
    private static readonly FrozenSet<string> s_parts = new[]
    {
        "rural", "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern",
        "north-east", "north-west", "south-east", "south-west", "upper", "lower", "greater", "downtown", "suburban", "coastal", "nearby", "neighbouring", "neighboring", "capital",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_sides = new[] { "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west", "capital" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_arms = new[]
    {
        "grenade", "rocket", "bomb", "knife", "machete", "gun", "rifle", "mortar", "missile", "stone", "axe", "stick", "drone", "gunfire", "explosive", "tank", "shell", "artillery", "pistol", "weapon", "bullet", "dynamite",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_giving = new[] { "hand", "give", "turn", "deliver", "transfer", "return", "surrender", "cede", "send", "sell", "extradite" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_charging = new[] { "accuse", "suspect", "convict", "acquit", "deprive", "rob", "warn", "clear", "strip", "absolve", "remind" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_deeds = new[] { "massacre", "killing", "murder", "slaughter", "assassination", "execution", "abduction", "kidnapping", "beheading", "lynching", "arrest", "detention" }.ToFrozenSet(StringComparer.Ordinal);

    // Verbs that with such a word behind them have an object.
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_phrasal = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["down"] = Verbs("shoot gun bring take burn tear cut strike mow hunt shut close break put"),
        ["up"] = Verbs("blow set round pick break hold tear cut beat give"),
        ["off"] = Verbs("set call fend fight seal cut fire cordon beat"),
        ["out"] = Verbs("carry wipe take knock drive force throw rule single"),
        ["over"] = Verbs("hand take"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a word names a side from which a place is looked at.</summary>
    public static bool IsSide(string lemma) => s_sides.Contains(lemma);

    // "an attack by rebels on a convoy": it is the attack that is on the convoy.
    public static void HangOnAct(SentenceTree tree, int noun)
    {
        int doer = tree[noun].Head;
        if (doer < tree.Start || doer > noun || tree[doer].Label != DependencyLabel.Nmod || !tree.HasCase(noun, "on", "against") || !tree.HasCase(doer, "by", "by")) return;
        int act = tree[doer].Head;
        if (act >= tree.Start && act < doer && tree[act].PartOfSpeech == PartOfSpeech.Noun) tree.Attach(noun, act, DependencyLabel.Nmod);
    }

    // "the killing of two farmers by soldiers": what has a doer is the act, not whom it befell.
    public static void HangDoer(SentenceTree tree, int doer)
    {
        int befallen = tree[doer].Head;
        if (befallen < tree.Start || befallen > doer || tree[befallen].Label != DependencyLabel.Nmod || !tree.HasCase(doer, "by", "by") || !tree.HasCase(befallen, "of", "of")) return;
        int act = tree[befallen].Head;
        if (act >= tree.Start && act < befallen && tree[act].PartOfSpeech == PartOfSpeech.Noun) tree.Attach(doer, act, DependencyLabel.Nmod);
    }

    // "was forced into the boot of a car by gunmen": people do not describe where somebody was brought; they brought him there.
    public static void HangOnPassive(SentenceTree tree, int doer)
    {
        int place = tree[doer].Head;
        if (tree[doer].Tag != "NNS" || place < tree.Start || place > doer || tree[place].Label != DependencyLabel.Obl || !tree.HasCase(doer, "by", "by") || !tree.HasCase(place, "into", "to")) return;
        int verb = tree[place].Head;
        if (verb >= tree.Start && verb < place && tree.ChildBefore(verb, DependencyLabel.AuxPass) >= 0 && tree.Child(verb, DependencyLabel.OblAgent) < 0) tree.Attach(doer, verb, DependencyLabel.OblAgent);
    }

    // "ratified the transfer of two islets to Kenya": who is given it goes with the transfer, not with who agrees to it.
    public static void HangOnTransfer(SentenceTree tree, int receiver)
    {
        int verb = tree[receiver].Head, thing = tree.ChildBefore(receiver, DependencyLabel.Case) - 1;
        if (thing <= verb || verb < tree.Start || !tree.HasCase(receiver, "to", "to") || s_giving.Contains(tree[verb].Lemma) || tree.Child(verb, DependencyLabel.Obj, verb, thing) is not (>= 0 and var act)) return;
        if (tree[act].Lemma is "transfer" or "handover" or "return" or "delivery" or "sale" or "extradition" or "surrender" or "cession" && tree[thing].Head == act && tree.HasCase(thing, "of", "of")) tree.Attach(receiver, act, DependencyLabel.Nmod);
    }

    // "called off their ceasefire", "bombarded with launchers the town": a thing without a preposition, in a verb's phrase, is what it is done to.
    public static void ReadBareObject(SentenceTree tree, int thing)
    {
        int verb = tree[thing].Head;
        if (verb < tree.Start || verb > thing || tree[verb].PartOfSpeech != PartOfSpeech.Verb || tree[thing].Tag is not ("NN" or "NNS") || SubjectRules.IsMeasure(tree[thing].Lemma)) return;
        if (tree.Child(thing, DependencyLabel.Case) >= 0 || tree.Child(thing, DependencyLabel.Mark) >= 0 || tree.ChildBefore(thing, DependencyLabel.Det) < 0 && tree.ChildBefore(thing, DependencyLabel.NmodPoss) < 0) return;
        if (tree.Child(verb, DependencyLabel.Obj) < 0 && tree.Child(verb, DependencyLabel.AuxPass) < 0) tree[thing] = tree[thing] with { Label = DependencyLabel.Obj };
    }

    // "accused the army of looting", "accused the army of burning houses": what somebody is charged with hangs on the charge.
    public static void ReadCharge(SentenceTree tree, int noun)
    {
        if (HangOnDeed(tree, noun)) return;
        int accused = tree[noun].Head;
        if (accused < tree.Start || accused > noun || tree[accused].Label is not (DependencyLabel.Obj or DependencyLabel.Iobj) || !tree.HasCase(noun, "of", "of")) return;
        int verb = tree[accused].Head, of = tree.ChildBefore(noun, DependencyLabel.Case), act = of + 1;
        if (verb < tree.Start || verb > accused || of < accused || !s_charging.Contains(tree[verb].Lemma)) return;
        if (act < noun && tree[act].Tag == "VBG" && tree[act].Head == noun)
        {
            tree[act] = tree[act] with { Head = verb, Label = DependencyLabel.Advcl, PartOfSpeech = PartOfSpeech.Verb };
            tree[of] = tree[of] with { Head = act, Label = DependencyLabel.Mark };
            tree[noun] = tree[noun] with { Head = act, Label = DependencyLabel.Obj };
        }
        else tree.Attach(noun, verb, DependencyLabel.Obl);
        // "of shelling Orsk": what stands right behind the act was done to it.
        int thing = noun + 1;
        if (act == noun && thing < tree.End && tree.IsNoun(thing) && tree[thing].Head == accused && tree.ChildBefore(thing, DependencyLabel.Case) < 0) tree[thing] = tree[thing] with { Head = noun };
    }

    // "accused the militants of a massacre of 30 people", "carried out a massacre of at least 30 people": whom a deed befell hangs on the deed.
    public static void HangOnBefallen(SentenceTree tree, int noun) => HangOnDeed(tree, noun);

    private static bool HangOnDeed(SentenceTree tree, int noun)
    {
        int of = tree.ChildBefore(noun, DependencyLabel.Case), deed = of - 1;
        if (deed < tree.Start || !tree.HasCase(noun, "of", "of") || !tree.IsNoun(deed) || !s_deeds.Contains(tree[deed].Lemma) || tree[deed].Label is not (DependencyLabel.Obl or DependencyLabel.Obj)) return false;
        int verb = tree[deed].Head, above = tree[noun].Head;
        // The parser hangs it on the verb, or on whom the verb names as the doer.
        if (verb < tree.Start || above != verb && (above <= verb || above >= deed || tree[above].Head != verb)) return false;
        tree.Attach(noun, deed, DependencyLabel.Nmod);
        return true;
    }

    // "a district bordering Norland on Monday", "the minister on Monday said": a day says when something was done, not which thing it was.
    public static void HangDay(SentenceTree tree, int day)
    {
        int head = tree[day].Head;
        if (head < tree.Start || tree[day].PartOfSpeech != PartOfSpeech.ProperNoun || !tree[day].Lemma.EndsWith("day", StringComparison.Ordinal) || !s_days.Contains(tree[day].Lemma) || !tree.HasCase(day, "on", "on")) return;
        if (tree[head].Label == DependencyLabel.Nsubj && head < day && tree[head].Head > day) tree.Attach(day, tree[head].Head, DependencyLabel.Obl);
        if (tree[head].Label != DependencyLabel.Acl || tree[head].Tag != "VBG" || head > day || tree[head].Head < tree.Start) return;
        int verb = tree.VerbAbove(tree[head].Head);
        if (verb >= 0 && verb < head && tree[verb].Tag is "VBD" or "VBN" or "VBZ" or "VBP") tree.Attach(day, verb, DependencyLabel.Obl);
    }

    // "bombarded with launchers the town", "targeted with artillery the positions": behind what it is done with stands whom it is done to.
    public static void ReadObjectBehind(SentenceTree tree, int word)
    {
        int head = tree[word].Head;
        if (head < tree.Start || head > word) return;
        if (tree.IsNoun(head) && tree[head].Label == DependencyLabel.Obl && tree.HasCase(head, "with", "by") && tree[head].Head is >= 0 and var above && tree[above].PartOfSpeech == PartOfSpeech.Verb && tree.Child(above, DependencyLabel.Obj) < 0) tree.Attach(word, above, DependencyLabel.Obj);
        if (tree[head].PartOfSpeech != PartOfSpeech.Verb || !tree.HasCase(word, "with", "with") || (tree.Child(head, DependencyLabel.Obl, word, tree.End) is >= 0 and var oblique ? oblique : tree.Child(head, DependencyLabel.OblUnmarked, word, tree.End)) is not (>= 0 and var thing)) return;
        if (tree.ChildBefore(thing, DependencyLabel.Case) >= 0 || tree.ChildBefore(thing, DependencyLabel.Det) < 0 || tree[thing].Tag is not ("NN" or "NNS")) return;
        tree[word] = tree[word] with { Label = DependencyLabel.Obl };
        tree[thing] = tree[thing] with { Label = DependencyLabel.Obj };
    }

    // "took five farmers hostage": the farmers are taken, and the word says as what.
    public static void ReadHostage(SentenceTree tree, int word)
    {
        int verb = tree[word].Head;
        if (tree[word].Tag != "NN" || tree[word].Lemma is not ("hostage" or "captive" or "prisoner") || tree[word].Label != DependencyLabel.Obj || verb < tree.Start || verb > word || tree[verb].Lemma is not ("take" or "hold" or "keep")) return;
        int taken = word - 1;
        if (taken <= verb || tree[taken].Head != word || tree[taken].Label is not (DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.Flat) || !tree.IsNoun(taken)) return;
        for (int i = verb + 1; i < taken; i++)
        {
            if (tree[i].Head == word) tree[i] = tree[i] with { Head = taken };
        }
        tree[taken] = tree[taken] with { Head = verb, Label = DependencyLabel.Obj };
        tree[word] = tree[word] with { Label = DependencyLabel.Xcomp };
    }

    // "attacked a post with grenades", "handed over a base to the police": what it is done with and who is given it go with the verb, not with the thing.
    public static void HangOnVerb(SentenceTree tree, int noun)
    {
        int thing = tree[noun].Head;
        if (thing < tree.Start || thing > noun || tree[thing].Label != DependencyLabel.Obj || tree[thing].Head is not (>= 0 and var verb) || verb < tree.Start || verb > thing) return;
        bool instrument = s_arms.Contains(tree[noun].Lemma) && tree.HasCase(noun, "with", "with"), receiver = s_giving.Contains(tree[verb].Lemma) && tree.HasCase(noun, "to", "to");
        if (instrument || receiver) tree.Attach(noun, verb, DependencyLabel.Obl);
    }

    // "sent the police a plan": of two objects the first is who is given the second.
    public static void ReadReceiver(SentenceTree tree, int receiver)
    {
        int verb = tree[receiver].Head;
        if (verb >= tree.Start && verb < receiver && tree[receiver].Label == DependencyLabel.Obj && s_giving.Contains(tree[verb].Lemma) && tree.Child(verb, DependencyLabel.Obj, receiver + 1, tree.End) >= 0)
            tree[receiver] = tree[receiver] with { Label = DependencyLabel.Iobj };
    }

    // "opened fire on worshippers at a mosque": where those were who are named right before.
    public static void HangOnPeople(SentenceTree tree, int place)
    {
        int preposition = tree.ChildBefore(place, DependencyLabel.Case), people = preposition - 1;
        if (people <= tree.Start || tree[preposition].Lemma is not ("at" or "inside" or "outside") || tree[people].Tag != "NNS" || tree[people].Label != DependencyLabel.Obl || tree[people].Head != tree[place].Head) return;
        if (tree.HasCase(people, "on", "at")) tree.Attach(place, people, DependencyLabel.Nmod);
    }

    // "staged a sit-in", "a break-in": the small word behind the hyphen ends a noun and is no preposition.
    public static void ReadHyphenated(SentenceTree tree, int particle)
    {
        if (tree[particle].Lemma is not ("in" or "out" or "off") || particle <= tree.Start + 2 || tree[particle - 1].Tag != "HYPH") return;
        int noun = particle - 2;
        if (tree[noun].Label == DependencyLabel.Compound && (tree[noun].Head == particle || tree[noun].Head == tree[particle].Head) && tree[particle].Label == DependencyLabel.Case) FreeNoun(tree, noun, particle);
        if (tree[noun].Label is not (DependencyLabel.Obj or DependencyLabel.Nsubj or DependencyLabel.NsubjPass) || tree[noun - 1].Label is not (DependencyLabel.Det or DependencyLabel.Amod)) return;
        for (int i = tree.Start; i < noun; i++)
        {
            if ((tree[i].Head == tree[particle].Head || tree[i].Head == particle) && i >= noun - 2 && tree[i].Label is DependencyLabel.Det or DependencyLabel.Amod) tree[i] = tree[i] with { Head = noun };
        }
        tree[noun] = tree[noun] with { PartOfSpeech = PartOfSpeech.Noun, Tag = "NN" };
        tree[particle] = tree[particle] with { Head = noun, Label = DependencyLabel.CompoundPrt };
        tree[particle - 1] = tree[particle - 1] with { Head = noun };
    }

    // "staged a sit-in against", where all of it is taken for a part of the noun behind: it is the object of the verb above that noun.
    private static void FreeNoun(SentenceTree tree, int noun, int particle)
    {
        int verb = tree[tree[particle].Head].Head;
        if (verb >= tree.Start && verb < noun && tree[verb].PartOfSpeech == PartOfSpeech.Verb && tree.Child(verb, DependencyLabel.Obj) < 0) tree.Attach(noun, verb, DependencyLabel.Obj);
    }

    // "shot down a helicopter", "blew up a bus": the word behind the verb belongs to it, and the noun is its object.
    public static void ReadParticle(SentenceTree tree, int particle)
    {
        int verb = particle - 1, noun = tree[particle].Head;
        if (verb < tree.Start || noun <= particle || noun >= tree.End || tree[noun].Head != verb || tree[noun].Label != DependencyLabel.Obl) return;
        if (!s_phrasal.TryGetValue(tree[particle].Lemma, out FrozenSet<string>? verbs) || !verbs.Contains(tree[verb].Lemma)) return;
        if (tree.Child(verb, DependencyLabel.Obj) >= 0 || tree.Child(verb, DependencyLabel.AuxPass) >= 0) return;
        tree.Attach(particle, verb, DependencyLabel.CompoundPrt);
        tree[noun] = tree[noun] with { Label = DependencyLabel.Obj };
    }

    // "call on the troops to surrender": what stands before a noun that has no preposition is one.
    public static void ReadPreposition(SentenceTree tree, int particle)
    {
        int verb = tree[particle].Head;
        // "dropped over Orsk"
        bool over = tree[particle].Lemma == "over" && particle + 1 < tree.End && tree[particle + 1].PartOfSpeech == PartOfSpeech.ProperNoun;
        if ((!over && tree[particle].Lemma is not ("on" or "at" or "for" or "against")) || verb != particle - 1) return;
        for (int noun = particle + 1; noun < Math.Min(tree.End, particle + SentenceTree.LongestPhrase); noun++)
        {
            if (tree[noun].Head != verb) continue;
            if (tree[noun].Label != DependencyLabel.Obl || tree.ChildBefore(noun, DependencyLabel.Case) >= 0) return;
            tree.Attach(particle, noun, DependencyLabel.Case);
            return;
        }
    }

    private static FrozenSet<string> Verbs(string lemmas) => lemmas.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "In 2013 gunmen attacked": four digits that open a sentence behind "in"; a count of so many would have a comma.
    private static bool IsYear(in Token word) => word.PartOfSpeech == PartOfSpeech.Numeral && word.Span.Length == 4 && word.Lemma.Length == 4 && (word.Lemma.StartsWith("19", StringComparison.Ordinal) || word.Lemma.StartsWith("20", StringComparison.Ordinal)) && !word.Lemma.AsSpan().ContainsAnyExceptInRange('0', '9');

    // "On January 22 President Otieno resigned": without a comma, the day is no part of the name behind it.
    public static void FreeOpeningDay(SentenceTree tree)
    {
        int start = tree.Start, day = start + 1, last = day;
        if (day + 1 >= tree.End || tree[start].Label != DependencyLabel.Case || tree[start].Lemma.ToLowerInvariant() is not ("on" or "in" or "by" or "since" or "until") || !s_days.Contains(tree[day].Lemma) && !IsYear(tree[day])) return;
        while (!IsYear(tree[day]) && last + 1 < tree.End && tree[last + 1].PartOfSpeech == PartOfSpeech.Numeral && char.IsAsciiDigit(tree[last + 1].Lemma[0])) last++;
        int name = tree[start].Head;
        for (int i = day; i <= last && name <= last; i++) name = tree[i].Head;
        if (name <= last || !tree.IsNoun(name)) return;
        int verb = name;
        for (int steps = 0; verb >= start && tree[verb].PartOfSpeech != PartOfSpeech.Verb && steps < LongestOpening; steps++) verb = tree[verb].Head;
        if (verb < start || tree[verb].PartOfSpeech != PartOfSpeech.Verb) return;
        tree.Attach(day, verb, DependencyLabel.Obl);
        for (int i = day + 1; i <= last; i++) tree.Attach(i, day, DependencyLabel.Nummod);
        tree.Attach(start, day, DependencyLabel.Case);
    }

    // "In rural Orsk unknown gunmen killed", "In the capital security forces arrested": without a comma, the place is no part of the people behind it.
    public static void FreeOpeningPlace(SentenceTree tree)
    {
        int start = tree.Start, first = start + 1;
        if (first + 2 >= tree.End || tree[start].PartOfSpeech != PartOfSpeech.Adposition || tree[start].Lemma.ToLowerInvariant() is not ("in" or "near" or "outside" or "around" or "across")) return;
        if (tree[first].Label == DependencyLabel.Det) first++;
        int last = first;
        while (last < tree.End && s_parts.Contains(tree[last].Lemma.ToLowerInvariant())) last++;
        bool named = last < tree.End && tree[last].PartOfSpeech == PartOfSpeech.ProperNoun;
        while (named && last + 1 < tree.End && tree[last + 1].PartOfSpeech == PartOfSpeech.ProperNoun) last++;
        if (!named) last--;
        if (last < first || last + 1 >= tree.End || !(named ? BeginsPeople(tree, last + 1) : s_sides.Contains(tree[last].Lemma) && first > start + 1)) return;
        int people = tree[last].Head;
        for (int steps = 0; people >= start && people <= last && steps < LongestOpening; steps++) people = tree[people].Head;
        if (people <= last || !tree.IsNoun(people) || tree[people].PartOfSpeech == PartOfSpeech.ProperNoun) return;
        int verb = tree[people].Head;
        if (verb <= people || tree[verb].PartOfSpeech != PartOfSpeech.Verb || tree[people].Label is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass or DependencyLabel.Obl)) return;
        if (tree[people].Label == DependencyLabel.Obl)
        {
            if (tree.ChildBefore(verb, DependencyLabel.Nsubj) >= 0 || tree.ChildBefore(verb, DependencyLabel.NsubjPass) >= 0) return;
            tree[people] = tree[people] with { Label = tree.ChildBefore(verb, DependencyLabel.AuxPass) >= 0 ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj };
        }
        tree.Attach(last, verb, DependencyLabel.Obl);
        for (int i = start + 1; i < last; i++)
        {
            bool part = s_parts.Contains(tree[i].Lemma.ToLowerInvariant());
            tree.Attach(i, last, i < first ? DependencyLabel.Det : part ? DependencyLabel.Amod : DependencyLabel.Compound);
        }
        tree.Attach(start, last, DependencyLabel.Case);
    }

    // Whether people begin here who are not named by the place before them: "unknown gunmen", "two teachers", "the army".
    private static bool BeginsPeople(SentenceTree tree, int word) => (tree[word].Tag == "NNS" && tree[word].Label is DependencyLabel.Nsubj or DependencyLabel.NsubjPass) ||
        tree[word].PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Determiner || (tree[word].PartOfSpeech == PartOfSpeech.Verb && tree[word].Label == DependencyLabel.Amod);
}
