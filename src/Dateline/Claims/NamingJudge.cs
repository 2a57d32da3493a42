using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Settles the namings of a finished draft: who claims an act did it, whatever "gunmen" it is told of first, and nobody is named twice.</summary>
internal sealed class NamingJudge(SyntaxTree tree, Mentions mentions)
{
    private readonly PartyJoiner _parties = new(tree, mentions);

    public void Settle(Draft draft)
    {
        if (draft.Claimants.Count > 0 && draft.Type.Families.Contains("fight") && draft.Type.Code.Value != "armed-clash")
        {
            _parties.Join(draft.Actors, [draft.Claimants[0]]);
            draft.Actors.RemoveAll(actor => actor.Span != draft.Claimants[0].Span && IsNameless(actor));
        }
        DropRepeated(draft.Actors);
        DropRepeated(draft.Targets);
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

    // The same words twice, or a part of others' words.
    private void DropRepeated(List<Filler> fillers)
    {
        for (int i = fillers.Count - 1; i > 0; i--)
        {
            ReadOnlySpan<char> words = fillers[i].Span.In(tree.Document.Text);
            for (int j = 0; j < i; j++)
            {
                if (!words.Equals(fillers[j].Span.In(tree.Document.Text), StringComparison.OrdinalIgnoreCase)) continue;
                fillers.RemoveAt(i);
                break;
            }
        }
    }
}
