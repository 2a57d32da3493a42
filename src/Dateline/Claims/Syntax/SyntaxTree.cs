using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>The dependency trees of a document, with children at hand; built once per article in linear time.</summary>
internal sealed class SyntaxTree
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _sentenceOf;
    private readonly int[] _depth;
    private readonly WordMarks[] _marks;

    /// <summary>The distance of tokens that are not connected.</summary>
    public const int Unconnected = 99;

    public SyntaxTree(Document document)
    {
        Document = document;
        _tokens = document.Tokens;
        _marks = WordOutline.MarksOf(document);
        _firstChild = new int[_tokens.Length];
        _nextSibling = new int[_tokens.Length];
        _sentenceOf = new int[_tokens.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int i = _tokens.Length - 1; i >= 0; i--)
        {
            int head = _tokens[i].Head;
            if (head < 0) continue;
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }
        _depth = Depths();
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            Range sentence = document.Sentences[s];
            for (int i = sentence.Start.Value; i < sentence.End.Value; i++) _sentenceOf[i] = s;
        }
    }

    private int[] Depths()
    {
        var depths = new int[_tokens.Length];
        Array.Fill(depths, -1);
        var path = new List<int>();
        for (int i = 0; i < depths.Length; i++)
        {
            int token = i;
            path.Clear();
            while (token >= 0 && depths[token] < 0)
            {
                path.Add(token);
                token = _tokens[token].Head;
            }
            int depth = token < 0 ? -1 : depths[token];
            for (int j = path.Count - 1; j >= 0; j--) depths[path[j]] = ++depth;
        }
        return depths;
    }

    public Document Document { get; }

    /// <summary>The marks of all words, by which conditions tell most words that they do not ask for.</summary>
    public ReadOnlySpan<WordMarks> Marks => _marks;

    public int Count => _tokens.Length;

    public Token this[int token] => _tokens[token];

    public int SentenceOf(int token) => _sentenceOf[token];

    public string Lemma(int token) => _tokens[token].Lemma;

    public DependencyLabel Label(int token) => _tokens[token].Label;

    public int Head(int token) => _tokens[token].Head;

    /// <summary>The dependents of a token, in text order.</summary>
    public ChildList Children(int token) => new(this, token);

    /// <summary>The first dependent with a label; -1 when there is none.</summary>
    public int Child(int token, DependencyLabel label)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (_tokens[child].Label == label) return child;
        }
        return -1;
    }

    /// <summary>The first dependent with one of two labels; -1 when there is none.</summary>
    public int Child(int token, DependencyLabel label, DependencyLabel other)
    {
        int first = Child(token, label);
        return first >= 0 ? first : Child(token, other);
    }

    public bool IsVerb(int token) => _tokens[token].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;

    public bool IsNominal(int token) => _tokens[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral;

    /// <summary>Whether a noun is told apart by what stands behind it: "targets inside Velmar".</summary>
    public bool HasDescriptionBehind(int noun)
    {
        foreach (int child in Children(noun))
        {
            if (child > noun && Label(child) is DependencyLabel.Nmod or DependencyLabel.Acl && PrepositionOf(child) is not ("in" or "include" or "including")) return true;
        }
        return false;
    }

    /// <summary>"Velmar's worst mass shooting", "Norland's last massacre": whether a noun is the worst or last of its kind, so that whoever owns it suffered it.</summary>
    public bool IsWorst(int noun)
    {
        foreach (int child in Children(noun))
        {
            if (child < noun && Label(child) == DependencyLabel.Amod && Document.Words(_tokens[child]) is "worst" or "deadliest" or "bloodiest" or "last") return true;
        }
        return false;
    }

    /// <summary>Whether a noun in "-ing" has an object, as only a verb has: "killing two and kidnapping three".</summary>
    public bool IsGerundWithObject(int token) => _tokens[token].PartOfSpeech == PartOfSpeech.Noun && Child(token, DependencyLabel.Obj) > token && Document.Words(_tokens[token]).EndsWith("ing", StringComparison.Ordinal);

    /// <summary>The lemma of the preposition that marks a phrase; empty when it has none.</summary>
    public string PrepositionOf(int token)
    {
        int marker = Child(token, DependencyLabel.Case);
        if (marker >= 0) return _tokens[marker].Lemma.ToLowerInvariant();
        // "with prime minister Ann Other": it may hang on the title before the name.
        foreach (int child in Children(token))
        {
            if (child >= token) break;
            if (_tokens[child].Label is DependencyLabel.NmodDesc or DependencyLabel.Nmod && Child(child, DependencyLabel.Case) is >= 0 and var inner && inner < child && FirstOf(child) == inner) return _tokens[inner].Lemma.ToLowerInvariant();
        }
        return "";
    }

    /// <summary>What is named as a part of something behind a comma, "three sites, including a school"; -1 when nothing is.</summary>
    public int PartOf(int whole)
    {
        foreach (int child in Children(whole))
        {
            if (child > whole && Label(child) == DependencyLabel.Nmod && PrepositionOf(child) is "include" or "including" && Child(child, DependencyLabel.Punct) is var comma && comma > whole && comma < child) return child;
        }
        return -1;
    }

    /// <summary>The token of a range that no other of it governs; its first where there is none.</summary>
    public int HeadOf(Range tokens)
    {
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (Head(i) < tokens.Start.Value || Head(i) >= tokens.End.Value) return i;
        }
        return tokens.Start.Value;
    }

    private int FirstOf(int token)
    {
        int first = token;
        foreach (int child in Children(token)) first = Math.Min(first, child);
        return first;
    }

    /// <summary>A phrase's head and the heads coordinated with it, in text order.</summary>
    public List<int> Coordinated(int head)
    {
        var heads = new List<int> { head };
        for (int i = 0; i < heads.Count && heads.Count < 16; i++)
        {
            foreach (int child in Children(heads[i]))
            {
                if (_tokens[child].Label == DependencyLabel.Conj && !IsVerb(child) || IsListed(heads[i], child)) heads.Add(child);
                // "Ann Other and nine soldiers": joined with the last word of a name.
                else if ((_tokens[child].Label == DependencyLabel.Flat || IsNameBehindTitle(heads[i], child)) && child > heads[i] && Child(child, DependencyLabel.Conj) is >= 0 and var joined && !IsVerb(joined)) heads.Add(joined);
            }
        }
        heads.Sort();
        return heads;
    }

    // "army commander Ann Other and rebel leader Tom Otieno": joined with the name behind the title.
    private bool IsNameBehindTitle(int title, int name) => _tokens[name].Label == DependencyLabel.Appos && _tokens[title].Tag == "NN" && _tokens[name].PartOfSpeech == PartOfSpeech.ProperNoun && name > title && name - title <= 2 && _tokens[name - 1].PartOfSpeech != PartOfSpeech.Punctuation;

    // "the Agency, the Bureau and Interpol": names that the parser takes for names of the first.
    private bool IsListed(int name, int other) => _tokens[other].Label == DependencyLabel.Appos && other > name && _tokens[name].PartOfSpeech == PartOfSpeech.ProperNoun && _tokens[other].PartOfSpeech == PartOfSpeech.ProperNoun
        && Child(other, DependencyLabel.Conj) is >= 0 and var last && Child(last, DependencyLabel.Cc) is >= 0 and var and && Lemma(and) == "and" && _tokens[last].PartOfSpeech == PartOfSpeech.ProperNoun;

    /// <summary>The nearest verb that governs a token, itself not counted; -1 when there is none.</summary>
    public int GoverningVerb(int token)
    {
        int steps = 0;
        for (int head = _tokens[token].Head; head >= 0 && steps < 64; head = _tokens[head].Head, steps++)
        {
            if (IsVerb(head)) return head;
        }
        return -1;
    }

    /// <summary>Whether one token governs another, directly or over others.</summary>
    public bool Governs(int ancestor, int token)
    {
        int steps = 0;
        for (int head = _tokens[token].Head; head >= 0 && steps < 64; head = _tokens[head].Head, steps++)
        {
            if (head == ancestor) return true;
        }
        return false;
    }

    /// <summary>The number of arcs between two tokens of one sentence; <see cref="Unconnected"/> when they are not connected.</summary>
    public int Distance(int a, int b)
    {
        int steps = 0;
        while (a != b)
        {
            // The deeper of the two climbs, so that they meet at the lowest token above both.
            if (_depth[a] < _depth[b]) (a, b) = (b, a);
            a = _tokens[a].Head;
            if (a < 0) return Unconnected;
            steps++;
        }
        return steps;
    }

    /// <summary>"Asked whether it had been a state and accused its army": the verb that a verb in another tense really is joined with, above the question before it; -1 when it is joined with that.</summary>
    public int AskerOver(int verb) => Label(verb) == DependencyLabel.Conj && _tokens[verb].Tag == "VBD" && Child(verb, DependencyLabel.Aux, DependencyLabel.Mark) < 0 && Head(verb) is >= 0 and var first && Child(first, DependencyLabel.Aux, DependencyLabel.Cop) >= 0
        && Child(first, DependencyLabel.Mark) is >= 0 and var mark && Lemma(mark) is "whether" or "if" && Head(first) is >= 0 and var asking && asking < first && _tokens[asking].Tag == "VBD" ? asking : -1;

    private int TopOfName(int token)
    {
        while (Label(token) is DependencyLabel.Flat or DependencyLabel.Compound && Head(token) >= 0 && Head(token) < token) token = Head(token);
        return token;
    }

    private bool IsMainVerb(int verb) => MainSubject(verb) >= 0;

    // Verbs without a passive: behind a noun they are no participles.
    private static readonly FrozenSet<string> s_intransitive = new[] { "cross", "arrive", "flee", "march", "clash", "rally", "gather", "advance", "die", "retreat", "protest", "collapse", "erupt", "resign", "surrender", "travel", "fall" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The subject of a verb that the parser took for a participle behind a noun of a sentence without another verb; -1 when it is none.</summary>
    public int MainSubject(int verb)
    {
        if (Label(verb) != DependencyLabel.Acl || Child(verb, DependencyLabel.AuxPass) >= 0) return -1;
        bool active = Child(verb, DependencyLabel.Obj) >= 0 || (_tokens[verb].Lemma == "call" && verb + 1 < Count && Lemma(verb + 1) is "on" or "for") || (_tokens[verb].Tag is "VBN" or "VBD" && s_intransitive.Contains(Lemma(verb)));
        if (!active) return -1;
        // "A bomber on a motorcycle attacked a convoy"
        int noun = Head(verb);
        for (int steps = 0; noun >= 0 && Head(noun) >= 0 && Label(noun) == DependencyLabel.Nmod && steps < 3; steps++) noun = Head(noun);
        return noun >= 0 && (Head(noun) < 0 || HasOtherSubject(noun, verb)) ? noun : -1;
    }

    // "Warplanes bombed the port overnight, the agency reported": the verb of speech behind has a subject of its own.
    private bool HasOtherSubject(int noun, int verb)
    {
        if (Label(noun) is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass) || Head(noun) <= verb) return false;
        foreach (int child in Children(Head(noun)))
        {
            if (child > verb && child != noun && Label(child) == DependencyLabel.Nsubj) return true;
        }
        return false;
    }

    /// <summary>The noun before a verb that the parser hung onto the noun behind it, as in "police seized rifles"; -1 when the verb is no such one.</summary>
    public int MislaidSubject(int verb)
    {
        if (Label(verb) != DependencyLabel.Amod || verb == 0 || Head(verb) <= verb) return -1;
        // "accused the rebels of burning houses": who is accused does it, and the houses are burnt.
        if (_tokens[verb].Tag == "VBG" && _tokens[verb - 1].Lemma == "of" && Head(verb - 1) == Head(verb) && Head(Head(verb)) is >= 0 and var above)
        {
            int accusing = IsVerb(above) ? above : Head(above);
            if (accusing >= 0 && _tokens[accusing].Lemma == "accuse" && Child(accusing, IsPassive(accusing) ? DependencyLabel.NsubjPass : DependencyLabel.Obj) is >= 0 and var accused && accused < verb && (above == accusing || above == accused)) return accused;
        }
        // A participle that only describes follows an article or an adjective, not a noun.
        return SentenceOf(verb - 1) == SentenceOf(verb) && (_tokens[verb - 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun || IsOffice(verb - 1)) ? TopOfName(verb - 1) : -1;
    }

    /// <summary>"The general accused politicians": whether a token before a verb is an office that was taken for an adjective.</summary>
    public bool IsOffice(int token) => token >= 0 && _tokens[token].PartOfSpeech == PartOfSpeech.Adjective && _tokens[token].Lemma is "general" or "cardinal" && token > 0 && SentenceOf(token) == SentenceOf(token + 1) && SentenceOf(token - 1) == SentenceOf(token) && _tokens[token - 1].PartOfSpeech == PartOfSpeech.Determiner;

    // What is done to somebody: without an object behind them these verbs tell what befell their subject.
    private static readonly FrozenSet<string> s_harms = new[] { "kill", "wound", "injure", "arrest", "detain", "abduct", "kidnap", "behead", "execute", "besiege", "displace", "rape", "torture", "imprison", "deport" }.ToFrozenSet(StringComparer.Ordinal);

    // "with seven people killed", "said women arrested at checkpoints were beaten": a participle behind whom it befell, taken for a verb with its subject.
    private bool IsParticipleOfSubject(int verb)
    {
        if (Child(verb, DependencyLabel.Nsubj) is not (>= 0 and var subject) || subject > verb || Child(verb, DependencyLabel.Obj) >= 0 || Child(verb, DependencyLabel.Aux) >= 0) return false;
        // "the priests it kidnapped in May": what the clause is said of befell it, not its subject.
        if (Label(verb) == DependencyLabel.AclRelcl && Head(verb) < subject && _tokens[subject].PartOfSpeech == PartOfSpeech.Pronoun && Lemma(subject).ToLowerInvariant() is not ("that" or "which" or "who")) return false;
        // "after rebels shelled a school": such a clause has a finite verb.
        if (Label(verb) == DependencyLabel.Advcl && Child(verb, DependencyLabel.Mark) is >= 0 and var mark && mark < subject && Lemma(mark).ToLowerInvariant() is "after" or "when" or "while" or "as" or "because" or "before" or "since") return false;
        if (Child(verb, DependencyLabel.Conj) is >= 0 and var joined && Child(joined, DependencyLabel.Obj) >= 0) return false;
        if (_tokens[verb].Tag == "VBN") return !s_intransitive.Contains(Lemma(verb));
        return _tokens[verb].Tag == "VBD" && s_harms.Contains(Lemma(verb)) && verb + 1 < Count && _tokens[verb + 1].PartOfSpeech is PartOfSpeech.Adposition && Child(verb, DependencyLabel.Obl, DependencyLabel.OblAgent) is >= 0 and var behind && behind > verb && (Lemma(verb + 1) is not "at" || verb + 2 < Count && Lemma(verb + 2) is not "least");
    }

    /// <summary>The modal of a verb as it is written, in lower case ("would", "'ll"); null when it has none.</summary>
    public string? Modal(int verb)
    {
        foreach (int child in Children(verb))
        {
            if (Label(child) == DependencyLabel.Aux && this[child].Tag == "MD") return Document.Words(this[child]).ToString().ToLowerInvariant();
        }
        return null;
    }

    /// <summary>Whether a verb is an infinitive with "to".</summary>
    public bool HasTo(int verb) => Child(verb, DependencyLabel.Mark) is >= 0 and var to && Lemma(to) == "to";

    /// <summary>Whether a verb stands in the passive.</summary>
    public bool IsPassive(int verb)
    {
        if (IsMainVerb(verb)) return false;
        if ((_tokens[verb].Morphology & Morphology.Passive) != 0 || IsParticipleOfSubject(verb)) return true;
        foreach (int child in Children(verb))
        {
            if (_tokens[child].Label is DependencyLabel.AuxPass or DependencyLabel.NsubjPass) return true;
        }
        // "were killed and twelve wounded": a participle joined with a passive, without an auxiliary of its own.
        bool participle = _tokens[verb].Tag == "VBN" || _tokens[verb].Tag == "VBD" && (s_harms.Contains(Lemma(verb)) || Lemma(verb) is "charge" or "sentence" or "convict" or "jail" or "indict" or "remand");
        if (participle && _tokens[verb].Label == DependencyLabel.Conj && Head(verb) is >= 0 and var first && (Child(first, DependencyLabel.AuxPass) >= 0 || Lemma(first) == "leave" && s_harms.Contains(Lemma(verb))) && Child(verb, DependencyLabel.Aux) < 0 && Child(verb, DependencyLabel.Obj) < 0) return true;
        // "The council called on both sides": a verb with an object that the parser took for a participle behind its subject.
        return _tokens[verb].Tag == "VBN" && _tokens[verb].Label == DependencyLabel.Acl && Child(verb, DependencyLabel.Aux) < 0;
    }

    /// <summary>The dependents of one token.</summary>
    internal readonly ref struct ChildList(SyntaxTree tree, int token)
    {
        public Enumerator GetEnumerator() => new(tree, token);

        internal ref struct Enumerator(SyntaxTree tree, int token)
        {
            private int _next = tree._firstChild[token];

            public int Current { get; private set; } = -1;

            public bool MoveNext()
            {
                if (_next < 0) return false;
                Current = _next;
                _next = tree._nextSibling[_next];
                return true;
            }
        }
    }
}
