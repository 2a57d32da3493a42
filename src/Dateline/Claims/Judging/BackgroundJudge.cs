using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims.Judging;

/// <summary>Decides whether a happening is older context rather than what the report is there to tell.</summary>
internal sealed class BackgroundJudge(SyntaxTree tree, Mentions mentions, KnownActReader known)
{
    // A text of one or two sentences tells of its day; a long one of the days since the last issue.
    private const int FreshDaysShort = 1, FreshDaysLong = 6, LongestShort = 3, LongestBrief = 6;

    // What a short text opens with is its news, even when it only came to light: "a commission says that they killed nine in May".
    private const int FreshDaysLead = 60;

    // What was up to so many days ago is told with the news, although it came before what a report begins with.
    private const int StillNews = 4;

    // What took longer than about a week until the day of telling is told as how things have gone.
    private const int LongestNews = 8;

    // "between Sunday and Tuesday" is told as the news of these days.
    private const int FewDays = 3;

    // What a text without paragraphs tells on from, once it has told of what was so many days before.
    private const int LongAgo = 60;

    // Words between crimes and the first that is told of them: "crimes against civilians in the region, including".
    private const int FarthestCrimes = 8;

    private static readonly FrozenSet<string> s_causes = Set("after", "following", "since", "amid", "amidst", "despite", "before", "follow", "over", "due", "because", "for");

    private static readonly FrozenSet<string> s_causeNouns = Set("retaliation", "response", "suspicion", "involvement", "part", "anniversary", "aftermath", "wake", "connection", "role", "revenge", "participation", "result",
        "perpetrator", "mastermind", "architect", "organizer", "organiser", "planner", "ringleader", "instigator", "investigation", "inquiry", "probe", "trial", "memory", "commemoration", "survivor", "repeat", "reminder", "repercussion");

    private static readonly FrozenSet<string> s_causeVerbs = Set("cause", "trigger", "spark", "follow", "accuse", "suspect", "prompt", "link");

    private static readonly FrozenSet<string> s_earlier = Set("previously", "earlier", "already", "ago", "once", "originally", "repeatedly", "historically", "recently", "since", "sporadically", "regularly", "often", "usually", "frequently");

    private static readonly FrozenSet<string> s_crimes = Set("crime", "abuse", "violation", "atrocity", "offence", "offense", "outrage", "excess", "cruelty");

    private static readonly FrozenSet<string> s_habits = Set("sporadically", "regularly", "often", "usually", "frequently", "repeatedly");

    /// <summary>The days of the first happening told; null until it is known.</summary>
    public DateRange? Story { get; set; }

    // Without paragraphs nothing shows where a history ends.
    private readonly bool _paragraphs = tree.Document.Text.AsSpan().Count('\n') >= LongestShort;

    private readonly TenseReader _tenses = new(tree);
    private readonly PresupposedActs _presupposed = new(tree, mentions);
    private readonly RecurringActs _recurring = new(tree);

    // A handful of sentences has no room for how things have been.
    private readonly bool _brief = tree.Document.Sentences.Length <= LongestBrief;

    private readonly bool _short = tree.Document.Sentences.Length <= LongestShort;

    /// <summary>The last sentence that told of older things by their date, or by going on from such; -9 before one is found.</summary>
    private int _history = -9;

    // The last sentence that told of a sum or a long time.
    private int _summed = -9;

    // The verb that told of it.
    private int _told;

    // Whether that was so long before the report that a story of the day cannot go on from it.
    private bool _isLongAgo;

    public (bool Background, string Rule) Judge(Draft draft, bool isFirst)
    {
        (bool background, string rule) = Judged(draft, isFirst);
        if (!background && rule == "main" && !isFirst && IsToldOn(draft)) (background, rule) = (true, "history");
        if (background && rule is "sum" or "long-span") _summed = draft.Sentence;
        if (background && rule is "earlier-date" or "before-story" or "long-span" or "history")         {
            if (rule != "history") _isLongAgo = mentions.DaysOf(draft) is { } days && mentions.Published is { } published && days.Last.DayNumber < published.DayNumber - LongAgo;
            (_history, _told) = (draft.Sentence, tree.IsVerb(draft.Head) ? draft.Head : Math.Max(0, tree.GoverningVerb(draft.Head)));
        }
        return (background, rule);
    }

    // "In 2015 a man died in custody. Four nights of rioting followed": a history goes on until its paragraph ends or a time is told.
    private bool IsToldOn(Draft draft)
    {
        if (draft.Time >= 0 || draft.Stage != Stage.Occurred) return false;
        // "More than 60 have been killed since June. Hundreds have been arrested": in the same time.
        if (draft.Sentence - _summed == 1 && !draft.Type.Families.Contains("words") && (tree.IsVerb(draft.Head) ? draft.Head : tree.GoverningVerb(draft.Head)) is >= 0 and var counted && IsInPerfect(counted)) return true;
        if (draft.Sentence - _history > 1) return false;
        // "In 2011 the army took the town and burnt the market": both were then.
        if (draft.Sentence == _history && IsContinued(draft.Head)) return true;
        if (draft.Sentence == _history) return tree.IsVerb(draft.Head) && tree.Label(draft.Head) == DependencyLabel.Conj && tree[draft.Head].Tag is "VBD" or "VBN" && draft.Head > _told && tree.Governs(_told, draft.Head);
        if (!_paragraphs && (!_isLongAgo || draft.Type.Families.Contains("words"))) return false;
        int gap = tree.Document.Sentences[draft.Sentence].Start.Value;
        ReadOnlySpan<char> between = tree.Document.Text.AsSpan(tree[gap - 1].Span.End..tree[gap].Span.Start);
        if (between.Contains('\n')) return false;
        int frame = tree.IsVerb(draft.Head) ? draft.Head : tree.GoverningVerb(draft.Head);
        // "More than 90 have been held": that is how things stand now.
        return frame >= 0 && tree[frame].Tag is "VBD" or "VBN" && !UnderSpeech(frame) && !_tenses.IsPresentPerfect(frame);
    }

    // "In 2011 he came before a judge, who remanded him": so it went on.
    private bool IsContinued(int verb) => tree.IsVerb(verb) && tree.Label(verb) == DependencyLabel.AclRelcl && tree[verb].Tag == "VBD" && verb > _told && tree.Governs(_told, verb);

    // "have been arrested and dozens abducted": the second has the auxiliary of the first.
    private bool IsInPerfect(int verb) => _tenses.IsPresentPerfect(verb) || tree.Label(verb) == DependencyLabel.Conj && tree[verb].Tag == "VBN" && tree.Head(verb) is >= 0 and var first && _tenses.IsPresentPerfect(first);

    private (bool Background, string Rule) Judged(Draft draft, bool isFirst)
    {
        if (draft.IsSum) return (true, "sum");
        if (draft.Stage is Stage.Threatened) return (false, "main");
        // "Forces seize a town": what a short text tells in the present tense is its news, whatever dates stand in it.
        if (_short && _tenses.IsMainPresent(draft.Head)) return (false, "main-present");
        if (mentions.DaysOf(draft) is { } range && mentions.Published is { } day)
        {
            if (range.Last.DayNumber < day.DayNumber - FreshDays(draft, range, isFirst)) return (true, "earlier-date");
            if (!isFirst && Story is { } story && range.Last.DayNumber < day.DayNumber - StillNews && range.Last.DayNumber < story.First.DayNumber - (range.Days > 1 ? 0 : 1)) return (true, "before-story");
            if (range.Days > LongestNews && range.First < day && draft.Stage is not Stage.Announced) return (true, "long-span");
            // "a day after the rebels had taken it": what the news is measured from
            if (draft.IsEarlier && range.Last < day) return (true, "earlier-date");
            // "agreed last week": the report's days are the last few
            if (!_short && !isFirst && range.Days > FewDays && range.Last.DayNumber < day.DayNumber - 1) return (true, "before-story");
        }
        if (!isFirst && _recurring.Tell(draft)) return (true, "recurring");
        int head = draft.Head;
        bool words = draft.Type.Families.Contains("words");
        // "after clashes in which three fighters died": with its own figures it is told for its own sake.
        bool untimed = draft.Time < 0 || IsOfLength(head);
        if (!words && (untimed || draft.Days is not null) && draft.StageRule is not ("planned-modifier" or "prepared") && (Cause(head, draft.Type.Code.Value == "meeting") ?? CauseAround(head)) is { } cause && (untimed || cause == "halted") && (cause != "sequel" || !HasFigures(draft) || !IsOwnNews(head))) return (true, cause == "sequel" ? "cause" : cause);
        if (!words && draft.Time < 0 && !HasFigures(draft) && _presupposed.IsGroundOf(head)) return (true, "ground");
        if (draft.Type.Families.Contains("fight") && (IsKnown(draft) || draft.Time < 0 && IsOfCrimes(head))) return (true, "known");
        if (!words && draft.Time < 0 && !HasFigures(draft) && (IsCalledEarlier(head) || IsOfCaptives(draft))) return (true, "earlier-word");
        int frame = tree.IsVerb(head) ? head : tree.GoverningVerb(head);
        if (tree.IsVerb(head) || (frame >= 0 && tree.Label(head) is DependencyLabel.Obj or DependencyLabel.Nsubj or DependencyLabel.NsubjPass))
        {
            if (!isFirst && draft.Joined.TrueForAll(other => !_short && (other.Head == frame || tree.Governs(frame, other.Head))) && tree.Label(frame) == DependencyLabel.Advcl && tree.Child(frame, DependencyLabel.Mark) is >= 0 and var mark && (tree.Lemma(mark) is "since" || (draft.Time >= 0 && tree.Lemma(mark) is "after" && !IsNow(frame, mark) && !IsFresh(draft)))) return (true, "after-clause");
            if (HasEarlierWord(frame) && !isFirst) return (true, "earlier-word");
            // "the ministers, who had met on Thursday, denounced it": even on the story's day it is only what went before
            if (_tenses.IsPerfect(frame, "VBD") && !UnderSpeech(frame) && (!IsOfStory(draft) || (tree.Label(frame) == DependencyLabel.AclRelcl && !isFirst))) return (true, "past-perfect");
            if (tree.Label(frame) == DependencyLabel.AclRelcl && _tenses.IsPresentPerfect(frame) && !IsNewsOfPerfect(draft, frame)) return (true, "relative-perfect");
        }
        if (!_short && !isFirst && draft.Time < 0 && frame >= 0 && Habit(draft, head, frame, words) is { } habit) return (true, habit);
        return (false, "main");
    }

    // "arrested on Friday for killing two on Monday", "frees soldiers captured by the Front": unless it is told to have been on the same day.
    private bool IsKnown(Draft draft)
    {
        bool earlier = draft.Time < 0 || mentions.DaysOf(draft) is { } range && (Story?.First ?? mentions.Published) is { } day && range.Last < day;
        return earlier && (known.IsHeldAgainst(draft.Head) || draft.Time < 0 && known.IsToldApart(draft.Head));
    }

    // "warns against travel to Orsk, where a strike has killed nine": what a short text tells as done is news with the rest; what has been so or done to somebody is known.
    private bool IsNewsOfPerfect(Draft draft, int frame) => _short && draft.Time < 0 && !tree.IsPassive(frame) && !HasEarlierWord(frame);

    // "have committed war crimes, including executions and rape": a list of what has been done at one time or another.
    private bool IsOfCrimes(int act)
    {
        while (tree.Label(act) == DependencyLabel.Conj && tree.Head(act) >= 0) act = tree.Head(act);
        if (tree.Child(act, DependencyLabel.Case) is not (>= 0 and var such) || tree.Lemma(such).ToLowerInvariant() is not ("including" or "include" or "such" or "like")) return false;
        for (int noun = such - 1; noun >= Math.Max(tree.Document.Sentences[tree.SentenceOf(such)].Start.Value, such - FarthestCrimes); noun--)
        {
            if (tree[noun].Tag == "NNS" && s_crimes.Contains(tree.Lemma(noun))) return true;
        }
        return false;
    }

    // What a text begins with in its main clause is its news, even some days on.
    private int FreshDays(Draft draft, DateRange range, bool isFirst)
    {
        if (!_short) return FreshDaysLong;
        // "describe families dying in a barrage on Monday": so is what it opens with in a phrase, unless people are told apart by it.
        // "were killed on Tuesday when rebels shelled a camp": it is told by the main clause as well.
        if (!draft.Heads.Any(IsMainPast)) return isFirst && !IsAside(draft.Head) ? FreshDaysLong : FreshDaysShort;
        return isFirst ? FreshDaysLead : Story is null || range.Last >= Story.First ? FreshDaysLong : FreshDaysShort;
    }

    // "following strikes on Monday", "the pupils abducted on Monday", "who met on Monday"
    private bool IsAside(int head) => tree.Label(head) is DependencyLabel.AclRelcl || tree.Label(head) == DependencyLabel.Advcl && !IsOutcome(head) && !IsTurn(head) || (tree.Label(head) == DependencyLabel.Acl && tree[head].Tag == "VBN") || (!tree.IsVerb(head) && s_causes.Contains(tree.PrepositionOf(head)));

    // "Two men were sitting in a car when gunmen opened fire": what people were doing then is only the scene.
    private bool IsTurn(int verb) => tree.Child(verb, DependencyLabel.Mark, DependencyLabel.Advmod) is >= 0 and var mark && mark < verb && tree.Lemma(mark) == "when" && tree.Head(verb) is >= 0 and var scene && tree.Head(scene) < 0 && tree[scene].Tag == "VBG" && tree.Child(scene, DependencyLabel.Aux) >= 0;

    // "entered the hotel, killing four", "killed four before fleeing"
    private bool IsOutcome(int verb) => tree.Child(verb, DependencyLabel.Mark) is var mark && (mark < 0 ? tree[verb].Tag == "VBG" && tree.Document.Words(tree[Math.Max(0, verb - 1)]) is "," : tree.Lemma(mark) == "before") && tree.Head(verb) is >= 0 and var main && IsMainPast(main);

    private bool IsMainPast(int head)
    {
        if (!tree.IsVerb(head) || tree[head].Tag is not ("VBD" or "VBN") || _tenses.IsPerfect(head, "VBD")) return false;
        int main = head;
        while (tree.Label(main) is DependencyLabel.Conj or DependencyLabel.Ccomp or DependencyLabel.Parataxis && tree.Head(main) >= 0) main = tree.Head(main);
        return tree.Head(main) < 0;
    }

    /// <summary>Whether a long report tells something in the perfect: it was at some time until then.</summary>
    public bool TellsUntilNow(Draft draft)
    {
        int frame = tree.IsVerb(draft.Head) ? draft.Head : tree.GoverningVerb(draft.Head);
        return !_brief && frame >= 0 && !draft.Type.Families.Contains("words") && !HasFigures(draft) && _tenses.IsPresentPerfect(frame);
    }

    // In a long report, what is told without a time in the perfect or as a habit is how things have been.
    private string? Habit(Draft draft, int head, int frame, bool words)
    {
        if (UnderSpeech(frame) || HasFigures(draft)) return null;
        int top = frame;
        while (tree.Label(top) == DependencyLabel.Xcomp && tree.Head(top) >= 0) top = tree.Head(top);
        if ((!_brief || words) && _tenses.IsPresentPerfect(top)) return "present-perfect";
        if (words) return null;
        // "in Orsk, where crowds threw stones": the clause goes on with the news of the place.
        // "a committee, which will hold talks": what is to come is no older thing.
        if (tree.Label(frame) == DependencyLabel.AclRelcl && draft.Stage != Stage.Announced && !(tree[frame].Tag == "VBD" && HasWhere(frame))) return "relative-clause";
        return tree.IsVerb(head) && tree[head].Tag is "VBZ" or "VBP" ? "habit" : null;
    }

    private bool HasWhere(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child < verb && tree.Lemma(child) == "where") return true;
        }
        return false;
    }

    // "in retaliation for mortar fire", "as part of a deal", "following clashes", "halted strikes".
    private string? Cause(int head, bool meeting = false)
    {
        if (tree.IsVerb(head) && !IsPhrase(head)) return IsChargedWith(head) ? "cause" : null;
        if (!meeting && _presupposed.IsTakenUp(head)) return "halted";
        for (int current = head, steps = 0; current >= 0 && steps < 3; steps++)
        {
            string preposition = IsPhrase(current) && tree.Child(current, DependencyLabel.Mark) is >= 0 and var mark ? tree.Lemma(mark).ToLowerInvariant() : tree.PrepositionOf(current);
            int governor = tree.Head(current);
            if (governor < 0) return null;
            // "blamed the army for the shelling", "claimed responsibility for the shelling": the shelling is what is told.
            if (preposition == "for" && tree.Lemma(governor) is "blame" or "responsibility") return null;
            // "the presidents say after a telephone call": it is part of the news.
            if (preposition == "after" && meeting && tree.IsVerb(governor) && tree.Lemma(governor) is "say" or "announce" or "declare" or "tell" or "agree") return null;
            // "arrives for talks"
            if (preposition == "for" && meeting) return null;
            // "charged with the murder of three": it was before.
            if (preposition is "with" or "of" && tree.IsVerb(governor) && tree.Lemma(governor) is "charge" or "convict" or "indict" or "acquit" && tree.Label(current) is DependencyLabel.Obl or DependencyLabel.Nmod) return "cause";
            // "after a night of clashes", "after a three-hour battle": how long it took until the news tells that it is part of it.
            if (preposition is "after" or "following" or "follow" && HasLength(current) && !IsFollowed(current)) return null;
            if (s_causes.Contains(preposition) && tree.Label(current) is DependencyLabel.Obl or DependencyLabel.Nmod or DependencyLabel.Advcl) return "sequel";
            if (preposition.Length > 0 && s_causeNouns.Contains(tree.Lemma(governor))) return tree.Lemma(governor) is "result" or "wake" or "aftermath" ? "sequel" : "cause";
            // "following days of fighting", where the parser takes "following" for a describing word
            if (tree.Lemma(governor) == "follow" && tree[governor].Tag == "VBG" && tree.Label(governor) == DependencyLabel.Amod || IsFollowed(current)) return "sequel";
            if (tree.IsVerb(governor))
            {
                if (s_causeVerbs.Contains(tree.Lemma(governor)) && tree.Label(current) is DependencyLabel.OblAgent or DependencyLabel.Obl) return "cause";
                return null;
            }
            if (tree.Label(current) is not (DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.Conj)) return null;
            current = governor;
        }
        return null;
    }

    // "amid fighting", "in retaliation for strikes": a noun by its preposition, whatever the tagger takes it for.
    private bool IsPhrase(int verb) => tree.IsVerb(verb) && (tree.Label(verb) is DependencyLabel.Obl or DependencyLabel.Nmod && tree.Child(verb, DependencyLabel.Case) >= 0
        || tree[verb].Tag == "VBG" && tree.Child(verb, DependencyLabel.Mark) is >= 0 and var mark && tree.Lemma(mark).ToLowerInvariant() is "amid" or "amidst" or "due" or "despite" && tree.Child(verb, DependencyLabel.Obj) < 0);

    private bool HasLength(int noun)
    {
        if (tree.Lemma(noun) is "night" or "hour" or "day") return true;
        foreach (int child in tree.Children(noun))
        {
            if (child < noun && mentions.TimeAt(child) is >= 0 and var time && mentions.Times[time].Mention.Expression.Form == TimeForm.Length) return true;
        }
        return false;
    }

    // "Nine were killed following an attack", "took the town after clashes": only beside an act that is no violence is it what came before.
    private bool IsOwnNews(int act) => tree.GoverningVerb(act) is var verb && (verb < 0 || !known.IsCalmAct(verb));

    // "charged with killing four people", "convicted of bombing a church"
    private bool IsChargedWith(int verb) => tree[verb].Tag == "VBG" && tree.Lemma(verb) is not ("secure" or "protect" or "guard" or "defend" or "keep" or "take") && tree.Label(verb) == DependencyLabel.Advcl && tree.Lemma(tree.Head(verb)) is "charge" or "convict" or "indict" or "acquit" && tree.Child(verb, DependencyLabel.Mark) is >= 0 and var mark && tree.Lemma(mark) is "with" or "of";

    // "days of fighting": the time tells how long it went on.
    private bool IsOfLength(int act) => tree.Head(act) is >= 0 and var length && tree.Label(act) is DependencyLabel.Nmod or DependencyLabel.Acl && tree.Lemma(length) is "day" or "week" or "month" && (tree.Child(act, DependencyLabel.Case, DependencyLabel.Mark) is >= 0 and var of && tree.Lemma(of) == "of");

    // "following days of fighting": days without a number are how it stood before.
    private bool IsFollowed(int noun) => tree.Child(noun, DependencyLabel.Amod, DependencyLabel.Case) is >= 0 and var first && tree.Document.Words(tree[first]) is "following" && tree.Child(noun, DependencyLabel.Det) < 0;

    // Those who were taken count one or more, however they are named.
    private static bool HasFigures(Draft draft) => draft.Tolls.Exists(toll => toll.Numbered || toll.Kind is TollKind.Killed or TollKind.Injured);

    // "following a brawl in which a market was looted": what is told of a cause is as old as it is.
    private string? CauseAround(int verb)
    {
        while (tree.IsVerb(verb) && tree.Label(verb) == DependencyLabel.Conj && tree.Head(verb) >= 0) verb = tree.Head(verb);
        if (!tree.IsVerb(verb) || tree.Label(verb) is not (DependencyLabel.AclRelcl or DependencyLabel.Acl) || tree.Head(verb) is not (>= 0 and var noun)) return null;
        // "following weeks of fighting with the army"
        if (IsFollowed(noun) || tree.Lemma(noun) == "follow" && tree[noun].Tag == "VBG") return "sequel";
        return tree.PrepositionOf(noun) is "following" or "after" or "follow" ? Cause(noun) : null;
    }

    // "hurt in an earlier protest", "past attacks"
    private bool IsCalledEarlier(int head)
    {
        if (!tree.IsVerb(head)) return HasEarlierAdjective(head);
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) == DependencyLabel.Obl && mentions.IsTrigger(child) && HasEarlierAdjective(child)) return true;
        }
        return false;
    }

    private bool HasEarlierAdjective(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Label(child) == DependencyLabel.Amod && tree.Lemma(child).ToLowerInvariant() is "earlier" or "previous" or "past" or "prior" or "former" or "historic" or "historical") return true;
        }
        return false;
    }

    // "freed the pupils abducted there", "demonstrators detained at the rally": a participle by which people are told apart is known already.
    private bool IsOfCaptives(Draft draft) => tree[draft.Head].Tag == "VBN" && tree.Label(draft.Head) == DependencyLabel.Acl && draft.Type.Code.Value is "arrest" or "abduction" or "legal-action" && tree.Head(draft.Head) is >= 0 and var people && !mentions.IsTrigger(people) && tree.Label(people) is not DependencyLabel.Root;

    // "clashes which erupt after the army launches an offensive": what a report tells in the present tense is its news, unless it says how long after.
    private bool IsNow(int verb, int mark) => tree[verb].Tag is "VBZ" or "VBP" && tree.Lemma(mark) == "after" && tree.Lemma(mark - 1) is not ("day" or "week" or "month" or "year" or "decade");

    // "Hours earlier, state television had urged residents to flee": the same story's day.
    private bool IsOfStory(Draft draft) => Story is { } story && mentions.DaysOf(draft) is { } range && range.Days <= 2 && range.Last.DayNumber >= story.First.DayNumber - 1;

    // "finished its work after parliament ratified the pact on Tuesday": yesterday's news.
    private bool IsFresh(Draft draft) => !_brief && mentions.DaysOf(draft) is { Days: 1 } range && mentions.Published is { } day && range.Last.DayNumber >= day.DayNumber - FreshDaysShort;

    private bool HasEarlierWord(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Advmod && s_earlier.Contains(tree.Lemma(child)) && !IsDated(child)) return true;
        }
        return false;
    }

    // "two weeks ago" has days, "recently" and "previously" are read as times without.
    private bool IsDated(int token) => mentions.TimeAt(token) is >= 0 and var time && mentions.Times[time].Range is not null;

    /// <summary>Whether a state has lasted until the day of telling: "have encircled the town since July".</summary>
    public bool GoesOn(Draft draft)
    {
        if (draft.Type.Code.Value is not ("blockade" or "protest" or "armed-clash" or "mobilization") || HasFigures(draft) || draft.Sums.Count > 0) return false;
        int frame = tree.IsVerb(draft.Head) ? draft.Head : tree.GoverningVerb(draft.Head);
        if (frame < 0 || !_tenses.IsPresentPerfect(frame) || draft.Time < 0) return false;
        int start = mentions.Times[draft.Time].Mention.Tokens.Start.Value;
        // "destroyed 30 vehicles in two weeks" is a sum
        for (int lead = start - 1; lead >= Math.Max(0, start - 2); lead--)
        {
            if (tree.Lemma(lead).ToLowerInvariant() is "in" or "within") return false;
        }
        // "have kept up a sit-in since Saturday": since whenever it is, it goes on.
        bool since = start > 0 && tree.Lemma(start - 1) == "since" && draft.Type.Code.Value is "blockade" or "protest";
        // "has been surrounded for three days now"
        bool length = start > 0 && tree.Lemma(start - 1) == "for" && mentions.Times[draft.Time].Mention.Expression.Form == TimeForm.Length;
        return mentions.DaysOf(draft) is { } range && mentions.Published is { } day && range.Last >= day && (since || range.Days > (length ? 1 : LongestNews));
    }

    /// <summary>Whether what is known already is a state or habit of now: "the strait, which has been blocked", "is usually attacked".</summary>
    public bool IsState(Draft draft)
    {
        // "the hamlets besieged by the rebels": as long as nothing is told of its end
        if (draft.Stage == Stage.Occurred && draft.Type.Code.Value == "blockade" && draft.Time < 0 && tree.Label(draft.Head) == DependencyLabel.Acl && tree.Lemma(draft.Head) is "besiege" or "surround" or "encircle" or "blockade") return true;
        // "has imposed a curfew"
        if (_brief && !_short && draft.Stage == Stage.Occurred && draft.Type.Code.Value == "blockade" && draft.Time < 0 && !draft.Background && (tree.IsVerb(draft.Head) ? draft.Head : tree.GoverningVerb(draft.Head)) is >= 0 and var verb && _tenses.IsPresentPerfect(verb)) return true;
        if (draft.Stage != Stage.Occurred || draft.BackgroundRule is not ("relative-perfect" or "present-perfect" or "earlier-word")) return false;
        int frame = tree.IsVerb(draft.Head) ? draft.Head : tree.GoverningVerb(draft.Head);
        if (frame < 0) return false;
        if (draft.BackgroundRule != "earlier-word") return draft.Type.Code.Value == "blockade";
        bool habit = false, present = tree[frame].Tag is "VBZ" or "VBP";
        foreach (int child in tree.Children(frame))
        {
            habit |= tree.Label(child) == DependencyLabel.Advmod && s_habits.Contains(tree.Lemma(child));
            present |= tree.Label(child) == DependencyLabel.AuxPass && tree[child].Tag is "VBZ" or "VBP";
        }
        return habit && present;
    }

    // "said it had killed": the past perfect is only the tense of reported speech.
    private bool UnderSpeech(int verb) => IsTold(verb) || tree.Label(verb) is DependencyLabel.Ccomp or DependencyLabel.Parataxis || (tree.Label(verb) == DependencyLabel.Conj && tree.Head(verb) >= 0 && tree.Label(tree.Head(verb)) == DependencyLabel.Ccomp);

    // "told the agency that a shell had killed": the parser may take what was told for a clause of the hearer.
    private bool IsTold(int verb) => tree.Label(verb) == DependencyLabel.AclRelcl && tree.Child(verb, DependencyLabel.Mark) >= 0 && tree.Head(verb) is >= 0 and var hearer && tree.Head(hearer) is >= 0 and var told && tree.Lemma(told) is "tell" or "inform";

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
