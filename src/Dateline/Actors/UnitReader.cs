using System.Buffers;
using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Actors;

/// <summary>Reads a document as units: the longest names of the tables, and single atoms between them.</summary>
/// <remarks>Holds pooled arrays; dispose of it when the units are no longer needed. One walk, linear time.</remarks>
internal sealed class UnitReader : IDisposable
{
    private readonly ActorRegistry _registry;
    private readonly Document _document;
    private readonly bool _capitals;
    private Atom[] _atoms;
    private NamingUnit[] _units;

    public UnitReader(ActorRegistry registry, Document document, TextSpan within)
    {
        _registry = registry;
        _document = document;
        int guess = Math.Max(16, within.Length / 4);
        _atoms = ArrayPool<Atom>.Shared.Rent(guess);
        _units = ArrayPool<NamingUnit>.Shared.Rent(guess);
        ReadAtoms(within);
        _capitals = IsAllCapitals();
        ReadUnits();
    }

    public int AtomCount { get; private set; }

    public int Count { get; private set; }

    public ref readonly NamingUnit this[int unit] => ref _units[unit];

    public ref readonly Atom AtomAt(int atom) => ref _atoms[atom];

    /// <summary>What lies behind a unit.</summary>
    public Gap After(int unit) => _atoms[_units[unit].End - 1].After;

    /// <summary>The words of a unit.</summary>
    public TextSpan Span(int unit) => new(_atoms[_units[unit].First].Start, _atoms[_units[unit].End - 1].End);

    public ReadOnlySpan<char> Words(int unit) => Span(unit).In(_document.Text);

    public bool IsUpper(int unit) => _atoms[_units[unit].First].Upper;

    public bool Is(int unit, ReadOnlySpan<char> word) => unit >= 0 && unit < Count && Words(unit).Equals(word, StringComparison.OrdinalIgnoreCase);

    public void Dispose()
    {
        ArrayPool<Atom>.Shared.Return(_atoms);
        ArrayPool<NamingUnit>.Shared.Return(_units);
        _atoms = [];
        _units = [];
    }

    private void ReadAtoms(TextSpan within)
    {
        ReadOnlySpan<char> text = _document.Text.AsSpan(0, within.End);
        Span<char> folded = stackalloc char[AtomScanner.MaxLength];
        int at = within.Start;
        while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        while (at < text.Length)
        {
            int end = AtomScanner.Next(text, at, folded, out int length);
            int next = end;
            while (next < text.Length && !char.IsLetterOrDigit(text[next])) next++;
            Gap gap = next < text.Length ? AtomScanner.GapOf(text[end..next]) : Gap.Other;
            // The letter of the ending 's is no atom: it belongs to the gap.
            if (gap == Gap.Other && next < text.Length && next - end == 1 && text[next] is 's' or 'S' && (next + 1 == text.Length || !char.IsLetterOrDigit(text[next + 1])) && IsApostrophe(text[end]))
            {
                int behind = next + 1;
                while (behind < text.Length && !char.IsLetterOrDigit(text[behind])) behind++;
                gap = behind < text.Length ? AtomScanner.GapOf(text[end..behind]) : Gap.Other;
                next = behind;
            }
            bool allUpper = true;
            for (int i = at; i < end && allUpper; i++) allUpper = !char.IsLower(text[i]);
            if (AtomCount == _atoms.Length) Grow(ref _atoms);
            _atoms[AtomCount++] = new Atom(at, end, length < 0 ? -1 : _registry.Names.WordId(folded[..length]), gap, !char.IsLower(text[at]), allUpper);
            at = next;
        }
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or '`' or 'ʼ';

    private bool IsAllCapitals()
    {
        int upper = 0, words = Math.Min(AtomCount, 400);
        for (int i = 0; i < words; i++)
            if (_atoms[i].AllUpper) upper++;
        return words > 8 && upper * 10 > words * 7;
    }

    private void ReadUnits()
    {
        int token = AtomCount > 0 ? _document.TokenAt(_atoms[0].Start) : 0;
        for (int atom = 0; atom < AtomCount;)
        {
            while (token < _document.Tokens.Length && _document.Tokens[token].Span.End <= _atoms[atom].Start) token++;
            NamingUnit unit = Longest(atom, token);
            if (unit.End == 0) unit = new NamingUnit(atom, atom + 1, NamingKind.None, -1, -1, ClassOf(atom, token));
            if (Count == _units.Length) Grow(ref _units);
            _units[Count++] = unit;
            atom = unit.End;
        }
        for (int unit = 0; unit < Count; unit++) Bind(unit);
    }

    private NamingUnit Longest(int first, int token)
    {
        NamingUnit best = default;
        int node = 0;
        for (int atom = first; atom < AtomCount; atom++)
        {
            node = _registry.Names.Step(node, _atoms[atom].Id);
            if (node < 0) break;
            foreach (Naming naming in _registry.Names.At(node))
            {
                if (!Fits(naming, first, atom + 1) || (naming.Kind == NamingKind.Role && IsVerb(first, atom, token))) continue;
                best = new NamingUnit(first, atom + 1, naming.Kind, node, naming.Index, WordClass.Break);
                break;
            }
            if (_atoms[atom].After is Gap.Comma or Gap.Close or Gap.Other || (_atoms[atom].After == Gap.Period && _atoms[atom].Length > 3)) break;
        }
        return best;
    }

    private bool Fits(Naming naming, int first, int end)
    {
        switch (naming.Case)
        {
            case CaseRule.Any: return true;
            case CaseRule.Capital: return naming.FirstCapital < end - first && _atoms[first + naming.FirstCapital].Upper;
        }
        for (int atom = first; atom < end; atom++)
            if (!_atoms[atom].AllUpper) return false;
        return !_capitals || end - first > 1 || !CommonWords.Contains(_document.Text.AsSpan(_atoms[first].Start, _atoms[first].Length));
    }

    /// <summary>Whether a single word that can be a role ("forces", "guards", "heads") is a verb here.</summary>
    private bool IsVerb(int first, int last, int token)
    {
        if (first != last || _document.Depth < AnalysisDepth.Tags || token >= _document.Tokens.Length) return false;
        return _document.Tokens[token].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb or PartOfSpeech.Adposition or PartOfSpeech.Interjection or PartOfSpeech.SubordinatingConjunction
            && _document.Tokens[token].Span.End >= _atoms[first].End;
    }

    private WordClass ClassOf(int atom, int token)
    {
        Atom word = _atoms[atom];
        if (char.IsDigit(_document.Text[word.Start])) return WordClass.Number;
        if (token >= _document.Tokens.Length) return WordClass.Break;
        Token at = _document.Tokens[token];
        bool opens = token == 0 || IsSentenceStart(token);
        if (_document.Depth < AnalysisDepth.Tags || at.Tag.Length == 0) return word.Upper && !opens && !_capitals ? WordClass.Proper : WordClass.Break;
        return at.PartOfSpeech switch
        {
            PartOfSpeech.Adjective => word.Upper && !opens && !_capitals ? WordClass.Proper : WordClass.Adjective,
            PartOfSpeech.Noun => word.Upper && !opens && !_capitals ? WordClass.Proper : WordClass.Noun,
            PartOfSpeech.ProperNoun => WordClass.Proper,
            PartOfSpeech.Numeral => WordClass.Number,
            PartOfSpeech.Verb when at.Tag is "VBN" or "VBG" => WordClass.Participle,
            _ => WordClass.Break,
        };
    }

    private bool IsSentenceStart(int token)
    {
        int sentence = _document.SentenceOf(token);
        return _document.Sentences[sentence].Start.Value == token;
    }

    /// <summary>Takes the meaning from a name that only colours another word: "Turkish-backed", "anti-Taliban".</summary>
    private void Bind(int unit)
    {
        NamingUnit at = _units[unit];
        if (at.Kind is NamingKind.None or NamingKind.Role) return;
        bool prefixed = unit > 0 && After(unit - 1) == Gap.Hyphen && _units[unit - 1].Kind == NamingKind.None && BindingWords.IsPrefix(Words(unit - 1));
        bool suffixed = unit + 1 < Count && After(unit) == Gap.Hyphen && _units[unit + 1].Kind == NamingKind.None && BindingWords.IsSuffix(Words(unit + 1));
        if (prefixed || suffixed) _units[unit] = at with { IsBound = true, Class = WordClass.Adjective };
        if (prefixed) _units[unit - 1] = _units[unit - 1] with { Class = WordClass.Adjective };
        if (unit + 1 < Count && After(unit) == Gap.Hyphen && _units[unit + 1].Kind == NamingKind.None) _units[unit + 1] = _units[unit + 1] with { Class = WordClass.Adjective };
    }

    private static void Grow<T>(ref T[] array)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.AsSpan().CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
