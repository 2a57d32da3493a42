using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Decides whether a pattern's conditions hold around a trigger.</summary>
internal sealed class ConditionJudge(SyntaxTree tree, Mentions mentions)
{
    private const int Window = 3, Far = 80;

    /// <summary>The condition that stands against the match; null when all hold.</summary>
    public Condition? Against(in TriggerMatch match, List<Slot> slots)
    {
        foreach (Condition condition in match.Pattern.When)
        {
            if (!Holds(condition, match, slots, within: true)) return condition;
        }
        foreach (Condition condition in match.Pattern.Unless)
        {
            if (Holds(condition, match, slots, within: false)) return condition;
        }
        return null;
    }

    // What must stand there may stand within the phrase; what must not is looked for at its head alone: "an oil depot" is not oil.
    private bool Holds(Condition condition, in TriggerMatch match, List<Slot> slots, bool within)
    {
        switch (condition.Slot)
        {
            case "near":
                Range sentence = tree.Document.Sentences[tree.SentenceOf(match.Head)];
                return Any(condition, Math.Max(sentence.Start.Value, match.First - Far), match.First) || Any(condition, match.Last + 1, Math.Min(sentence.End.Value, match.Last + 1 + Far));
            case "before":
                return Any(condition, Math.Max(SentenceStart(match.First), match.First - Window), match.First);
            case "governor":
                return tree.Head(match.Head) >= 0 && (Stands(condition, tree.Head(match.Head)) || (tree.Head(tree.Head(match.Head)) >= 0 && tree.Label(tree.Head(match.Head)) is DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.Conj && Stands(condition, tree.Head(tree.Head(match.Head)))));
            case "next":
                return Any(condition, match.Last + 1, Math.Min(SentenceEnd(match.Last), match.Last + 1 + Window));
        }
        foreach (Slot slot in slots)
        {
            if (slot.Name != condition.Slot && !(condition.Slot == "object" && slot.Name is "of" && match.Pattern.Kind == TriggerKind.Noun)) continue;
            foreach (int head in tree.Coordinated(slot.Head))
            {
                if (Stands(condition, head)) return true;
                if (within && StandsWithin(condition, head, 2)) return true;
            }
        }
        return false;
    }

    // "the town of Orsk", "Foreign Minister Ann Other", "two cases of ammunition": the measure or title stands beside the head.
    private bool StandsWithin(Condition condition, int head, int depth)
    {
        foreach (int child in tree.Children(head))
        {
            bool names = tree.Label(child) is DependencyLabel.Compound or DependencyLabel.Flat or DependencyLabel.Appos or DependencyLabel.NmodDesc or DependencyLabel.Nummod || (tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) is "of" or "");
            if (names && (Stands(condition, child) || (depth > 1 && StandsWithin(condition, child, depth - 1)))) return true;
        }
        return false;
    }

    private bool Any(Condition condition, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (Stands(condition, i)) return true;
        }
        return false;
    }

    private bool Stands(Condition condition, int token)
    {
        if (condition.Words.Contains(tree.Lemma(token)) || condition.Words.Contains(Lower(token))) return true;
        foreach (string kind in condition.Kinds)
        {
            if (mentions.IsOfKind(token, kind)) return true;
        }
        return false;
    }

    private string Lower(int token) => tree[token].PartOfSpeech == PartOfSpeech.ProperNoun ? tree.Lemma(token).ToLowerInvariant() : tree.Lemma(token);

    private int SentenceStart(int token) => tree.Document.Sentences[tree.SentenceOf(token)].Start.Value;

    private int SentenceEnd(int token) => tree.Document.Sentences[tree.SentenceOf(token)].End.Value;
}
