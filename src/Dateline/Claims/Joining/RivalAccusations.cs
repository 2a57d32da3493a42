using Dateline.Claims.Attributing;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Joining;

/// <summary>
/// Reads who throws an accusation back: "the army accused the rebels of shelling the town, and the rebels blamed the army". One happening is told, both are accused of it, and both say so.
/// </summary>
internal sealed class RivalAccusations(SyntaxTree tree, Mentions mentions, PhraseReader phrases)
{
    public void Add(Draft draft)
    {
        if (draft.Actors.Count == 0 || draft.SaidBy.Count == 0) return;
        int next = Math.Min(draft.Sentence + 1, tree.Document.Sentences.Length - 1), end = tree.Document.Sentences[next].End.Value;
        for (int verb = draft.Match.Last + 1; verb < end; verb++)
        {
            if (!tree.IsVerb(verb) || tree.Lemma(verb) is not ("blame" or "accuse") || tree.IsPassive(verb)) continue;
            int rival = Subject(verb), accused = Accused(verb);
            if (rival < 0 || accused < 0 || !draft.Actors.Exists(actor => mentions.MayBeSame(actor.Head, rival)) || !draft.SaidBy.Exists(source => mentions.MayBeSame(source.Head, accused))) continue;
            draft.Actors.Add(new Filler(accused, phrases.Read(accused), "accused-in-turn"));
            draft.SaidBy.Add(new SourceLink(rival, phrases.Read(rival), SourceKind.Speaker, "accuser-in-turn"));
            return;
        }
    }

    // "denied it and blamed the army": the second verb shares the first one's subject.
    private int Subject(int verb) => tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var own ? own
        : tree.Label(verb) == DependencyLabel.Conj && tree.Head(verb) >= 0 ? tree.Child(tree.Head(verb), DependencyLabel.Nsubj) : -1;

    // "blamed the army for it", "a charge they blamed on the army"
    private int Accused(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child > verb && tree.Label(child) == DependencyLabel.Obl && tree.PrepositionOf(child) == "on") return child;
        }
        return tree.Child(verb, DependencyLabel.Obj);
    }
}
