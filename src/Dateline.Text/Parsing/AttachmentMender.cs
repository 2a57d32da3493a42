using System.Collections.Frozen;

namespace Dateline.Text.Parsing;

/// <summary>Hangs words elsewhere in a tree where two readings are near each other and news, or the words themselves, show which it is: subjects taken for parts of another phrase, lists, instruments, headlines.</summary>
internal static class AttachmentMender
{
    private static readonly FrozenSet<string> s_arms = new[]
    {
        "grenade", "rocket", "bomb", "knife", "machete", "gun", "rifle", "mortar", "missile", "stone", "axe", "stick", "drone", "gunfire", "explosive", "tank", "shell", "artillery", "pistol", "weapon", "bullet", "dynamite",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_giving = new[] { "hand", "give", "turn", "deliver", "transfer", "return", "surrender", "cede", "send", "sell", "extradite" }.ToFrozenSet(StringComparer.Ordinal);

    // How far before a verb its subject's first word is looked for.
    private const int LongestSubject = 8;

    /// <summary>Mends the tree of one sentence.</summary>
    public static void Mend(Token[] tokens, Range sentence)
    {
        int start = sentence.Start.Value, end = sentence.End.Value;
        ReadHeadline(tokens, start, end);
        for (int i = start; i < end; i++)
        {
            if (tokens[i].Tag == "VBN" && i > start && IsFinite(tokens, i, start, end)) tokens[i] = tokens[i] with { Tag = "VBD" };
            if (tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "VBN") FindSubject(tokens, i, start, end);
            if (tokens[i].Lemma is "in" or "out" or "off" && i > start + 2 && tokens[i - 1].Tag == "HYPH") ReadHyphenated(tokens, i, start);
            switch (tokens[i].Label)
            {
                case DependencyLabel.Nsubj or DependencyLabel.NsubjPass:
                    JoinSubjects(tokens, i, start);
                    ReadParticiple(tokens, i, start);
                    break;
                case DependencyLabel.Conj:
                    FlattenList(tokens, i, start);
                    break;
                case DependencyLabel.Nmod:
                    HangOnAct(tokens, i, start);
                    HangOnVerb(tokens, i, start);
                    break;
                case DependencyLabel.Obl:
                    JoinName(tokens, i, start);
                    HangOnPeople(tokens, i, start);
                    break;
                case DependencyLabel.Flat:
                    ReadTitle(tokens, i, start, end);
                    break;
                case DependencyLabel.Compound:
                    ReadName(tokens, i, start);
                    break;
            }
        }
    }

    // "Commander killed in air strike": a headline's participle is its verb.
    private static void ReadHeadline(Token[] tokens, int start, int end)
    {
        int verb = -1;
        for (int i = start; i < end; i++)
        {
            if (tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "MD" or "." or "``" or "''" or ":") return;
            if (verb < 0 && tokens[i].Tag == "VBN" && tokens[i].Label == DependencyLabel.Acl && tokens[i].Head == i - 1) verb = i;
        }
        int noun = verb - 1;
        if (verb < 0 || tokens[noun].Label != DependencyLabel.Root || !TreeMender.IsNoun(tokens[noun])) return;
        tokens[verb] = tokens[verb] with { Head = -1, Label = DependencyLabel.Root };
        tokens[noun] = tokens[noun] with { Head = verb, Label = DependencyLabel.NsubjPass };
    }

    // Without an auxiliary, what has a subject ("The union called off the strike"), or an object and a noun right before it ("after a bomb killed nine"), is no participle.
    private static bool IsFinite(Token[] tokens, int verb, int start, int end)
    {
        if (TreeMender.Child(tokens, verb, DependencyLabel.AuxPass, start, verb) >= 0) return false;
        return tokens[verb].Label switch
        {
            DependencyLabel.Root => TreeMender.Child(tokens, verb, DependencyLabel.Nsubj, start, verb) >= 0 && TreeMender.Child(tokens, verb, DependencyLabel.Aux, start, verb) < 0,
            DependencyLabel.Advcl => tokens[verb - 1].Label == DependencyLabel.Obl && tokens[verb - 1].Head == tokens[verb].Head && TreeMender.Child(tokens, verb, DependencyLabel.Obj, verb, end) >= 0,
            _ => false,
        };
    }

    // "The Air Force bombs three depots", "The army ordered residents": the noun right before a verb that has no subject, taken for a part of the verb or of its object.
    private static void FindSubject(Token[] tokens, int verb, int start, int end)
    {
        int noun = verb - 1;
        if (noun < start || tokens[noun].Label != DependencyLabel.Compound || !TreeMender.IsNoun(tokens[noun]) || TreeMender.Child(tokens, verb, DependencyLabel.Obj, verb, end) < 0) return;
        int taken = tokens[noun].Head;
        bool ofObject = taken > verb && taken < end && tokens[taken].Head == verb && tokens[taken].Label == DependencyLabel.Obj;
        if ((taken != verb && !ofObject) || TreeMender.Child(tokens, verb, DependencyLabel.Nsubj, start, end) >= 0 || TreeMender.Child(tokens, verb, DependencyLabel.AuxPass, start, verb) >= 0) return;
        TreeMender.Attach(tokens, noun, verb, DependencyLabel.Nsubj);
        if (tokens[noun].Label != DependencyLabel.Nsubj) return;
        for (int i = Math.Max(start, noun - LongestSubject); i < noun; i++)
        {
            if (tokens[i].Head == taken && tokens[i].Label is DependencyLabel.Det or DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nummod or DependencyLabel.NmodPoss) tokens[i] = tokens[i] with { Head = noun };
        }
        if (tokens[verb].Tag == "VBN") tokens[verb] = tokens[verb] with { Tag = "VBD" };
    }

    // "A general and his wife were killed": a second subject behind "and" is joined with the first.
    private static void JoinSubjects(Token[] tokens, int second, int start)
    {
        int verb = tokens[second].Head;
        if (verb <= second || TreeMender.Child(tokens, second, DependencyLabel.Cc, start, second) < 0) return;
        int first = TreeMender.Child(tokens, verb, tokens[second].Label, start, second);
        if (first >= 0) TreeMender.Attach(tokens, second, first, DependencyLabel.Conj);
    }

    // "stormed the hotel, killed a guard and took three hostages": the verbs of a list hang on its first.
    private static void FlattenList(Token[] tokens, int last, int start)
    {
        int middle = tokens[last].Head;
        if (middle < start || middle > last || tokens[middle].Label != DependencyLabel.Conj || tokens[middle].Tag != tokens[last].Tag || tokens[last].Tag is not ("VBD" or "VBZ" or "VBP")) return;
        int first = tokens[middle].Head;
        if (first < start || first > middle || tokens[first].Tag != tokens[last].Tag || TreeMender.Child(tokens, middle, DependencyLabel.Cc, first, middle) >= 0 || TreeMender.Child(tokens, last, DependencyLabel.Nsubj, middle, last) >= 0) return;
        TreeMender.Attach(tokens, last, first, DependencyLabel.Conj);
    }

    // "an attack by rebels on a convoy": it is the attack that is on the convoy.
    private static void HangOnAct(Token[] tokens, int noun, int start)
    {
        int doer = tokens[noun].Head;
        if (doer < start || doer > noun || tokens[doer].Label != DependencyLabel.Nmod || !HasCase(tokens, noun, start, "on", "against") || !HasCase(tokens, doer, start, "by", "by")) return;
        int act = tokens[doer].Head;
        if (act >= start && act < doer && tokens[act].PartOfSpeech == PartOfSpeech.Noun) TreeMender.Attach(tokens, noun, act, DependencyLabel.Nmod);
    }

    // "attacked a post with grenades", "handed over a base to the police": what it is done with and who is given it go with the verb, not with the thing.
    private static void HangOnVerb(Token[] tokens, int noun, int start)
    {
        int thing = tokens[noun].Head;
        if (thing < start || thing > noun || tokens[thing].Label != DependencyLabel.Obj || tokens[thing].Head is not (>= 0 and var verb) || verb < start || verb > thing) return;
        bool instrument = s_arms.Contains(tokens[noun].Lemma) && HasCase(tokens, noun, start, "with", "with"), receiver = s_giving.Contains(tokens[verb].Lemma) && HasCase(tokens, noun, start, "to", "to");
        if (instrument || receiver) TreeMender.Attach(tokens, noun, verb, DependencyLabel.Obl);
    }

    // "the truce agreed in May was holding": a noun with a preposition is no subject; it belongs to the participle before it, whose noun is the subject.
    private static void ReadParticiple(Token[] tokens, int noun, int start)
    {
        int verb = tokens[noun].Head, preposition = TreeMender.Child(tokens, noun, DependencyLabel.Case, start, noun), participle = preposition - 1;
        if (verb < noun || preposition < 0 || participle <= start || tokens[preposition].Lemma is not ("in" or "on" or "at" or "near" or "by" or "last" or "during") || tokens[participle].Tag is not ("VBD" or "VBN") || tokens[participle].Head != tokens[verb].Head) return;
        int subject = TreeMender.Child(tokens, participle, DependencyLabel.Nsubj, start, participle);
        if (subject < 0) return;
        tokens[subject] = tokens[subject] with { Head = verb, Label = tokens[noun].Label };
        tokens[participle] = tokens[participle] with { Head = subject, Label = DependencyLabel.Acl, Tag = "VBN" };
        tokens[noun] = tokens[noun] with { Head = participle, Label = DependencyLabel.Obl };
    }

    // "met with prime minister Daniel Otieno": a name right behind a title, without a preposition of its own, is the title's.
    private static void JoinName(Token[] tokens, int name, int start)
    {
        int title = name - 1;
        if (title <= start || tokens[name].PartOfSpeech != PartOfSpeech.ProperNoun || tokens[title].Tag != "NN" || tokens[title].Label != DependencyLabel.Obl || tokens[title].Head != tokens[name].Head) return;
        if (TreeMender.Child(tokens, name, DependencyLabel.Case, start, name) < 0) TreeMender.Attach(tokens, name, title, DependencyLabel.Appos);
    }

    // "opened fire on worshippers at a mosque": where those were who are named right before.
    private static void HangOnPeople(Token[] tokens, int place, int start)
    {
        int preposition = TreeMender.Child(tokens, place, DependencyLabel.Case, start, place), people = preposition - 1;
        if (people <= start || tokens[preposition].Lemma is not ("at" or "inside" or "outside") || tokens[people].Tag != "NNS" || tokens[people].Label != DependencyLabel.Obl || tokens[people].Head != tokens[place].Head) return;
        if (HasCase(tokens, people, start, "on", "at")) TreeMender.Attach(tokens, place, people, DependencyLabel.Nmod);
    }

    // "staged a sit-in", "a break-in": the small word behind the hyphen ends a noun and is no preposition.
    private static void ReadHyphenated(Token[] tokens, int particle, int start)
    {
        int noun = particle - 2;
        if (tokens[noun].Label is not (DependencyLabel.Obj or DependencyLabel.Nsubj or DependencyLabel.NsubjPass) || tokens[noun - 1].Label is not (DependencyLabel.Det or DependencyLabel.Amod)) return;
        for (int i = start; i < noun; i++)
        {
            if (tokens[i].Head == tokens[particle].Head && i >= noun - 2 && tokens[i].Label is DependencyLabel.Det or DependencyLabel.Amod) tokens[i] = tokens[i] with { Head = noun };
        }
        tokens[noun] = tokens[noun] with { PartOfSpeech = PartOfSpeech.Noun, Tag = "NN" };
        tokens[particle] = tokens[particle] with { Head = noun, Label = DependencyLabel.CompoundPrt };
        tokens[particle - 1] = tokens[particle - 1] with { Head = noun };
    }

    // "Al-Shabaab spokesman Abdi Omar said": a common noun within a name ends one name and begins another.
    private static void ReadTitle(Token[] tokens, int title, int start, int end)
    {
        int name = tokens[title].Head, person = title + 1;
        if (tokens[title].Tag != "NN" || name < start || name > title || person >= end || tokens[person].Label != DependencyLabel.Flat || tokens[person].Head != name) return;
        tokens[title] = tokens[title] with { Head = tokens[name].Head, Label = tokens[name].Label };
        tokens[name] = tokens[name] with { Head = title, Label = DependencyLabel.Compound };
        for (int i = person; i < end && (tokens[i].Head == name || i == person); i++) tokens[i] = i == person ? tokens[i] with { Head = title, Label = DependencyLabel.Appos } : tokens[i] with { Head = person };
    }

    // "General Karim Sall": what has a title is a person, whose first name leads.
    private static void ReadName(Token[] tokens, int first, int start)
    {
        int last = first + 1;
        if (tokens[first].Head != last || tokens[first].PartOfSpeech != PartOfSpeech.ProperNoun || tokens[last].PartOfSpeech != PartOfSpeech.ProperNoun || TreeMender.Child(tokens, first, DependencyLabel.NmodDesc, start, first) < 0) return;
        tokens[first] = tokens[first] with { Head = tokens[last].Head, Label = tokens[last].Label };
        for (int i = start; i < first; i++)
        {
            if (tokens[i].Head == last) tokens[i] = tokens[i] with { Head = first };
        }
        tokens[last] = tokens[last] with { Head = first, Label = DependencyLabel.Flat };
    }

    private static bool HasCase(Token[] tokens, int noun, int start, string one, string other) =>
        TreeMender.Child(tokens, noun, DependencyLabel.Case, start, noun) is >= 0 and var preposition && (tokens[preposition].Lemma == one || tokens[preposition].Lemma == other);
}
