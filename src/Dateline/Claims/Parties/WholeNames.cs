using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Widens words to the whole of the names that they begin or end within, wherever the parser cuts those.</summary>
internal sealed class WholeNames(SyntaxTree tree, Mentions mentions)
{
    private static readonly FrozenSet<string> s_men = new[] { "militant", "fighter", "rebel", "gunman", "gunmen", "insurgent", "jihadist", "terrorist", "militiaman", "militiamen", "extremist", "commander", "leader", "member" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words from one token to another, with the whole of a person's or a group's name.</summary>
    /// <param name="head">The head of the phrase.</param>
    /// <param name="first">Its first token.</param>
    /// <param name="last">Its last token.</param>
    /// <param name="floor">The first token of the text proper.</param>
    public (int First, int Last) Widen(int head, int first, int last, int floor)
    {
        last = EndOfPerson(head, last);
        // "Sworn Brothers in the Orsk Highlands fighters", "Red Star" of a "Red Star bomber"
        if (mentions.GroupAt(head) is { } own) (first, last) = (Math.Min(first, own.Start.Value), Math.Max(last, own.End.Value - 1));
        // "Sworn Brothers of Orsk militants": the men behind the name, of whom it is a part.
        if (mentions.GroupAt(head) is not null && last + 1 < tree.Count && s_men.Contains(tree.Lemma(last + 1)) && tree.SentenceOf(last + 1) == tree.SentenceOf(head) && tree.Governs(last + 1, last)) last++;
        if (mentions.GroupAt(first) is { } group && group.Start.Value < first)
        {
            first = group.Start.Value;
            if (first > floor && tree.SentenceOf(first - 1) == tree.SentenceOf(first) && tree.Document.Words(tree[first - 1]) is "suspected" or "Suspected") first--;
        }
        return (Math.Max(first, Math.Min(head, floor)), last);
    }

    // "secretary of state Ann Other", "lawyer Ann Other" with the name hung word by word; "a former minister, Ann Other, was shot".
    private int EndOfPerson(int head, int last)
    {
        if (PersonAt(last) is { } open && open.End.Value - 1 > last) return open.End.Value - 1;
        int next = last + 1;
        if (next >= tree.Count || tree[head].Tag != "NN" && tree[head].PartOfSpeech != PartOfSpeech.ProperNoun) return last;
        if (PersonAt(next) is { } name && name.Start.Value == next && (tree.Governs(head, tree.HeadOf(name)) || IsBeside(head, tree.HeadOf(name))) && tree.Label(tree.HeadOf(name)) is DependencyLabel.Appos or DependencyLabel.Flat or DependencyLabel.Compound or DependencyLabel.NmodDesc or DependencyLabel.Nmod or DependencyLabel.Conj && !IsMarked(name)) return name.End.Value - 1;
        if (last != head || tree[head].Tag != "NN" || tree.Child(head, DependencyLabel.Det) < 0 || tree.Document.Words(tree[next]) is not "," || next + 1 >= tree.Count) return last;
        if (PersonAt(next + 1) is not { } aside || aside.Start.Value != next + 1 || aside.End.Value >= tree.Count || tree.HeadOf(aside) is var appositive && (tree.Label(appositive) != DependencyLabel.Appos || tree.Head(appositive) != head)) return last;
        return tree.Document.Words(tree[aside.End.Value]) is "," ? aside.End.Value - 1 : last;
    }

    // "and rebel leader Tom Otieno": title and name joined one by one with what is before.
    private bool IsBeside(int title, int name) => tree.Label(title) == DependencyLabel.Conj && tree.Label(name) == DependencyLabel.Conj && tree.Head(title) == tree.Head(name);

    // "the wife of Ann Other": behind a preposition stands somebody else.
    private bool IsMarked(Range name) => tree.PrepositionOf(tree.HeadOf(name)).Length > 0 || name.End.Value < tree.Count && tree.Document.Words(tree[name.End.Value]) is "'s" or "’s";

    private Range? PersonAt(int token)
    {
        int from = tree.Document.EntityFrom(tree[token].Span.Start);
        for (int i = Math.Max(0, from - 1); i <= Math.Min(from, tree.Document.Entities.Length - 1); i++)
        {
            Entity entity = tree.Document.Entities[i];
            if (entity.Kind == EntityKind.Person && entity.Span.Contains(tree[token].Span)) return tree.Document.TokensIn(entity.Span);
        }
        return null;
    }
}
