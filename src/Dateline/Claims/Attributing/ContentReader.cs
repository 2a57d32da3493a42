using System.Collections.Immutable;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds what is said by a cue: clauses, quotations, objects, infinitives, what stands behind a preposition.</summary>
internal sealed class ContentReader(Speech speech, ReportingLexicon lexicon)
{
    private readonly SyntaxTree _tree = speech.Tree;
    private readonly QuotedContent _quoted = new(speech, lexicon);

    public VerbContent? OfVerb(int verb, CueWord word, SourcePhrase? source)
    {
        if (source is not null && word.Takes(CueFrames.Quotation) && word.Takes(CueFrames.Clause) && InsertedIn(verb, source) is { IsEmpty: false } around) return new VerbContent(around, -1, false);
        if (word.Takes(CueFrames.Quotation) && speech.QuotationOf(verb) < 0 && _quoted.Beside(verb, source) is { IsEmpty: false } quoted) return new VerbContent(quoted, -1, false);
        int clause = _tree.Child(verb, DependencyLabel.Ccomp);
        if (clause >= 0 && (word.Takes(CueFrames.Clause) || word.Takes(CueFrames.Quotation)) && Clause(clause, verb, source) is { IsEmpty: false } said) return new VerbContent(said, -1, false);
        if (word.Takes(CueFrames.Infinitive) && _tree.Child(verb, DependencyLabel.Xcomp) is >= 0 and int action && Action(action, verb, word) is { IsEmpty: false } done) return new VerbContent(done, -1, false);
        if (Behind(verb, word) is { } behind) return behind;
        if (word.Takes(CueFrames.Object) && _tree.Child(verb, DependencyLabel.Obj) is >= 0 and int thing && Thing(thing, verb, word) is { IsEmpty: false } named) return new VerbContent(named, -1, false);
        if (word.Takes(CueFrames.Clause) && source is not null && _tree.Label(verb) == DependencyLabel.Parataxis && AroundParenthesis(verb, source) is { IsEmpty: false } main) return new VerbContent(main, -1, false);
        return null;
    }

    /// <summary>The sentence around "he said" that is set off by commas, as print shows it: at its end, or amid it.</summary>
    private ImmutableArray<TextSpan> InsertedIn(int verb, SourcePhrase source)
    {
        int from = Math.Min(verb, source.First), to = Math.Max(verb, source.Last);
        if (to - from > 24 || from < 2 || !(speech.Is(from - 1, ",") || speech.Is(from - 1, "—") || speech.Is(from - 1, "--"))) return [];
        Range sentence = speech.SentenceOf(verb);
        (int start, int end) = (sentence.Start.Value, sentence.End.Value - 1);
        if (from - 1 <= start || speech.QuotationOf(from - 1) >= 0 || (speech.QuotationOf(from - 2) is >= 0 and int before && speech.Quotations[before].Start.Value <= start + 1)) return [];
        bool ends = to >= end || (to + 1 == end && speech.IsPunctuation(end)) || IsShortTail(to + 1, end);
        if (!ends && !speech.Is(to + 1, ",")) return [];
        // "When it was over, he said, ...": a clause that only leads up to the saying is no content.
        if (!ends && _tree.Head(verb) < 0 && _tree.Child(verb, DependencyLabel.Ccomp) < 0 && from - start > 3) return [];
        return WithQuotation(Without(start, end, from, ends ? end : to), end);
    }

    /// <summary>Pieces of a sentence, with the quotation that opens the next one where the sentence itself quotes.</summary>
    private ImmutableArray<TextSpan> WithQuotation(ImmutableArray<TextSpan> pieces, int end)
    {
        bool quotes = false;
        foreach (TextSpan piece in pieces)
            for (int token = speech.Document.TokenAt(piece.Start); token <= end && speech[token].Span.Start < piece.End && !quotes; token++) quotes = speech.QuotationOf(token) >= 0;
        return quotes && _quoted.Continued(end) is >= 0 and int next ? pieces.Add(_quoted.Whole(next)) : pieces;
    }

    /// <summary>"X seems to know": what X is said to do, with X, and nobody who says it.</summary>
    public VerbContent? OfSeeming(int verb)
    {
        int action = _tree.Child(verb, DependencyLabel.Xcomp), subject = _tree.Child(verb, DependencyLabel.Nsubj);
        if (action < 0 || subject < 0) return null;
        ImmutableArray<TextSpan> pieces = [.. Subtree(subject, verb), .. Subtree(action, verb)];
        return pieces.IsEmpty ? null : new VerbContent([.. pieces.Order()], -1, true);
    }

    /// <summary>Whether what follows a verb of saying up to the end of the sentence is a day or a place at most: "said on Monday".</summary>
    private bool IsShortTail(int from, int end)
    {
        if (end - from > 7) return false;
        for (int token = from; token <= end; token++)
            if (_tree.IsVerb(token) || speech.Is(token, ",") || speech.Is(token, "that")) return false;
        return true;
    }

    /// <summary>An infinitive, with who is to do it where that is no hearer: "wants his men to leave".</summary>
    private ImmutableArray<TextSpan> Action(int action, int verb, CueWord word)
    {
        int doer = _tree.Child(verb, DependencyLabel.Obj);
        int first = doer > verb && doer < action && !word.Takes(CueFrames.Hearer) ? speech.Subtrees.First(doer) : Math.Max(verb + 1, speech.Subtrees.First(action));
        if (action < verb) return Subtree(action, verb);
        return speech.Trim(first, speech.Subtrees.Last(action)) is { } words ? [speech.Span(words.First, words.Last)] : [];
    }

    /// <summary>An object, with what it is called or judged for: "called the raid a crime", "blamed the army for the fire".</summary>
    private ImmutableArray<TextSpan> Thing(int thing, int verb, CueWord word)
    {
        // "denied U.S. claims that it had armed them", where the parser takes the owner for an object of its own
        if (word.Kind == AttributionKind.Denial && thing > verb && thing + 1 < _tree.Count && _tree.Label(thing + 1) == DependencyLabel.Obj && _tree.Head(thing + 1) == verb) thing++;
        int first = speech.Subtrees.First(thing), last = speech.Subtrees.Last(thing);
        if (first <= verb) return Subtree(thing, verb);
        foreach (int child in _tree.Children(verb))
        {
            if (child <= thing) continue;
            string marker = _tree.Child(child, DependencyLabel.Case, DependencyLabel.Mark) is >= 0 and int mark ? speech[mark].Lemma : "";
            bool belongs = _tree.Label(child) switch
            {
                DependencyLabel.Xcomp => true,
                DependencyLabel.Obl or DependencyLabel.Advcl => marker == "as" || (marker is "for" or "of" && (word.Kind is AttributionKind.Judgement or AttributionKind.Accusation || speech[thing].Lemma is "responsibility" or "credit")),
                _ => false,
            };
            if (belongs && speech.Subtrees.First(child) == last + 1) last = Math.Max(last, speech.Subtrees.Last(child));
        }
        for (int token = thing + 1; token < last; token++)
            if (speech.Is(token, ",") && speech.Is(token + 1, "that")) last = token - 1;
        return speech.Trim(first, last) is { } words ? [speech.Span(words.First, words.Last)] : [];
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

    /// <summary>What follows a verb of speech in print: the rest of the sentence from "that" on, or from the verb on where a clause follows.</summary>
    public VerbContent? InPrint(int verb, SourcePhrase source)
    {
        int end = speech.SentenceOf(verb).End.Value - 1, from = Math.Max(verb, source.Last) + 1;
        const int Reach = 14;
        end = EndBefore(verb, from, end);
        bool inserted = from <= end && speech.Is(from, ",");
        int that = -1;
        for (int token = from; token <= Math.Min(end, from + Reach) && that < 0; token++)
            if (speech.Is(token, "that") && (token == from || inserted || !speech.IsPunctuation(token - 1))) that = token;
        if (that < 0)
        {
            if (source.First > verb || from > end || speech[from].PartOfSpeech is not (PartOfSpeech.Pronoun or PartOfSpeech.Determiner or PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Adjective)) return null;
            bool clause = false;
            for (int token = from; token <= end && !clause; token++) clause = speech[token].Tag is "VBD" or "VBZ" or "VBP" or "MD";
            if (!clause) return null;
            that = from;
        }
        return speech.Trim(that, end) is { } words ? new VerbContent([speech.Span(words.First, words.Last)], -1, false) : null;
    }

    /// <summary>The last token before a further verb of the same speaker: "denied it and said fighting went on".</summary>
    private int EndBefore(int verb, int from, int end)
    {
        if (lexicon.Verb(_tree.Lemma(verb)) is not { Kind: AttributionKind.Denial }) return end;
        foreach (int child in _tree.Children(verb))
        {
            if (child <= from || _tree.Label(child) != DependencyLabel.Conj || !_tree.IsVerb(child) || lexicon.Verb(_tree.Lemma(child)) is null) continue;
            return (_tree.Child(child, DependencyLabel.Cc) is >= 0 and int joining ? joining : child) - 1;
        }
        return end;
    }

    /// <summary>The parts of pieces before a token; the pieces themselves when nothing would be left.</summary>
    public ImmutableArray<TextSpan> Before(ImmutableArray<TextSpan> pieces, int token)
    {
        int end = token > 0 ? speech[token - 1].Span.End : 0;
        ImmutableArray<TextSpan> left = [.. pieces.Where(piece => piece.Start < end).Select(piece => new TextSpan(piece.Start, Math.Min(piece.End, end)))];
        return left.IsEmpty ? pieces : left;
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
        if (verb < first || verb > last) return clause > verb ? Following(clause, verb) : Subtree(clause, verb);
        int from = Math.Min(verb, source?.First ?? verb), to = Math.Max(verb, source?.Last ?? verb);
        return Without(first, last, from, to);
    }

    /// <summary>A clause behind a verb of saying, up to where print ends it: what follows it without a comma or a conjunction is its own, what follows "while" behind a comma is not.</summary>
    private ImmutableArray<TextSpan> Following(int clause, int verb)
    {
        int first = Math.Max(verb + 1, speech.Subtrees.First(clause)), last = speech.Subtrees.Last(clause), end = speech.SentenceOf(verb).End.Value - 1;
        for (int token = clause + 1; token < last; token++)
            if (speech.Is(token, ",") && (speech.Is(token + 1, "while") || speech.Is(token + 1, "whereas")) && speech.QuotationOf(token) < 0) last = token - 1;
        if (last < end && !IsBoundary(last + 1))
            while (last < end && !IsBoundary(last + 1)) last++;
        return speech.Trim(first, last) is { } words ? [speech.Span(words.First, words.Last)] : [];
    }

    private bool IsBoundary(int token) => (speech.IsPunctuation(token) && !speech.Is(token, "-")) || speech[token].PartOfSpeech is PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction || speech[token].Tag is "WRB" or "WDT" or "WP";

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
