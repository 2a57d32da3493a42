using System.Collections.Immutable;
using Dateline.Text.Tagging;

namespace Dateline.Text.Coreference;

/// <summary>Joins descriptions ("the group", "the town", "the attack") with what they take up.</summary>
internal sealed class DescriptionSieve(string text, ImmutableArray<Token> tokens, ImmutableArray<Range> sentences, ChainSet chains)
{
    // How many sentences back each sort of description reaches; measured on the news texts of GUM's training part.
    private const int SameNounReach = 12, NameReach = 4, HappeningReach = 2, SubjectReach = 20;

    private readonly Dictionary<string, int> _lastByLemma = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _verbs = [];

    /// <summary>Descriptions that take up a verb, as the index of the reference and the token of the verb.</summary>
    public List<(int Reference, int Verb)> Verbs { get; } = [];

    public void Run()
    {
        for (int i = 0; i < chains.Count; i++)
        {
            Reference reference = chains[i];
            if (reference.Form == ReferenceForm.Definite && chains.ChainOf(i) == i) Resolve(i, reference);
            // What cannot be counted is the same whenever it is told of ("poetry"); countable things without an article are others each time.
            else if (reference.Form == ReferenceForm.Indefinite && reference.IsBare && !reference.IsPlural && _lastByLemma.TryGetValue(reference.Lemma, out int same)
                && chains[same].IsBare && IsSameNoun(same, i) && ModifiersOf(same).Count == ModifiersOf(i).Count) chains.Join(same, i);
            if (reference.Form is ReferenceForm.Definite or ReferenceForm.Indefinite or ReferenceForm.Name) _lastByLemma[reference.Lemma] = i;
        }
    }

    private void Resolve(int i, Reference reference)
    {
        if (_lastByLemma.TryGetValue(reference.Lemma, out int same) && IsSameNoun(same, i)) chains.Join(same, i);
        else if (NameFor(i, reference) is >= 0 and int named) chains.Join(named, i);
        else if (HappeningFamilies.IsDescription(reference.Lemma)) TakeUpHappening(i, reference);
    }

    private bool IsSameNoun(int before, int reference)
    {
        if (chains[reference].Sentence - chains[before].Sentence > SameNounReach || chains[before].IsPlural != chains[reference].IsPlural || !chains.Agree(before, reference) || IsOtherArmy(before, chains[reference])) return false;
        if (chains[reference].Tokens.End.Value - chains[reference].Tokens.Start.Value > 6) return false;
        return ModifiersOf(reference).All(ModifiersOf(before).Contains) && !HasOwnComplement(reference);
    }

    /// <summary>"The leader of the party" is not the leader told of before unless the whole is repeated.</summary>
    private bool HasOwnComplement(int reference)
    {
        int head = chains[reference].Head;
        for (int i = head + 1; i < Math.Min(tokens.Length, head + 8); i++)
            if (tokens[i].Head == head && tokens[i].Label is DependencyLabel.Nmod or DependencyLabel.Acl or DependencyLabel.AclRelcl) return true;
        return false;
    }

    private List<string> ModifiersOf(int reference)
    {
        var (start, length) = chains[reference].Tokens.GetOffsetAndLength(tokens.Length);
        var modifiers = new List<string>();
        for (int i = start; i < start + length; i++)
        {
            if (tokens[i].Head == chains[reference].Head && tokens[i].Label is DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nummod or DependencyLabel.NmodPoss)
                modifiers.Add(tokens[i].Lemma.ToLowerInvariant());
        }
        return modifiers;
    }

    /// <summary>The name that a word for a kind of thing takes up: the last organization before "the group", the last place before "the town"; -1 for none.</summary>
    private int NameFor(int i, Reference reference)
    {
        if (reference.IsPlural || HasOwnComplement(i) || ModifiersOf(i).Count > 1) return -1;
        bool country = Titles.IsCountryNoun(reference.Lemma), town = Titles.IsTownNoun(reference.Lemma);
        EntityKind kind = country || town ? EntityKind.Location : EntityKind.Organization;
        if (kind == EntityKind.Organization && !Titles.IsOrganizationNoun(reference.Lemma)) return -1;
        for (int before = i - 1; before >= 0 && reference.Sentence - chains[before].Sentence <= NameReach; before--)
        {
            if (chains[before].Form != ReferenceForm.Name || chains[before].Kind != kind) continue;
            if (kind == EntityKind.Organization && !chains[before].IsSubject && chains[before].Sentence == reference.Sentence) continue;
            if (kind == EntityKind.Location && IsCountry(before) != country) continue;
            // "The African Union said. The group": what is known by its name as a body of states is not called so.
            if (reference.Lemma is "group" or "movement" && chains[before].Lemma is "Union" or "Nations" or "Army" or "Ministry" or "Police" or "Government" or "Department") continue;
            return IsOtherArmy(before, reference) ? -1 : before;
        }
        return -1;
    }

    // "The Northern Liberation Army attacked. The army said": it is the other side that says it.
    private bool IsOtherArmy(int before, Reference reference)
    {
        if (reference.Lemma != "army" || chains[before].Form != ReferenceForm.Name) return false;
        var (start, length) = chains[before].Tokens.GetOffsetAndLength(tokens.Length);
        for (int i = start; i < start + length; i++)
        {
            if (tokens[i].Lemma is "Liberation" or "Independence" or "Resistance" or "Republican" or "Revolutionary" or "National" or "Free" or "Arakan" or "People" or "Front" or "Movement") return true;
        }
        return false;
    }

    private bool IsCountry(int reference)
    {
        var (start, length) = chains[reference].Tokens.GetOffsetAndLength(tokens.Length);
        if (length > 1 && tokens[start].Lemma == "the") start++;
        return Titles.IsCountry(text.AsSpan(tokens[start].Span.Start..tokens[chains[reference].Tokens.End.Value - 1].Span.End));
    }

    /// <summary>"The blast" after "a car bomb exploded": the last word of the family in the sentences before.</summary>
    private void TakeUpHappening(int i, Reference reference)
    {
        if (HasOwnComplement(i)) return;
        int firstToken = sentences[Math.Max(0, reference.Sentence - HappeningReach)].Start.Value;
        for (int token = reference.Tokens.Start.Value - 1; token >= firstToken; token--)
        {
            if (!IsHappening(tokens[token]) || !HappeningFamilies.MayTakeUp(reference.Lemma, tokens[token].Lemma)) continue;
            if (tokens[token].PartOfSpeech == PartOfSpeech.Verb && HasHappeningAsSubject(token, reference.Lemma)) continue;
            int noun = ReferenceAt(token, i);
            if (noun >= 0) chains.Join(noun, i);
            else if (tokens[token].PartOfSpeech == PartOfSpeech.Verb)
            {
                if (_verbs.TryGetValue(token, out int earlier)) chains.Join(earlier, i);
                else
                {
                    _verbs[token] = i;
                    Verbs.Add((i, token));
                }
            }
            else continue;
            return;
        }
    }

    /// <summary>"A bombing struck the market": the happening is the bombing.</summary>
    private bool HasHappeningAsSubject(int verb, string description)
    {
        for (int i = Math.Max(0, verb - SubjectReach); i < verb; i++)
            if (tokens[i].Head == verb && tokens[i].Label == DependencyLabel.Nsubj && IsHappening(tokens[i]) && HappeningFamilies.MayTakeUp(description, tokens[i].Lemma)) return true;
        return false;
    }

    /// <summary>Verbs, and nouns that mean something that happens: a blast takes up "exploded", never "bomb".</summary>
    private static bool IsHappening(Token token) => token.PartOfSpeech == PartOfSpeech.Verb
        || token.PartOfSpeech == PartOfSpeech.Noun && (HappeningFamilies.IsDescription(token.Lemma) || LemmaLexicon.English?.KindOf(token.Lemma) == NounKind.Happening);

    private int ReferenceAt(int token, int before)
    {
        for (int i = before - 1; i >= 0 && chains[i].Head >= token; i--) if (chains[i].Head == token) return i;
        return -1;
    }
}
