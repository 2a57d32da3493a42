using System.Collections.Frozen;

namespace Dateline.Text.Parsing;

/// <summary>Mends, by what the words themselves show, readings of a tree that news texts bring and the treebanks are too poor in to teach.</summary>
internal static class TreeMender
{
    // What is measured by a number stands beside a verb as a circumstance, not as a party: "lasted at least three hours".
    private static readonly FrozenSet<string> s_measures = new[]
    {
        "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "night", "time", "mile", "kilometre", "kilometer", "km", "metre", "meter", "foot", "inch", "yard", "percent", "%", "degree", "point",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_saying = new[] { "say", "tell", "report", "add", "announce", "state", "claim", "warn" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_results = new[] { "kill", "wound", "injure", "leave", "damage", "destroy", "cause", "set", "force", "displace", "maim", "hurt" }.ToFrozenSet(StringComparer.Ordinal);

    // How far a sentence may run on behind its last verb, "said in a statement on Sunday", and how far back a naming is read.
    private const int LongestNaming = 12;

    // Verbs that with such a word behind them have an object.
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_phrasal = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["down"] = Verbs("shoot gun bring take burn tear cut strike mow hunt shut close break put"),
        ["up"] = Verbs("blow set round pick break hold tear cut beat give"),
        ["off"] = Verbs("set call fend fight seal cut fire cordon beat"),
        ["out"] = Verbs("carry wipe take knock drive force throw rule single"),
        ["over"] = Verbs("hand take"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Verbs(string lemmas) => lemmas.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Mends the tree of one sentence.</summary>
    public static void Mend(Token[] tokens, Range sentence)
    {
        AttachmentMender.Mend(tokens, sentence);
        int start = sentence.Start.Value, end = sentence.End.Value;
        for (int i = start; i < end; i++)
        {
            if (IsVerbTakenForNoun(tokens, i, start, end)) tokens[i] = tokens[i] with { PartOfSpeech = PartOfSpeech.Verb, Tag = "VBP" };
            if (tokens[i].Label == DependencyLabel.Conj && IsFinite(tokens, i, start)) JoinVerbs(tokens, i, start);
        }
        for (int i = start; i < end; i++)
        {
            switch (tokens[i].Label)
            {
                case DependencyLabel.Obl or DependencyLabel.Nmod:
                    NameParty(tokens, i, start, end);
                    break;
                case DependencyLabel.Appos:
                    JoinTitle(tokens, i, start);
                    SubjectMender.JoinList(tokens, i, start, end);
                    break;
                case DependencyLabel.Advcl:
                    ReadReducedRelative(tokens, i, start);
                    SubjectMender.FindSubject(tokens, i, start);
                    LiftResult(tokens, i, start);
                    HangBehindSpeaker(tokens, i, start);
                    break;
                case DependencyLabel.Acl:
                    HangOnVerb(tokens, i, start);
                    break;
                // "shoot dead four men": the word says what came of it.
                case DependencyLabel.Amod when tokens[i].Lemma == "dead" && i > start && tokens[i].Head > i && tokens[i - 1].Lemma is "shoot" or "gun" or "strike" && tokens[i - 1].PartOfSpeech == PartOfSpeech.Verb:
                    Attach(tokens, i, i - 1, DependencyLabel.Xcomp);
                    break;
                case DependencyLabel.Ccomp:
                    HangBehindSpeaker(tokens, i, start);
                    SubjectMender.GiveSubject(tokens, i, start);
                    break;
                case DependencyLabel.Conj:
                    HangBehindSpeaker(tokens, i, start);
                    JoinSpeech(tokens, i, start);
                    if (tokens[i].Label == DependencyLabel.Conj)
                    {
                        SubjectMender.LiftConjunct(tokens, i, start, end);
                        SubjectMender.JoinNearest(tokens, i, start);
                    }
                    break;
                case DependencyLabel.AclRelcl:
                    HangContentOnSpeech(tokens, i, start, end);
                    break;
                // "IS said": a name is no auxiliary.
                case DependencyLabel.Aux or DependencyLabel.AuxPass or DependencyLabel.Cop when tokens[i].PartOfSpeech == PartOfSpeech.ProperNoun && tokens[i].Head == i + 1:
                    tokens[i] = tokens[i] with { Label = DependencyLabel.Nsubj };
                    break;
                case DependencyLabel.Amod when tokens[i].Tag == "VBD":
                    SubjectMender.JoinFinite(tokens, i, start);
                    break;
                case DependencyLabel.Parataxis:
                    SubjectMender.TurnRoot(tokens, i, start, end);
                    break;
                case DependencyLabel.Nsubj or DependencyLabel.NsubjPass:
                    SubjectMender.NamePart(tokens, i, start);
                    break;
                case DependencyLabel.Case:
                    ReadParticle(tokens, i, start, end);
                    break;
                case DependencyLabel.CompoundPrt:
                    ReadPreposition(tokens, i, start, end);
                    break;
            }
        }
        FindSpeakerAtEnd(tokens, start, end);
    }

    // "after assailants shoot at a bus": a word with a subject and without a copula is a verb.
    private static bool IsVerbTakenForNoun(Token[] tokens, int token, int start, int end)
    {
        if (tokens[token].Tag is not "NN" || tokens[token].Label is not (DependencyLabel.Advcl or DependencyLabel.Ccomp or DependencyLabel.Conj or DependencyLabel.Root)) return false;
        if (token == start || tokens[token - 1].Tag is not ("NNS" or "NNPS" or "RB") || Child(tokens, token, DependencyLabel.Nsubj, start, token) < 0) return false;
        for (int i = start; i < end; i++)
        {
            if (tokens[i].Head == token && tokens[i].Label is DependencyLabel.Cop or DependencyLabel.Det or DependencyLabel.Case or DependencyLabel.Amod or DependencyLabel.NmodPoss) return false;
        }
        return true;
    }

    // Of a past tense and a participle the tagger often takes one for the other; right behind "and" it is no participle.
    private static bool IsFinite(Token[] tokens, int verb, int start) => tokens[verb].Tag is "VBD" or "VBZ" or "VBP" || (tokens[verb].Tag == "VBN" && verb > start && tokens[verb - 1].Tag == "CC");

    // "killed thirty people and wounded twelve": a verb is joined with a verb.
    private static void JoinVerbs(Token[] tokens, int verb, int start)
    {
        int head = tokens[verb].Head, noun = head;
        if (head < start || head > verb || !IsNoun(tokens[head]) || Child(tokens, head, DependencyLabel.Cop, start, verb) >= 0 || Child(tokens, verb, DependencyLabel.Nsubj, start, verb) >= 0) return;
        head = VerbAbove(tokens, head, start);
        if (head < 0 || head > noun) return;
        Attach(tokens, verb, head, tokens[verb].Label);
    }

    // "killed at least nine people": the "at" belongs to "least", and the people are no circumstance.
    private static void NameParty(Token[] tokens, int noun, int start, int end)
    {
        int verb = tokens[noun].Head;
        if (verb < start || tokens[verb].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Adjective) || !IsNoun(tokens[noun]) || s_measures.Contains(tokens[noun].Lemma.ToLowerInvariant())) return;
        int number = tokens[noun].PartOfSpeech == PartOfSpeech.Numeral ? noun : -1, hedge = -1;
        for (int i = Math.Max(start, noun - LongestNaming); i < noun; i++)
        {
            if (tokens[i].Head != noun) continue;
            if (tokens[i].Label == DependencyLabel.Nummod) number = i;
            else if (tokens[i].Label is DependencyLabel.Case or DependencyLabel.Mark)
            {
                if (tokens[i].Lemma != "at" || i + 1 >= noun || tokens[i + 1].Lemma is not ("least" or "most" or "little" or "few")) return;
                hedge = i;
            }
        }
        if (number < 0) return;
        if (hedge >= 0) Attach(tokens, hedge, hedge + 1, tokens[hedge].Label);
        bool passive = Child(tokens, verb, DependencyLabel.AuxPass, start, end) >= 0;
        if (noun < verb)
        {
            // "At least nine guards and two drivers were killed": the first of the two is the subject.
            int subject = Child(tokens, verb, passive ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj, noun, verb);
            if (subject > noun && subject - noun <= LongestNaming && Child(tokens, subject, DependencyLabel.Cc, noun, subject) >= 0)
            {
                tokens[noun] = tokens[noun] with { Label = tokens[subject].Label };
                Attach(tokens, subject, noun, DependencyLabel.Conj);
            }
            else if (Child(tokens, verb, DependencyLabel.Nsubj, start, end) < 0 && Child(tokens, verb, DependencyLabel.NsubjPass, start, end) < 0)
                tokens[noun] = tokens[noun] with { Label = passive ? DependencyLabel.NsubjPass : DependencyLabel.Nsubj };
        }
        else if (!passive && Child(tokens, verb, DependencyLabel.Obj, start, end) < 0) tokens[noun] = tokens[noun] with { Label = DependencyLabel.Obj };
    }

    // "Leaflets dropped by aircraft told residents to leave": what has a doer with "by" is a participle, and the finite verb behind it is what is told.
    private static void ReadReducedRelative(Token[] tokens, int verb, int start)
    {
        int participle = tokens[verb].Head;
        if (participle < start || participle > verb || tokens[verb].Tag is not ("VBD" or "VBZ" or "VBP") || tokens[participle].Tag is not ("VBD" or "VBN")) return;
        int subject = Child(tokens, participle, DependencyLabel.Nsubj, start, participle);
        if (subject < 0 || Child(tokens, participle, DependencyLabel.OblAgent, participle, verb) < 0 || Child(tokens, participle, DependencyLabel.Aux, start, participle) >= 0 || tokens[subject].PartOfSpeech == PartOfSpeech.Pronoun) return;
        if (Child(tokens, verb, DependencyLabel.Mark, participle, verb) >= 0 || Child(tokens, verb, DependencyLabel.Nsubj, participle, verb) >= 0 || Child(tokens, verb, DependencyLabel.Advmod, participle, verb) >= 0) return;
        (int above, DependencyLabel label) = (tokens[participle].Head, tokens[participle].Label);
        tokens[verb] = tokens[verb] with { Head = above, Label = label };
        tokens[subject] = tokens[subject] with { Head = verb };
        tokens[participle] = tokens[participle] with { Head = subject, Label = DependencyLabel.Acl, Tag = "VBN" };
    }

    // "denied that anybody had been hurt and said": after what had been, a plain past is what the speaker did next.
    private static void JoinSpeech(Token[] tokens, int verb, int start)
    {
        int content = tokens[verb].Head;
        if (content < start || content > verb || tokens[verb].Tag != "VBD" || !s_saying.Contains(tokens[verb].Lemma) || tokens[content].Label != DependencyLabel.Ccomp || tokens[verb - 1].Tag != "CC") return;
        int speech = tokens[content].Head;
        if (speech < start || speech > content || tokens[speech].Tag != "VBD" || Child(tokens, content, DependencyLabel.Aux, start, content) < 0 || Child(tokens, verb, DependencyLabel.Nsubj, start, verb) >= 0) return;
        Attach(tokens, verb, speech, DependencyLabel.Conj);
    }

    // "said in a note aired by a channel that its men had left": what is said hangs on who says it, not on who passes it on.
    private static void HangContentOnSpeech(Token[] tokens, int content, int start, int end)
    {
        int passer = tokens[content].Head, that = passer + 1;
        if (passer < start || that >= content || tokens[that].Lemma != "that" || tokens[that].Head != content || Child(tokens, content, DependencyLabel.Nsubj, that + 1, content) < 0) return;
        if (tokens[passer].Label is not (DependencyLabel.OblAgent or DependencyLabel.Obl or DependencyLabel.OblUnmarked) || tokens[passer].Head < start || tokens[tokens[passer].Head].Label is not (DependencyLabel.Acl or DependencyLabel.Conj)) return;
        int speech = tokens[passer].Head;
        for (int steps = 0; speech >= start && steps < 6 && tokens[speech].Label is DependencyLabel.Acl or DependencyLabel.Conj or DependencyLabel.Obl; steps++) speech = tokens[speech].Head;
        if (speech < start || speech > passer || !s_saying.Contains(tokens[speech].Lemma) || Child(tokens, speech, DependencyLabel.Ccomp, start, end) >= 0 || Child(tokens, speech, DependencyLabel.Obj, start, end) >= 0) return;
        tokens[that] = tokens[that] with { Label = DependencyLabel.Mark, Tag = "IN", PartOfSpeech = PartOfSpeech.SubordinatingConjunction };
        Attach(tokens, content, speech, DependencyLabel.Ccomp);
    }

    // "president Ann Other and minister Bo Velmar": a name belongs to the title right before it.
    private static void JoinTitle(Token[] tokens, int name, int start)
    {
        int title = name - 1;
        if (title <= start || tokens[name].PartOfSpeech != PartOfSpeech.ProperNoun || tokens[title].PartOfSpeech != PartOfSpeech.Noun || tokens[title].Label != DependencyLabel.Conj || tokens[name].Head == title || tokens[name].Head > title) return;
        Attach(tokens, name, title, tokens[name].Label);
    }

    // "hits a centre that holds migrants, killing nine": what came of it hangs on what happened, not on a clause about whom it hit.
    private static void LiftResult(Token[] tokens, int participle, int start)
    {
        int clause = tokens[participle].Head;
        if (!FollowsComma(tokens, participle, start + 1) || !s_results.Contains(tokens[participle].Lemma) || clause < start || clause > participle || tokens[clause].Label is not (DependencyLabel.Acl or DependencyLabel.AclRelcl)) return;
        int verb = VerbAbove(tokens, tokens[clause].Head, start);
        if (verb >= 0 && verb < participle) Attach(tokens, participle, verb, tokens[participle].Label);
    }

    // The nearest verb from a word upwards, itself counted; -1 when there is none close by.
    private static int VerbAbove(Token[] tokens, int word, int start)
    {
        for (int steps = 0; word >= start && steps <= 8; steps++, word = tokens[word].Head)
        {
            if (tokens[word].PartOfSpeech == PartOfSpeech.Verb) return word;
        }
        return -1;
    }

    // "near Tal Arar, wounding four": what follows a comma goes with what was done, not with the name before it.
    private static void HangOnVerb(Token[] tokens, int participle, int start)
    {
        int name = tokens[participle].Head;
        if (!FollowsComma(tokens, participle, start) || name < start || name > participle || tokens[name].PartOfSpeech is not (PartOfSpeech.ProperNoun or PartOfSpeech.Numeral)) return;
        int verb = VerbAbove(tokens, tokens[name].Head, start);
        if (verb >= 0 && verb < participle) Attach(tokens, participle, verb, DependencyLabel.Advcl);
    }

    // "Shells fell on the town, residents said, wounding four": not what the residents did.
    private static void HangBehindSpeaker(Token[] tokens, int participle, int start)
    {
        int speech = tokens[participle].Head;
        if (!FollowsComma(tokens, participle, start) || speech != participle - 2 || speech < start || tokens[speech].PartOfSpeech != PartOfSpeech.Verb) return;
        int told = tokens[speech].Label == DependencyLabel.Parataxis && tokens[speech].Head < speech ? tokens[speech].Head : Child(tokens, speech, DependencyLabel.Ccomp, start, speech);
        if (told >= start) Attach(tokens, participle, told, DependencyLabel.Advcl);
    }

    private static bool FollowsComma(Token[] tokens, int participle, int start) => tokens[participle].Tag == "VBG" && participle > start && tokens[participle - 1].Lemma == ",";

    // "shot down a helicopter", "blew up a bus": the word behind the verb belongs to it, and the noun is its object.
    private static void ReadParticle(Token[] tokens, int particle, int start, int end)
    {
        int verb = particle - 1, noun = tokens[particle].Head;
        if (verb < start || noun <= particle || noun >= end || tokens[noun].Head != verb || tokens[noun].Label != DependencyLabel.Obl) return;
        if (!s_phrasal.TryGetValue(tokens[particle].Lemma, out FrozenSet<string>? verbs) || !verbs.Contains(tokens[verb].Lemma)) return;
        if (Child(tokens, verb, DependencyLabel.Obj, start, end) >= 0 || Child(tokens, verb, DependencyLabel.AuxPass, start, end) >= 0) return;
        Attach(tokens, particle, verb, DependencyLabel.CompoundPrt);
        tokens[noun] = tokens[noun] with { Label = DependencyLabel.Obj };
    }

    // "call on the troops to surrender": what stands before a noun that has no preposition is one.
    private static void ReadPreposition(Token[] tokens, int particle, int start, int end)
    {
        int verb = tokens[particle].Head;
        // "dropped over Orsk"
        bool over = tokens[particle].Lemma == "over" && particle + 1 < end && tokens[particle + 1].PartOfSpeech == PartOfSpeech.ProperNoun;
        if ((!over && tokens[particle].Lemma is not ("on" or "at" or "for" or "against")) || verb != particle - 1) return;
        for (int noun = particle + 1; noun < Math.Min(end, particle + LongestNaming); noun++)
        {
            if (tokens[noun].Head != verb) continue;
            if (tokens[noun].Label != DependencyLabel.Obl || Child(tokens, noun, DependencyLabel.Case, start, noun) >= 0) return;
            Attach(tokens, particle, noun, DependencyLabel.Case);
            return;
        }
    }

    // "three people died the ministry said on Sunday": without its comma the speaker looks like a part of what is said.
    private static void FindSpeakerAtEnd(Token[] tokens, int start, int end)
    {
        int verb = end - 1;
        while (verb > start && tokens[verb].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary)) verb--;
        if (verb <= start + 2 || tokens[verb].Tag is not ("VBD" or "VBZ" or "VBP") || !s_saying.Contains(tokens[verb].Lemma)) return;
        if (Child(tokens, verb, DependencyLabel.Nsubj, start, verb) is >= 0 and var subject)
        {
            CutPhraseBefore(tokens, subject, start);
            if (tokens[verb].Head < 0) return;
        }
        int head = Child(tokens, verb, DependencyLabel.Nsubj, start, verb) is >= 0 and var known ? known : NamingBefore(tokens, verb, start);
        if (head < 0 || head <= start + 1) return;
        // A relative clause or a clause of manner has its own mark: "who said", "as he said".
        for (int i = start; i < end; i++)
        {
            if (tokens[i].Head != verb) continue;
            if (tokens[i].Label == DependencyLabel.Mark || (i > verb && tokens[i].Label is DependencyLabel.Ccomp or DependencyLabel.Obj && tokens[verb].Lemma != "tell")) return;
        }
        if (tokens[head].Tag is "WP" or "WDT" or "IN") return;
        int root = verb;
        for (int steps = 0; tokens[root].Head >= 0 && steps < end - start; steps++) root = tokens[root].Head;
        if (root != verb)
        {
            tokens[verb] = tokens[verb] with { Head = -1, Label = DependencyLabel.Root };
            tokens[root] = tokens[root] with { Head = verb, Label = DependencyLabel.Ccomp };
        }
        Attach(tokens, head, verb, DependencyLabel.Nsubj);
    }

    // "killed 63 people activists said": a plural right before a plural ends the phrase before.
    private static void CutPhraseBefore(Token[] tokens, int subject, int start)
    {
        int last = subject - 1;
        if (last <= start || tokens[subject].Tag != "NNS" || tokens[last].Tag != "NNS" || tokens[last].Head != subject) return;
        int verb = tokens[subject].Head;
        for (int i = Math.Max(start, subject - LongestNaming); i < last; i++)
        {
            if (tokens[i].Head == subject) Attach(tokens, i, last, tokens[i].Label);
        }
        int above = last - 1;
        while (above > start && tokens[above].PartOfSpeech != PartOfSpeech.Verb) above--;
        bool told = tokens[above].PartOfSpeech == PartOfSpeech.Verb && above != verb;
        Attach(tokens, last, told ? above : verb, told ? DependencyLabel.Obj : DependencyLabel.Obl);
    }

    // The head of the noun phrase that ends right before a verb and begins with an article or a name of its own; -1 when there is none.
    private static int NamingBefore(Token[] tokens, int verb, int start)
    {
        int head = verb - 1;
        if (!IsNoun(tokens[head])) return -1;
        for (int steps = 0; steps < LongestNaming; steps++)
        {
            int above = tokens[head].Head;
            bool within = above >= start && above < verb && (above > head || tokens[head].Label is DependencyLabel.Flat or DependencyLabel.Compound
                || (tokens[head].Label is DependencyLabel.Nmod && IsNoun(tokens[above]) && Child(tokens, head, DependencyLabel.Case, start, head) >= 0));
            if (!within) break;
            head = above;
        }
        return IsNoun(tokens[head]) && Child(tokens, head, DependencyLabel.Case, start, head) < 0 ? head : -1;
    }

    // Hangs a word on another, unless that would close a ring.
    internal static void Attach(Token[] tokens, int word, int head, DependencyLabel label)
    {
        for (int above = head; above >= 0; above = tokens[above].Head)
        {
            if (above == word) return;
        }
        tokens[word] = tokens[word] with { Head = head, Label = label };
    }

    internal static bool IsNoun(in Token token) => token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral;

    internal static int Child(Token[] tokens, int head, DependencyLabel label, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (tokens[i].Head == head && tokens[i].Label == label) return i;
        }
        return -1;
    }
}
