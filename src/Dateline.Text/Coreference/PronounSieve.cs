using System.Collections.Immutable;

namespace Dateline.Text.Coreference;

/// <summary>Joins pronouns of the third person with what they stand for.</summary>
internal sealed class PronounSieve(ImmutableArray<Token> tokens, ChainSet chains)
{
    private const int Reach = 3, MostCandidates = 80;

    // What makes a reference likely to be taken up; measured on the news texts of GUM's training part.
    private const double SubjectWorth = 1.2, NameWorth = 0.6, RepeatedWorth = 0.5, SentenceCost = 1.0, CandidateCost = 0.06, IndefiniteCost = 0.3, GroupCost = 0.8, PlaceCost = 0.8;

    public void Run()
    {
        for (int i = 0; i < chains.Count; i++)
        {
            if (chains[i].Form == ReferenceForm.Pronoun && Best(i) is >= 0 and int antecedent) chains.Join(antecedent, i);
        }
    }

    private int Best(int pronoun)
    {
        Reference reference = chains[pronoun];
        int best = -1, seen = 0;
        double bestWorth = double.NegativeInfinity;
        for (int i = pronoun - 1; i >= 0 && seen < MostCandidates && reference.Sentence - chains[i].Sentence <= Reach; i--)
        {
            if (!MayStandFor(pronoun, i)) continue;
            double worth = Worth(reference, chains[i], i) - CandidateCost * seen++;
            if (worth > bestWorth) (best, bestWorth) = (i, worth);
        }
        return best;
    }

    private double Worth(Reference pronoun, Reference candidate, int index)
    {
        double worth = -SentenceCost * (pronoun.Sentence - candidate.Sentence);
        if (candidate.IsSubject) worth += SubjectWorth;
        if (candidate.Form == ReferenceForm.Name) worth += NameWorth;
        if (candidate.Form == ReferenceForm.Indefinite) worth -= IndefiniteCost;
        // "They" are people before they are an organization; "it" is rarely a place.
        if (pronoun.IsPlural && candidate is { IsPlural: false, Form: not ReferenceForm.Pronoun }) worth -= GroupCost;
        if (!pronoun.IsPlural && pronoun.Gender == Gender.Neuter && candidate is { Kind: EntityKind.Location, IsSubject: false }) worth -= PlaceCost;
        if (candidate.Form == ReferenceForm.Pronoun || chains.ChainOf(index) != index) worth += RepeatedWorth;
        return worth;
    }

    private bool MayStandFor(int pronoun, int candidate)
    {
        Reference it = chains[pronoun], that = chains[candidate];
        if (that.Form is ReferenceForm.Verb or ReferenceForm.Speaker || IsWithin(it, that) || IsOfSameClause(it, that)) return false;
        Gender gender = chains.GenderOf(candidate);
        EntityKind? kind = chains.KindOf(candidate);
        if (it.IsPlural)
        {
            if (that.Form == ReferenceForm.Pronoun) return that.IsPlural;
            return that.IsPlural || kind is EntityKind.Organization or EntityKind.Nationality && gender is not (Gender.Male or Gender.Female);
        }
        if (that.IsPlural) return false;
        if (it.Gender == Gender.Neuter) return gender == Gender.Neuter || gender == Gender.Unknown && kind != EntityKind.Person && that.Form != ReferenceForm.Pronoun;
        return ChainSet.Agree(it.Gender, gender) && (kind is EntityKind.Person || that.Form == ReferenceForm.Pronoun || kind is null && that.Form == ReferenceForm.Name && gender != Gender.Neuter);
    }

    private bool IsWithin(Reference pronoun, Reference candidate)
    {
        int token = pronoun.Head;
        for (int steps = 0; steps < 6 && token >= 0; steps++)
        {
            token = tokens[token].Head;
            if (token == candidate.Head) return candidate.Form != ReferenceForm.Name || tokens[pronoun.Head].Label != DependencyLabel.NmodPoss;
        }
        return false;
    }

    /// <summary>"He hit him": subject and object of one verb are two, unless the pronoun is reflexive.</summary>
    private bool IsOfSameClause(Reference pronoun, Reference candidate)
    {
        Token it = tokens[pronoun.Head], that = tokens[candidate.Head];
        return it.Head == that.Head && it.Head >= 0 && it.Label is DependencyLabel.Obj or DependencyLabel.Iobj or DependencyLabel.Obl or DependencyLabel.Nsubj
            && !it.Lemma.EndsWith("self", StringComparison.Ordinal) && !it.Lemma.EndsWith("selves", StringComparison.Ordinal);
    }
}
