using System.Collections.Immutable;
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
        return new Attribution { Kind = AttributionKind.Statement, Source = speech.Span(named.First, named.Last), Cue = speech.Span(token, token + 1), Content = content };
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
        bool passive = _tree.IsPassive(token);
        SourcePhrase? source = passive ? _sources.Agent(token) : _sources.Subject(token);
        if (source is { IsExpletive: true }) source = null;
        // Verbs of speech are sure enough signs to be read in print where the tree is wrong.
        bool sure = word.Takes(CueFrames.Quotation) && word.Takes(CueFrames.Clause) && !passive;
        if (sure && source is null && speech[token].Tag is "VBD" or "VBZ" or "VBP") source = _sources.Adjacent(token);
        VerbContent? content = passive ? _contents.OfPassive(token, word) : _contents.OfVerb(token, word, source);
        if (content is null && sure && source is not null) content = _contents.InPrint(token, source);
        if (content is null || (source is null && !content.StandsAlone)) return null;
        (int first, int last) = _spans.OfVerb(token, content.Preposition);
        return new Attribution { Kind = word.Kind, Source = source?.Span, Cue = speech.Span(first, last), Content = content.Pieces };
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
