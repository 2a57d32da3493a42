using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds who says: the subject of a verb, its own or the one it shares with another verb, the agent of a passive, the owner of a noun.</summary>
internal sealed class SourceReader(Speech speech)
{
    // How many verbs a subject may be shared over: "said, adding, hoping".
    private const int MaxSteps = 4;
    private readonly SyntaxTree _tree = speech.Tree;

    public SourcePhrase? Subject(int verb)
    {
        int at = verb;
        for (int step = 0; step < MaxSteps && at >= 0; step++)
        {
            int own = _tree.Child(at, DependencyLabel.Nsubj, DependencyLabel.NsubjPass);
            // "a man who broke in freed them and fled, the ministry said": of two subjects with verbs between them the nearer one speaks.
            if (own >= 0 && step == 0) own = Nearest(own, verb);
            // "were killed when bombs fell on the village, residents said": what stands behind a whole clause does not share its subject.
            if (own < 0 && step == 0 && IsApart(at) && speech[at].Tag is "VBD" or "VBZ" or "VBP" && (_tree.IsNominal(at - 1) || speech.Is(at - 1, ")"))) return null;
            if (own >= 0 && (step == 0 || !_tree.IsPassive(at) || _tree.Label(own) == DependencyLabel.NsubjPass)) return Phrase(own, verb);
            switch (_tree.Label(at))
            {
                case DependencyLabel.Conj or DependencyLabel.Xcomp or DependencyLabel.Advcl or DependencyLabel.Parataxis when IsVerbal(_tree.Head(at)):
                    at = _tree.Head(at);
                    break;
                case DependencyLabel.Acl when _tree.Head(at) >= 0 && speech[at].Tag == "VBG":
                    return Before(_tree.Head(at), at);
                default:
                    return null;
            }
        }
        return null;
    }

    // A finite verb behind the clause that it hangs on, with no word that ties it there.
    private bool IsApart(int verb) => _tree.Head(verb) < verb && (_tree.Label(verb) == DependencyLabel.Parataxis || _tree.Label(verb) == DependencyLabel.Advcl && _tree.Child(verb, DependencyLabel.Mark) < 0);

    private int CommaIn(int from, int to)
    {
        for (int i = to - 1; i > from; i--)
        {
            if (speech.Is(i, ",")) return i;
        }
        return -1;
    }

    private int Nearest(int subject, int verb)
    {
        int near = subject;
        foreach (int child in _tree.Children(verb))
        {
            if (child > near && child < verb && _tree.Label(child) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass && speech.Subtrees.First(child) is > 0 and int first && speech.Is(first - 1, ",") && speech.Subtrees.Last(child) == verb - 1 && HasVerb(subject, child)) near = child;
        }
        return near;
    }

    private bool HasVerb(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (_tree.IsVerb(i)) return true;
        }
        return false;
    }

    /// <summary>The naming that stands right before a finite verb, or before its insertion in commas, where the tree gives the verb no subject.</summary>
    public SourcePhrase? Adjacent(int verb)
    {
        int start = speech.SentenceOf(verb).Start.Value, token = verb - 1;
        while (token >= start && (speech[token].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Auxiliary || speech.Is(token, ","))) token--;
        int end = token;
        // "the Local Defence Force (LDF) said"
        if (token > start && speech.Is(token, ")"))
        {
            while (token > start && !speech.Is(token, "(")) token--;
            token--;
        }
        if (token < start || !_tree.IsNominal(token)) return null;
        int head = token;
        while (_tree.Head(head) is >= 0 and int over && over > start && over < verb && IsBeside(over, token) && _tree.IsNominal(over) && _tree.Label(head) != DependencyLabel.Conj) head = over;
        // "bombs fell on the village, residents and the army said": a list that the parser joins with what is said begins behind the comma.
        if (_tree.Label(head) == DependencyLabel.Conj && _tree.Head(head) is >= 0 and int first && CommaIn(first, head) is >= 0 and int comma && IsApart(verb) && _tree.Label(first) is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass)) return Make(head, comma + 1, end);
        head = token;
        for (int step = 0; step < 16 && _tree.Head(head) is >= 0 and int up && up < verb && up >= start && IsBeside(up, token) && (_tree.IsNominal(up) || _tree.Label(head) is DependencyLabel.Obj or DependencyLabel.Obl); step++) head = up;
        if (!_tree.IsNominal(head)) return null;
        return Make(head, Math.Max(start, speech.Subtrees.First(head)), end);
    }

    // A speaker's name hangs on nothing that is quoted.
    private bool IsBeside(int head, int token) => speech.QuotationOf(head) == speech.QuotationOf(token);

    /// <summary>Who does it in the passive or in a noun: "by the ministry".</summary>
    public SourcePhrase? Agent(int head)
    {
        foreach (int child in _tree.Children(head))
        {
            if (_tree.Label(child) is DependencyLabel.OblAgent || (_tree.Label(child) is DependencyLabel.Obl or DependencyLabel.Nmod && _tree.PrepositionOf(child) == "by"))
            {
                int first = speech.Subtrees.First(child);
                int marker = _tree.Child(child, DependencyLabel.Case);
                return Make(child, Math.Max(first, marker + 1), speech.Subtrees.Last(child));
            }
        }
        return null;
    }

    /// <summary>Whose it is: "his", "the group's".</summary>
    public SourcePhrase? Possessor(int noun)
    {
        int owner = _tree.Child(noun, DependencyLabel.NmodPoss);
        if (owner < 0) return null;
        return Make(owner, speech.Subtrees.First(owner), speech.Subtrees.Last(owner));
    }

    private SourcePhrase? Phrase(int head, int verb)
    {
        int first = speech.Subtrees.First(head), last = speech.Subtrees.Last(head);
        // A subtree that runs over the verb is a parse gone wrong: the words up to the verb are kept.
        if (head < verb && last >= verb) last = verb - 1;
        if (head > verb && first <= verb) first = verb + 1;
        // "Police chief Ann Mwangi said": a title and a name that the parser takes for two subjects.
        if (last + 1 < verb && speech[last + 1].PartOfSpeech == PartOfSpeech.ProperNoun && _tree.Label(last + 1) == DependencyLabel.Nsubj && _tree.Head(last + 1) == _tree.Head(head)) last = Math.Min(verb - 1, speech.Subtrees.Last(last + 1));
        return first > last ? null : Make(head, first, last);
    }

    /// <summary>The first token of a naming without the prepositions and conjunctions that a parse may hang on it: "with Mr. X calling".</summary>
    private int Opening(int first, int head)
    {
        while (first < head && speech[first].PartOfSpeech is PartOfSpeech.Adposition or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction && !speech.Is(first, "of")) first++;
        return first;
    }

    /// <summary>The last token: the comma that closes an insertion belongs to the naming when the verb follows ("X, the envoy,").</summary>
    private int Closing(int first, int last)
    {
        if (last + 2 >= speech.Document.Tokens.Length || !speech.Is(last + 1, ",") || speech[last + 2].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb)) return last;
        for (int token = first; token <= last; token++)
            if (speech.Is(token, ",")) return last + 1;
        return last;
    }

    private SourcePhrase? Before(int noun, int clause) => Make(noun, speech.Subtrees.First(noun), Math.Min(speech.Subtrees.Last(noun), clause - 1));

    private SourcePhrase? Make(int head, int first, int last)
    {
        // "south of Orsk a monitor said": what stands before the article is no part of the naming.
        if (first < head && speech[first].PartOfSpeech == PartOfSpeech.Adposition && _tree.Child(head, DependencyLabel.Det) is var article && article > first && article <= head) first = article;
        // "a man police say shot two guards": of whom it is said and who says it, with nothing between them.
        if (first + 1 < head && speech[first].Lemma.ToLowerInvariant() is "a" or "an" && (speech[head].Tag == "NNS" || speech[head].Lemma == "police") && speech[head - 1].Tag == "NN" && speech[head - 1].Lemma is not ("dozen" or "hundred" or "thousand" or "couple" or "number" or "few")) first = head;
        if (speech.Trim(Opening(first, head), last) is not { } words) return null;
        bool expletive = _tree.Label(head) == DependencyLabel.Expl || (words.First == words.Last && speech[head].Lemma is "it" or "there" && IsImpersonal(head));
        return new SourcePhrase(head, words.First, words.Last, speech.Span(words.First, Closing(words.First, words.Last)), expletive);
    }

    /// <summary>Whether an "it" is the subject of a verb that says nothing of its own: "it seems".</summary>
    private bool IsImpersonal(int head) => _tree.Head(head) >= 0 && speech[_tree.Head(head)].Lemma is "seem" or "appear" or "happen" or "turn";

    private bool IsVerbal(int token) => token >= 0 && (_tree.IsVerb(token) || _tree.Child(token, DependencyLabel.Cop) >= 0);
}
