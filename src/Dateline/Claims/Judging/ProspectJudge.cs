using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells by the words above it what a sentence only speaks of: what is demanded, dealt over, feared, ordered or warned against has not come about.</summary>
internal sealed class ProspectJudge(SyntaxTree tree)
{
    // What is dealt over and laid down before it comes about; violence that is spoken of has mostly been.
    private static readonly FrozenSet<string> s_dealt = Set("release", "withdrawal", "agreement", "aid", "displacement", "meeting", "mobilization", "sanction", "change-of-group", "arrest", "legal-action", "blockade", "protest", "base-established");

    // "sanctions were approved", "approved the truce": made by saying so.
    private static readonly FrozenSet<string> s_madeBySaying = Set("sanction", "agreement", "change-of-group", "legal-action");

    private static readonly FrozenSet<string> s_demanding = Set("demand", "urge", "request", "seek", "want", "advocate", "need", "await");

    private static readonly FrozenSet<string> s_callingFor = Set("call", "appeal", "press", "push", "plead", "ask", "lobby", "campaign", "wait", "hope", "pray", "beg", "argue");

    private static readonly FrozenSet<string> s_discussing = Set("discuss", "debate", "mull", "weigh", "consider", "contemplate", "explore", "ponder", "eye", "examine", "suggest", "recommend", "favour", "favor", "moot");

    private static readonly FrozenSet<string> s_talking = Set("talk", "speak", "confer", "negotiate", "disagree", "differ");

    // Where one is when one speaks: "speaking on a visit to Nairobi".
    private static readonly FrozenSet<string> s_journeys = Set("visit", "trip", "tour", "stopover", "stop");

    private static readonly FrozenSet<string> s_ordering = Set("order", "approve", "authorize", "authorise", "decree");

    private static readonly FrozenSet<string> s_refusing = Set("reject", "refuse", "oppose", "resist", "dismiss");

    private static readonly FrozenSet<string> s_fearing = Set("fear", "risk", "dread", "anticipate");

    private static readonly FrozenSet<string> s_preventing = Set("prevent", "avoid", "avert", "forestall", "preclude", "deter");

    private static readonly FrozenSet<string> s_barring = Set("prevent", "stop", "bar", "block", "prohibit", "keep", "ban", "discourage", "dissuade", "deter", "restrain", "forbid", "refrain", "abstain");

    // Aid that is held back is none.
    private static readonly FrozenSet<string> s_withholding = Set("suspend", "halt", "freeze", "block", "stop", "cut", "withhold", "pause", "delay", "end", "obstruct", "cancel");

    // What a deal does with what it lays down.
    private static readonly FrozenSet<string> s_layingDown = Set("provide", "envisage", "envision", "foresee", "stipulate", "include", "call", "require", "demand", "outline", "entail", "involve", "specify", "propose");

    private static readonly FrozenSet<string> s_deals = Set("deal", "plan", "agreement", "proposal", "resolution", "accord", "roadmap", "framework", "phase", "truce", "ceasefire", "pact", "draft", "document", "text", "blueprint", "initiative", "memorandum", "treaty", "measure", "package", "bill");

    private static readonly FrozenSet<string> s_plans = Set("plan", "deal", "agreement", "proposal", "resolution", "accord", "offer", "promise", "pledge", "order", "decision", "roadmap", "blueprint", "framework", "decree", "preparation", "commitment", "timetable", "schedule", "deadline", "intention", "pact");

    private static readonly FrozenSet<string> s_fears = Set("fear", "risk", "threat", "possibility", "danger", "prospect", "likelihood", "chance", "hope", "concern", "worry", "spectre", "specter", "speculation", "expectation");

    private static readonly FrozenSet<string> s_signs = Set("sign", "hint", "indication");

    private static readonly FrozenSet<string> s_appeals = Set("call", "demand", "appeal", "request", "plea", "bid");

    private static readonly FrozenSet<string> s_talks = Set("talk", "negotiation", "discussion", "dialogue", "consultation", "debate", "consideration");

    private static readonly FrozenSet<string> s_purposes = Set("effort", "push", "drive", "campaign", "pressure", "condition", "precondition", "need", "readiness", "willingness", "refusal", "opportunity", "way", "idea", "option", "question", "issue");

    private static readonly FrozenSet<string> s_ends = Set("end", "halt", "stop", "cessation", "suspension", "pause", "freeze", "lifting");

    private static readonly FrozenSet<string> s_measures = Set("start", "beginning", "resumption", "round", "series", "wave", "part", "phase", "stage", "completion", "return", "extension", "continuation", "renewal", "day", "week");

    // What is done to bring something about: "to secure the release".
    private static readonly FrozenSet<string> s_bringing = Set("secure", "reach", "obtain", "win", "achieve", "broker", "negotiate", "ensure", "arrange", "facilitate", "see", "end", "stop", "halt", "hold", "resume", "start", "begin", "restart", "revive", "extend", "complete", "implement", "return", "finalise", "finalize", "conclude", "sign", "agree", "discuss", "demand", "enter", "join", "launch", "carry", "conduct", "stage", "mount", "commit", "impose");

    private static readonly FrozenSet<string> s_planning = Set("plan", "intend", "prepare", "agree", "promise", "pledge", "vow", "decide", "offer", "propose", "vote", "commit", "expect", "schedule", "set", "due");

    private static readonly FrozenSet<string> s_wishing = Set("try", "attempt", "seek", "fail", "struggle", "work", "hope", "want", "wish", "refuse", "urge", "ask", "call", "need", "press", "aim", "decline", "threaten");

    private static readonly FrozenSet<string> s_ready = Set("ready", "open", "willing", "eager", "keen", "close", "committed", "reluctant", "unwilling", "closed", "opposed", "hopeful", "optimistic", "necessary", "essential", "crucial", "vital");

    private const int Farthest = 8;

    /// <summary>What stands against the happening having come about, with the stage that it has reached instead, if any; null when nothing does.</summary>
    public (Stage? Stage, string Rule, string Reason)? Against(Draft draft)
    {
        int head = draft.Head;
        if (IsOfAnybody(head)) return Not("conditional", "It is only said of anybody who may do it.");
        if (IsSubjunctive(head)) return Not("asked-for", "It is only asked for.");
        // "told residents to leave ahead of strikes"
        if (!tree.IsVerb(head) && tree.Child(head, DependencyLabel.Case) is > 0 and var of && of < head && tree.Lemma(of - 1).Equals("ahead", StringComparison.OrdinalIgnoreCase)) return (Stage.Announced, "ahead", "");
        if (tree.IsVerb(head) ? IsFinite(head) : HasCome(head)) return null;
        bool dealt = s_dealt.Contains(draft.Type.Code.Value), joined = false, ended = false;
        for (int current = head, steps = 0; tree.Head(current) is >= 0 and var above && steps < Farthest; current = above, steps++)
        {
            if (tree.Label(current) == DependencyLabel.Conj)
            {
                // "used gas to drive them out and detained two": verbs of another form tell another thing.
                if (tree.IsVerb(current) && (IsFinite(current) || tree[current].Tag != tree[above].Tag)) return null;
                joined = true;
                continue;
            }
            string by = tree.PrepositionOf(current);
            if (by.Length == 0 && tree.IsVerb(current) && tree.Child(current, DependencyLabel.Mark) is >= 0 and var mark) by = tree.Lemma(mark);
            if (tree.IsNominal(above) && !tree.IsVerb(above))
            {
                string noun = tree.Lemma(above);
                if (OfNoun(draft, above, by, dealt || ended) is { } told) return Ended(told, ended);
                // "an end to fighting": of what is to end, only the end is spoken of.
                if (s_ends.Contains(noun) && by is "of" or "to" or "in") ended |= dealt || draft.Type.Code.Value == "armed-clash";
                else if (!s_measures.Contains(noun) && !joined) return null;
                joined = false;
                continue;
            }
            if (OfVerb(draft, above, current, by, dealt || ended) is { } spoken) return Ended(spoken, ended);
            // "agreed to meet after talks in the capital": what stands around the verb is not what is brought about.
            if (tree.Label(current) == DependencyLabel.Obl && by is not ("to" or "on" or "for" or "into" or "in" or "about")) return null;
            if (!tree.IsVerb(above) || !s_bringing.Contains(tree.Lemma(above)) || IsFinite(above)) return null;
        }
        return null;
    }

    private static (Stage?, string, string) Ended((Stage? Stage, string, string) prospect, bool ended) => ended && prospect.Stage is not null ? Not("left-off", "It is only said that it is to end.") : prospect;

    /// <summary>"will strike if the troops stay": whether a verb tells what is to be done on a condition.</summary>
    public bool IsOnCondition(int verb, int act) => HasCondition(verb) || verb != act && HasCondition(act);

    private bool HasCondition(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Advcl && tree.Child(child, DependencyLabel.Mark) is >= 0 and var mark && tree.Lemma(mark).ToLowerInvariant() is "if" or "unless") return true;
        }
        return false;
    }

    private (Stage?, string, string)? OfNoun(Draft draft, int noun, string by, bool dealt)
    {
        string lemma = tree.Lemma(noun);
        if (s_fears.Contains(lemma) && (by == "of" || dealt && by is "for" or "about" or "over" && lemma is not ("concern" or "worry"))) return Not("possible", "It is only feared or hoped for.");
        if (lemma == "preparation" && by is "for" or "of") return (Stage.Announced, "prepared", "");
        if (!dealt) return null;
        if (by is not ("of" or "for" or "on" or "to" or "about" or "over" or "under")) return null;
        if (s_signs.Contains(lemma) && by == "of") return Not("not-yet", "It is only said whether there are signs of it.");
        if (s_appeals.Contains(lemma) && by is "for" or "to") return Not("asked-for", "It is only asked for.");
        if (s_talks.Contains(lemma) && !IsKnownMeeting(draft) && by is "on" or "about" or "over" or "for") return Not("talked-of", "It is only talked about.");
        if (s_purposes.Contains(lemma)) return Not("purpose", "It is only told as a purpose.");
        if (!s_plans.Contains(lemma) || draft.Type.Code.Value == "agreement" && s_deals.Contains(lemma)) return null;
        // "a plan for Sunday's march": whose it is tells that it is known.
        if (tree.Child(draft.Head, DependencyLabel.NmodPoss) >= 0 && draft.Type.Code.Value == "protest") return null;
        if (HasNo(noun)) return Not("not-planned", "It is said not to be planned.");
        // "demanded a deal for the release", "turned down an offer of talks"
        bool sought = tree.Label(noun) is DependencyLabel.Obj or DependencyLabel.NsubjPass && tree.Lemma(tree.Head(noun)) is var verb && (s_demanding.Contains(verb) || s_discussing.Contains(verb) || s_refusing.Contains(verb) || verb is "turn" or "decline" or "rebuff" or "spurn");
        return sought ? Not("asked-for", "It is only asked for, talked about or refused.") : (Stage.Announced, "dealt", "");
    }

    private (Stage?, string, string)? OfVerb(Draft draft, int verb, int current, string by, bool dealt)
    {
        string lemma = tree.Lemma(verb);
        bool gerund = tree[current].Tag == "VBG", infinitive = tree[current].Tag == "VB" && by == "to", thing = tree.Label(current) is DependencyLabel.Obj or DependencyLabel.NsubjPass || gerund && tree.Label(current) is DependencyLabel.Xcomp && by.Length == 0;
        if (gerund && by == "against") return Not("warned-against", "It is only warned against.");
        if (gerund && by == "from" && s_barring.Contains(lemma)) return Not("prevented", "It is only said that it was prevented.");
        if (thing && s_fearing.Contains(lemma)) return Not("possible", "It is only feared.");
        if (thing && s_preventing.Contains(lemma)) return Not("prevented", "It is only told as what is to be prevented.");
        if (by == "at" && lemma == "aim") return Not("purpose", "It is only told as a purpose.");
        if (!dealt) return null;
        if ((thing || by == "for") && s_layingDown.Contains(lemma) && SubjectOf(verb) is >= 0 and var deal && s_deals.Contains(tree.Lemma(deal))) return (Stage.Announced, "dealt", "");
        if (thing && s_demanding.Contains(lemma) || by == "for" && s_callingFor.Contains(lemma) || by == "on" && lemma == "insist") return Not("asked-for", "It is only asked for.");
        if (!IsKnownMeeting(draft) && (thing && s_discussing.Contains(lemma) || by is "on" or "about" or "over" && s_talking.Contains(lemma) && !(by == "on" && s_journeys.Contains(tree.Lemma(current))))) return Not("talked-of", "It is only talked about.");
        if (thing && s_refusing.Contains(lemma)) return Not("refused", "It is only refused.");
        if (thing && draft.Type.Code.Value == "aid" && s_withholding.Contains(lemma)) return Not("withheld", "It is said that it is held back.");
        // "ordered the mobilization": with the order it is under way.
        if (thing && s_ordering.Contains(lemma) && !s_madeBySaying.Contains(draft.Type.Code.Value) && !(lemma == "order" && draft.Type.Code.Value == "mobilization")) return (Stage.Announced, "ordered", "");
        if (by is "to" or "for" or "on" && !infinitive && s_ready.Contains(lemma)) return Not("ready", "It is only said who is ready for it.");
        if (by is "to" or "for" or "in" or "into" && !infinitive && !gerund && lemma is "return" or "go" or "come" or "agree" or "commit" or "sit" or "resume") return OfReturn(verb);
        if (by == "for" && !infinitive && lemma == "prepare") return (Stage.Announced, "planned", "");
        if (!infinitive) return null;
        if (lemma == "have" && tree.Child(verb, DependencyLabel.Advmod) is >= 0 and var yet && tree.Lemma(yet) == "yet") return Not("not-yet", "It is said not to have come about yet.");
        if (current == draft.Head) return null;
        if (s_wishing.Contains(lemma)) return Not("wished-for", "It is only wished for.");
        if (s_planning.Contains(lemma)) return (Stage.Announced, "planned", "");
        return tree.Label(current) == DependencyLabel.Advcl ? Not("purpose", "It is only told as a purpose.") : null;
    }

    // "discussed the summit", "talked about his visit": a meeting that is known has mostly been held.
    private bool IsKnownMeeting(Draft draft) => draft.Type.Code.Value == "meeting" && !tree.IsVerb(draft.Head) && (tree.Child(draft.Head, DependencyLabel.NmodPoss) >= 0 || tree.Child(draft.Head, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article).ToLowerInvariant() is "the" or "this");

    // "would not return to talks", "will come for a meeting"
    private (Stage?, string, string)? OfReturn(int verb)
    {
        string modal = "";
        foreach (int child in tree.Children(verb))
        {
            if (child < verb && tree.Lemma(child) is "not" or "never" or "n't") return Not("refused", "It is said not to be done.");
            if (tree[child].Tag == "MD") modal = tree.Document.Words(tree[child]).ToString().ToLowerInvariant();
        }
        return modal.Length == 0 ? null : modal is "will" or "would" or "shall" or "'ll" ? (Stage.Announced, "will", "") : Not("possible", "It is only said that it may be done.");
    }

    // "anyone who attacks us", "any ship entering the port", "any attack"
    private bool IsOfAnybody(int head)
    {
        if (HasAny(head)) return true;
        int verb = tree.IsVerb(head) ? head : tree.Label(head) is DependencyLabel.Obj or DependencyLabel.Nsubj ? tree.Head(head) : -1;
        if (verb < 0 || !tree.IsVerb(verb) || tree.Label(verb) is not (DependencyLabel.AclRelcl or DependencyLabel.Acl) || tree[verb].Tag is not ("VBZ" or "VBP" or "VBG") || tree.Head(verb) is not (>= 0 and var whoever)) return false;
        string who = tree.Lemma(whoever).ToLowerInvariant();
        // "those fleeing the town" are on their way; "those who attack it" may never be.
        return who is "anyone" or "anybody" or "whoever" or "everyone" or "everybody" || who is "those" or "that" && tree[verb].Tag != "VBG" || HasAny(whoever);
    }

    private bool HasAny(int noun) => !tree.IsVerb(noun) && tree.Child(noun, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article) is "any" or "Any";

    private bool HasNo(int noun) => tree.Child(noun, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article) is "no" or "No";

    // "demanded that all captives be freed"
    private bool IsSubjunctive(int verb)
    {
        if (!tree.IsVerb(verb) || tree.Label(verb) is not (DependencyLabel.Ccomp or DependencyLabel.Acl) || tree.Child(verb, DependencyLabel.Aux) >= 0) return false;
        if (tree.Child(verb, DependencyLabel.Mark) is not (>= 0 and var that) || tree.Lemma(that) != "that") return false;
        if (tree.Child(verb, DependencyLabel.AuxPass) is >= 0 and var be) return tree[be].Tag == "VB";
        // "the demand that the rebels withdraw"
        return tree[verb].Tag is "VB" or "VBP" && tree.Label(verb) == DependencyLabel.Acl && tree.Lemma(tree.Head(verb)) is "demand" or "call" or "request" or "proposal" or "insistence" or "requirement" or "condition";
    }

    private bool IsFinite(int verb)
    {
        if (tree[verb].Tag is "VBD" or "VBZ" or "VBP") return true;
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) is DependencyLabel.Aux or DependencyLabel.AuxPass && tree[child].Tag is "VBD" or "VBZ" or "VBP" or "MD") return true;
        }
        return false;
    }

    // "discussed the release that took place on Sunday"
    private bool HasCome(int noun) => tree.Child(noun, DependencyLabel.AclRelcl) is >= 0 and var clause && tree[clause].Tag == "VBD";

    private int SubjectOf(int verb)
    {
        int subject = tree.Child(verb, DependencyLabel.Nsubj);
        if (subject >= 0 && tree[subject].PartOfSpeech == PartOfSpeech.Pronoun && tree.Label(verb) == DependencyLabel.AclRelcl) return tree.Head(verb);
        return subject < 0 && tree.Label(verb) is DependencyLabel.Acl or DependencyLabel.Conj ? tree.Label(verb) == DependencyLabel.Conj ? tree.Child(tree.Head(verb), DependencyLabel.Nsubj) : tree.Head(verb) : subject;
    }

    private static (Stage?, string, string) Not(string rule, string reason) => (null, rule, reason);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
