using System.Collections.Frozen;
using Dateline.Claims.Attributing;
using Dateline.Claims.Judging;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims.Dating;

/// <summary>Links a happening to the words that tell when it was: each time of a sentence belongs to the verb or noun it hangs on.</summary>
internal sealed class TimeLinker(SyntaxTree tree, Mentions mentions)
{
    private const int FarthestArcs = 5, MostInSentence = 40, OfSpeech = 3, FarthestSuperlative = 10, LongestShort = 3, DaysOfWeek = 7;

    // What is done with words, not what they tell of.
    private static readonly FrozenSet<string> s_airing = new[] { "air", "broadcast", "publish", "post", "release", "issue", "carry", "quote", "cite", "upload", "circulate", "distribute", "obtain", "record", "date", "sign" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly OffenceReader _offences = new(tree, mentions);
    private readonly PresupposedActs _presupposed = new(tree, mentions);
    private readonly TenseReader _tenses = new(tree);
    private readonly SinceReader _since = new(tree, mentions);
    private readonly ComingReader _coming = new(tree, mentions);

    public void Link(Draft draft, List<Draft> drafts)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        int best = -1, bestCost = int.MaxValue, bestHead = 0;
        Range times = mentions.TimesIn(sentence);
        if (LinkBeginning(draft, times)) return;
        if (draft is { Stage: Stage.Occurred, StageRule: "plain" } && _coming.IsToCome(draft, times)) (draft.Stage, draft.StageRule) = (Stage.Announced, "time-ahead");
        bool offence = drafts.Exists(other => other != draft && other.Head < draft.Head && !_offences.IsBehind(draft, draft.Head) && _offences.IsBehind(other, draft.Head + 1));
        for (int i = times.Start.Value; i < Math.Min(times.End.Value, times.Start.Value + MostInSentence); i++)
        {
            TimeMention mention = mentions.Times[i].Mention;
            if (i == mentions.PrintedDate || mention.Kind is TimeKind.Set || mentions.Times[i].Range is not { } range || (LiesAhead(draft, range) && !IsLastWeekday(draft, mention, range))) continue;
            int head = tree.HeadOf(mention.Tokens);
            // "a Christmas market"
            if (tree.Label(head) == DependencyLabel.Compound && tree.Head(head) > head && tree.Lemma(tree.Head(head)) is "market" or "fair" or "bazaar" or "tree" or "party" or "shopper") continue;
            // "the March 23 Movement" is a name.
            if (!IsPhrase(head) && mentions.IsActorWord(mention.Tokens.Start.Value) && mentions.IsActorWord(mention.Tokens.End.Value - 1)) continue;
            if (IsPlanned(draft, i) || IsOfCount(head) || IsOfClaiming(draft, head) || draft.Type.Families.Contains("fight") && _presupposed.IsOfJudgement(draft.Head, head, mention)) continue;
            // "sentenced on Monday over a massacre in 1995": what stands before the offence is when the court sat.
            if (offence && head < draft.Head && !tree.Governs(draft.Head, head)) continue;
            int clause = ClauseBefore(head);
            if (clause >= 0 && clause != draft.Head && !tree.Governs(clause, draft.Head)) continue;
            int arcs = clause >= 0 ? tree.Distance(draft.Head, clause) + 1 : ArcsTo(draft.Head, head, mention.Tokens);
            int cost = IsOfSpeech(head, draft) ? arcs + OfSpeech : arcs;
            // Of two as near in the tree, the nearer in the text is meant: "sentenced on Sunday over a killing in 2013".
            if (arcs > FarthestArcs || cost > bestCost || (cost == bestCost && !IsNearer(head, bestHead, draft.Head)) || IsSinceSuperlative(i) || IsWithinName(mention.Tokens, draft.Head) || IsOfOther(mention.Tokens, draft.Head) || IsOfArgument(head, draft, drafts) || (!draft.IsSaying && IsOfSaying(mention.Tokens, draft.Head)) || IsOfCaused(head, draft.Head) || IsBehindIn(mention) || IsOfOpening(head, draft, drafts, sentence.Start.Value)) continue;
            if (_offences.IsBehind(draft, head) && !_presupposed.IsOfCharge(mention) || IsBeforeNow(draft, drafts, head, range)) continue;
            // "by Tuesday two had died": when the figure stood, not when it happened.
            if (draft.Strength == PatternStrength.Effect && mention.Tokens.Start.Value > 0 && tree.Lemma(mention.Tokens.Start.Value - 1).ToLowerInvariant() is "by") continue;
            // A time that another trigger of the sentence is nearer to belongs to that one.
            if (clause < 0 && drafts.Exists(other => other != draft && tree.Distance(other.Head, head) + 1 < arcs && !_offences.IsBehind(other, head))) continue;
            (best, bestCost, bestHead) = (i, cost, head);
        }
        if (best < 0 && LinkSince(draft, sentence, times)) return;
        draft.Time = best;
        draft.IsTimeOfSpeech = best >= 0 && IsOfSpeech(bestHead, draft);
        if (best < 0) draft.IsUndated = IsUndated(draft);
        else if (Spanning(best) is { } span) draft.Days = span;
        else if (mentions.Times[best].Range is { } told && mentions.Published is { } published) draft.Days = Counted(draft, best, told, published);
    }

    // "since October 2015, when bombers killed 100": then it was, and what is told beside it is another happening.
    private bool LinkBeginning(Draft draft, Range times)
    {
        if (_since.TimeOf(draft.Head, times) is not (>= 0 and var since) || mentions.Times[since].Range is not { } range || mentions.Published is not { } published || range.First >= published) return false;
        (draft.Time, draft.Days) = (since, SinceReader.BeginningOf(range));
        draft.IsEarlier = IsSinceSuperlative(since) || range.First.DayNumber < published.DayNumber - DaysOfWeek;
        return true;
    }

    // "the death toll rose to 31 on Tuesday": when the dead were counted, not when they died.
    private bool IsOfCount(int time) => tree.Head(time) is >= 0 and var verb && tree.Lemma(verb) is "rise" or "climb" or "increase" or "reach" or "pass" or "top" or "stand" or "go" or "jump" or "grow" or "exceed"
        && tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var count && tree.Lemma(count) is "toll" or "number" or "tally" or "count" or "figure";

    // "the Front claimed the attack on Tuesday": the day of the claim.
    private bool IsOfClaiming(Draft draft, int time) => draft.IsDefinite && time > draft.Head && tree.Label(draft.Head) == DependencyLabel.Obj && tree.Head(draft.Head) is >= 0 and var verb && tree.Lemma(verb) == "claim" && (tree.Head(time) == verb || tree.Head(time) == draft.Head) && tree.PrepositionOf(time) is "on" or "" or "late";

    // "sailors who were seized a week ago are freed": what stands between a clause of the subject and its verb is said of the clause, wherever the parser hangs it.
    private int ClauseBefore(int time)
    {
        int verb = time;
        for (int steps = 0; steps < 3 && tree.Head(verb) > verb && (verb == time || !tree.IsVerb(verb)); steps++) verb = tree.Head(verb);
        if (verb == time || !tree.IsVerb(verb) || tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) is not (>= 0 and var subject) || subject > time) return -1;
        foreach (int child in tree.Children(subject))
        {
            if (child <= subject || child >= time || tree.Label(child) is not (DependencyLabel.Acl or DependencyLabel.AclRelcl) || !mentions.IsTrigger(child) || tree[child].Tag is not ("VBN" or "VBD")) continue;
            for (int i = child + 1; i < time; i++)
            {
                if (tree.Document.Words(tree[i]) is ",") return -1;
            }
            return child;
        }
        return -1;
    }

    // "remanded in custody for 90 days", "bans it for a year": how long it is to last.
    private bool IsPlanned(Draft draft, int time) => mentions.Times[time].Mention.Expression.Form is TimeForm.Length && IsLed(time, "for") && draft.Type.Code.Value is "legal-action" or "sanction" or "arrest" or "agreement" && draft.Stage == Stage.Occurred;

    // "Since the February coup soldiers have killed hundreds": from then on, in the perfect.
    private bool LinkSince(Draft draft, Range sentence, Range times)
    {
        if (!tree.Lemma(sentence.Start.Value).Equals("since", StringComparison.OrdinalIgnoreCase) || mentions.Published is not { } published || !IsPerfect(draft.Head)) return false;
        int time = times.Start.Value < times.End.Value ? times.Start.Value : -1;
        // "Since then": the day told last before it
        if (tree.Lemma(sentence.Start.Value + 1) is "then" && times.Start.Value > 0) time = times.Start.Value - 1;
        if (time < 0 || mentions.Times[time].Mention.Tokens.Start.Value > draft.Head || tree.SentenceOf(mentions.Times[time].Mention.Tokens.Start.Value) < draft.Sentence - 1 || mentions.Times[time].Range is not { } told || told.Last >= published) return false;
        (draft.Time, draft.Days) = (time, new DateRange(told.First, published, told.Precision));
        return true;
    }

    private bool IsPerfect(int trigger) => (tree.IsVerb(trigger) ? trigger : tree.GoverningVerb(trigger)) is >= 0 and var verb && _tenses.IsPresentPerfect(verb);

    // "killed nine at a market in Orsk, a town in the south of Velmaria, on Tuesday": the parser hangs the day on the last noun before it, but it is said of the verb.
    private int ArcsTo(int trigger, int time, Range words)
    {
        int arcs = tree.Distance(trigger, time);
        if (arcs <= FarthestArcs || words.Start.Value < 2 || tree.Document.Words(tree[words.Start.Value - 2]) is not ",") return arcs;
        int above = tree.Head(time);
        for (int steps = 0; steps < FarthestArcs && above >= 0 && above != trigger && !tree.IsVerb(above) && !mentions.IsTrigger(above); steps++) above = tree.Head(above);
        return above >= 0 && (above == trigger || tree.IsVerb(above)) ? Math.Min(arcs, tree.Distance(trigger, above) + 2) : arcs;
    }

    // What a time comes to for one happening: "since" and "hours later" end with the day of telling, what "since" counts from is that day alone.
    private DateRange? Counted(Draft draft, int time, DateRange told, DateOnly published)
    {
        if (LiesAhead(draft, told)) return new DateRange(told.First.AddDays(-DaysOfWeek), told.Last.AddDays(-DaysOfWeek), told.Precision);
        if (told.First < published && told.Last < published) return IsSince(time, draft.Head) || Lasts(draft) && IsFrom(time) ? new DateRange(told.First, published, told.Precision) : null;
        // "since 28 October, when a bomb tore through a market": the bomb was that day
        if (told.Precision == Precision.Day && told.Days > 1 && IsLed(time, "since") && tree.Governs(tree.HeadOf(mentions.Times[time].Mention.Tokens), draft.Head)) return DateRange.Of(told.First);
        return draft.Stage is Stage.Occurred or Stage.Ongoing && told.First <= published && told.Last > published ? new DateRange(told.First, published, told.Precision) : null;
    }

    // "From June the road was blocked": with no word of an end, up to the day of telling.
    private bool IsFrom(int time)
    {
        int behind = mentions.Times[time].Mention.Tokens.End.Value;
        return IsLed(time, "from") && IsPhrase(tree.HeadOf(mentions.Times[time].Mention.Tokens)) && !(behind < tree.Count && tree.Lemma(behind) is "to" or "until" or "till" or "through" or "-" or "–");
    }

    // What goes on once it has begun; a curfew imposed from Monday on is imposed that day.
    private bool Lasts(Draft draft)
    {
        if (draft.Type.Code.Value is not ("blockade" or "protest" or "armed-clash" or "mobilization" or "displacement" or "violent-demonstration")) return draft.Type.Families.Contains("fight");
        int verb = tree.IsVerb(draft.Head) ? draft.Head : tree.GoverningVerb(draft.Head);
        return verb < 0 || tree.Lemma(verb) is not ("impose" or "put" or "declare" or "order" or "announce" or "place" or "introduce" or "decree");
    }

    private bool IsLed(int time, string preposition) => mentions.Times[time].Mention.Tokens.Start.Value is > 0 and var start && tree.Document.Words(tree[start - 1]).Equals(preposition, StringComparison.OrdinalIgnoreCase);

    // "On Sunday rebels attacked": a phrase of its own, not a part of the name behind it.
    private bool IsPhrase(int time) => tree.Label(time) is DependencyLabel.Obl or DependencyLabel.OblUnmarked && tree.Head(time) is >= 0 and var verb && tree.IsVerb(verb);

    // "condemns the stabbing of two the day before", "searches homes over the March attacks": what a short report tells in the present is of its day, where something else of the sentence was before.
    private bool IsBeforeNow(Draft draft, List<Draft> drafts, int time, DateRange range)
    {
        if (tree.Document.Sentences.Length > LongestShort || mentions.Published is not { } published || range.Last >= published || draft.Strength == PatternStrength.Effect || !_tenses.IsMainPresent(draft.Head)) return false;
        // "the March attacks"
        if (tree.Head(time) is >= 0 and var above && above != draft.Head && !tree.IsVerb(above) && mentions.IsTrigger(above) && !tree.IsVerb(time)) return true;
        int arcs = tree.Distance(draft.Head, time);
        foreach (Draft other in drafts)
        {
            if (other == draft || other.Strength == PatternStrength.Effect && tree[other.Head].Tag != "VBD" || other.Type.Code == draft.Type.Code || _tenses.IsMainPresent(other.Head) || tree[other.Head].Tag == "VBG" && tree.IsVerb(other.Head)) continue;
            if (tree.Distance(other.Head, time) <= arcs || draft.Head < other.Head && other.Head < time) return true;
        }
        return false;
    }

    // "sentenced on Friday for a stabbing at a station in 2019": what hangs on the happening is said of it, else the nearer in the text.
    private bool IsNearer(int time, int other, int trigger) => tree.Governs(trigger, time) != tree.Governs(trigger, other) ? tree.Governs(trigger, time) : Math.Abs(time - trigger) < Math.Abs(other - trigger);

    // "on 12 and 13 May", "from Monday to Wednesday": the days from the first to the last
    private DateRange? Spanning(int time)
    {
        if (mentions.Times[time].Range is not { } own) return null;
        if (Joins(time) && mentions.Times[time + 1].Range is { } next && next.Precision == own.Precision && next.Last > own.Last && next.First > own.First) return new DateRange(own.First, next.Last, own.Precision);
        return time > 0 && Joins(time - 1) && mentions.Times[time - 1].Range is { } before && before.Precision == own.Precision && before.First < own.First && before.Last < own.Last ? new DateRange(before.First, own.Last, own.Precision) : null;
    }

    private bool Joins(int time) => time + 1 < mentions.Times.Length && mentions.Times[time].Mention.Tokens.End.Value is var between && mentions.Times[time + 1].Mention.Tokens.Start.Value == between + 1
        && tree.Document.Words(tree[between]) is "and" or "to" or "-" or "–" or "through" or "until";

    // "the deadliest attack in the town since January 2023": the time of what it is compared with
    private bool IsSinceSuperlative(int time)
    {
        int start = mentions.Times[time].Mention.Tokens.Start.Value;
        if (start == 0 || tree.Lemma(start - 1).ToLowerInvariant() is not "since") return false;
        return IsBehindSuperlative(start - 1);
    }

    // "the worst violence in weeks": how long there was none like it
    private bool IsBehindIn(TimeMention mention) => mention.Expression.Form is TimeForm.Length or TimeForm.Window && mention.Tokens.Start.Value is > 1 and var start && tree.Lemma(start - 1) is "in" && IsBehindSuperlative(start - 1);

    private bool IsBehindSuperlative(int end)
    {
        for (int token = end - 1; token >= Math.Max(0, end - FarthestSuperlative) && !tree.IsVerb(token) && tree.Document.Words(tree[token]) is not ","; token--)
        {
            if (tree[token].Tag is "JJS" or "RBS" || tree.Lemma(token) is "first") return true;
        }
        return false;
    }

    // "killed 45 on 29 January, following clashes": what is only told as what came before keeps no time but its own.
    private bool IsOfCaused(int time, int trigger) => !tree.IsVerb(trigger) && tree.PrepositionOf(trigger) is "following" or "follow" or "after" or "amid" or "amidst" or "despite" && tree.Label(trigger) is DependencyLabel.Obl or DependencyLabel.Nmod && !tree.Governs(trigger, time);

    // "since the protests began in June": from then on
    private bool IsSince(int time, int trigger)
    {
        if (IsPerfect(trigger) && IsBehindSince(time, trigger)) return true;
        for (int token = tree.Head(tree.HeadOf(mentions.Times[time].Mention.Tokens)), steps = 0; token >= 0 && token != trigger && steps < 12; token = tree.Head(token), steps++)
        {
            // "since a truce took effect in June": the truce was then, what it is counted for came after; "since protests began in June" they go on
            if (tree.Governs(token, trigger) && tree.Lemma(token) is not ("begin" or "start" or "erupt")) return false;
            if (tree.Child(token, DependencyLabel.Mark, DependencyLabel.Case) is >= 0 and var mark && tree.Lemma(mark) is "since") return true;
        }
        return false;
    }

    // "have fled since the army stepped up its shelling in April", wherever the parser hangs the clause
    private bool IsBehindSince(int time, int trigger)
    {
        for (int token = mentions.Times[time].Mention.Tokens.Start.Value - 1; token > trigger && !(tree[token].PartOfSpeech == PartOfSpeech.Punctuation && tree.Document.Words(tree[token]) is "," or ";"); token--)
        {
            if (tree.Lemma(token) == "since") return true;
        }
        return false;
    }

    // "recent strikes", "which will merge them": when, the words leave open. A short report's announcement is made on its day.
    private bool IsUndated(Draft draft)
    {
        if (draft.Stage is Stage.Announced or Stage.Threatened && (tree.Document.Sentences.Length > LongestShort || tree.Label(draft.Head) == DependencyLabel.AclRelcl)) return true;
        foreach (int child in tree.Children(draft.Head))
        {
            if (tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Advmod && tree.Lemma(child).ToLowerInvariant() is "recent" or "recently" or "previous" or "previously" or "lately") return true;
            // "They were freed three weeks later", of people who were taken at some time in May: when, nobody can tell.
            if (mentions.TimeAt(child) is >= 0 and var later && mentions.Times[later] is { Range: null, Mention.Expression.Form: TimeForm.Shifted }) return true;
        }
        return false;
    }

    // "killed nine late on Tuesday, officials said Wednesday": the day of what was said is only the next best.
    private bool IsOfSpeech(int time, Draft draft) => IsRightBehindSpeech(time, draft) ||
        !draft.IsSaying && tree.Head(time) is >= 0 and var verb && verb != draft.Head && tree.IsVerb(verb) && tree.Lemma(verb) is "say" or "tell" or "report" or "add" or "state" or "announce" or "confirm" or "claim" or "write";

    // "said on Friday it had killed nine": the parser may hang the day on what was said.
    private bool IsRightBehindSpeech(int time, Draft draft)
    {
        int verb = time - 1;
        if (verb > 0 && tree.Label(verb) == DependencyLabel.Case) verb--;
        return verb >= 0 && verb < draft.Head && tree.IsVerb(verb) && tree.Lemma(verb) is "say" or "announce" or "report" or "claim" or "state" or "confirm" && tree.Governs(verb, draft.Head);
    }

    // "called on them to meet on Friday": the day is that of the meeting, not of the call.
    private bool LiesAhead(Draft draft, DateRange range) => draft.Stage is Stage.Occurred or Stage.Ongoing && mentions.Published is { } published && range.First > published;

    // "Witnesses describe families dying in a barrage on Saturday": violence that is told as done was on the last such day, whatever the tense.
    private static bool IsLastWeekday(Draft draft, TimeMention mention, DateRange range)
    {
        TimeExpression time = mention.Expression;
        while (time.Inner is { } inner) time = inner;
        return draft.Stage == Stage.Occurred && draft.Type.Families.Contains("fight") && range.Days == 1 && time is { Form: TimeForm.Calendar, Weekday: not 0, Month: 0, Pointer: Pointer.None };
    }

    /// <summary>Gives the time of one happening of a sentence to another that is told to have come with it: "killed nine when rebels attacked on Monday".</summary>
    public void Share(List<Draft> drafts)
    {
        foreach (Draft clause in drafts)
        {
            // "There was a shootout in 2018, after which several members were arrested."
            if (clause.Time < 0 && tree.Label(clause.Head) == DependencyLabel.AclRelcl && drafts.Find(draft => draft != clause && tree.Governs(draft.Head, clause.Head)) is { Time: >= 0 } around && HasWhich(clause.Head)) clause.Time = around.Time;
            if (tree.Label(clause.Head) != DependencyLabel.Advcl || tree.Child(clause.Head, DependencyLabel.Mark, DependencyLabel.Advmod) is not (>= 0 and var mark) || tree.Lemma(mark).ToLowerInvariant() is not ("when" or "as" or "while")) continue;
            int verb = tree.Head(clause.Head);
            if (drafts.Find(draft => draft != clause && (draft.Head == verb || (tree.Head(draft.Head) == verb && !tree.IsVerb(draft.Head)))) is not { } main) continue;
            if (clause.IsEarlier || main.IsEarlier) continue;
            if (main.Time < 0) main.Time = clause.Time;
            else if (clause.Time < 0) clause.Time = main.Time;
        }
        foreach (Draft then in drafts)
        {
            if (then.Time < 0 && ActBefore(then.Head, drafts) is { } act) (then.Time, then.Days) = (act.Time, act.Days);
        }
    }

    // "set off a bomb on Friday before shooting nine", "killing eight and taking hostages": what the same doer did then, told without a subject; null where no act with a time stands above.
    private Draft? ActBefore(int verb, List<Draft> drafts)
    {
        for (int steps = 0; steps < FarthestArcs && tree.IsVerb(verb) && IsJoinedGerund(verb) && tree.Head(verb) is >= 0 and var above && tree.IsVerb(above); steps++, verb = above)
        {
            if (drafts.Find(draft => draft.Time >= 0 && !draft.IsTimeOfSpeech && draft.Stage is Stage.Occurred or Stage.Attempted && (draft.Head == above || tree.Head(draft.Head) == above && tree.Label(draft.Head) == DependencyLabel.Obj)) is { } act) return act;
        }
        return null;
    }

    // "before shooting nine", ", killing eight", "and taking hostages"
    private bool IsJoinedGerund(int verb) => tree[verb].Tag == "VBG" && tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) < 0
        && (tree.Label(verb) == DependencyLabel.Conj || tree.Label(verb) == DependencyLabel.Advcl && (tree.Child(verb, DependencyLabel.Mark) is var mark && (mark < 0 || tree.Lemma(mark) is "before" or "while")));

    // "after which", "in which", "when"
    private bool HasWhich(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child < verb && (tree.Lemma(child) is "when" or "where" || (tree.Lemma(child) is "which" && tree.PrepositionOf(child).Length > 0))) return true;
        }
        return false;
    }

    // "the 1982 Border War", "his 2007 campaign": it says when that was which the noun names.
    private bool IsWithinName(Range time, int trigger)
    {
        int head = tree.HeadOf(time), noun = tree.Head(head);
        // "the drills, Shield 2025"
        if (noun >= 0 && noun == head - 1 && tree[noun].PartOfSpeech == PartOfSpeech.ProperNoun && IsYear(time) && tree.Child(head, DependencyLabel.Case) < 0) return true;
        if (noun < head || tree.Label(head) is not (DependencyLabel.Compound or DependencyLabel.Amod or DependencyLabel.Nummod or DependencyLabel.NmodUnmarked) || mentions.TimeAt(noun) >= 0) return false;
        return tree[noun].PartOfSpeech == PartOfSpeech.ProperNoun || (tree[noun].PartOfSpeech == PartOfSpeech.Noun && noun != trigger && IsYear(time) && !(mentions.IsTrigger(noun) && tree.Head(noun) == trigger));
    }

    private bool IsYear(Range time) => time.End.Value - time.Start.Value == 1 && tree.Document.Words(tree[time.Start.Value]) is { Length: 4 } digits && !digits.ContainsAnyExceptInRange('0', '9');

    // "Following a raid on May 3, the army attacked": an opening phrase with an act of its own keeps its time to itself.
    private bool IsOfOpening(int time, Draft draft, List<Draft> drafts, int start)
    {
        if (tree.Lemma(start).ToLowerInvariant() is not ("follow" or "following" or "after" or "since" or "amid" or "despite")) return false;
        // Up to the last comma before the subject: "Following his death in a raid in Orsk, Norland, last week, the group named a leader".
        int subject = tree.IsVerb(draft.Head) ? tree.Child(draft.Head, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) : -1;
        int comma = (subject >= 0 && subject < draft.Head ? subject : draft.Head) - 1;
        while (comma > start && tree.Document.Words(tree[comma]) is not ",") comma--;
        return comma > start && time < comma && drafts.Exists(other => other.Head < comma);
    }

    // "the largest since the war began in 2022": the time stands within a phrase that tells of something before or after.
    private bool IsOfOther(Range time, int trigger)
    {
        for (int token = tree.Head(tree.HeadOf(time)), steps = 0; token >= 0 && token != trigger && steps < 12; token = tree.Head(token), steps++)
        {
            if (tree.Governs(token, trigger)) return false;
            // "said in a note aired on Saturday that they had left"
            if (tree.Label(token) == DependencyLabel.Acl && tree.IsVerb(token) && s_airing.Contains(tree.Lemma(token))) return true;
            if (IsSetApart(token) && !IsHoursOff(token) && !(tree.Head(token) == trigger && tree.IsVerb(token))) return true;
        }
        return false;
    }

    // "charged with crimes committed in 2012", "sentenced over the 2016 attack": when that was which somebody was charged with or sentenced for.
    private bool IsOfArgument(int time, Draft draft, List<Draft> drafts)
    {
        if (!tree.IsVerb(draft.Head)) return false;
        int above = tree.Head(time);
        // "regained the town, seized by rebels in May": somebody else's deed before
        if (above >= 0 && above != draft.Head && tree.Label(above) == DependencyLabel.Acl && tree[above].Tag == "VBN" && mentions.IsTrigger(above) && !mentions.IsTrigger(tree.Head(above)) && tree.Governs(draft.Head, above)) return true;
        // "Engineers who arrived last week destroyed": that is what they did before
        for (int token = above, steps = 0; token >= 0 && token != draft.Head && steps < 12; token = tree.Head(token), steps++)
        {
            if (tree.Label(token) == DependencyLabel.AclRelcl && tree.Head(token) is >= 0 and var subject && tree.Head(subject) == draft.Head && tree.Label(subject) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass && tree.Child(token, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) is >= 0 and var who && tree.Lemma(who) == "who") return true;
        }
        if (draft.Type.Families.Contains("fight")) return false;
        if (tree.Label(time) is DependencyLabel.Compound or DependencyLabel.Nummod or DependencyLabel.Amod or DependencyLabel.NmodPoss && above != draft.Head && tree.Label(above) is DependencyLabel.Obl or DependencyLabel.Nmod && (drafts.Exists(other => other.Head == above) || tree.Label(time) == DependencyLabel.NmodPoss && tree.PrepositionOf(above) is "with" or "for" or "over")) return true;
        for (int token = above, steps = 0; token >= 0 && token != draft.Head && steps < 12; token = tree.Head(token), steps++)
        {
            if (tree.Label(token) is not (DependencyLabel.Acl or DependencyLabel.AclRelcl) || tree.Governs(token, draft.Head)) continue;
            // "has besieged people lacking food for two years": how long is said of the whole
            if (tree[token].Tag == "VBG" && !mentions.IsTrigger(token) && tree.PrepositionOf(time) == "for") continue;
            return true;
        }
        return false;
    }

    // "were killed, the ministry said yesterday": it was said then.
    private bool IsOfSaying(Range time, int trigger)
    {
        int verb = tree.Head(tree.HeadOf(time));
        if (verb < 0 || verb == trigger || !tree.IsVerb(verb) || ReportingLexicon.English.Verb(tree.Lemma(verb)) is not { } cue || !cue.Takes(CueFrames.Clause)) return false;
        return verb > trigger && tree.Label(verb) == DependencyLabel.Parataxis || (tree.Governs(verb, trigger) && verb > trigger);
    }

    private bool IsSetApart(int token)
    {
        foreach (int child in tree.Children(token))
        {
            if (tree.Label(child) is DependencyLabel.Case or DependencyLabel.Mark && tree.Lemma(child) is "since" or "before" or "after" or "following" or "until") return true;
        }
        return false;
    }

    // "a few hours before the crash on Monday": the same day.
    private bool IsHoursOff(int token)
    {
        foreach (int child in tree.Children(token))
        {
            if (tree.Lemma(child) is "hour" or "minute") return true;
        }
        return false;
    }
}
