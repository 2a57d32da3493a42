using System.Collections.Immutable;

namespace Dateline.Text.Coreference;

/// <summary>Joins what the syntax says is the same: appositions, predicates, acronyms in brackets.</summary>
internal sealed class SyntaxSieve(string text, ImmutableArray<Token> tokens, ChainSet chains)
{
    public void Run()
    {
        var referenceOf = new Dictionary<int, int>();
        for (int i = 0; i < chains.Count; i++) referenceOf.TryAdd(chains[i].Head, i);
        for (int i = 0; i < chains.Count; i++)
        {
            Token head = tokens[chains[i].Head];
            if (head.Label == DependencyLabel.Appos && head.Head >= 0 && referenceOf.TryGetValue(head.Head, out int named) && MayStandBeside(named, i)) chains.Join(named, i);
            else if (head.Label == DependencyLabel.Nsubj && head.Head >= 0 && referenceOf.TryGetValue(head.Head, out int predicate) && IsSaidToBe(head.Head) && MayBe(i, predicate)) chains.Join(i, predicate);
        }
    }

    // "Aleppo, Syria" is a place within another, not its other name.
    private bool MayStandBeside(int first, int second)
    {
        if (chains[first].Kind == EntityKind.Location && chains[second].Kind == EntityKind.Location && chains[first].Form == chains[second].Form) return false;
        if (IsAcronymInBrackets(second)) return true;
        return chains[first].IsPlural == chains[second].IsPlural && (chains.Agree(first, second) || chains[second].Form != ReferenceForm.Name);
    }

    private bool IsAcronymInBrackets(int reference)
    {
        var (start, length) = chains[reference].Tokens.GetOffsetAndLength(tokens.Length);
        return start > 0 && length == 1 && tokens[start - 1].Span.In(text) is "(" or "[";
    }

    private bool IsSaidToBe(int predicate)
    {
        for (int i = Math.Max(0, predicate - 12); i < predicate; i++)
            if (tokens[i].Head == predicate && tokens[i].Label == DependencyLabel.Cop && tokens[i].Lemma == "be") return !IsNegated(predicate);
        return false;
    }

    private bool IsNegated(int predicate)
    {
        for (int i = Math.Max(0, predicate - 12); i < predicate; i++) if (tokens[i].Head == predicate && tokens[i].Lemma is "not" or "no" or "never") return true;
        return false;
    }

    private bool MayBe(int subject, int predicate) =>
        chains[predicate].Form != ReferenceForm.Pronoun && chains[subject].Form is not ReferenceForm.Indefinite && chains[subject].IsPlural == chains[predicate].IsPlural && chains.Agree(subject, predicate);
}
