using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds the words of a cue around its head: auxiliaries, adverbs and particles, and the preposition before what is said.</summary>
internal sealed class CueSpanReader(Speech speech)
{
    private readonly SyntaxTree _tree = speech.Tree;

    public (int First, int Last) OfVerb(int verb, int preposition)
    {
        int first = verb, last = verb;
        while (first - 1 >= 0 && Belongs(first - 1, verb)) first--;
        while (last + 1 < speech.Document.Tokens.Length && _tree.Head(last + 1) == verb && _tree.Label(last + 1) == DependencyLabel.CompoundPrt) last++;
        if (preposition > last && preposition - last <= 4) last = preposition;
        else if (InStatement(last) is { } end) last = end;
        return (first, last);
    }

    /// <summary>Whether a token before a verb belongs to its group: "has", "not", "repeatedly".</summary>
    private bool Belongs(int token, int verb) => _tree.Head(token) == verb && _tree.Label(token) switch
    {
        DependencyLabel.Aux or DependencyLabel.AuxPass or DependencyLabel.Cop => true,
        DependencyLabel.Advmod => !IsOpening(token),
        DependencyLabel.Mark => false,
        _ => false,
    };

    private bool IsOpening(int token) => speech.SentenceOf(token).Start.Value == token || (token > 0 && speech.IsPunctuation(token - 1));

    /// <summary>The end of "in a statement" behind a verb; null when it does not follow.</summary>
    private int? InStatement(int last)
    {
        if (!speech.Is(last + 1, "in") || !(speech.Is(last + 2, "a") || speech.Is(last + 2, "the"))) return null;
        int noun = last + 3;
        if (noun + 1 < speech.Document.Tokens.Length && speech[noun].PartOfSpeech == PartOfSpeech.Adjective) noun++;
        return noun < speech.Document.Tokens.Length && speech[noun].Lemma is "statement" ? noun : null;
    }
}
