using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Finds how words came from a source to the report: the statement or video that carries them, the channel or agency that passes them on, whom the source itself cites.</summary>
internal sealed class RelayReader(Speech speech)
{
    private static readonly FrozenSet<string> s_media = new[]
    {
        "statement", "interview", "video", "message", "note", "post", "tweet", "letter", "report", "speech", "broadcast", "recording", "communique", "communiqué", "briefing", "conference", "email", "e-mail",
        "call", "telegram", "twitter", "facebook", "clip", "tape", "audio", "address", "remark", "announcement", "bulletin", "dispatch", "memo", "document", "article", "release", "website", "phone", "telephone", "x", "whatsapp",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_passing = new[]
    {
        "air", "carry", "publish", "quote", "cite", "broadcast", "obtain", "see", "post", "release", "distribute", "circulate", "relay", "monitor", "report", "show", "run", "translate", "share", "contact", "reach", "interview",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "told the state news agency"
    private static readonly FrozenSet<string> s_outlets = new[] { "agency", "television", "tv", "channel", "newspaper", "radio", "daily", "broadcaster", "reporter", "journalist", "paper" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly SyntaxTree _tree = speech.Tree;

    /// <summary>Whether a noun names a carrier of words.</summary>
    public bool IsMedium(int token) => s_media.Contains(speech[token].Lemma.ToLowerInvariant());

    /// <summary>The carriers named by a verb of saying: "said in a statement", "wrote on Twitter".</summary>
    public ImmutableArray<TextSpan> Media(int verb)
    {
        var media = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (int child in _tree.Children(verb))
        {
            if (IsCarrier(child)) media.Add(Phrase(child));
        }
        return media.ToImmutable();
    }

    /// <summary>The carrier that hangs on what is said: "claimed responsibility for the raid in a voice note"; -1 when there is none.</summary>
    public int MediumWithin(int thing)
    {
        foreach (int child in _tree.Children(thing))
        {
            if (IsCarrier(child)) return child;
            if (_tree.Label(child) is DependencyLabel.Nmod && MediumBelow(child) is >= 0 and int below) return below;
        }
        return -1;
    }

    private int MediumBelow(int noun)
    {
        foreach (int child in _tree.Children(noun))
            if (IsCarrier(child)) return child;
        return -1;
    }

    private bool IsCarrier(int token) =>
        _tree.Label(token) is DependencyLabel.Obl or DependencyLabel.Nmod && _tree.PrepositionOf(token) is "in" or "on" or "via" or "through" or "by" or "at" or "during" && IsMedium(token);

    /// <summary>The words of a carrier.</summary>
    public TextSpan MediumPhrase(int token) => Phrase(token);

    /// <summary>Those who pass on what a noun carries or says: "a spokesman cited by X".</summary>
    public ImmutableArray<TextSpan> Passers(int noun)
    {
        var relays = ImmutableArray.CreateBuilder<TextSpan>();
        AddPassers(noun, relays);
        return relays.ToImmutable();
    }

    /// <summary>A naming without the clause that tells who passes on what it says.</summary>
    public TextSpan Bare(int noun) => Phrase(noun);

    /// <summary>Those who pass the words on: the hearer by name ("told Reuters"), and who airs, carries or cites what carries them.</summary>
    public ImmutableArray<TextSpan> Relays(int verb, SourcePhrase? source)
    {
        var relays = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (int child in _tree.Children(verb))
        {
            if (child > verb && _tree.Label(child) is DependencyLabel.Iobj or DependencyLabel.Obj && speech[verb].Lemma is "tell" or "inform" && (speech[child].PartOfSpeech == PartOfSpeech.ProperNoun || s_outlets.Contains(speech[child].Lemma.ToLowerInvariant()) && _tree.Child(child, DependencyLabel.Compound, DependencyLabel.Amod) >= 0)) relays.Add(Phrase(child));
            if (IsMedium(child)) AddPassers(child, relays);
        }
        // "was quoted by X as saying".
        if (_tree.Head(verb) is >= 0 and int head && s_passing.Contains(speech[head].Lemma) && _tree.IsPassive(head)) AddAgent(head, relays);
        if (source is not null) AddPassers(source.Head, relays);
        return relays.ToImmutable();
    }

    /// <summary>Whom the source itself cites: "the paper reported, citing two officials"; null when it cites nobody.</summary>
    public TextSpan? Origin(int verb)
    {
        foreach (int child in _tree.Children(verb))
        {
            if (_tree.Label(child) is not (DependencyLabel.Advcl or DependencyLabel.Xcomp or DependencyLabel.Parataxis or DependencyLabel.Obl) || speech[child].Lemma is not ("cite" or "quote" or "citing" or "quoting")) continue;
            int cited = _tree.Child(child, DependencyLabel.Obj);
            if (cited >= 0) return Phrase(cited);
        }
        // "they were killed, the paper reported, quoting two officials": it may hang on what is said.
        int next = verb + 1;
        if (next < _tree.Count && speech.Is(next, ",")) next++;
        return next < _tree.Count && speech[next].Lemma is "cite" or "quote" && speech[next].Tag == "VBG" && _tree.SentenceOf(next) == _tree.SentenceOf(verb) && _tree.Child(next, DependencyLabel.Obj) is >= 0 and var origin ? Phrase(origin) : null;
    }

    private void AddPassers(int noun, ImmutableArray<TextSpan>.Builder relays)
    {
        foreach (int child in _tree.Children(noun))
        {
            if (_tree.Label(child) is not (DependencyLabel.Acl or DependencyLabel.AclRelcl)) continue;
            // "aired by X and cited by Y": both participles.
            foreach (int passing in _tree.Coordinated(child).Concat(Conjoined(child)).Distinct())
                if (s_passing.Contains(speech[passing].Lemma)) AddAgent(passing, relays);
        }
    }

    private List<int> Conjoined(int verb)
    {
        var verbs = new List<int>();
        foreach (int child in _tree.Children(verb))
            if (_tree.Label(child) == DependencyLabel.Conj) verbs.Add(child);
        return verbs;
    }

    private void AddAgent(int verb, ImmutableArray<TextSpan>.Builder relays)
    {
        foreach (int child in _tree.Children(verb))
        {
            if (_tree.Label(child) is not (DependencyLabel.OblAgent or DependencyLabel.Obl) || _tree.PrepositionOf(child) != "by") continue;
            TextSpan span = Phrase(child);
            if (!relays.Contains(span)) relays.Add(span);
        }
    }

    /// <summary>A noun with what stands before it, and names and "of" phrases behind it; without preposition, article and clauses.</summary>
    private TextSpan Phrase(int noun)
    {
        int first = noun, last = noun;
        foreach (int child in _tree.Children(noun))
        {
            switch (_tree.Label(child))
            {
                case DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.NmodPoss or DependencyLabel.Nummod or DependencyLabel.Flat or DependencyLabel.NmodDesc:
                    first = Math.Min(first, speech.Subtrees.First(child));
                    last = Math.Max(last, speech.Subtrees.Last(child));
                    break;
                case DependencyLabel.Nmod when _tree.PrepositionOf(child) == "of":
                    last = Math.Max(last, speech.Subtrees.Last(child));
                    break;
            }
        }
        return speech.Span(first, last);
    }
}
