using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Settles the namings of a finished draft: who claims an act did it, whatever "gunmen" it is told of first; what "the town" is; and nobody is named twice.</summary>
internal sealed class NamingJudge(SyntaxTree tree, Mentions mentions, PhraseReader phrases)
{
    private readonly PartyJoiner _parties = new(tree, mentions);
    private readonly PlaceNamer _places = new(tree, mentions, phrases);

    public void Settle(Draft draft)
    {
        if (draft.Claimants.Count > 0 && draft.Type.Families.Contains("fight") && draft.Type.Code.Value != "armed-clash")
        {
            _parties.Join(draft.Actors, [draft.Claimants[0]]);
            draft.Actors.RemoveAll(actor => actor.Span != draft.Claimants[0].Span && IsNameless(actor));
        }
        for (int i = 0; i < draft.Targets.Count; i++) draft.Targets[i] = _places.Name(draft.Targets[i]);
        for (int i = 0; i < draft.Targets.Count; i++) draft.Targets[i] = InFull(draft.Targets[i]);
        for (int i = 0; i < draft.Actors.Count; i++) draft.Actors[i] = InFull(draft.Actors[i]);
        DropWholes(draft);
        DropRepeated(draft.Actors);
        DropRepeated(draft.Targets);
    }

    // "Ms Otieno", "Otieno": by the full name that the text gives the one person of that surname.
    private Filler InFull(in Filler party)
    {
        Range tokens = tree.Document.TokensIn(party.Span);
        int last = tokens.End.Value - 1;
        if (tokens.End.Value - tokens.Start.Value is < 1 or > 2 || tree[last].PartOfSpeech != PartOfSpeech.ProperNoun || mentions.PlaceAt(last) >= 0 || mentions.IsActorWord(last)) return party;
        bool titled = tokens.End.Value - tokens.Start.Value == 2;
        if (titled && !s_titles.Contains(tree.Document.Words(tree[tokens.Start.Value]).ToString())) return party;
        TextSpan? found = null;
        foreach (Entity entity in tree.Document.Entities)
        {
            if (entity.Kind != EntityKind.Person || entity.Tokens.End.Value - entity.Tokens.Start.Value < 2) continue;
            int surname = entity.Tokens.End.Value - 1;
            if (!tree.Document.Words(tree[surname]).SequenceEqual(tree.Document.Words(tree[last]))) continue;
            if (s_titles.Contains(tree.Document.Words(tree[entity.Tokens.Start.Value]).ToString())) continue;
            // Two of one family: nobody knows which.
            if (found is { } other && !other.In(tree.Document.Text).SequenceEqual(entity.Span.In(tree.Document.Text))) return party;
            found ??= entity.Span;
        }
        return found is { } name ? party with { Head = tree.Document.TokensIn(name).End.Value - 1, Span = name } : party;
    }

    private static readonly FrozenSet<string> s_titles = new[] { "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "President", "Minister", "General", "Gen.", "Col.", "Colonel", "Captain", "Capt.", "Judge", "Senator", "Sheikh", "Sir", "Prof.", "Prof", "Professor", "Imam", "Father" }.ToFrozenSet(StringComparer.Ordinal);

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
        return tree[known.Head].Tag == "NNS" && string.Equals(tree.Lemma(known.Head), tree.Lemma(other.Head), StringComparison.OrdinalIgnoreCase) && NumberOf(known.Head) is { } number && string.Equals(number, NumberOf(other.Head), StringComparison.OrdinalIgnoreCase);
    }

    private string? NumberOf(int head) => tree.Child(head, DependencyLabel.Nummod) is >= 0 and var number ? tree.Document.Words(tree[number]).ToString() : null;

    // "hit several sites, including a school": what was hit is named by the parts.
    private void DropWholes(Draft draft)
    {
        if (!draft.Targets.Exists(target => target.Rule.EndsWith(":including", StringComparison.Ordinal))) return;
        draft.Targets.RemoveAll(target => !target.Rule.EndsWith(":including", StringComparison.Ordinal) && tree.Lemma(target.Head) is "location" or "target" or "site" or "place" or "object" or "spot" && target.Span.End == tree[target.Head].Span.End && !tree.HasDescriptionBehind(target.Head));
    }
}
