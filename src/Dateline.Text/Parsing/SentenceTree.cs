namespace Dateline.Text.Parsing;

/// <summary>The tree of one sentence while it is mended. Heads are indexes into all tokens of the document.</summary>
/// <param name="tokens">All tokens of the document.</param>
/// <param name="sentence">Those of the sentence.</param>
internal readonly struct SentenceTree(Token[] tokens, Range sentence)
{
    /// <summary>How far a phrase runs on: "said in a statement on Sunday".</summary>
    public const int LongestPhrase = 12;

    private const int MostSteps = 8;

    /// <summary>The first word.</summary>
    public int Start { get; } = sentence.Start.Value;

    /// <summary>Behind the last word.</summary>
    public int End { get; } = sentence.End.Value;

    /// <summary>A word.</summary>
    public ref Token this[int word] => ref tokens[word];

    /// <summary>Whether a word can name something.</summary>
    public bool IsNoun(int word) => tokens[word].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral;

    /// <summary>The first word of the sentence that stands in a relation to a head; -1 when there is none.</summary>
    public int Child(int head, DependencyLabel label) => Child(head, label, Start, End);

    /// <summary>The first word before a head that stands in a relation to it; -1 when there is none.</summary>
    public int ChildBefore(int head, DependencyLabel label) => Child(head, label, Start, head);

    /// <summary>The first word of a stretch that stands in a relation to a head; -1 when there is none.</summary>
    public int Child(int head, DependencyLabel label, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (tokens[i].Head == head && tokens[i].Label == label) return i;
        }
        return -1;
    }

    /// <summary>The nearest verb from a word upwards, itself counted; -1 when there is none close by.</summary>
    public int VerbAbove(int word)
    {
        for (int steps = 0; word >= Start && steps <= MostSteps; steps++, word = tokens[word].Head)
        {
            if (tokens[word].PartOfSpeech == PartOfSpeech.Verb) return word;
        }
        return -1;
    }

    /// <summary>Whether a noun has one of two prepositions.</summary>
    public bool HasCase(int noun, string one, string other) =>
        ChildBefore(noun, DependencyLabel.Case) is >= 0 and var preposition && (tokens[preposition].Lemma == one || tokens[preposition].Lemma == other);

    /// <summary>Whether a word is a participle in -ing right behind a comma.</summary>
    public bool FollowsComma(int participle) => tokens[participle].Tag == "VBG" && participle > Start && tokens[participle - 1].Lemma == ",";

    /// <summary>Hangs a word on another, unless that would close a ring.</summary>
    public void Attach(int word, int head, DependencyLabel label)
    {
        for (int above = head; above >= 0; above = tokens[above].Head)
        {
            if (above == word) return;
        }
        tokens[word] = tokens[word] with { Head = head, Label = label };
    }
}
