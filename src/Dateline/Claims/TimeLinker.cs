using Dateline.Claims.Attributing;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims;

/// <summary>Links a happening to the words that tell when it was: each time of a sentence belongs to the verb or noun it hangs on.</summary>
internal sealed class TimeLinker(SyntaxTree tree, Mentions mentions)
{
    private const int FarthestArcs = 6, MostInSentence = 40;

    public void Link(Draft draft, List<Draft> drafts)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        int best = -1, bestCost = FarthestArcs + 1;
        Range times = mentions.TimesIn(sentence);
        for (int i = times.Start.Value; i < Math.Min(times.End.Value, times.Start.Value + MostInSentence); i++)
        {
            TimeMention mention = mentions.Times[i].Mention;
            if (i == mentions.PrintedDate || mention.Kind is TimeKind.Set or TimeKind.Duration || mentions.Times[i].Range is not { } range || LiesAhead(draft, range)) continue;
            int head = mention.Tokens.Start.Value;
            // "the March 23 Movement" is a name.
            if (mentions.IsActorWord(head) && mentions.IsActorWord(mention.Tokens.End.Value - 1)) continue;
            int cost = tree.Distance(draft.Head, head);
            if (cost >= bestCost || IsWithinName(mention.Tokens) || IsOfOther(mention.Tokens, draft.Head) || IsOfSaying(mention.Tokens, draft.Head) || IsOfOpening(head, draft, drafts, sentence.Start.Value)) continue;
            // A time that another trigger of the sentence is nearer to belongs to that one.
            if (drafts.Exists(other => other != draft && tree.Distance(other.Head, head) + 1 < cost)) continue;
            (best, bestCost) = (i, cost);
        }
        draft.Time = best;
    }

    // "called on them to meet on Friday": the day is that of the meeting, not of the call.
    private bool LiesAhead(Draft draft, DateRange range) => draft.Stage is Stage.Occurred or Stage.Ongoing && mentions.Published is { } published && range.First > published;

    /// <summary>Gives the time of one happening of a sentence to another that is told to have come with it: "killed nine when rebels attacked on Monday".</summary>
    public void Share(List<Draft> drafts)
    {
        foreach (Draft clause in drafts)
        {
            if (tree.Label(clause.Head) != DependencyLabel.Advcl || tree.Child(clause.Head, DependencyLabel.Mark, DependencyLabel.Advmod) is not (>= 0 and var mark) || tree.Lemma(mark).ToLowerInvariant() is not ("when" or "as" or "while")) continue;
            int verb = tree.Head(clause.Head);
            if (drafts.Find(draft => draft != clause && (draft.Head == verb || (tree.Head(draft.Head) == verb && !tree.IsVerb(draft.Head)))) is not { } main) continue;
            if (main.Time < 0) main.Time = clause.Time;
            else if (clause.Time < 0) clause.Time = main.Time;
        }
    }

    // "the 1982 Border War", "his 2007 campaign": it says when that was which the noun names.
    private bool IsWithinName(Range time)
    {
        int head = tree.HeadOf(time), noun = tree.Head(head);
        if (noun < head || tree.Label(head) is not (DependencyLabel.Compound or DependencyLabel.Amod or DependencyLabel.Nummod or DependencyLabel.NmodUnmarked) || mentions.TimeAt(noun) >= 0) return false;
        return tree[noun].PartOfSpeech == PartOfSpeech.ProperNoun || (tree[noun].PartOfSpeech == PartOfSpeech.Noun && !mentions.IsTrigger(noun) && IsYear(time));
    }

    private bool IsYear(Range time) => time.End.Value - time.Start.Value == 1 && tree.Document.Words(tree[time.Start.Value]) is { Length: 4 } digits && !digits.ContainsAnyExceptInRange('0', '9');

    // "Following a raid on May 3, the army attacked": an opening phrase with an act of its own keeps its time to itself.
    private bool IsOfOpening(int time, Draft draft, List<Draft> drafts, int start)
    {
        if (tree.Lemma(start).ToLowerInvariant() is not ("follow" or "following" or "after" or "since" or "amid" or "despite")) return false;
        int comma = start;
        while (comma < draft.Head && tree.Document.Words(tree[comma]) is not ",") comma++;
        return comma < draft.Head && time < comma && drafts.Exists(other => other.Head < comma);
    }

    // "the largest since the war began in 2022": the time stands within a phrase that tells of something before or after.
    private bool IsOfOther(Range time, int trigger)
    {
        for (int token = tree.Head(tree.HeadOf(time)), steps = 0; token >= 0 && token != trigger && steps < 12; token = tree.Head(token), steps++)
        {
            if (tree.Governs(token, trigger)) return false;
            if (IsSetApart(token) && !IsHoursOff(token) && !(tree.Head(token) == trigger && tree.IsVerb(token))) return true;
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
