using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Tells who is meant by sources that are pronouns: the noun of a relative clause, the chain of coreference, or the speaker of the sentences before.</summary>
internal static class SpeakerReader
{
    // Speech is carried over a few sentences; further back somebody else may be meant.
    private const int Reach = 4;

    /// <summary>Adds the speakers to attributions, which are ordered by their cues.</summary>
    public static void Add(Speech speech, List<Attribution> attributions)
    {
        TextSpan? one = null, many = null;
        int oneSentence = -1, manySentence = -1;
        bool oneIsPerson = false;
        for (int i = 0; i < attributions.Count; i++)
        {
            if (attributions[i].Source is not { } source) continue;
            int head = Head(speech, source);
            int sentence = speech.Tree.SentenceOf(head);
            bool plural = IsPlural(speech, head);
            TextSpan? speaker = attributions[i].Speaker ?? source;
            if (IsPronoun(speech, head))
            {
                // Whoever spoke last goes on speaking: "the chief said ... 'He died,' she said. She said ..."
                bool goesOn = !plural && speech[head].Lemma.ToLowerInvariant() is "he" or "she" && one is not null && oneSentence >= 0 && sentence - oneSentence <= 1 && oneIsPerson;
                // "Three shops were damaged, they said": nobody of whom something is said says it, and behind it the speaker of the sentence before goes on.
                TextSpan? chained = Chained(speech.Document, source) is { } naming && !attributions[i].Covers(naming) ? naming : null;
                if (!goesOn && attributions[i].Content[0].Start < attributions[i].Cue.Start) goesOn = plural ? many is not null && sentence - manySentence <= 1 : speech.Is(head, "it") && one is not null && !oneIsPerson && sentence - oneSentence <= 1;
                speaker = Relative(speech, head) ?? (goesOn ? plural ? many : one : null) ?? chained
                    ?? (plural ? (sentence - manySentence <= Reach ? many : null) : (sentence - oneSentence <= Reach ? one : null));
            }
            attributions[i] = attributions[i] with { Speaker = speaker };
            if (speaker is null) continue;
            if (plural) (many, manySentence) = (speaker, sentence);
            else
            {
                oneIsPerson = IsPronoun(speech, head) ? oneIsPerson : IsPerson(speech.Document, speaker.Value);
                (one, oneSentence) = (speaker, sentence);
            }
        }
    }

    private static bool IsPerson(Document document, TextSpan naming)
    {
        // One that starts before may reach into it.
        for (int i = Math.Max(0, document.EntityFrom(naming.Start) - 1); i < document.Entities.Length && document.Entities[i].Span.Start < naming.End; i++)
        {
            if (document.Entities[i].Kind == EntityKind.Person && document.Entities[i].Span.Overlaps(naming)) return true;
        }
        return false;
    }

    /// <summary>The token of a source that the others hang on.</summary>
    private static int Head(Speech speech, TextSpan source)
    {
        Range tokens = speech.Document.TokensIn(source);
        for (int token = tokens.Start.Value; token < tokens.End.Value; token++)
            if (speech[token].Head < tokens.Start.Value || speech[token].Head >= tokens.End.Value) return token;
        return tokens.Start.Value;
    }

    private static bool IsPronoun(Speech speech, int head) => speech[head].PartOfSpeech == PartOfSpeech.Pronoun || speech[head].Tag is "WP" or "WDT" or "PRP" or "PRP$";

    private static bool IsPlural(Speech speech, int head) => speech[head].Tag is "NNS" or "NNPS" || speech[head].Lemma is "they" or "we" or "their" or "police" || speech.Is(head, "they") || speech.Is(head, "their") || speech.Is(head, "both");

    /// <summary>The noun that a relative clause belongs to, with what stands before the clause.</summary>
    private static TextSpan? Relative(Speech speech, int pronoun)
    {
        if (speech[pronoun].Tag is not ("WP" or "WDT" or "IN")) return null;
        int verb = pronoun;
        for (int step = 0; step < 4 && verb >= 0 && speech.Tree.Label(verb) != DependencyLabel.AclRelcl; step++) verb = speech.Tree.Head(verb);
        if (verb < 0 || speech.Tree.Label(verb) != DependencyLabel.AclRelcl || speech.Tree.Head(verb) is not (>= 0 and int noun) || noun > pronoun) return null;
        int first = speech.Subtrees.First(noun);
        // "no comment from the army, which has said": the preposition is none of its name.
        while (first < noun && speech[first].PartOfSpeech == PartOfSpeech.Adposition) first++;
        return speech.Trim(first, pronoun - 1) is { } words ? speech.Span(words.First, words.Last) : null;
    }

    private static TextSpan? Chained(Document document, TextSpan source)
    {
        foreach (CoreferenceChain chain in document.Chains)
            if (chain.Mentions.BinarySearch(source) >= 0) return chain.Mentions[chain.Representative];
        return null;
    }
}
