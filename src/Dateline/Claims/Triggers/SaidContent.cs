using System.Collections.Immutable;
using Dateline.Claims.Attributing;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Triggers;

/// <summary>What is said by each verb of saying, over the ends of sentences, and what it is about: where codebooks look for speech acts that no verb names.</summary>
internal sealed class SaidContent
{
    /// <summary>How many sentences before what is said tell what it is about.</summary>
    public const int TopicReach = 2;

    /// <summary>How many tokens of what is said are looked at.</summary>
    public const int Longest = 160;

    private readonly SyntaxTree _tree;
    private readonly ControlReader _control;
    private readonly bool _bare;
    private readonly Dictionary<int, Attribution> _said = [];
    private readonly Dictionary<int, List<Range>> _pieces = [];
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
                if (tree.IsVerb(i)) _said.TryAdd(i, attribution);
            }
            _contents.AddRange(attribution.Content);
        }
    }

    /// <summary>The first of a condition's words in what a verb of saying tells; null when none stands there.</summary>
    public Range? Find(Condition condition, int verb)
    {
        foreach (Range piece in Pieces(verb))
        {
            for (int i = piece.Start.Value; i < piece.End.Value; i++)
            {
                if (i != verb && ConditionJudge.LengthAt(condition, _tree, i) is > 0 and var length && !(length == 1 && IsAside(i))) return Math.Max(piece.Start.Value, i + 1 - length)..(i + 1);
            }
        }
        return null;
    }

    /// <summary>The first of a condition's words in what somebody is said to have to do, by what a verb of saying tells; null when none stands there.</summary>
    public Range? FindDuty(Condition condition, int verb)
    {
        foreach (Range piece in Pieces(verb))
        {
            for (int i = piece.Start.Value; i < piece.End.Value; i++)
            {
                if (Obliged(i, verb) < 0) continue;
                for (int word = i; word < piece.End.Value && _tree.SentenceOf(word) == _tree.SentenceOf(i); word++)
                {
                    if ((word == i || _tree.Governs(i, word)) && ConditionJudge.LengthAt(condition, _tree, word) is > 0 and var length) return Math.Max(piece.Start.Value, word + 1 - length)..(word + 1);
                }
            }
        }
        return null;
    }

    // What the speakers ask of themselves is no demand.
    private int Obliged(int predicate, int verb) => predicate != verb && _control.MustDo(predicate) is >= 0 and var obliged && _tree.Lemma(obliged).ToLowerInvariant() is not ("i" or "we" or "you" or "one") && !IsPast(predicate) ? obliged : -1;

    // "should have used it": what was not done is not asked for.
    private bool IsPast(int predicate)
    {
        foreach (int child in _tree.Children(predicate))
        {
            if (_tree.Label(child) == DependencyLabel.Aux && _tree.Lemma(child) == "have") return true;
        }
        return false;
    }

    // "mourns after this appalling attack": a word that only describes what the sentence does not speak of.
    private bool IsAside(int word) => _tree.Label(word) == DependencyLabel.Amod && _tree.Head(word) is >= 0 and var noun && _tree.Label(noun) is DependencyLabel.Obl or DependencyLabel.Nmod or DependencyLabel.OblAgent or DependencyLabel.Obj;

    /// <summary>Leaves out of two claims of one type, that somebody says so and words within what is said, the one that tells less of who speaks: "We will burn it down", but not "We are appalled".</summary>
    public void DropRepeated(List<Draft> drafts)
    {
        drafts.RemoveAll(draft => draft.Told is not null && drafts.Exists(other => IsRepeated(other, draft) && _tree.IsVerb(other.Head) && (other.Type.Code.Value == "threat" || HasSubject(other.Head))));
        drafts.RemoveAll(draft => drafts.Exists(said => said.Told is not null && IsRepeated(draft, said)));
        foreach (Draft said in drafts)
        {
            if (said.Told is null || said.Type.Code.Value != "condemnation") continue;
            foreach (Draft act in drafts) act.IsJudged |= !act.IsSaying && !_tree.IsVerb(act.Head) && act.Head != said.Head && IsIn(act.Head, said.Head);
        }
    }

    /// <summary>Names who says it where the parser has hung the speaker onto what is said, as print shows: <c>"... people," the envoy, Ann Other, told reporters</c>.</summary>
    public void NameSpeakers(List<Draft> drafts, PhraseReader phrases)
    {
        foreach (Draft draft in drafts)
        {
            if (draft.Told is null || draft.Actors.Count > 0 || !_said.TryGetValue(draft.Head, out Attribution? attribution) || (attribution.Speaker ?? attribution.Source) is not { } speaker) continue;
            Range tokens = _tree.Document.TokensIn(speaker);
            if (tokens.Start.Value >= tokens.End.Value || _tree.HeadOf(tokens) is not (>= 0 and var head) || _tree[head].PartOfSpeech == PartOfSpeech.Pronoun) continue;
            draft.Actors.Add(new Filler(head, phrases.SpanOf(tokens.Start.Value, tokens.End.Value - 1), "attribution"));
        }
    }

    private bool HasSubject(int verb) => _tree.Child(verb, DependencyLabel.Nsubj) >= 0;

    private bool IsRepeated(Draft inner, Draft said) => inner.Told is null && inner.Type.Code == said.Type.Code && inner.Head != said.Head && IsIn(inner.Head, said.Head);

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
            if (i != verb && ConditionJudge.LengthAt(condition, _tree, i) > 0) return true;
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
                if (Obliged(i, verb) is >= 0 and var obliged && !slots.Exists(slot => slot.Name == "must" && slot.Head == obliged)) slots.Add(new Slot("must", obliged));
                if (IsOrder(i, piece)) slots.Add(new Slot("order", i));
            }
        }
    }

    // "Stop the shelling", "please let them go": a bare verb that opens a sentence of what is said.
    private bool IsOrder(int verb, Range piece)
    {
        if (_tree[verb].Tag != "VB" || _tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.Aux) >= 0 || _tree.Child(verb, DependencyLabel.Mark) >= 0) return false;
        // "Let's go"
        if (_tree.Lemma(verb) == "let" && verb + 1 < _tree.Count && _tree.Lemma(verb + 1).ToLowerInvariant() is "'s" or "’s" or "us" or "we" or "me" or "i") return false;
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

    private Range? SecondClause(int verb, int end)
    {
        foreach (int child in _tree.Children(verb))
        {
            if (child < verb || _tree.Label(child) != DependencyLabel.Ccomp || _tree[child].Span.Start < end) continue;
            int first = child, last = child, stop = _tree.Document.Sentences[_tree.SentenceOf(verb)].End.Value;
            while (first - 1 > verb && _tree.Governs(child, first - 1)) first--;
            while (last + 1 < stop && _tree.Governs(child, last + 1)) last++;
            return first..(last + 1);
        }
        return null;
    }

    // Where what a verb of saying tells stands. Many patterns ask for the same verb, so it is worked out once.
    private List<Range> Pieces(int verb)
    {
        if (!_pieces.TryGetValue(verb, out List<Range>? pieces)) _pieces[verb] = pieces = FindPieces(verb);
        return pieces;
    }

    // What no attribution was found for stands in the verb's own sentence, unless somebody else is quoted with the verb.
    private List<Range> FindPieces(int verb)
    {
        if (_bare || !_said.TryGetValue(verb, out Attribution? attribution)) return _contents.Exists(content => content.Contains(_tree[verb].Span)) ? [] : [_tree.Document.Sentences[_tree.SentenceOf(verb)]];
        var pieces = new List<Range>();
        foreach (TextSpan piece in attribution.Content)
        {
            Range tokens = _tree.Document.TokensIn(piece);
            pieces.Add(tokens.Start.Value..Math.Min(tokens.End.Value, tokens.Start.Value + Longest));
        }
        // "said if the goal is peace, then foreign powers should leave": a second clause that hangs on the verb.
        if (SecondClause(verb, attribution.Content[^1].End) is { } clause) pieces.Add(clause);
        return pieces;
    }
}
