using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims.Dating;

/// <summary>Gives a happening the days that a length of time tells: "a three-day siege", "24 hours of battle", "a month after rebels seized the town".</summary>
internal sealed class LengthLinker(SyntaxTree tree, Mentions mentions)
{
    // Up to so many hours before, a happening was on the same day more often than not.
    private const double SameDayHours = 6;

    // Words between "of" and what went on: "two days of heavy street fighting".
    private const int FarthestBehind = 4;

    // As many sentences back the day of what is told may stand.
    private const int NearStory = 3;

    // Arcs within what was earlier: "after rebels launched an attack".
    private const int FarthestWithin = 2;

    private static readonly FrozenSet<string> s_beginning = new[] { "begin", "start", "launch", "open", "declare", "announce", "impose", "order", "call", "agree", "arrive", "schedule", "plan" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_over = new[] { "after", "following", "follow", "end", "conclude", "finish", "complete", "wrap", "break", "lift", "cease", "stop", "halt" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Looks at all lengths of one sentence.</summary>
    /// <param name="drafts">The happenings of the sentence, those with a date of their own linked.</param>
    public void Link(List<Draft> drafts)
    {
        if (drafts.Count == 0 || mentions.Published is not { } published) return;
        Range times = mentions.TimesIn(tree.Document.Sentences[drafts[0].Sentence]);
        for (int i = times.Start.Value; i < times.End.Value; i++)
        {
            if (mentions.Times[i].Mention.Expression is not { Form: TimeForm.Length } length) continue;
            if (length.Pointer == Pointer.Following) LinkAfter(i, length, drafts, published);
            else if (length.Unit >= TimeUnit.Day && IsSince(mentions.Times[i].Mention.Tokens.End.Value)) LinkAfter(i, length, drafts, published);
            // "the third week of protests" is no length
            else if (mentions.Times[i].Range is null && length.Unit >= TimeUnit.Hour && tree.Lemma(mentions.Times[i].Mention.Tokens.Start.Value).ToLowerInvariant() is not "the") LinkOf(i, length, drafts, published);
        }
    }

    private bool IsSince(int end) => Behind(end) is var word && word < tree.Count && tree.Lemma(word) == "since";

    // "a year to the day since"
    private int Behind(int end) => end + 2 < tree.Count && tree.Lemma(end) == "to" && tree.Lemma(end + 1) == "the" ? end + 3 : end;

    // "a month after the rebels seized the town": the seizing was a month before what the sentence tells.
    private void LinkAfter(int time, TimeExpression length, List<Draft> drafts, DateOnly published)
    {
        int after = Behind(mentions.Times[time].Mention.Tokens.End.Value);
        if (after >= tree.Count || tree.Lemma(after) is not ("after" or "since") || tree.Head(after) is not (>= 0 and var told) || length.Modifier == TimeModifier.More) return;
        // "the worst violence in weeks after protesters clashed": the weeks are no way back
        if (mentions.Times[time].Mention.Tokens.Start.Value is > 0 and var start && tree.Lemma(start - 1) == "in") return;
        DateOnly main = DayOfStory(tree.Head(told), drafts[0].Sentence) ?? published;
        Draft? anchor = null;
        foreach (Draft draft in drafts)
        {
            // Of two that it hangs on, the one that the other hangs on too.
            if (anchor is not null && tree.Governs(anchor.Head, draft.Head)) continue;
            if (draft.Head != told && !tree.Governs(told, draft.Head) && (tree.Governs(draft.Head, told) || tree.Head(draft.Head) is >= 0 and var verb && tree.Governs(verb, told)) && mentions.DaysOf(draft) is { } days) (main, anchor) = (days.First, draft);
        }
        foreach (Draft draft in drafts)
        {
            if (draft.Time >= 0 && tree.Governs(told, tree.HeadOf(mentions.Times[draft.Time].Mention.Tokens)) || draft.Head != told && !(tree.Governs(told, draft.Head) && tree.Distance(told, draft.Head) <= FarthestWithin)) continue;
            if (Before(main, length) is not { } range) continue;
            (draft.Time, draft.Days, draft.IsEarlier) = (time, range, true);
        }
    }

    // "The attack came two days after a bomb killed five": counted from the day of the attack, which the sentences before told.
    private DateOnly? DayOfStory(int verb, int sentence)
    {
        if (verb < 0 || tree.Lemma(verb) is not ("come" or "occur" or "happen") || tree.Child(verb, DependencyLabel.Nsubj) is not (>= 0 and var subject) || tree.Child(subject, DependencyLabel.Det) < 0) return null;
        int last = mentions.TimesIn(0..tree.Document.Sentences[sentence].Start.Value).End.Value - 1;
        return last >= 0 && last != mentions.PrintedDate && mentions.Times[last].Range is { Days: 1 } story && sentence - tree.SentenceOf(mentions.Times[last].Mention.Tokens.Start.Value) <= NearStory ? story.First : null;
    }

    private static DateRange? Before(DateOnly main, TimeExpression length)
    {
        if (length.Unit <= TimeUnit.Hour) return length.Unit < TimeUnit.Hour || length.Amount <= SameDayHours ? DateRange.Of(main) : new DateRange(main.AddDays(-1), main, Precision.Days);
        if (Lengths.Window(main, length, -1) is not { } window) return null;
        // Windows count their last day in, so that "a day" alone is no way back.
        DateOnly first = length.Unit <= TimeUnit.Fortnight && length.Amount > 0 ? window.First.AddDays(-1) : window.First;
        if (length.Modifier == TimeModifier.Less || length.Amount < 0) return first < main ? new DateRange(first, main.AddDays(-1), window.Precision) : null;
        return DateRange.Of(first, length.Unit == TimeUnit.Day ? Precision.Day : window.Precision);
    }

    private void LinkOf(int time, TimeExpression length, List<Draft> drafts, DateOnly published)
    {
        int head = tree.HeadOf(mentions.Times[time].Mention.Tokens);
        foreach (Draft draft in drafts)
        {
            bool before = tree.Head(head) == draft.Head && head < draft.Head && tree.Label(head) is DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nummod or DependencyLabel.NmodUnmarked;
            int of = mentions.Times[time].Mention.Tokens.End.Value;
            bool behind = of < draft.Head && draft.Head - of <= FarthestBehind && tree.Lemma(of) == "of" && (tree.Head(draft.Head) == head || tree.Head(draft.Head) < of);
            if (!before && !behind || draft.Days is not null) continue;
            DateOnly? own = mentions.DaysOf(draft)?.Last ?? (behind && IsAfter(time) ? DayOfWhole(head, drafts) : null);
            // Further down in a report, how long something went on does not say that it has just ended.
            if (own is null && draft.Sentence > 0) continue;
            if (IsNew(draft, mentions.Times[time].Mention.Tokens.Start.Value) || UpTo(own ?? published, length) is not { } days) continue;
            (draft.Time, draft.Days) = (time, days);
        }
    }

    private bool IsAfter(int time) => mentions.Times[time].Mention.Tokens.Start.Value is > 0 and var start && tree.Lemma(start - 1).ToLowerInvariant() is "after" or "following";

    // "entered the town on Friday after two days of clashes": they ended then.
    private DateOnly? DayOfWhole(int length, List<Draft> drafts) => drafts.Find(draft => draft.Time >= 0 && tree.Governs(draft.Head, length)) is { } whole ? mentions.DaysOf(whole)?.First : null;

    private static DateRange? UpTo(DateOnly day, TimeExpression length)
    {
        if (length.Unit != TimeUnit.Hour) return Lengths.Window(day, length, -1);
        return length.Amount < 24 ? null : new DateRange(day.AddDays(-(int)Math.Ceiling(length.Amount / 24)), day, Precision.Days);
    }

    // A siege or battle of three days is told when it is over; a curfew or visit is told when it begins, and how long it lasts is only planned.
    private bool IsNew(Draft draft, int length)
    {
        int verb = tree.IsVerb(draft.Head) ? draft.Head : tree.GoverningVerb(draft.Head);
        for (int before = length - 1; before >= Math.Max(0, length - 2); before--)
        {
            if (s_over.Contains(tree.Lemma(before).ToLowerInvariant())) return false;
        }
        if (s_over.Contains(tree.PrepositionOf(draft.Head)) || verb >= 0 && s_over.Contains(tree.Lemma(verb))) return false;
        return draft.Stage == Stage.Announced || verb >= 0 && s_beginning.Contains(tree.Lemma(verb)) || !draft.Type.Families.Contains("fight");
    }
}
