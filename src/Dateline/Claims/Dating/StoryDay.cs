using Dateline.Claims.Syntax;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims.Dating;

/// <summary>Follows the days of what a report tells as its news, for what it tells further on without a time.</summary>
internal sealed class StoryDay(SyntaxTree tree, Mentions mentions)
{
    // What took longer is no day to tell on from.
    private const int LongestStory = 3;

    // What was so many days ago is a report's news.
    private const int News = 10;

    // What else than violence, arrests and the like is told of the story's day only so many sentences on.
    private const int Reach = 3;

    private int _time = -1, _sentence, _next;
    private DateRange? _told;

    // Whether the story has come to the day of telling itself, and the last time that named that day.
    private bool _isToday;
    private int _today = -1;

    private readonly HashSet<DateRange> _days = [];

    /// <summary>The days of the first happening that was told with a time; null before one is.</summary>
    public DateRange? First { get; private set; }

    /// <summary>Whether a long report that dates none of its news leaves open when something was that it tells further on.</summary>
    public bool IsUndated(Draft draft, List<Draft> drafts) => draft != drafts[0] && draft.Time < 0 && !draft.Type.Families.Contains("words") && tree.Document.Sentences.Length > LongestStory && draft.Sentence > 0 && !TellsOfNews(drafts);

    private bool? _tellsOfNews;

    private bool TellsOfNews(List<Draft> drafts) => _tellsOfNews ??= mentions.Published is not { } day || drafts.Exists(draft => mentions.DaysOf(draft) is { } days && days.Last.DayNumber >= day.DayNumber - News);

    /// <summary>Takes the days of a draft that has some, and gives the story's to one that has none.</summary>
    public void Follow(Draft draft)
    {
        if (draft.Time >= 0 && mentions.DaysOf(draft) is { Days: <= LongestStory } days && !(days.First > mentions.Published))
        {
            First ??= days;
            _days.Add(days);
            if (_time < 0 || !IsBackFrom(draft.Time, days) && (draft.Sentence == _sentence || !IsAside(draft.Head))) (_time, _told, _sentence, _isToday) = (draft.Time, days, draft.Sentence, days.Last >= mentions.Published);
        }
        // What is said is said when the report is written, unless it tells when; and so what is done, once the report has come to its own day.
        if (_time < 0 || draft.Type.Families.Contains("words") && !(draft.Type.Code.Value == "displacement" && draft.Stage == Stage.Occurred && tree[draft.Head].Tag == "VBD")) return;
        if (draft.Sentence == _sentence || draft.Stage is Stage.Occurred or Stage.Attempted && !HasComeToItsDay(draft) && IsToldOn(draft)) (draft.TimeOfStory, draft.DaysOfStory) = (_time, _told);
    }

    // Visits, gifts and moves of troops come day by day, and so does everything in a report that has told of several days.
    private bool IsToldOn(Draft draft) => (_days.Count > 1 ? !mentions.TellsOfItsDay && draft.Sentence - _sentence <= Reach : draft.Sentence - _sentence <= Reach || draft.Type.Families.Any(family => family is "fight" or "law" or "crowd")) && !GoesOn(draft.Head);

    // "continue to fly sorties", "are patrolling": how things stand.
    private bool GoesOn(int head)
    {
        for (int verb = tree.IsVerb(head) ? head : tree.GoverningVerb(head), steps = 0; verb >= 0 && steps < 3; verb = tree.GoverningVerb(verb), steps++)
        {
            if (tree[verb].Tag is "VBZ" or "VBP") return tree.Lemma(verb) is "continue" or "keep" or "remain";
        }
        return false;
    }

    // "the deal struck on Sunday": the story stands elsewhere.
    private bool IsAside(int head)
    {
        for (int current = head, steps = 0; current >= 0 && steps < 8; current = tree.Head(current), steps++)
        {
            if (tree.Label(current) is DependencyLabel.Acl or DependencyLabel.AclRelcl) return true;
        }
        return false;
    }

    // "The day before, rockets had landed": it goes back from the story's day, and the story stays where it was.
    private bool IsBackFrom(int time, DateRange days)
    {
        if (First is not { } first || days.Last >= first.First) return false;
        int last = mentions.Times[time].Mention.Tokens.End.Value - 1;
        return tree.Document.Words(tree[last]) is "before" or "earlier" or "previously";
    }

    private bool HasComeToItsDay(Draft draft)
    {
        for (; _next < mentions.Times.Length && mentions.Times[_next].Mention.Tokens.Start.Value <= draft.Head; _next++)
        {
            if (mentions.IsOfItsDay(_next)) _today = _next;
        }
        return _isToday || _today > _time;
    }
}
