using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds what is said by a cue: clauses, quotations, objects, infinitives, what stands behind a preposition.</summary>
internal sealed class ContentReader(Speech speech)
{
    private readonly SyntaxTree _tree = speech.Tree;
    private readonly QuotedContent _quoted = new(speech);

    public VerbContent? OfVerb(int verb, CueWord word, SourcePhrase? source)
    {
        if (word.Takes(CueFrames.Quotation) && speech.QuotationOf(verb) < 0 && _quoted.Beside(verb, source) is { IsEmpty: false } quoted) return new VerbContent(quoted, -1, false);
        int clause = _tree.Child(verb, DependencyLabel.Ccomp);
        if (clause >= 0 && (word.Takes(CueFrames.Clause) || word.Takes(CueFrames.Quotation)) && Clause(clause, verb, source) is { IsEmpty: false } said) return new VerbContent(said, -1, false);
        if (word.Takes(CueFrames.Infinitive) && _tree.Child(verb, DependencyLabel.Xcomp) is >= 0 and int action && Subtree(action, verb) is { IsEmpty: false } done) return new VerbContent(done, -1, false);
        if (Behind(verb, word) is { } behind) return behind;
        if (word.Takes(CueFrames.Object) && _tree.Child(verb, DependencyLabel.Obj) is >= 0 and int thing && Subtree(thing, verb) is { IsEmpty: false } named) return new VerbContent(named, -1, false);
        if (word.Takes(CueFrames.Clause) && source is not null && _tree.Label(verb) == DependencyLabel.Parataxis && AroundParenthesis(verb, source) is { IsEmpty: false } around) return new VerbContent(around, -1, false);
        return null;
    }

    /// <summary>"was condemned by", "was reported to have fled": the subject, with what it is said to do.</summary>
    public VerbContent? OfPassive(int verb, CueWord word)
    {
        if (_tree.Child(verb, DependencyLabel.Ccomp) is >= 0 and int clause && word.Takes(CueFrames.Clause) && Subtree(clause, verb) is { IsEmpty: false } said)
            return new VerbContent(said, -1, true);
        int subject = _tree.Child(verb, DependencyLabel.NsubjPass, DependencyLabel.Nsubj);
        if (subject < 0 || !(word.Takes(CueFrames.Object) || word.Takes(CueFrames.Clause)) || word.Takes(CueFrames.Hearer)) return null;
        ImmutableArray<TextSpan> pieces = Subtree(subject, verb);
        int action = _tree.Child(verb, DependencyLabel.Xcomp);
        if (action >= 0) pieces = [.. pieces, .. Subtree(action, verb)];
        else if (!word.Takes(CueFrames.Object)) return null;
        return pieces.IsEmpty ? null : new VerbContent([.. pieces.Order()], -1, action >= 0);
    }

    /// <summary>What stands by a noun or an adjective.</summary>
    public VerbContent? OfNoun(int head, CueWord word)
    {
        if (Behind(head, word) is { } behind) return behind;
        foreach (int child in _tree.Children(head))
        {
            bool fits = _tree.Label(child) switch
            {
                DependencyLabel.Acl or DependencyLabel.Ccomp or DependencyLabel.Advcl => _tree.Child(child, DependencyLabel.Mark) is >= 0 and int mark
                    && (word.Prepositions.Contains(speech[mark].Lemma) || (word.Takes(CueFrames.Infinitive) && speech.Is(mark, "to"))),
                DependencyLabel.Xcomp => word.Takes(CueFrames.Infinitive) || word.Prepositions.Contains("to"),
                _ => false,
            };
            if (fits && child > head && Subtree(child, head) is { IsEmpty: false } pieces) return new VerbContent(pieces, -1, false);
        }
        return null;
    }

    /// <summary>The clause that a phrase such as "according to X" stands in, without the phrase.</summary>
    public ImmutableArray<TextSpan>? Around(int first, int last)
    {
        int head = first;
        Range sentence = speech.SentenceOf(first);
        while (head >= first && head <= last) head = _tree.Head(head);
        int from = sentence.Start.Value, to = sentence.End.Value - 1;
        if (head >= 0)
        {
            int verb = _tree.IsVerb(head) || _tree.GoverningVerb(head) < 0 ? head : _tree.GoverningVerb(head);
            (from, to) = (speech.Subtrees.First(verb), speech.Subtrees.Last(verb));
        }
        ImmutableArray<TextSpan> pieces = Without(from, to, first, last);
        return pieces.IsEmpty ? null : pieces;
    }

    private VerbContent? Behind(int head, CueWord word)
    {
        if (word.Prepositions.IsEmpty) return null;
        foreach (int child in _tree.Children(head))
        {
            if (child < head || _tree.Label(child) is not (DependencyLabel.Obl or DependencyLabel.Nmod or DependencyLabel.Advcl or DependencyLabel.Acl or DependencyLabel.Obj)) continue;
            int marker = _tree.Child(child, DependencyLabel.Case, DependencyLabel.Mark);
            if (marker < head || !word.Prepositions.Contains(speech[marker].Lemma.ToLowerInvariant()) || speech.Is(marker, "that")) continue;
            if (speech.Trim(marker + 1, speech.Subtrees.Last(child)) is { } words) return new VerbContent([speech.Span(words.First, words.Last)], marker, false);
        }
        return null;
    }

    /// <summary>A clause under a verb of saying, cut where the source and the verb stand amid it.</summary>
    private ImmutableArray<TextSpan> Clause(int clause, int verb, SourcePhrase? source)
    {
        int first = speech.Subtrees.First(clause), last = speech.Subtrees.Last(clause);
        if (verb < first || verb > last) return Subtree(clause, verb);
        int from = Math.Min(verb, source?.First ?? verb), to = Math.Max(verb, source?.Last ?? verb);
        return Without(first, last, from, to);
    }

    private ImmutableArray<TextSpan> Subtree(int head, int cue)
    {
        int first = speech.Subtrees.First(head), last = speech.Subtrees.Last(head);
        if (head > cue && first <= cue) first = cue + 1;
        if (head < cue && last >= cue) last = cue - 1;
        return speech.Trim(first, last) is { } words ? [speech.Span(words.First, words.Last)] : [];
    }

    /// <summary>The main clause around "he said" in its midst or at its end.</summary>
    private ImmutableArray<TextSpan> AroundParenthesis(int verb, SourcePhrase source)
    {
        int main = _tree.Head(verb);
        if (main < 0) return [];
        int from = Math.Min(speech.Subtrees.First(verb), source.First), to = Math.Max(speech.Subtrees.Last(verb), source.Last);
        return Without(speech.Subtrees.First(main), speech.Subtrees.Last(main), from, to);
    }

    /// <summary>The words of a range without those of another.</summary>
    private ImmutableArray<TextSpan> Without(int first, int last, int from, int to)
    {
        var pieces = ImmutableArray.CreateBuilder<TextSpan>(2);
        if (speech.Trim(first, Math.Min(last, from - 1)) is { } before) pieces.Add(speech.Span(before.First, before.Last));
        if (speech.Trim(Math.Max(first, to + 1), last) is { } behind) pieces.Add(speech.Span(behind.First, behind.Last));
        return pieces.ToImmutable();
    }
}
