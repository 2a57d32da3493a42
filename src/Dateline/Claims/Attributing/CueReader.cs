using System.Collections.Immutable;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Reads one token as a cue, with its source and content.</summary>
internal sealed class CueReader(Speech speech, ReportingLexicon lexicon)
{
    private static readonly CueWord s_anyVerbWithClause = new(AttributionKind.Statement, CueFrames.Clause, []);
    private readonly SyntaxTree _tree = speech.Tree;
    private readonly SourceReader _sources = new(speech);
    private readonly ContentReader _contents = new(speech, lexicon);
    private readonly CueSpanReader _spans = new(speech);
    private readonly RelayReader _relays = new(speech);

    /// <summary>The attribution whose cue a token heads; null when it heads none.</summary>
    public Attribution? Read(int token)
    {
        // What is said within a quotation is the speaker's own telling of it: it is left to whoever reads the quotation.
        if (speech.QuotationOf(token) >= 0) return null;
        Token at = speech[token];
        switch (at.PartOfSpeech)
        {
            case PartOfSpeech.Verb:
                return IsAccordingTo(token) ? ReadAccordingTo(token) : ReadVerb(token);
            case PartOfSpeech.Noun:
                return lexicon.Noun(at.Lemma) is { } noun ? ReadNoun(token, noun) : null;
            case PartOfSpeech.Adjective:
                return lexicon.Adjective(at.Lemma) is { } adjective ? ReadAdjective(token, adjective) : null;
            case PartOfSpeech.Adposition:
                return IsAccordingTo(token) ? ReadAccordingTo(token) : null;
            default:
                return null;
        }
    }

    private bool IsAccordingTo(int token) => speech.Is(token, "according") && speech.Is(token + 1, "to");

    private Attribution? ReadAccordingTo(int token)
    {
        int source = _tree.Head(token);
        if (source >= 0 && source <= token) source = NextNominal(token + 2);
        if (source < 0 || _tree.SentenceOf(source) != _tree.SentenceOf(token) || source < token) return null;
        int last = speech.Subtrees.Last(source);
        if (speech.Trim(token + 2, last) is not { } named || _contents.Around(token, last) is not { } content) return null;
        return new Attribution
        {
            Kind = AttributionKind.Statement,
            Source = speech.Span(named.First, named.Last),
            Cue = speech.Span(token, token + 1),
            Content = content,
            Speaker = _relays.Passers(source).IsEmpty ? null : _relays.Bare(source),
            Relays = _relays.Passers(source),
        };
    }

    private int NextNominal(int token)
    {
        int end = token < speech.Document.Tokens.Length ? speech.SentenceOf(token).End.Value : 0;
        while (token < end && !_tree.IsNominal(token)) token++;
        if (token >= end) return -1;
        while (_tree.Head(token) > token && _tree.IsNominal(_tree.Head(token))) token = _tree.Head(token);
        return token;
    }

    private Attribution? ReadVerb(int token)
    {
        if (_tree.Label(token) is DependencyLabel.Aux or DependencyLabel.Cop or DependencyLabel.AuxPass or DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Case) return null;
        CueWord? word = lexicon.Verb(speech[token].Lemma);
        int clause = _tree.Child(token, DependencyLabel.Ccomp);
        if (word is null && (clause < 0 || LightVerbs.Contains(speech[token].Lemma))) return null;
        word ??= s_anyVerbWithClause;
        // "..., the envoy, Ann Other, told reporters": a past tense that is taken for a participle.
        bool past = speech[token].Tag == "VBN" && _tree.Label(token) == DependencyLabel.Root && _tree.Child(token, DependencyLabel.Aux, DependencyLabel.AuxPass) < 0 && _tree.Child(token, DependencyLabel.Obj, DependencyLabel.Iobj) >= 0;
        bool passive = !past && _tree.IsPassive(token);
        SourcePhrase? source = passive ? _sources.Agent(token) : _sources.Subject(token);
        if (source is { IsExpletive: true }) source = null;
        // Verbs of speech are sure enough signs to be read in print where the tree is wrong.
        bool sure = word.Takes(CueFrames.Quotation) && word.Takes(CueFrames.Clause) && !passive;
        if (sure && source is null && (past || speech[token].Tag is "VBD" or "VBZ" or "VBP")) source = _sources.Adjacent(token);
        VerbContent? seeming = speech[token].Lemma is "seem" or "appear" ? _contents.OfSeeming(token) : null;
        if (seeming is not null) source = null;
        VerbContent? content = seeming ?? (passive ? _contents.OfPassive(token, word) : _contents.OfVerb(token, word, source));
        if (content is null && sure && source is not null) content = _contents.InPrint(token, source);
        if (content is null || (source is null && !content.StandsAlone)) return null;
        AttributionKind kind = KindOf(token, word, content);
        // Of all that is claimed and taken, responsibility alone is words.
        if (speech[token].Lemma is "take" or "claim" && kind != AttributionKind.Responsibility && clause < 0 && _tree.Child(token, DependencyLabel.Xcomp) < 0) return null;
        if (passive && speech[token].Lemma is "quote" or "cite" && IsQuotedAsSaying(token)) return null;
        (int first, int last) = _spans.OfVerb(token, content.Preposition);
        ImmutableArray<TextSpan> media = _relays.Media(token), relays = _relays.Relays(token, source);
        if (kind == AttributionKind.Responsibility && _tree.Child(token, DependencyLabel.Obj) is >= 0 and int thing && _relays.MediumWithin(thing) is >= 0 and int medium)
        {
            media = media.Add(_relays.MediumPhrase(medium));
            relays = [.. relays.Union(_relays.Passers(medium))];
            content = content with { Pieces = _contents.Before(content.Pieces, speech.Subtrees.First(medium)) };
        }
        return new Attribution
        {
            Kind = kind,
            Source = source?.Span,
            Speaker = source is null ? null : SpeakerOf(source, media),
            Cue = speech.Span(first, last),
            Content = content.Pieces,
            Origin = _relays.Origin(token),
            Media = media,
            Relays = relays,
        };
    }

    private static bool IsResponsibility(ReadOnlySpan<char> words)
    {
        foreach (string opening in (string[])["responsibility", "full responsibility", "the responsibility", "credit"])
            if (words.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>A source without the carrier of its words that is inserted behind it: "A, in a note aired by B, said"; null when there is none.</summary>
    private TextSpan? SpeakerOf(SourcePhrase source, ImmutableArray<TextSpan> media)
    {
        foreach (TextSpan medium in media)
        {
            if (medium.Start <= source.Span.Start || !source.Span.Contains(medium)) continue;
            int token = speech.Document.TokenAt(medium.Start) - 1;
            while (token > source.First && speech[token].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Adposition) token--;
            return speech.Trim(source.First, token) is { } words ? speech.Span(words.First, words.Last) : null;
        }
        return null;
    }

    private bool IsQuotedAsSaying(int verb)
    {
        foreach (int child in _tree.Children(verb))
            if (child > verb && _tree.IsVerb(child) && speech[child].Tag == "VBG") return true;
        return false;
    }

    /// <summary>What a verb does with the words: "claimed responsibility" and "admitted carrying out" are more than statements.</summary>
    private AttributionKind KindOf(int verb, CueWord word, VerbContent content)
    {
        if (speech[verb].Lemma is "admit" or "acknowledge" or "confess") return AttributionKind.Responsibility;
        bool claims = speech[verb].Lemma is "claim" or "accept" or "assume" or "take";
        if (claims && IsResponsibility(speech.Document[content.Pieces[0]])) return AttributionKind.Responsibility;
        return word.Kind == AttributionKind.Responsibility ? AttributionKind.Statement : word.Kind;
    }

    /// <summary>"his support for the plan", "criticism of the raid by the ministry".</summary>
    private Attribution? ReadNoun(int token, CueWord word)
    {
        SourcePhrase? source = _sources.Possessor(token) ?? _sources.Agent(token);
        VerbContent? content = _contents.OfNoun(token, word);
        if (content is null || source is null) return null;
        return new Attribution { Kind = word.Kind, Source = source.Span, Cue = speech.Span(token, Math.Max(token, content.Preposition)), Content = content.Pieces };
    }

    /// <summary>"is opposed to the plan", "were confident that it would hold".</summary>
    private Attribution? ReadAdjective(int token, CueWord word)
    {
        int copula = _tree.Child(token, DependencyLabel.Cop, DependencyLabel.AuxPass);
        if (copula < 0 || copula > token || _sources.Subject(token) is not { IsExpletive: false } source || _contents.OfNoun(token, word) is not { } content) return null;
        (int first, int last) = _spans.OfVerb(token, content.Preposition);
        return new Attribution { Kind = word.Kind, Source = source.Span, Cue = speech.Span(Math.Min(first, copula), last), Content = content.Pieces };
    }
}
