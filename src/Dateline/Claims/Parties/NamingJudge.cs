using Dateline.Claims.Placing;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Settles the namings of a finished draft: who claims an act did it, whatever "gunmen" it is told of first; what "the town" is; and nobody is named twice.</summary>
internal sealed class NamingJudge(SyntaxTree tree, Mentions mentions, PhraseReader phrases)
{
    private readonly PartyJoiner _parties = new(tree, mentions);
    private readonly PlaceNamer _places = new(tree, mentions, phrases);
    private readonly PersonNamer _people = new(tree, mentions);
    private readonly Acronyms _acronyms = new(tree, mentions);
    private readonly DescriptionDropper _descriptions = new(tree, mentions);

    public void Settle(Draft draft)
    {
        if (draft.Claimants.Count > 0 && draft.Type.Families.Contains("fight") && draft.Type.Code.Value != "armed-clash")
        {
            _parties.Join(draft.Actors, [draft.Claimants[0]]);
            draft.Actors.RemoveAll(actor => actor.Span != draft.Claimants[0].Span && IsNameless(actor));
        }
        for (int i = 0; i < draft.Targets.Count; i++) draft.Targets[i] = _acronyms.Name(_people.Name(_places.Name(draft.Targets[i])));
        for (int i = 0; i < draft.Actors.Count; i++) draft.Actors[i] = _acronyms.Name(_people.Name(draft.Actors[i]));
        DropWholes(draft);
        DropRepeated(draft.Actors);
        DropRepeated(draft.Targets);
        _descriptions.Drop(draft, draft.Actors);
        _descriptions.Drop(draft, draft.Targets);
    }

    // "two gunmen", "a suicide bomber"
    private bool IsNameless(Filler actor)
    {
        Range tokens = tree.Document.TokensIn(actor.Span);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (tree[i].PartOfSpeech == PartOfSpeech.ProperNoun && char.IsUpper(tree.Document.Text[tree[i].Span.Start]) && i > 0 || mentions.IsDemonym(i)) return false;
        }
        return true;
    }

    // The same words twice, or the same people counted alike: "85 soldiers" and "at least 85 army soldiers".
    private void DropRepeated(List<Filler> fillers)
    {
        for (int i = fillers.Count - 1; i > 0; i--)
        {
            for (int j = 0; j < i; j++)
            {
                if (!AreSame(fillers[j], fillers[i])) continue;
                if (fillers[i].Span.Length > fillers[j].Span.Length) fillers[j] = fillers[i];
                fillers.RemoveAt(i);
                break;
            }
        }
    }

    private bool AreSame(in Filler known, in Filler other)
    {
        if (known.Span.In(tree.Document.Text).Equals(other.Span.In(tree.Document.Text), StringComparison.OrdinalIgnoreCase)) return true;
        if (tree.SentenceOf(known.Head) == tree.SentenceOf(other.Head) && known.Head != other.Head && tree.Coordinated(known.Head).Contains(other.Head)) return false;
        if (IsTakenUp(known, other)) return true;
        return tree[known.Head].Tag == "NNS" && string.Equals(tree.Lemma(known.Head), tree.Lemma(other.Head), StringComparison.OrdinalIgnoreCase) && NumberOf(known.Head) is { } number && string.Equals(number, NumberOf(other.Head), StringComparison.OrdinalIgnoreCase);
    }

    // "two policemen", and further down "the policemen"; "a man", "the man"
    private bool IsTakenUp(in Filler known, in Filler other)
    {
        if (tree.SentenceOf(known.Head) == tree.SentenceOf(other.Head) || tree[known.Head].PartOfSpeech != PartOfSpeech.Noun || !string.Equals(tree.Lemma(known.Head), tree.Lemma(other.Head), StringComparison.OrdinalIgnoreCase)) return false;
        int later = Math.Max(known.Head, other.Head);
        foreach (int child in tree.Children(later))
        {
            if (child < later && tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nummod or DependencyLabel.NmodPoss || child > later && tree.Label(child) is DependencyLabel.Nmod or DependencyLabel.Acl or DependencyLabel.AclRelcl) return false;
        }
        return tree.Child(later, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article).ToLowerInvariant() is "the" or "this" or "that" or "these" or "those";
    }

    private string? NumberOf(int head) => tree.Child(head, DependencyLabel.Nummod) is >= 0 and var number ? tree.Document.Words(tree[number]).ToString() : null;

    // "hit several sites, including a school": what was hit is named by the parts.
    private void DropWholes(Draft draft)
    {
        if (!draft.Targets.Exists(target => target.Rule.EndsWith(":including", StringComparison.Ordinal))) return;
        draft.Targets.RemoveAll(target => !target.Rule.EndsWith(":including", StringComparison.Ordinal) && tree.Lemma(target.Head) is "location" or "target" or "site" or "place" or "object" or "spot" && target.Span.End == tree[target.Head].Span.End && !tree.HasDescriptionBehind(target.Head));
    }
}
