using System.Collections.Frozen;

namespace Dateline.Claims.Judging;

/// <content>The words that tell how far a happening has come.</content>
internal sealed partial class StageJudge
{
    private static readonly FrozenSet<string> s_planning = Set("plan", "intend", "prepare", "order", "agree", "expect", "schedule", "promise", "pledge", "vow", "want", "seek", "decide", "ready", "announce",
        "propose", "offer", "consider", "authorize", "approve", "willing", "commit", "set", "about", "poise", "instruct", "direct", "aim", "cancel", "postpone", "scrap", "shelve", "delay", "due", "willingness", "readiness", "intention", "intent", "decision", "commitment", "suppose", "slate", "authorise", "resolve");

    private static readonly FrozenSet<string> s_ordinals = Set("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "latest", "only", "sole");

    // What is done for something else, however many there were before it.
    private static readonly FrozenSet<string> s_undertakings = Set("time", "step", "thing", "way", "chance", "move", "attempt", "priority", "task", "aim", "goal", "opportunity", "plan", "effort", "phase", "stage", "part", "measure", "place", "reason", "option", "duty", "job", "bid", "round", "deadline", "order", "decision", "appeal", "call", "warning", "day", "moment", "point", "hope", "resort", "means", "ability", "right", "power");

    private static readonly FrozenSet<string> s_plannedModifiers = Set("planned", "upcoming", "imminent", "proposed", "future", "possible", "potential", "expected", "impending", "scheduled", "looming", "prospective", "pending", "slated", "forthcoming");

    private static readonly FrozenSet<string> s_trying = Set("try", "attempt", "fail", "foil", "thwart", "prevent", "avert", "seek");

    private static readonly FrozenSet<string> s_triedModifiers = Set("attempted", "failed", "foiled", "thwarted", "unsuccessful", "botched", "abortive", "aborted");

    private static readonly FrozenSet<string> s_continuing = Set("continue", "intensify", "escalate", "rage", "persist", "remain", "keep", "step", "ramp");

    private static readonly FrozenSet<string> s_ongoingModifiers = Set("ongoing", "continuing", "continued", "sustained", "current", "daily", "nightly");

    private static readonly FrozenSet<string> s_asking = Set("call", "urge", "demand", "ask", "appeal", "request", "implore", "plead", "tell", "advise", "warn", "encourage", "recommend", "require", "able", "ability",
        "need", "must", "should", "prefer", "hope", "wish", "refuse", "unable", "pressure", "oppose");

    // What one is made to do is done.
    private static readonly FrozenSet<string> s_causing = Set("force", "compel", "lead", "cause", "prompt", "drive", "push", "manage", "help", "allow", "enable");

    private static readonly FrozenSet<string> s_using = Set("use", "deploy", "launch", "fire", "storm", "employ", "enter");

    private static readonly FrozenSet<string> s_sending = Set("send", "dispatch", "deploy", "station", "mobilize", "mobilise", "post", "move", "assign", "arrive", "rush");

    private static readonly FrozenSet<string> s_leavingOff = Set("stop", "cease", "refrain", "avoid", "quit", "halt", "abandon", "forgo", "forego", "renounce");

    private static readonly FrozenSet<string> s_weighing = Set("consider", "contemplate", "mull", "ponder", "discuss", "weigh", "oppose");

    private static readonly FrozenSet<string> s_defying = Set("defy", "brave", "flout", "disobey", "ignore", "disregard");

    private static readonly FrozenSet<string> s_gathering = Set("gather", "assemble", "converge", "congregate", "flock");

    // "The aim is to take the town."
    private static readonly FrozenSet<string> s_purposes = Set("aim", "goal", "purpose", "objective", "plan", "mission", "task", "intention", "idea", "job", "way", "role", "duty", "strategy", "priority", "dream", "hope", "target", "option", "policy");

    private static readonly FrozenSet<string> s_possibleNouns = Set("threat", "risk", "possibility", "fear", "danger", "likelihood", "prospect", "chance", "capability", "ability", "right", "capacity", "event", "case", "potential", "concern");

    // What is made known by "announce" when it is done: "announced the arrest of two men".
    private static readonly FrozenSet<string> s_doneWhenTold = Set("kill", "killing", "capture", "arrest", "execution", "death", "assassination", "elimination", "seizure", "destruction", "recovery", "detention", "murder", "discovery", "downing", "expulsion", "dismantling", "liberation", "recapture", "loss", "interception", "abduction", "kidnapping", "escape", "rescue");

    // What is their object is there already: "must condemn the killing".
    private static readonly FrozenSet<string> s_ofWhatIs = Set("condemn", "denounce", "deplore", "decry", "investigate", "probe", "mourn", "explain", "punish", "avenge", "end", "stop", "halt", "survive", "escape", "remember", "document");

    // What is their object has not come about.
    private static readonly FrozenSet<string> s_demanding = Set("demand", "urge", "request", "propose", "recommend", "suggest", "insist", "want");

    private static readonly FrozenSet<string> s_refusing = Set("reject", "refuse", "decline", "oppose", "rule", "turn", "ban", "prohibit", "forbid");

    // What a law lets somebody do may be done: "an emergency that lets the army detain suspects".
    private static readonly FrozenSet<string> s_permitting = Set("let", "allow", "permit", "enable", "empower", "entitle", "authorize", "authorise");

    // Verbs by whose object something goes on while they do: "is mediating talks".
    private static readonly FrozenSet<string> s_doing = Set("hold", "mediate", "conduct", "carry", "wage", "stage", "lead", "mount", "host", "face", "impose", "enforce", "maintain", "fight", "pursue");

    private static readonly FrozenSet<string> s_mock = Set("mock", "simulated", "dummy", "pretend", "imaginary", "fictional", "replica");

    private static readonly FrozenSet<string> s_practices = Set("exercise", "drill", "manoeuvre", "maneuver", "rehearsal", "wargame");

    private static readonly FrozenSet<string> s_wordsTypes = Set("threat", "warning", "accusation", "demand", "condemnation", "rejection", "responsibility-claim");

    private static readonly FrozenSet<string> s_aspects = Set("begin", "start", "resume", "continue", "commence");
}
