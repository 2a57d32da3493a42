using System.Collections.Frozen;
using Dateline.Claims.Attributing;
using Dateline.Claims.Parties;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Tells for whom a word stands that names nobody by itself: a pronoun, "the group", "its forces".</summary>
internal sealed class ReferentReader(SyntaxTree tree, Codebook codebook, Mentions mentions, PhraseReader phrases)
{
    private static readonly FrozenSet<string> s_groupWords = new[] { "group", "movement", "organization", "organisation" }.ToFrozenSet(StringComparer.Ordinal);

    // "the group, formerly the Northern Front and now calling itself": as many tokens to the name.
    private const int LongestNaming = 18;

    // "the coalition" after "the Norlandian-led coalition": the fuller naming of whom the same noun named before.
    public int Fuller(int head)
    {
        if (tree[head].PartOfSpeech != PartOfSpeech.Noun || mentions.Antecedent(head) is not (>= 0 and var named) || named > head || !string.Equals(tree.Lemma(named), tree.Lemma(head), StringComparison.OrdinalIgnoreCase)) return head;
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.NmodPoss or DependencyLabel.Nummod) return head;
        }
        return named;
    }

    // "IS" after "Islamic State"
    private bool IsAcronym(int head) => tree.Document.Words(tree[head]) is { Length: >= 2 and <= 6 } word && word.IndexOfAnyExceptInRange('A', 'Z') < 0;

    // Who helps, watches or reports is not the group that kills.
    private bool IsPeaceful(int head)
    {
        Range tokens = tree.Document.TokensIn(phrases.Read(head));
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (tree.Document.Words(tree[i]) is "Cross" or "Crescent" or "Observatory" or "Nations" or "Ministry" or "Watch" or "Amnesty" or "Agency" or "Commission" or "Committee" or "Rights" or "Monitor") return true;
        }
        return false;
    }

    // "the group": the last one named before it, in its sentence or the one before; the word itself where none is.
    private int GroupBefore(int head)
    {
        int sentence = tree.SentenceOf(head), determiner = tree.Child(head, DependencyLabel.Det);
        if (determiner < 0 || tree.Lemma(determiner) is not ("the" or "this") || tree.Child(head, DependencyLabel.Amod) >= 0 || tree.Child(head, DependencyLabel.Compound) >= 0 || tree.Child(head, DependencyLabel.Nmod) >= 0) return head;
        for (int i = head - 1; i >= 0 && sentence - tree.SentenceOf(i) <= 1; i--)
        {
            if (tree[i].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && codebook.IsIn("insurgents", tree.Lemma(i).ToLowerInvariant()) && tree.Child(i, DependencyLabel.Compound) >= 0) return i;
        }
        return head;
    }

    /// <summary>What a pronoun stands for, by the analyzer's chains, else the subject of the verb of speech above it; other words stand for themselves. -1 when it is not known.</summary>
    public int Of(int head, Draft draft)
    {
        // "Two guards were killed and another was kidnapped": one more of them.
        if (tree.Lemma(head).Equals("another", StringComparison.OrdinalIgnoreCase) && OneMoreOf(head) is >= 0 and var kind) return kind;
        if (tree[head].PartOfSpeech != PartOfSpeech.Pronoun)
        {
            if (tree[head].PartOfSpeech == PartOfSpeech.ProperNoun && IsAcronym(head) && mentions.PlaceAt(head) < 0 && mentions.Antecedent(head) is >= 0 and var full && (tree[full].PartOfSpeech == PartOfSpeech.ProperNoun || tree[full].PartOfSpeech == PartOfSpeech.Noun && char.IsUpper(tree.Document.Text[tree[full].Span.Start]))) return full;
            if (!s_groupWords.Contains(tree.Lemma(head))) return head;
            if (NameGiven(head) is >= 0 and var name) return name;
            if (IsNamed(head)) return head;
            if (mentions.Antecedent(head) is >= 0 and var named && !(draft.Type.Families.Contains("fight") && IsPeaceful(named))) return named;
            return GroupBefore(head);
        }
        // "'They bombed us,' residents said": whoever is quoted does not mean themselves by a third person.
        if (mentions.Antecedent(head) is >= 0 and var told && IsQuoted(head) && (!IsQuoted(told) || told > head && tree.SentenceOf(told) == tree.SentenceOf(head)) && (tree.Label(told) == DependencyLabel.Nsubj && tree.Lemma(tree.Head(told)) is "say" or "tell" or "add" or "write" || SpeakerOver(head) is >= 0 and var quoted && string.Equals(tree.Lemma(quoted), tree.Lemma(told), StringComparison.OrdinalIgnoreCase)) && tree.Lemma(head).ToLowerInvariant() is "they" or "he" or "she" or "him" or "her" or "them" or "his" or "their" && tree.SentenceOf(head) - tree.SentenceOf(told) <= 1) return -1;
        // "Nobody has said they carried out the attack"
        if (SpeakerAbove(head) is >= 0 and var nobody && (tree.Lemma(nobody).ToLowerInvariant() is "nobody" or "none" || tree.Child(nobody, DependencyLabel.Det) is >= 0 and var no && tree.Lemma(no) is "no" or "No")) return -1;
        // "The army said it had sent troops": right behind the speaker's own words the body that speaks is meant.
        if (tree.Lemma(head).ToLowerInvariant() is "it" or "its" && SpeakerBefore(head) is >= 0 and var body) return Of(body, draft);
        // "seized six workers and killed them", "shelled the depot, destroying it": what the verb before it did it to.
        if (tree.Label(head) == DependencyLabel.Obj && ObjectBefore(head) is >= 0 and var thing) return thing;
        // "Gunmen attacked a village, residents said. They also took women": who only told of it did not do it.
        if (tree.Lemma(head).ToLowerInvariant() is "they" or "their" && mentions.Antecedent(head) is >= 0 and var teller && DoerToldBy(teller, head, draft) is >= 0 and var doer) return doer;
        // "Warplanes killed nine when they bombed a camp": the main clause's own subject, unless a body named elsewhere speaks.
        if (mentions.Antecedent(head) is >= 0 and var far && tree.SentenceOf(far) != tree.SentenceOf(head) && MainSubject(head) is >= 0 and var main) return main;
        // "said in a note aired by a channel that its fighters had left": whoever only passes the words on is not meant.
        if (mentions.Antecedent(head) is >= 0 and var antecedent) return mentions.IsRelay(antecedent) && SpeakerOver(head) is >= 0 and var speaker ? GroupBehind(speaker) : antecedent;
        string lemma = tree.Lemma(head).ToLowerInvariant();
        if (lemma is not ("they" or "it" or "he" or "she" or "its" or "their" or "his" or "her")) return -1;
        for (int verb = draft.Head, steps = 0; verb >= 0 && steps < 6; verb = tree.Head(verb), steps++)
        {
            if (!tree.IsVerb(verb)) continue;
            int subject = tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.NsubjPass);
            if (subject >= 0 && subject != head && tree[subject].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && subject < head) return IsQuotedApart(subject, head) || lemma is "they" or "their" && IsOnePerson(subject) || lemma is "he" or "his" or "she" or "her" && (tree[subject].Tag == "NNS" || tree.Lemma(subject) == "police") ? -1 : subject;
        }
        return -1;
    }

    // The many of whose violence somebody unarmed told in a sentence before; -1 where the teller may have done it, or told of nothing of the kind.
    private int DoerToldBy(int teller, int pronoun, Draft draft)
    {
        if (tree.SentenceOf(teller) >= tree.SentenceOf(pronoun) || !draft.Type.Families.Contains("fight") && !draft.Type.Families.Contains("force") || IsArmed(teller) || tree.Label(teller) != DependencyLabel.Nsubj || tree.Head(teller) is not (>= 0 and var speech)) return -1;
        if (ReportingLexicon.English.Verb(tree.Lemma(speech)) is null) return -1;
        int told = tree.Label(speech) == DependencyLabel.Parataxis ? tree.Head(speech) : tree.Child(speech, DependencyLabel.Ccomp);
        return told >= 0 && mentions.IsTrigger(told) && !tree.IsPassive(told) && tree.Child(told, DependencyLabel.Nsubj) is >= 0 and var doer && doer < pronoun && tree[doer].Tag is "NNS" or "NNPS" && IsArmed(doer) ? doer : -1;
    }

    private bool IsArmed(int head) => tree.Lemma(head).ToLowerInvariant() is var lemma && (codebook.IsIn("armed", lemma) || lemma is "attacker" or "assailant" or "raider" or "pirate" or "robber" or "troops");

    // The object of the verb that the pronoun's own is joined to, where it is told of no other; -1 where there is none that it can stand for.
    private int ObjectBefore(int pronoun)
    {
        // "attack a refinery in Orsk, Norlandia, setting it ablaze"
        int verb = tree.Head(pronoun), first = verb >= 0 && (tree.Label(verb) == DependencyLabel.Conj || tree.Label(verb) == DependencyLabel.Advcl && tree[verb].Tag == "VBG" && tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.Mark) < 0) ? tree.Head(verb) : -1;
        if (first < 0 || !tree.IsVerb(first) || tree.Child(first, DependencyLabel.Obj) is not (>= 0 and var thing) || thing > verb) return -1;
        bool many = tree[thing].Tag is "NNS" or "NNPS";
        return tree.Lemma(pronoun).ToLowerInvariant() switch
        {
            "they" or "them" => many && tree.IsNominal(thing) ? thing : -1,
            "it" => !many && tree[thing].Tag == "NN" && !mentions.IsOfKind(thing, "actor") ? thing : -1,
            _ => -1,
        };
    }

    // The subject of the verb that the one of "another" is joined to; -1 where none stands there.
    private int OneMoreOf(int another)
    {
        if (tree.Label(another) is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass) || tree.Head(another) is not (>= 0 and var verb) || tree.Label(verb) != DependencyLabel.Conj || tree.Head(verb) is not (>= 0 and var first)) return -1;
        int subject = tree.Child(first, DependencyLabel.NsubjPass, DependencyLabel.Nsubj);
        return subject >= 0 && subject < another && tree[subject].PartOfSpeech == PartOfSpeech.Noun ? subject : -1;
    }

    // "when they bombed": the plural that is subject of the clause above; -1 for other pronouns and where none stands there.
    private int MainSubject(int pronoun)
    {
        if (tree.Lemma(pronoun).ToLowerInvariant() is not "they" || tree.Label(pronoun) != DependencyLabel.Nsubj || tree.Head(pronoun) is not (>= 0 and var verb) || tree.Label(verb) != DependencyLabel.Advcl || tree.Head(verb) is not (>= 0 and var main) || !tree.IsVerb(main)) return -1;
        int subject = tree.Child(main, DependencyLabel.Nsubj);
        return subject >= 0 && subject < pronoun && tree[subject].Tag is "NNS" or "NNPS" ? subject : -1;
    }

    // "'They are shooting at us,' the boy said": within quotation marks a third person is never who speaks.
    private bool IsQuotedApart(int speaker, int pronoun)
    {
        int marks = 0;
        for (int i = speaker + 1; i < pronoun; i++)
        {
            if (tree[i].Tag is "``") marks++;
            else if (tree[i].Tag is "''" && marks > 0) marks--;
        }
        return marks > 0;
    }

    // "the Southern Front group" is nobody else.
    private bool IsNamed(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (child < noun && tree.Label(child) is DependencyLabel.Compound or DependencyLabel.Amod or DependencyLabel.NmodDesc && tree[child].PartOfSpeech == PartOfSpeech.ProperNoun) return true;
        }
        return false;
    }

    private bool IsQuoted(int token)
    {
        int open = 0;
        for (int i = tree.Document.Sentences[tree.SentenceOf(token)].Start.Value; i < token; i++)
        {
            if (tree[i].Tag is "``") open++;
            else if (tree[i].Tag is "''") open = Math.Max(0, open - 1);
        }
        return open > 0;
    }

    private bool IsOnePerson(int noun) => tree[noun].Tag == "NN" && !mentions.IsActorWord(noun) && !codebook.IsIn("armed", tree.Lemma(noun)) && !codebook.IsIn("doers", tree.Lemma(noun)) && !s_groupWords.Contains(tree.Lemma(noun));

    // The body that says what begins with a pronoun, where nobody else is named between; -1 where there is none.
    private int SpeakerBefore(int pronoun)
    {
        // "its troops", as well as "it"
        int subject = tree.Label(pronoun) == DependencyLabel.NmodPoss ? tree.Head(pronoun) : pronoun, verb = tree.Head(subject);
        if (verb < 0 || tree.Label(subject) is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass) || tree.Label(verb) != DependencyLabel.Ccomp || tree.Head(verb) is not (>= 0 and var speech) || speech > pronoun || !tree.IsVerb(speech)) return -1;
        if (tree.Child(speech, DependencyLabel.Nsubj) is not (>= 0 and var speaker) || speaker > speech || !tree.IsNominal(speaker) || tree[speaker].Tag is "NNS" or "NNPS" || IsOnePerson(speaker)) return -1;
        for (int i = speech + 1; i < pronoun; i++)
        {
            if (tree.IsNominal(i) && mentions.TimeAt(i) < 0) return -1;
        }
        return mentions.IsActorWord(speaker) || mentions.ActorAt(speaker) is not null && tree[speaker].PartOfSpeech == PartOfSpeech.ProperNoun && !mentions.IsPersonName(speaker) || codebook.IsIn("armed", tree.Lemma(speaker).ToLowerInvariant()) || codebook.IsIn("doers", tree.Lemma(speaker).ToLowerInvariant()) || s_groupWords.Contains(tree.Lemma(speaker)) ? speaker : -1;
    }

    // Who says what a token stands within, where that is not a pronoun for somebody; -1 when nobody is told to.
    private int SpeakerOver(int token) => SpeakerAbove(token) is >= 0 and var speaker && tree[speaker].PartOfSpeech != PartOfSpeech.Pronoun ? speaker : -1;

    private int SpeakerAbove(int token)
    {
        for (int verb = token, steps = 0; verb >= 0 && steps < 8; verb = tree.Head(verb), steps++)
        {
            if (tree.IsVerb(verb) && tree.Label(verb) == DependencyLabel.Ccomp && tree.Head(verb) is >= 0 and var speech && tree.IsVerb(speech) && tree.Child(speech, DependencyLabel.Nsubj) is >= 0 and var speaker) return speaker;
        }
        return -1;
    }

    /// <summary>The name that a text gives a group beside a mere noun: "the group, formerly the Front and now calling itself the Army"; the newest, -1 when none is given.</summary>
    public int NameGiven(int head)
    {
        if (!s_groupWords.Contains(tree.Lemma(head))) return -1;
        int former = -1, end = Math.Min(tree.Document.Sentences[tree.SentenceOf(head)].End.Value, head + LongestNaming);
        if (tree.Label(head) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass && tree.Head(head) > head) end = Math.Min(end, tree.Head(head));
        for (int i = head + 1; i + 1 < end; i++)
        {
            ReadOnlySpan<char> word = tree.Document.Words(tree[i]);
            bool calls = word is "calling" && tree.Document.Words(tree[i + 1]) is "itself" or "themselves" || word is "known" && tree.Document.Words(tree[i + 1]) is "as";
            int name = NameAt(calls ? i + 2 : word is "called" or "named" or "formerly" or "previously" or "once" ? i + 1 : end, end);
            if (name < 0) continue;
            bool old = word is "formerly" or "previously" or "once" || tree.Document.Words(tree[i - 1]) is "formerly" or "previously" or "once";
            if (!old) return name;
            former = name;
        }
        return former;
    }

    private int NameAt(int from, int end)
    {
        if (from < end && tree[from].PartOfSpeech == PartOfSpeech.Determiner) from++;
        int to = from;
        while (to < end && tree[to].PartOfSpeech == PartOfSpeech.ProperNoun) to++;
        return to > from ? tree.HeadOf(from..to) : -1;
    }

    /// <summary>What a word stands for, and for "it" the body that whoever it stands for speaks for: "A spokesman for the Front said it had freed them".</summary>
    public int BodyOf(int head, Draft draft)
    {
        int speaker = Of(head, draft);
        if (speaker < 0 || speaker == head || tree.Lemma(head).ToLowerInvariant() is not ("it" or "they" or "we")) return speaker;
        if (tree.Lemma(speaker) is not ("official" or "source") || tree.Lemma(head) is not ("it" or "It")) return GroupBehind(speaker);
        // "A Front official said it had freed them"
        foreach (int child in tree.Children(speaker))
        {
            if (child < speaker && tree.Label(child) is DependencyLabel.Compound or DependencyLabel.NmodPoss or DependencyLabel.Amod && mentions.IsActorWord(child)) return child;
        }
        return speaker;
    }

    private int GroupBehind(int speaker) => GroupOf(new Filler(speaker, tree[speaker].Span, "")).Head;

    // "its remaining forces": those of whom it stands for, who is the one that acts; the noun itself where there is no such pronoun.
    public int OwnerOfForces(int head, Draft draft)
    {
        int owner = tree.Child(head, DependencyLabel.NmodPoss);
        if (owner < 0 || tree[owner].PartOfSpeech != PartOfSpeech.Pronoun || !(codebook.IsIn("armed", tree.Lemma(head).ToLowerInvariant()) || tree.Lemma(head) is "side" or "troops" or "man" or "country" or "government" or "nation" or "administration" or "party" or "organization" or "movement")) return head;
        return Of(owner, draft) is >= 0 and var named && named != owner ? StateOf(named) : head;
    }

    // "Velmar's defence ministry said its forces": they are the state's.
    private int StateOf(int body)
    {
        // "A commander of the Front said his men": they are the Front's.
        if (tree.Lemma(body) is "commander" or "leader" or "chief" or "head" or "officer" or "general" or "colonel" or "captain")
        {
            foreach (int child in tree.Children(body))
            {
                if (tree.Label(child) == DependencyLabel.Nmod && child > body && tree.PrepositionOf(child) is "of" or "for" or "from" && (mentions.IsActorWord(child) || mentions.IsOfKind(child, "actor")) || child < body && tree.Label(child) is DependencyLabel.Compound or DependencyLabel.NmodPoss && mentions.IsActorWord(child)) return child;
            }
        }
        if (tree.Lemma(body) is not ("ministry" or "spokesman" or "spokeswoman" or "spokesperson" or "minister" or "department" or "office")) return body;
        foreach (int child in tree.Children(body))
        {
            if (child < body && (tree.Label(child) == DependencyLabel.NmodPoss || mentions.IsDemonym(child)) && mentions.IsActorWord(child)) return child;
        }
        return body;
    }

    /// <summary>For whom somebody speaks: "Front spokesman Ann Other" claims for the Front; others speak for themselves.</summary>
    public Filler GroupOf(Filler claimer)
    {
        if (NameGiven(claimer.Head) is >= 0 and var name) return claimer with { Head = name, Span = phrases.Read(name) };
        Range tokens = tree.Document.TokensIn(claimer.Span);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (tree.Lemma(i) is not ("spokesman" or "spokesperson" or "spokeswoman" or "representative")) continue;
            foreach (int child in tree.Children(i))
            {
                bool before = child < i && tree.Label(child) is DependencyLabel.Compound or DependencyLabel.NmodPoss or DependencyLabel.Amod && (tree[child].PartOfSpeech == PartOfSpeech.ProperNoun || mentions.IsActorWord(child));
                bool behind = child > i && tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) is "of" or "for" or "from";
                if (before || behind) return claimer with { Head = child, Span = phrases.Read(child) };
            }
        }
        return claimer;
    }
}
