using System.Collections.Immutable;
using Dateline.Text.Tagging;

namespace Dateline.Text.Coreference;

/// <summary>Finds what may refer to something: names, noun phrases, pronouns.</summary>
internal sealed class ReferenceFinder(string text, ImmutableArray<Token> tokens, ImmutableArray<Range> sentences, ImmutableArray<Entity> entities)
{
    // A longer stretch of words to the left of a noun is an error of the parser, not a phrase.
    private const int LongestPhrase = 12;

    private readonly List<Reference> _references = [];

    /// <summary>The references in text order of their heads.</summary>
    public List<Reference> Find()
    {
        int[] entityOf = EntityOfHead();
        for (int sentence = 0; sentence < sentences.Length; sentence++)
        {
            var (start, length) = sentences[sentence].GetOffsetAndLength(tokens.Length);
            for (int i = start; i < start + length; i++)
            {
                if (entityOf[i] >= 0) AddName(entities[entityOf[i]], i, sentence);
                else if (entityOf[i] == Inside) continue;
                else if (tokens[i].PartOfSpeech == PartOfSpeech.Pronoun) AddPronoun(i, sentence);
                else if (tokens[i].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && IsPhraseHead(i)) AddNoun(i, sentence, start);
            }
        }
        return _references;
    }

    private const int Outside = -1, Inside = -2;

    /// <summary>For each token the entity it is the head of; <see cref="Inside"/> for the other words of an entity.</summary>
    private int[] EntityOfHead()
    {
        var entityOf = new int[tokens.Length];
        Array.Fill(entityOf, Outside);
        for (int e = 0; e < entities.Length; e++)
        {
            var (start, length) = entities[e].Tokens.GetOffsetAndLength(tokens.Length);
            int head = HeadOf(start, start + length);
            for (int i = start; i < start + length; i++) entityOf[i] = i == head ? e : Inside;
        }
        return entityOf;
    }

    private int HeadOf(int start, int end)
    {
        for (int i = start; i < end; i++) if (tokens[i].Head < start || tokens[i].Head >= end) return i;
        return end - 1;
    }

    // "Trump's ban" and "the Trump ban" both name him: a name in front of a noun that is none heads a phrase of its own.
    private bool IsPhraseHead(int i) => IsNameBeforeNoun(i) || tokens[i].Label is not (DependencyLabel.Compound or DependencyLabel.Flat or DependencyLabel.Fixed or DependencyLabel.NmodDesc
        or DependencyLabel.Goeswith or DependencyLabel.List) && tokens[i].Tag is not ("ADD" or "GW" or "LS");

    private bool IsNameBeforeNoun(int i) => tokens[i].PartOfSpeech == PartOfSpeech.ProperNoun && tokens[i].Label == DependencyLabel.Compound && tokens[i].Head >= 0
        && tokens[tokens[i].Head].PartOfSpeech == PartOfSpeech.Noun;

    private void AddName(Entity entity, int head, int sentence)
    {
        // A nationality in front of a noun says of what sort something is; it is nobody's name there.
        if (entity.Kind == EntityKind.Nationality && tokens[head].PartOfSpeech == PartOfSpeech.Adjective) return;
        _references.Add(new Reference(head, entity.Tokens, sentence, ReferenceForm.Name)
        {
            Kind = entity.Kind,
            Gender = entity.Kind switch
            {
                EntityKind.Person => PersonWords.GenderOfName(text, tokens, entity.Tokens),
                EntityKind.Nationality or EntityKind.Other => Gender.Unknown,
                _ => Gender.Neuter,
            },
            IsPlural = entity.Kind == EntityKind.Nationality && tokens[head].Morphology.HasFlag(Morphology.Plural),
            Lemma = tokens[head].Lemma.ToLowerInvariant(),
            IsSubject = IsSubject(head),
        });
    }

    private void AddPronoun(int i, int sentence)
    {
        if (tokens[i].Tag is not ("PRP" or "PRP$") || tokens[i].Label == DependencyLabel.Expl) return;
        string lemma = tokens[i].Lemma.ToLowerInvariant();
        if (!tokens[i].Morphology.HasFlag(Morphology.ThirdPerson))
        {
            AddSpeaker(i, sentence, lemma);
            return;
        }
        Gender gender = lemma[0] switch { 'h' => lemma is "her" or "hers" or "herself" ? Gender.Female : Gender.Male, 's' => Gender.Female, 'i' => Gender.Neuter, _ => Gender.Unknown };
        _references.Add(new Reference(i, i..(i + 1), sentence, ReferenceForm.Pronoun)
        {
            Gender = gender, IsPlural = tokens[i].Morphology.HasFlag(Morphology.Plural), Lemma = lemma, IsSubject = IsSubject(i),
        });
    }

    private void AddSpeaker(int i, int sentence, string lemma)
    {
        string? person = lemma is "i" or "my" or "mine" or "myself" ? "i" : lemma is "we" or "our" or "ours" or "ourselves" or "us" ? "we" : lemma.StartsWith("you", StringComparison.Ordinal) ? "you" : null;
        if (person is null) return;
        _references.Add(new Reference(i, i..(i + 1), sentence, ReferenceForm.Speaker) { Lemma = person, IsPlural = person == "we", IsSubject = IsSubject(i) });
    }

    private void AddNoun(int head, int sentence, int sentenceStart)
    {
        int first = head;
        bool definite = false, determined = false;
        for (int i = head - 1; i >= sentenceStart && i >= head - LongestPhrase; i--)
        {
            if (!IsUnder(i, head)) break;
            if (tokens[i].Label is DependencyLabel.Case or DependencyLabel.Cc or DependencyLabel.Mark or DependencyLabel.Punct && tokens[i].Head == head) break;
            first = i;
            if (tokens[i].Head != head) continue;
            if (tokens[i].Label == DependencyLabel.NmodPoss || tokens[i].Label == DependencyLabel.Det && tokens[i].Lemma is "the" or "this" or "that") definite = true;
            if (tokens[i].Label is DependencyLabel.Det or DependencyLabel.Nummod) determined = true;
        }
        bool name = tokens[head].PartOfSpeech == PartOfSpeech.ProperNoun && tokens[head].Tag is "NNP" or "NNPS" || IsAcronym(head, sentence);
        NounKind kind = LemmaLexicon.English?.KindOf(tokens[head].Lemma) ?? NounKind.Other;
        if (name && kind == NounKind.Time) return;
        int end = head + 1;
        while (name && end < tokens.Length && tokens[end].Head == head && tokens[end].Label == DependencyLabel.Flat) end++;
        string lemma = tokens[head].Lemma.ToLowerInvariant();
        _references.Add(new Reference(head, first..end, sentence, name ? ReferenceForm.Name : definite ? ReferenceForm.Definite : ReferenceForm.Indefinite)
        {
            Kind = name ? null : kind switch { NounKind.Person => EntityKind.Person, NounKind.Group => EntityKind.Organization, NounKind.Place => EntityKind.Location, _ => null },
            Gender = name ? Gender.Unknown : PersonWords.GenderOfNoun(lemma, kind),
            IsPlural = tokens[head].Morphology.HasFlag(Morphology.Plural) && !(name && determined),
            Lemma = lemma,
            IsSubject = IsSubject(head),
            IsBare = !definite && !determined,
        });
    }

    /// <summary>Whether a word is all in capitals where others are not: an acronym, whatever part of speech it was given.</summary>
    private bool IsAcronym(int token, int sentence)
    {
        var word = tokens[token].Span.In(text);
        if (word.Length is < 2 or > 8 || word.IndexOfAnyExceptInRange('A', 'Z') >= 0) return false;
        var (start, length) = sentences[sentence].GetOffsetAndLength(tokens.Length);
        for (int i = start; i < start + length; i++) if (tokens[i].Span.Length > 1 && char.IsLower(tokens[i].Span.In(text)[^1])) return true;
        return false;
    }

    private bool IsUnder(int token, int head)
    {
        for (int steps = 0; steps < LongestPhrase && token >= 0; steps++)
        {
            if (token == head) return true;
            token = tokens[token].Head;
        }
        return false;
    }

    private bool IsSubject(int head) => tokens[head].Label is DependencyLabel.Nsubj or DependencyLabel.NsubjPass or DependencyLabel.NsubjOuter;
}
