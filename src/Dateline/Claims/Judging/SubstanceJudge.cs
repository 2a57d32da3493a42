using System.Collections.Frozen;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Turns down what a report only touches on: words without anything said about them, speech without a speaker, dealings without a party.</summary>
internal sealed class SubstanceJudge(SyntaxTree tree, Codebook codebook, Mentions mentions, SpeakingSubjects speaking)
{
    private static readonly FrozenSet<string> s_needActor = new[]
    {
        "threat", "warning", "accusation", "demand", "condemnation", "rejection", "responsibility-claim", "meeting", "agreement", "sanction", "mobilization",
    }.ToFrozenSet(StringComparer.Ordinal);

    // A text without soldiers, weapons and the like speaks of other things, where common words mean others.
    private const int LongText = 15, SentencesPerWord = 8;

    // A text of so few sentences tells of each thing but once.
    private const int LongestShort = 3;

    // How many words before "was" the "what" of "in what officials say was" may stand.
    private const int FarthestWhat = 10;

    private static readonly string[] s_conflict = ["soldiers", "insurgents", "artillery", "explosive", "firearm", "conflict", "crowd"];

    private static readonly string[] s_armed = ["soldiers", "insurgents", "artillery", "explosive", "firearm", "crowd"];

    // What is done with an agreement that stood.
    private static readonly FrozenSet<string> s_ending = new[] { "end", "terminate", "cancel", "scrap", "annul", "revoke", "abrogate", "denounce", "abandon", "renounce" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly bool _long = tree.Document.Sentences.Length >= LongText;

    private readonly bool _calm = IsCalm(tree.Document, codebook);

    private readonly bool _rootless = IsRootless(tree.Document, codebook, mentions);

    // Without a place, a party or a weapon anywhere, words of violence are figures of speech.
    private static bool IsRootless(Document document, Codebook codebook, Mentions mentions)
    {
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (mentions.IsOfKind(i, "place") || mentions.IsActorWord(i)) return false;
            Token token = document.Tokens[i];
            if (token.PartOfSpeech != PartOfSpeech.Noun && token.PartOfSpeech != PartOfSpeech.ProperNoun) continue;
            foreach (string list in s_armed)
            {
                if (codebook.IsIn(list, token.Lemma)) return false;
            }
        }
        return true;
    }

    private static bool IsCalm(Document document, Codebook codebook)
    {
        int words = 0;
        foreach (Token token in document.Tokens)
        {
            if (token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Verb && IsOfConflict(token.Lemma, codebook)) words++;
        }
        return document.Sentences.Length < LongText ? words == 0 : words * SentencesPerWord < document.Sentences.Length;
    }

    // Asked of every noun and verb, so without a closure for each.
    private static bool IsOfConflict(string lemma, Codebook codebook)
    {
        foreach (string list in s_conflict)
        {
            if (codebook.IsIn(list, lemma)) return true;
        }
        return false;
    }

    // A town council asks and refuses too; what it says is of no account where no known party speaks.
    private bool IsCivic(Draft draft) => draft.Type.Code.Value is "demand" or "rejection" && !draft.Actors.Exists(actor => mentions.IsActorWord(actor.Head)) && !draft.Targets.Exists(target => mentions.IsActorWord(target.Head));

    // In a long report of other things, what states, forces and people of name say and do is said and done all the same.
    private bool IsOfKnown(Draft draft) => draft.Type.Code.Value != "change-of-group" && (draft.Actors.Exists(IsNamed) || draft.Targets.Exists(IsNamed));

    // "The ruling touched off protests"
    private bool IsSetOff(Draft draft) => draft.Type.Code.Value == "protest" && tree.Label(draft.Head) == DependencyLabel.Obj && tree.Lemma(tree.Head(draft.Head)) is "touch" or "spark" or "trigger" or "provoke" or "ignite" or "prompt" or "unleash";

    private bool IsNamed(Filler party) => tree[party.Head].PartOfSpeech == PartOfSpeech.ProperNoun && mentions.IsActorWord(party.Head) || HasKnownName(party.Span);

    // "Afghan and Western leaders", "Taliban extremists"
    private bool HasKnownName(TextSpan naming)
    {
        Range tokens = tree.Document.TokensIn(naming);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (tree[i].PartOfSpeech is PartOfSpeech.ProperNoun or PartOfSpeech.Adjective && char.IsUpper(tree.Document.Text[tree[i].Span.Start]) && mentions.IsActorWord(i)) return true;
        }
        return false;
    }

    private static bool IsWords(Draft draft) => draft.Type.Families.Contains("words") && !draft.Type.Families.Contains("peace");

    private static bool IsWeak(Draft draft) => IsWords(draft) || (draft.Joined.Count == 0 && (draft.Strength != PatternStrength.Specific || !draft.Type.Families.Contains("fight")));

    /// <summary>Why a finished draft is no claim; null when it is one.</summary>
    public (string Rule, string Reason)? Against(Draft draft, bool onlySentence, bool only)
    {
        bool unnamed = draft.Actors.Count == 0 && s_needActor.Contains(draft.Type.Code.Value) && speaking.IsToldUnnamed(draft);
        if (s_needActor.Contains(draft.Type.Code.Value) && draft.Actors.Count == 0 && !unnamed && !onlySentence && !IsDoneSomewhere(draft) && !IsDealing(draft)) return ("nobody", "Nobody is said to have done it.");
        if (IsWords(draft) && !unnamed && !draft.Actors.Exists(IsSomebody)) return ("nobody", "Nobody with a name or an office says it.");
        if (!onlySentence && draft.Strength == PatternStrength.Generic && draft.Match.Pattern.Kind == TriggerKind.Noun && draft.Actors.Count + draft.Targets.Count + draft.Tolls.Count == 0 && draft.Joined.Count == 0)
            return ("bare-generic", "A general word with nothing said about who, to whom or how many.");
        // "condemned the attack": what a text takes for known and says nothing more about.
        if (!only && draft.Strength == PatternStrength.Generic && draft.IsDefinite && draft.Match.Pattern.Kind == TriggerKind.Noun && draft.Actors.Count + draft.Targets.Count + draft.Tolls.Count == 0 && draft.Joined.Count == 0)
            return ("taken-for-known", "Only words that point to something known.");
        if (!only && tree.Document.Sentences.Length > LongestShort && (IsThin(draft) || IsKnownByName(draft))) return ("thin", "Nothing is said about who did what to whom.");
        if (!only && IsSpokenOf(draft)) return ("taken-for-known", "Only words that point to something known.");
        // "a truce brokered by Egypt": who brokered it is told, not that it was agreed on.
        if (tree.Label(draft.Head) is DependencyLabel.Acl && tree.Lemma(draft.Head) is "broker" or "mediate" or "negotiate") return ("describes", "The word only describes a noun.");
        if (draft.Match.Pattern.Kind == TriggerKind.Noun && draft.Strength == PatternStrength.Generic && draft.Joined.Count == 0 && tree.Label(draft.Head) == DependencyLabel.Nmod && tree.PrepositionOf(draft.Head) is "on" or "against" && mentions.IsTrigger(tree.Head(draft.Head))) return ("aimed-at", "It is what another act is aimed at.");
        if (IsBroughtWounded(draft)) return ("describes", "The word only describes a noun.");
        if (IsBroken(draft)) return ("broken", "It is told that it was not kept, not that it was laid.");
        if (IsCharge(draft) || IsOffence(draft)) return ("charged-with", "Only what somebody is held or tried for.");
        // "attacked villagers digging trenches"
        if (tree.Label(draft.Head) is DependencyLabel.Acl && draft.Type.Code.Value == "mobilization" && tree[draft.Head].Tag == "VBG" && draft.Time < 0 && draft.Joined.Count == 0 && tree.Label(tree.Head(draft.Head)) is DependencyLabel.Obj or DependencyLabel.Conj) return ("describes", "The word only describes a noun.");
        // "four men held in a prison were let go": how they were is known already.
        if (tree.Label(draft.Head) is DependencyLabel.Acl && draft.Type.Code.Value == "arrest" && tree[draft.Head].Tag == "VBN" && tree.Lemma(draft.Head) == "hold" && draft.Time < 0 && draft.Joined.Count == 0) return ("describes", "The word only describes a noun.");
        // "Kenya to deliver ten tanks": a headline's infinitive tells what is to be done.
        bool headline = draft.StageRule == "headline";
        // "grateful for the support provided by allies", "the wells that provide money"
        if (draft.Type.Code.Value == "aid" && !headline && draft.Time < 0 && draft.Joined.Count == 0 && tree.Label(draft.Head) is DependencyLabel.Acl or DependencyLabel.AclRelcl && !IsTold(draft.Head)) return ("describes", "The word only describes a noun.");
        // "the troops stationed in the country"
        if (tree.Label(draft.Head) is DependencyLabel.Acl && draft.Type.Code.Value == "mobilization" && !headline && tree.IsPassive(draft.Head) && draft.Time < 0 && draft.Joined.Count == 0 && !IsGapped(draft.Head)) return ("describes", "The word only describes a noun.");
        bool noun = draft.Match.Pattern.Kind == TriggerKind.Noun && !tree.IsVerb(draft.Head);
        if (noun && draft.Joined.Count == 0 && draft.Strength == PatternStrength.Generic && tree.PrepositionOf(draft.Head) == "as") return ("described-as", "Something else is only called so.");
        if (noun && draft.Type.Code.Value is "mobilization" or "raid" && draft.Joined.Count == 0 && tree.PrepositionOf(Measured(draft.Head)) is "in" or "during" or "through") return ("circumstance", "Only the circumstance of something else is told.");
        if (_rootless && draft.Tolls.Count == 0 && !IsWords(draft) && !draft.Type.Families.Contains("peace")) return ("rootless", "The text names no place, no party and no weapon.");
        if (_calm && (_long ? IsWeak(draft) && !IsOfKnown(draft) && !IsSetOff(draft) : IsCivic(draft))) return ("calm", "The text as a whole does not speak of conflict.");
        if (draft.Denied && IsGeneral(draft)) return ("denied-in-general", "It is only denied that such things are done.");
        if (IsAside(draft)) return ("aside", "Only an aside says what is known of somebody.");
        if (noun && draft.Joined.Count == 0 && IsOnlyCalled(draft.Head)) return ("described-as", "Something else is only called so.");
        if (draft.Joined.Count == 0 && draft.Time < 0 && IsAnchor(draft.Head)) return ("time-anchor", "It only tells since when something else has been so.");
        if (noun && draft.Joined.Count == 0 && draft.IsDefinite && tree.Label(draft.Head) == DependencyLabel.Obj && tree.Lemma(tree.Head(draft.Head)) is "breach" or "defy" or "flout" or "violate" or "respect" or "honour" or "honor" or "skirt" or "circumvent") return ("taken-for-known", "Only words that point to something known.");
        if (noun && draft.Joined.Count == 0 && IsOfPicture(draft.Head)) return ("pictured", "Only pictures of such acts are told of.");
        if (draft.Type.Code.Value == "agreement" && draft.Joined.Count == 0 && noun && tree.Label(draft.Head) == DependencyLabel.Obj && s_ending.Contains(tree.Lemma(tree.Head(draft.Head)))) return ("ended", "It is told that it ends, not that it was made.");
        bool bare = draft.Actors.Count == 0 && draft.Targets.Count == 0 && draft.Place < 0 && draft.Tolls.Count == 0 && draft.Time < 0 && !IsCounted(draft) && !(draft.Type.Code.Value == "mobilization" && AreMoved(draft));
        if (bare && !onlySentence) return ("bare", "Nothing is said about it.");
        return null;
    }

    // "260 fighters, including 53 wounded, were evacuated": how those were who are brought away.
    private bool IsBroughtWounded(Draft draft) => draft.Joined.Count == 0 && draft.Strength == PatternStrength.Effect && tree.Lemma(draft.Head) is "wound" or "injure" or "wounded" or "injured" && tree[draft.Head].Tag is not ("VBZ" or "VBP" or "VBG")
        && tree.Child(draft.Head, DependencyLabel.AuxPass, DependencyLabel.Obj) < 0 && tree.GoverningVerb(draft.Head) is >= 0 and var verb && verb != draft.Head && tree.Lemma(verb) is "evacuate" or "leave" or "depart" or "fly" or "transport" or "transfer" or "bus" or "ferry" or "airlift" or "arrive" or "release" or "free" or "exchange" or "swap" or "receive" or "repatriate"
        && !(tree.Lemma(verb) == "leave" && tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var cause && mentions.IsTrigger(cause));

    // "A ceasefire was signed in 1994", "soldiers were deployed in the city": told in full, though not by whom.
    private bool IsDoneSomewhere(Draft draft) => draft.Type.Code.Value == "mobilization" && (AreMoved(draft) || IsBegun(draft)) || (draft.Place >= 0 || draft.Time >= 0) && draft.Stage is Stage.Occurred or Stage.Ongoing or Stage.Announced && !IsWords(draft) && (tree.IsVerb(draft.Head) ? tree.IsPassive(draft.Head) : draft.Time >= 0 && draft.Type.Code.Value == "agreement");

    // "3,000 soldiers are being moved": the troops themselves are named.
    private bool AreMoved(Draft draft) => tree.IsVerb(draft.Head) && (IsGapped(draft.Head) || IsMeasure(draft.Head) || tree.IsPassive(draft.Head) && tree.Label(draft.Head) is not (DependencyLabel.Acl or DependencyLabel.AclRelcl)) && draft.Slots.Exists(slot => slot.Name == "object" && (codebook.IsIn("armed", tree.Lemma(slot.Head)) || mentions.IsActorWord(slot.Head)));

    // "has been sealed and scores of extra police brought in": the auxiliary stands before the first participle alone.
    private bool IsGapped(int participle)
    {
        if (tree.Label(participle) != DependencyLabel.Acl || tree[participle].Tag != "VBN" || tree.Child(participle, DependencyLabel.OblAgent) >= 0) return false;
        int noun = tree.Head(participle);
        if (tree.Label(noun) == DependencyLabel.Nmod && tree.Head(noun) >= 0) noun = tree.Head(noun);
        return tree.Label(noun) == DependencyLabel.Conj && tree.Head(noun) is >= 0 and var first && tree.IsVerb(first) && tree.Child(first, DependencyLabel.AuxPass) >= 0;
    }

    // "the measures include sending troops"
    private bool IsMeasure(int verb) => tree[verb].Tag == "VBG" && tree.Label(verb) is DependencyLabel.Xcomp or DependencyLabel.Obj or DependencyLabel.Ccomp && tree.Lemma(tree.Head(verb)) is "include" or "involve" or "entail";

    // "since the operation got under way on 20 January": it is told when it began, whoever began it.
    private bool IsBegun(Draft draft) => draft.Time >= 0 && !tree.IsVerb(draft.Head) && tree.Label(draft.Head) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass && tree.Lemma(tree.Head(draft.Head)) is "begin" or "start" or "resume" or "launch" or "get" or "open" or "commence";

    // "The talks in Orsk ended on Tuesday": where and when it was are told, whoever met.
    private static bool IsDealing(Draft draft) => draft.Type.Families.Contains("peace") && draft.Place >= 0 && draft.Time >= 0;

    // "Moscow denies targeting civilians"
    private bool IsGeneral(Draft draft) => tree[draft.Head].Tag == "VBG" && draft.Joined.Count == 0 && draft.Tolls.Count == 0 && draft.Time < 0 && tree.Head(draft.Head) is >= 0 and var verb && tree.Lemma(verb) == "deny" && tree[verb].Tag is "VBZ" or "VBP";

    // "some 200,000 people have fled", "all seven were charged"
    private bool IsCounted(Draft draft) => draft.Slots.Exists(slot => slot.Name is "subject" or "object" && (tree[slot.Head].PartOfSpeech == PartOfSpeech.Numeral || tree.Child(slot.Head, DependencyLabel.Nummod) >= 0));

    // "had no role in the attacks", "villagers had been assaulted": violence told without a time or a figure, and of one side only.
    private static bool IsThin(Draft draft) => draft.Type.Code.Value == "attack" && draft.Joined.Count == 0 && draft.Tolls.Count + draft.Sums.Count == 0 && draft.Time < 0 && draft.Stage != Stage.Attempted && (draft.Actors.Count == 0 || draft.Targets.Count == 0);

    // "within two weeks of the slaying": further on in a report, nothing but the word.
    private bool IsKnownByName(Draft draft) => draft.Sentence >= LongestShort && draft.IsDefinite && draft.Match.Pattern.Kind == TriggerKind.Noun && !tree.IsVerb(draft.Head) && draft.Joined.Count == 0 && !draft.Type.Families.Contains("peace") && draft.Actors.Count + draft.Targets.Count + draft.Tolls.Count == 0;

    // "condemned the killing", "to quell the unrest": a definite noun with nothing of its own, as the object of words or of a purpose.
    private bool IsSpokenOf(Draft draft)
    {
        if (!draft.IsDefinite || draft.Joined.Count > 0 || draft.Time >= 0 || draft.Actors.Count + draft.Targets.Count + draft.Tolls.Count > 0 || tree.IsVerb(draft.Head) || tree.Label(draft.Head) != DependencyLabel.Obj) return false;
        int verb = tree.Head(draft.Head);
        if (tree.Lemma(verb) is "condemn" or "denounce" or "deplore" or "decry" or "criticize" or "criticise" or "praise" or "mourn" or "welcome" or "discuss") return true;
        int mark = tree.Child(verb, DependencyLabel.Mark);
        return mark >= 0 && tree.Lemma(mark) == "to" && tree.Lemma(verb) is "quell" or "stop" or "end" or "halt" or "contain" or "investigate" or "prevent" or "discuss" or "curb" or "quash" or "suppress" or "monitor" or "mark" or "avenge";
    }

    // Words count when a name, an office or a body says them.
    private bool IsSomebody(Filler actor) => actor.Rule == SpeakingSubjects.Rule || tree[actor.Head].PartOfSpeech == PartOfSpeech.ProperNoun || mentions.IsActorWord(actor.Head) || codebook.IsIn("doers", tree.Lemma(actor.Head)) || codebook.IsIn("speakers", tree.Lemma(actor.Head).ToLowerInvariant()) || codebook.IsIn("armed", tree.Lemma(actor.Head)) || codebook.IsIn("crowd", tree.Lemma(actor.Head)) || IsOffice(tree.Lemma(actor.Head)) || HasName(actor.Span);

    // "the coordinator, Ann Other": the name stands beside the office.
    private bool HasName(TextSpan naming)
    {
        Range tokens = tree.Document.TokensIn(naming);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (mentions.IsPersonName(i)) return true;
        }
        return tree.Child(tree.HeadOf(tokens), DependencyLabel.Appos) is >= 0 and var name && mentions.IsPersonName(name);
    }

    private static bool IsOffice(string lemma) => lemma is "official" or "leader" or "activist" or "commander" or "chief" or "governor" or "mayor" or "politician" or "lawmaker" or "general" or "group";

    // "which had sent arms", "which has given money": an act of its own, though told in a clause.
    private bool IsTold(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Aux && tree.Lemma(child) is "have" or "will") return true;
        }
        return false;
    }

    // "in two weeks of operations"
    private int Measured(int head) => tree.PrepositionOf(head) == "of" && tree.Head(head) is >= 0 and var measure && tree.Lemma(measure) is "hour" or "day" or "week" or "month" or "year" or "course" or "series" or "round" or "night" ? measure : head;

    // "the Front (outlawed in Velmar)": a label that goes with the name.
    private bool IsAside(Draft draft)
    {
        if (draft.Type.Code.Value != "sanction" || !tree.IsVerb(draft.Head) || draft.Time >= 0) return false;
        int start = tree.Document.Sentences[draft.Sentence].Start.Value;
        for (int i = draft.Head - 1; i >= Math.Max(start, draft.Head - 3); i--)
        {
            if (tree.Document.Words(tree[i]) is "(" or "-LRB-") return true;
        }
        return false;
    }

    // "arrested for inciting others to join a vigil": words and gatherings that are only held against somebody.
    private bool IsCharge(Draft draft)
    {
        if (!draft.Type.Families.Contains("words") && !draft.Type.Families.Contains("crowd") && draft.Type.Code.Value is not "aid") return false;
        for (int token = draft.Head, steps = 0; token >= 0 && steps < 4; token = tree.Head(token), steps++)
        {
            if (tree[token].Tag == "VBG" && tree.Child(token, DependencyLabel.Mark, DependencyLabel.Case) is >= 0 and var mark && tree.Lemma(mark) is "for" or "of" or "with" && tree.Head(token) is >= 0 and var above && tree.Lemma(above) is "arrest" or "detain" or "charge" or "sentence" or "jail" or "imprison" or "convict" or "accuse" or "fine" or "try" or "indict" or "hold") return true;
        }
        return false;
    }

    // "charged with counts of kidnapping and assault": the names of offences, with nothing said about whom they befell.
    private bool IsOffence(Draft draft)
    {
        if (!draft.Type.Families.Contains("fight") || tree.IsVerb(draft.Head) || draft.Joined.Count > 0) return false;
        // "executed two men for murder": the men are those who were put to death.
        if (tree.Label(draft.Head) == DependencyLabel.Obl && tree.PrepositionOf(draft.Head) == "for" && tree.Lemma(tree.Head(draft.Head)) is "execute" or "hang" or "behead" or "jail" or "sentence" or "imprison" && tree.Child(draft.Head, DependencyLabel.Det, DependencyLabel.Nmod) < 0) return true;
        if (draft.Tolls.Exists(toll => toll.Numbered) || draft.IsDefinite || draft.Targets.Exists(target => !target.Rule.EndsWith(":victim", StringComparison.Ordinal))) return false;
        string by = "";
        for (int token = draft.Head, steps = 0; token >= 0 && steps < 5; token = tree.Head(token), steps++)
        {
            // "accused the rebels of a massacre in Idlib": an enemy's charge that names the place tells of the act.
            if (tree.Lemma(token) == "accuse" && token != draft.Head && IsPlacedBehind(draft) && tree.IsVerb(token) && !tree.IsPassive(token)) return false;
            if (tree.Lemma(token) is "charge" or "convict" or "indict" or "acquit" or "accuse" && token != draft.Head) return true;
            // "executed two men for murder", "guilty of robbery"
            if (token != draft.Head && tree.Lemma(token) is "execute" or "hang" or "sentence" or "jail" or "imprison" or "prosecute" or "try" or "guilty" && by is "for" or "of") return true;
            by = tree.PrepositionOf(token);
            if (tree.Label(token) is not (DependencyLabel.Nmod or DependencyLabel.Obl or DependencyLabel.Conj or DependencyLabel.Compound)) return false;
        }
        return false;
    }

    private bool IsPlacedBehind(Draft draft) => draft.Place >= 0 && !draft.IsPlaceBefore && mentions.Places[draft.Place].Mention.Tokens.Start.Value is var place && place > draft.Head && tree.SentenceOf(place) == draft.Sentence;

    // "denounced what they called a coup", "in what the mayor said was the worst raid in years"
    private bool IsOnlyCalled(int head)
    {
        if (IsInWhatIs(head) || IsCalledSo(head)) return true;
        // Wherever the parser hangs "what", it stands before the verb and its subject.
        int first = tree.Document.Sentences[tree.SentenceOf(head)].Start.Value;
        for (int verb = head - 1; verb > first && verb >= head - 4; verb--)
        {
            if (!tree.IsVerb(verb)) continue;
            if (tree.Lemma(verb) is not ("call" or "describe" or "term" or "label" or "brand" or "dub" or "consider")) return false;
            for (int i = verb - 1; i >= Math.Max(first, verb - 4); i--)
            {
                if (tree.Lemma(i).Equals("what", StringComparison.OrdinalIgnoreCase)) return true;
            }
            return false;
        }
        return false;
    }

    // "called the blast an act of sabotage", "called the strikes murder": a name for what stands before it.
    private bool IsCalledSo(int head)
    {
        int top = tree.Label(head) == DependencyLabel.Nmod && tree.PrepositionOf(head) == "of" && tree.Lemma(tree.Head(head)) is "act" or "case" or "form" ? tree.Head(head) : head;
        if (tree.IsVerb(top) || tree.Head(top) is not (>= 0 and var verb) || verb > top || tree.Lemma(verb) is not ("call" or "brand" or "label" or "term" or "dub" or "consider") || tree.PrepositionOf(top).Length > 0) return false;
        int thing = tree.Child(verb, DependencyLabel.Obj);
        // The parser may take what is called so for a part of the name.
        if (thing == top) return tree.Child(top, DependencyLabel.Det) is >= 0 and var article && tree.Child(top, DependencyLabel.Compound) is >= 0 and var called && article < called && tree[called].Tag == "NNS";
        return thing >= 0 && thing < top && tree.Label(top) is DependencyLabel.Obl or DependencyLabel.OblUnmarked or DependencyLabel.Xcomp or DependencyLabel.Obj;
    }

    // Only says what kind of thing was told before it, in the same sentence.
    private bool IsInWhatIs(int head)
    {
        int top = head;
        for (int steps = 0; steps < 3 && tree.Label(top) == DependencyLabel.Compound && tree.Head(top) >= 0; steps++) top = tree.Head(top);
        if (tree.Child(top, DependencyLabel.Cop) is not (>= 0 and var be) || be > top) return false;
        int first = tree.Document.Sentences[tree.SentenceOf(head)].Start.Value;
        for (int i = be - 1; i > first && i >= be - FarthestWhat; i--)
        {
            if (tree.Lemma(i).Equals("what", StringComparison.OrdinalIgnoreCase)) return tree.Lemma(i - 1) is "in";
            if (tree[i].PartOfSpeech == PartOfSpeech.Punctuation && tree.Document.Words(tree[i]) is ";" or ".") return false;
        }
        return false;
    }

    // "killed since the uprising began", "the largest since the start of the war"
    private bool IsAnchor(int head)
    {
        int above = tree.Head(head);
        if (above < 0 || tree.IsVerb(head)) return false;
        if (tree.IsVerb(above)) return tree.Label(head) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass && tree.Lemma(above) is "begin" or "start" or "erupt" or "break" && tree.Child(above, DependencyLabel.Mark) is >= 0 and var mark && tree.Lemma(mark) == "since";
        return tree.Label(head) == DependencyLabel.Nmod && tree.PrepositionOf(head) == "of" && tree.Lemma(above) is "start" or "beginning" or "outbreak" or "onset" && tree.PrepositionOf(above) == "since";
    }

    // "for violating a lockdown": it is told that it was not kept.
    private bool IsBroken(Draft draft) => draft.Type.Code.Value == "blockade" && draft.Joined.Count == 0 && tree.Label(draft.Head) == DependencyLabel.Obj && tree.Lemma(tree.Head(draft.Head)) is "violate" or "flout" or "defy" or "break" or "breach" or "ignore";

    // "videos of beheadings"
    private bool IsOfPicture(int head) => tree.Label(head) == DependencyLabel.Nmod && tree.PrepositionOf(head) == "of" && tree.Child(head, DependencyLabel.Det, DependencyLabel.NmodPoss) < 0
        && tree.Lemma(tree.Head(head)) is "video" or "picture" or "photo" or "photograph" or "image" or "footage" or "film" or "painting" or "game";
}
