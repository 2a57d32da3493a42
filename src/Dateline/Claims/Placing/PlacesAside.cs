using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Placing;

/// <summary>Tells places where what is told next did not happen, although they are named just before it: of older happenings, of where people were taken or come from.</summary>
internal sealed class PlacesAside(SyntaxTree tree, Mentions mentions, List<Draft> drafts)
{
    private const int Farthest = 5;

    // Up to so many days ago it is of the story that is told.
    private const int Late = 5;

    // Verbs for where people are taken, stay and come from.
    private static readonly FrozenSet<string> s_elsewhere = new[] { "fly", "airlift", "transfer", "base", "headquarter", "bear", "train", "study", "educate", "live", "hail", "graduate", "originate", "grow" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<int> _old = PlacesOf(drafts.Where(draft => IsHistory(draft, mentions)), tree, mentions).Except(PlacesOf(drafts.Where(draft => !IsHistory(draft, mentions)), tree, null)).ToFrozenSet();

    private readonly int[] _history = HistoryUpTo(tree.Document.Sentences.Length, drafts, mentions);

    /// <summary>Whether a happening is told as older than the news by words for when it was.</summary>
    public static bool IsHistory(Draft draft, Mentions mentions) => draft.Background && !draft.Denied && !IsOfLate(draft, mentions) && (draft.BackgroundRule is "earlier-date" or "before-story" or "history" or "after-clause" or "recurring" || draft.BackgroundRule == "past-perfect" && draft.Time >= 0);

    // What a siege began with some days ago is of the same story.
    private static bool IsOfLate(Draft draft, Mentions mentions) => mentions.DaysOf(draft) is { } days && mentions.Published is { } day && days.Last.DayNumber >= day.DayNumber - Late;

    /// <summary>Whether a place is only of something aside from what a happening of the news belongs to.</summary>
    public bool IsOf(int place, Draft draft)
    {
        return !draft.Background && (_old.Contains(place) || IsElsewhere(tree.HeadOf(mentions.Places[place].Mention.Tokens)));
    }

    /// <summary>How many sentences a happening of the news stands behind another, those that only tell of older things not counted.</summary>
    public int Between(int sentence, Draft draft) => draft.Sentence - sentence - (draft.Background || sentence >= draft.Sentence ? 0 : _history[draft.Sentence] - _history[sentence + 1]);

    // "was flown to a hospital in Orsk", "the group, which is based in Velmar", "a man from Tula"
    private bool IsElsewhere(int head)
    {
        for (int token = head, steps = 0; token >= 0 && steps < Farthest; token = tree.Head(token), steps++)
        {
            if (tree.IsVerb(token)) return s_elsewhere.Contains(tree.Lemma(token));
            if (tree.PrepositionOf(token) == "from" && tree.Label(token) == DependencyLabel.Nmod && tree.Head(token) is >= 0 and var people && tree[people].PartOfSpeech == PartOfSpeech.Noun && tree.Lemma(people) is not ("kilometre" or "kilometer" or "km" or "mile" or "metre" or "meter" or "hour" or "minute")) return true;
        }
        return false;
    }

    // "It took place in Orsk, where nine were killed in May": a place of an older happening is its own where it stands within its clause.
    private static IEnumerable<int> PlacesOf(IEnumerable<Draft> drafts, SyntaxTree tree, Mentions? within)
    {
        foreach (Draft draft in drafts)
        {
            if (draft.Place < 0 || draft.IsPlaceBefore) continue;
            int clause = tree.IsVerb(draft.Head) || tree.Label(draft.Head) is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass or DependencyLabel.Obj) ? draft.Head : tree.Head(draft.Head);
            foreach (int place in draft.OtherPlaces.Prepend(draft.Place))
            {
                if (within is null || tree.Governs(clause, tree.HeadOf(within.Places[place].Mention.Tokens))) yield return place;
            }
        }
    }

    // For every sentence, how many before it tell of older happenings and of nothing else.
    private static int[] HistoryUpTo(int sentences, List<Draft> drafts, Mentions mentions)
    {
        var news = new bool[sentences];
        var old = new bool[sentences];
        foreach (Draft draft in drafts) (IsHistory(draft, mentions) ? old : news)[draft.Sentence] = true;
        var sums = new int[sentences + 1];
        for (int i = 0; i < sentences; i++) sums[i + 1] = sums[i] + (old[i] && !news[i] ? 1 : 0);
        return sums;
    }
}
