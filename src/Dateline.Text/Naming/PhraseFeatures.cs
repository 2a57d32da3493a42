using System.Globalization;
using Dateline.Text.Learning;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>Writes what speaks for or against a stretch of words being a phrase: its head, its words, where it stands in the tree, the names within, and its sentence.</summary>
/// <remarks>re3d is too small to learn what words mean; the features say it, so that little is left to learn but what its annotators take for a phrase.</remarks>
internal sealed class PhraseFeatures
{
    private const int WidestSearch = 12, LongestPattern = 6, LongestWhole = 4;

    private static readonly string[] s_numbers = [.. Enumerable.Range(0, WordCategories.Rows).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private readonly PhraseText _text;
    private readonly FeatureSet _features;
    private readonly int _from, _to;
    private readonly string _verb, _commas;

    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence, as its first word and the one behind its last.</param>
    /// <param name="features">Where the features are written to.</param>
    public PhraseFeatures(PhraseText text, (int From, int To) sentence, FeatureSet features)
    {
        (_text, _features) = (text, features);
        (_from, _to) = sentence;
        bool verb = false;
        int commas = 0;
        for (int i = _from; i < _to; i++)
        {
            verb |= text.Tokens[i].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
            if (text.Words[i] is "," or ";") commas++;
        }
        (_verb, _commas) = (verb ? "verb" : "none", Number(Math.Min(commas, 6)));
    }

    /// <summary>Adds the features of the words from <paramref name="start"/> up to <paramref name="end"/>, which hang on <paramref name="head"/>.</summary>
    public void Write(int start, int end, int head)
    {
        var place = new Place(start, end, head, ClassOf(_text.Tokens[head]));
        WriteHead(place);
        WriteWords(place);
        WriteInside(place);
        WriteTree(place);
        WriteNames(place);
        _features.Add("repeated", Number(Math.Min(_text.CountOf(_text.Words[head]), 4)), place.Class);
        _features.Add("position", start == _from ? "first" : start < _from + 3 ? "early" : "late", place.Class);
        _features.Add("sentence", _verb, place.Class);
        _features.Add("commas", _commas, place.Class);
    }

    private void WriteHead(Place place)
    {
        Token head = _text.Tokens[place.Head];
        string lemma = head.Lemma.ToLowerInvariant(), label = head.Label.ToString(), category = Number(_text.Categories[place.Head]);
        int length = place.End - place.Start, above = head.Head;
        _features.Add("any");
        _features.Add("length", Number(Math.Min(length, 8)));
        _features.Add("length of", Number(Math.Min(length, 5)), place.Class);
        _features.Add("lemma", lemma);
        _features.Add("tag", head.Tag);
        _features.Add("ending", lemma.Length > 3 ? lemma.AsSpan(lemma.Length - 3) : lemma);
        _features.Add("category", category);
        _features.Add("category of", category, place.Class);
        for (int bit = 1; bit < WordCategories.Rows; bit <<= 1)
        {
            if ((_text.Categories[place.Head] & bit) != 0) _features.Add("among", Number(bit), place.Class);
        }
        _features.Add("kind", Number(_text.Kinds[place.Head]));
        _features.Add("letters", LettersOf(head.Span.In(_text.Document.Text)), place.Class);
        _features.Add("label", label);
        _features.Add("label of", label, place.Class);
        _features.Add("above", above >= 0 ? _text.Tokens[above].Lemma.ToLowerInvariant() : "", label);
        if (place.Class == "pronoun")
        {
            _features.Add("pronoun", lemma, label);
            _features.Add("pronoun above", _text.Words[place.Head], above >= 0 ? _text.Tokens[above].Lemma.ToLowerInvariant() : "");
        }
        if (above < 0) return;
        _features.Add("category above", Number(_text.Categories[above]), label);
        _features.Add("kind above", Number(_text.Kinds[above]), label);
        _features.Add("tag above", _text.Tokens[above].Tag, label);
    }

    // The words at both ends and the neighbours.
    private void WriteWords(Place place)
    {
        var (start, end, _, kind) = place;
        string before = start > _from ? _text.Words[start - 1] : "<", behind = end < _to ? _text.Words[end] : ">";
        string tagBefore = start > _from ? _text.Tokens[start - 1].Tag : "<", tagBehind = end < _to ? _text.Tokens[end].Tag : ">";
        string first = _text.Tokens[start].Tag, last = _text.Tokens[end - 1].Tag;
        _features.Add("first", _text.Words[start]);
        _features.Add("last", _text.Words[end - 1]);
        _features.Add("first tag", first);
        _features.Add("last tag", last);
        _features.Add("end tags", first, last);
        _features.Add("before", before);
        _features.Add("behind", behind);
        _features.Add("before of", before, kind);
        _features.Add("behind of", behind, kind);
        _features.Add("tag before", tagBefore, first);
        _features.Add("tag behind", last, tagBehind);
        _features.Add("tags around", tagBefore, tagBehind);
        if (start - 1 > _from) _features.Add("second before", _text.Words[start - 2]);
        if (end + 1 < _to) _features.Add("second behind", _text.Words[end + 1]);
    }

    private void WriteInside(Place place)
    {
        var (start, end, head, _) = place;
        int heads = 0, commas = 0, categories = 0, kinds = 0;
        for (int i = start; i < end; i++)
        {
            Token token = _text.Tokens[i];
            if (!place.Holds(token.Head)) heads++;
            if (_text.Words[i] == ",") commas++;
            categories |= _text.Categories[i];
            kinds |= _text.Kinds[i];
            if (i == head) continue;
            _features.Add("word", _text.Words[i]);
            _features.Add("word tag", token.Tag, SideOf(i, head));
            _features.Add("word label", token.Label.ToString(), token.Head == head ? SideOf(i, head) : "deeper");
        }
        _features.Add("heads", Number(heads));
        _features.Add("commas within", Number(Math.Min(commas, 2)));
        _features.Add("categories", Number(categories));
        _features.Add("kinds", Number(kinds));
        if (end - start <= LongestPattern) _features.Add("pattern", string.Join(' ', Enumerable.Range(start, end - start).Select(i => _text.Tokens[i].Tag)));
        if (end - start <= LongestWhole) _features.Add("whole", string.Join(' ', Enumerable.Range(start, end - start).Select(i => _text.Words[i])));
    }

    // What hangs on the head, within and outside, and what hangs on other words of the stretch and stands outside.
    private void WriteTree(Place place)
    {
        var (start, end, head, kind) = place;
        string category = Number(_text.Categories[head]), label = _text.Tokens[head].Label.ToString(), article = "", adposition = "";
        for (int i = Math.Max(_from, start - WidestSearch); i < Math.Min(_to, end + WidestSearch); i++)
        {
            Token token = _text.Tokens[i];
            bool within = place.Holds(i);
            string relation = token.Label.ToString();
            if (token.Head != head)
            {
                if (!within && place.Holds(token.Head)) _features.Add("cut off", relation, SideOf(i, token.Head));
                continue;
            }
            if (token.Label == DependencyLabel.Case) adposition = _text.Words[i];
            if (token.Label == DependencyLabel.Det) article = (within ? "+" : "-") + _text.Words[i];
            _features.Add(within ? "within" : "outside", relation, SideOf(i, head));
            if (!within)
            {
                _features.Add("outside word", _text.Words[i], relation);
                if (token.Label is DependencyLabel.Nmod or DependencyLabel.Acl or DependencyLabel.AclRelcl) _features.Add("outside by", AdpositionOf(i), category);
            }
            else if (token.Label == DependencyLabel.Nmod)
            {
                string by = AdpositionOf(i);
                _features.Add("within by", by);
                _features.Add("within by to", by, category);
                _features.Add("within by part", by, token.PartOfSpeech.ToString());
                _features.Add("within by category", by, Number(_text.Categories[i]));
            }
            else
            {
                _features.Add("within of", relation, kind);
            }
        }
        _features.Add("article", article, kind);
        _features.Add("article lemma", article, _text.Tokens[head].Lemma.ToLowerInvariant());
        _features.Add("article category", article, category);
        _features.Add("article kind", article, Number(_text.Kinds[head]));
        _features.Add("article label", article, label);
        _features.Add("adposition", adposition, kind);
        _features.Add("adposition category", adposition, category);
        _features.Add("adposition label", adposition, label);
        _features.Add("article name", article, NameKindAt(head));
        _features.Add("article fit", article, FitOf(place));
    }

    private void WriteNames(Place place)
    {
        var (start, end, head, _) = place;
        string name = NameKindAt(head), fit = FitOf(place), category = Number(_text.Categories[head]), label = _text.Tokens[head].Label.ToString();
        _features.Add("name", name, label);
        _features.Add("name category", name, category);
        _features.Add("fit", fit);
        _features.Add("fit name", fit, name);
        _features.Add("fit label", fit, label);
        _features.Add("name before", name, start > _from ? _text.Words[start - 1] : "<");
        _features.Add("name behind", name, end < _to ? _text.Words[end] : ">");
        if (_text.Name[start] >= 0 && _text.Name[start] != _text.Name[head]) _features.Add("name first", NameKindAt(start), category);
    }

    /// <summary>How a stretch lies to the names that the program finds: whether it cuts one, is one, or has its head or only other words within one.</summary>
    private string FitOf(Place place)
    {
        var (start, end, head, _) = place;
        int first = _text.Name[start], last = _text.Name[end - 1], own = _text.Name[head];
        bool cutsFirst = first >= 0 && _text.Names[first].Tokens.Start.Value < start, cutsLast = last >= 0 && _text.Names[last].Tokens.End.Value > end;
        if (cutsFirst || cutsLast) return cutsFirst && cutsLast ? "inside" : cutsFirst ? "cuts first" : "cuts last";
        if (own < 0) return first < 0 && last < 0 ? "none" : first == last ? "both ends" : first >= 0 ? "first" : "last";
        Range name = _text.Names[own].Tokens;
        bool starts = name.Start.Value == start, ends = name.End.Value == end;
        if (ends && name.Start.Value == start + 1 && _text.Tokens[start].Tag == "DT") return "name with article";
        return (starts, ends) switch { (true, true) => "name", (false, true) => "name last", (true, false) => "name first", _ => "name within" };
    }

    private string NameKindAt(int word) => _text.Name[word] is >= 0 and int name ? _text.Names[name].Kind.ToString() : "";

    // "of" in "of the city": what stands before the noun and hangs on it.
    private string AdpositionOf(int noun)
    {
        for (int i = noun - 1; i >= Math.Max(_from, noun - 7); i--)
        {
            if (_text.Tokens[i].Head == noun && _text.Tokens[i].Label == DependencyLabel.Case) return _text.Words[i];
        }
        return "";
    }

    private static string Number(int number) => s_numbers[number];

    private static string SideOf(int word, int head) => word < head ? "left" : "right";

    private static string ClassOf(Token token) => token.PartOfSpeech switch
    {
        PartOfSpeech.ProperNoun => "name",
        PartOfSpeech.Noun => token.Tag == "NNS" ? "plural" : "noun",
        PartOfSpeech.Pronoun => "pronoun",
        PartOfSpeech.Numeral => "number",
        PartOfSpeech.Adjective => "adjective",
        PartOfSpeech.Verb => "verb",
        _ => "other",
    };

    private static string LettersOf(ReadOnlySpan<char> word)
    {
        bool digits = word.ContainsAnyInRange('0', '9'), capitals = false, small = false;
        foreach (char c in word)
        {
            capitals |= char.IsUpper(c);
            small |= char.IsLower(c);
        }
        if (digits) return capitals || small ? "letters and digits" : "digits";
        if (!capitals) return small ? "small" : "marks";
        return !small ? word.Length == 1 ? "capital" : "capitals" : char.IsUpper(word[0]) ? "first capital" : "mixed";
    }

    /// <summary>A stretch of words, its head, and what sort of word that is.</summary>
    private readonly record struct Place(int Start, int End, int Head, string Class)
    {
        public bool Holds(int word) => word >= Start && word < End;
    }
}
