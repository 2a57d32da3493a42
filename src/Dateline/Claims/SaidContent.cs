using System.Collections.Immutable;
using Dateline.Claims.Attributing;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>What is said by each verb of saying, over the ends of sentences, and what it is about: where codebooks look for speech acts that no verb names.</summary>
internal sealed class SaidContent
{
    // How many sentences before what is said tell what it is about, and how many tokens of it are looked at.
    private const int TopicReach = 2, Longest = 160;

    private static readonly string[] s_slots = ["content", "topic", "order"];

    private readonly SyntaxTree _tree;
    private readonly ControlReader _control;
    private readonly bool _bare;
    private readonly Dictionary<int, ImmutableArray<TextSpan>> _said = [];
    private readonly List<TextSpan> _contents = [];

    public SaidContent(SyntaxTree tree, ImmutableArray<Attribution> attributions)
    {
        _tree = tree;
        _control = new ControlReader(tree);
        _bare = IsBare(tree.Document);
        foreach (Attribution attribution in attributions)
        {
            Range cue = tree.Document.TokensIn(attribution.Cue);
            for (int i = cue.Start.Value; i < cue.End.Value; i++)
            {
                if (tree.IsVerb(i)) _said.TryAdd(i, attribution.Content);
            }
            _contents.AddRange(attribution.Content);
        }
    }

    /// <summary>Whether a pattern asks for what is said.</summary>
    public static bool IsAskedFor(Pattern pattern)
    {
        foreach (Condition condition in pattern.When)
        {
            if (Array.IndexOf(s_slots, condition.Slot) >= 0) return true;
        }
        return false;
    }

    /// <summary>The first of a condition's words in what a verb of saying tells; null when none stands there.</summary>
    public Range? Find(Condition condition, int verb)
    {
        foreach (Range piece in Pieces(verb))
        {
            for (int i = piece.Start.Value; i < piece.End.Value; i++)
            {
                if (i != verb && ConditionJudge.LengthAt(condition, _tree.Document, i) is > 0 and var length && !(length == 1 && IsAside(i))) return Math.Max(piece.Start.Value, i + 1 - length)..(i + 1);
            }
        }
        return null;
    }

    // "mourns after this appalling attack": a word that only describes what the sentence does not speak of.
    private bool IsAside(int word) => _tree.Label(word) == DependencyLabel.Amod && _tree.Head(word) is >= 0 and var noun && _tree.Label(noun) is DependencyLabel.Obl or DependencyLabel.Nmod or DependencyLabel.OblAgent;

    /// <summary>Leaves out what is said where the words that are said are a claim of the same type by themselves: "We will burn it down, he said".</summary>
    public void DropRepeated(List<Draft> drafts) => drafts.RemoveAll(draft => draft.Told is not null && drafts.Exists(other => other.Told is null && other.Type.Code == draft.Type.Code && other.Head != draft.Head && IsIn(other.Head, draft.Head)));

    private bool IsIn(int token, int verb)
    {
        foreach (Range piece in Pieces(verb))
        {
            if (token >= piece.Start.Value && token < piece.End.Value) return true;
        }
        return false;
    }

    /// <summary>Whether one of a condition's words stands in what a verb of saying tells or right before it.</summary>
    public bool IsAbout(Condition condition, int verb)
    {
        int first = verb, last = verb;
        foreach (Range piece in Pieces(verb)) (first, last) = (Math.Min(first, piece.Start.Value), Math.Max(last, piece.End.Value - 1));
        first = _tree.Document.Sentences[Math.Max(0, _tree.SentenceOf(first) - TopicReach)].Start.Value;
        for (int i = Math.Max(first, verb - 2 * Longest); i <= last; i++)
        {
            if (i != verb && ConditionJudge.LengthAt(condition, _tree.Document, i) > 0) return true;
        }
        return false;
    }

    /// <summary>Who is said to have to do something, and what is ordered outright, by what a verb of saying tells.</summary>
    public void AddDuties(int verb, List<Slot> slots)
    {
        foreach (Range piece in Pieces(verb))
        {
            for (int i = piece.Start.Value; i < piece.End.Value; i++)
            {
                if (i == verb) continue;
                if (_control.MustDo(i) is >= 0 and var obliged && !slots.Exists(slot => slot.Name == "must" && slot.Head == obliged)) slots.Add(new Slot("must", obliged));
                if (IsOrder(i, piece)) slots.Add(new Slot("order", i));
            }
        }
    }

    // "Stop the shelling", "please let them go": a bare verb that opens a sentence of what is said.
    private bool IsOrder(int verb, Range piece)
    {
        if (_tree[verb].Tag != "VB" || _tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.Aux) >= 0 || _tree.Child(verb, DependencyLabel.Mark) >= 0) return false;
        int before = verb - 1;
        while (before >= piece.Start.Value && (_tree[before].PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Interjection || _tree.Lemma(before) is "please" || _tree.Document.Words(_tree[before]) is ",")) before--;
        return before < piece.Start.Value || _tree.SentenceOf(before) != _tree.SentenceOf(verb) || QuotationReader.IsMark(_tree.Document, before) || _tree.Document.Words(_tree[before]) is ":";
    }

    // Without its commas and quotation marks a text does not show where what is said ends.
    private static bool IsBare(Document document)
    {
        foreach (Token token in document.Tokens)
        {
            if (token.PartOfSpeech == PartOfSpeech.Punctuation && document.Words(token) is "," or "\"" or "“" or "”" or "''" or "``") return false;
        }
        return true;
    }

    // What no attribution was found for stands in the verb's own sentence, unless somebody else is quoted with the verb.
    private IEnumerable<Range> Pieces(int verb)
    {
        if (!_bare && _said.TryGetValue(verb, out ImmutableArray<TextSpan> pieces))
        {
            foreach (TextSpan piece in pieces)
            {
                Range tokens = _tree.Document.TokensIn(piece);
                yield return tokens.Start.Value..Math.Min(tokens.End.Value, tokens.Start.Value + Longest);
            }
        }
        else if (!_contents.Exists(content => content.Contains(_tree[verb].Span))) yield return _tree.Document.Sentences[_tree.SentenceOf(verb)];
    }
}
