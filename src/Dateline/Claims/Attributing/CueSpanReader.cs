using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds the words of a cue around its head: auxiliaries, adverbs and particles, and the preposition before what is said.</summary>
internal sealed class CueSpanReader(Speech speech)
{
    private readonly SyntaxTree _tree = speech.Tree;

    public (int First, int Last) OfVerb(int verb, int preposition)
    {
        int first = Leftmost(verb), last = verb;
        // "went on to say", "began by saying": the verb of going on belongs to the cue.
        for (int step = 0, at = verb; step < 2 && _tree.Label(at) is DependencyLabel.Xcomp or DependencyLabel.Advcl && _tree.Head(at) is >= 0 and int up && up < at && at - up <= 3 && IsPhase(up); step++, at = up) first = Leftmost(up);
        while (last + 1 < speech.Document.Tokens.Length && _tree.Head(last + 1) == verb && _tree.Label(last + 1) == DependencyLabel.CompoundPrt) last++;
        if (preposition > last && preposition - last <= 4) last = preposition;
        else if (InStatement(last) is { } end) last = end;
        return (first, last);
    }

    private int Leftmost(int verb)
    {
        int first = verb;
        while (first - 1 >= 0 && Belongs(first - 1, verb)) first--;
        return first;
    }

    private bool IsPhase(int verb) => speech[verb].Lemma is "go" or "begin" or "start" or "continue" or "conclude" or "open" or "end" or "close" or "finish" or "seem" or "hasten";

    /// <summary>Whether a token before a verb belongs to its group: "has", "not", "repeatedly".</summary>
    private bool Belongs(int token, int verb) => _tree.Head(token) == verb && _tree.Label(token) switch
    {
        DependencyLabel.Aux or DependencyLabel.AuxPass or DependencyLabel.Cop => true,
        DependencyLabel.Advmod => !IsOpening(token) && speech[token].Tag != "WRB",
        DependencyLabel.Det or DependencyLabel.CcPreconj => speech.Is(token, "both"),
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
