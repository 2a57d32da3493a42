using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Names whom a text calls by less than a name it gives elsewhere: "Ms Carter", "the attacker".</summary>
internal sealed class PersonNamer(SyntaxTree tree, Mentions mentions)
{
    private const int LongestShort = 3;

    // The longest name of a person by its last word; null for one that several people bear.
    private readonly Lazy<Dictionary<string, TextSpan?>> _byLast = new(() => ByLast(tree.Document), LazyThreadSafetyMode.None);

    /// <summary>The filler with the fullest name of the person it is; the filler itself where no other is told.</summary>
    public Filler Name(Filler filler)
    {
        if (tree[filler.Head].PartOfSpeech == PartOfSpeech.ProperNoun) return OfTitle(filler);
        if (NameTold(filler.Head) is >= 0 and var told) return filler with { Head = told, Span = NameFrom(told) };
        if (tree[filler.Head].Tag != "NN" || tree.Child(filler.Head, DependencyLabel.Det) is not (>= 0 and var article) || tree.Lemma(article).ToLowerInvariant() is not ("the" or "this" or "that")) return filler;
        if (mentions.Antecedent(filler.Head) is not (>= 0 and var named) || tree[named].PartOfSpeech != PartOfSpeech.ProperNoun || PersonAt(named) is not { } person) return filler;
        return filler with { Head = named, Span = person };
    }

    // "The attacker, identified as Ann Carter"
    private int NameTold(int noun)
    {
        if (tree[noun].Tag != "NN") return -1;
        foreach (int child in tree.Children(noun))
        {
            if (child < noun || tree.Label(child) != DependencyLabel.Acl || tree.Lemma(child) is not ("identify" or "name" or "know")) continue;
            foreach (int name in tree.Children(child))
            {
                if (name > child && tree[name].PartOfSpeech == PartOfSpeech.ProperNoun && tree.PrepositionOf(name) == "as") return name;
            }
        }
        return -1;
    }

    private TextSpan NameFrom(int first)
    {
        int last = first;
        while (last + 1 < tree.Count && tree[last + 1].PartOfSpeech == PartOfSpeech.ProperNoun && tree[last + 1].Span.Start <= tree[last].Span.End + 1 && tree.SentenceOf(last + 1) == tree.SentenceOf(first)) last++;
        return new TextSpan(tree[first].Span.Start, tree[last].Span.End);
    }

    // "Ms Carter", "Carter": title and last word alone.
    private Filler OfTitle(Filler filler)
    {
        Range tokens = tree.Document.TokensIn(filler.Span);
        int words = tokens.End.Value - tokens.Start.Value;
        if (words > LongestShort || tokens.End.Value - 1 < tokens.Start.Value || PersonAt(tokens.End.Value - 1) is not { } known) return filler;
        Range own = tree.Document.TokensIn(known);
        if (own.End.Value - own.Start.Value > 2 || own.End.Value - own.Start.Value == 2 && !IsTitle(own.Start.Value)) return filler;
        string last = tree.Document.Words(tree[own.End.Value - 1]).ToString();
        return _byLast.Value.TryGetValue(last, out TextSpan? full) && full is { } name && name.Length > known.Length && filler.Span.End == known.End && (words == own.End.Value - own.Start.Value || words == 2 && IsTitle(tokens.Start.Value)) ? filler with { Span = name } : filler;
    }

    private bool IsTitle(int token) => tree.Document.Words(tree[token]).TrimEnd('.') is "Mr" or "Ms" or "Mrs" or "Miss" or "Dr" or "Sir" or "Lord" or "Lady" or "Capt" or "Col" or "Gen" or "Maj" or "Sgt" or "Lt";

    private TextSpan? PersonAt(int token)
    {
        int low = 0, high = tree.Document.Entities.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (tree.Document.Entities[middle].Span.End <= tree[token].Span.Start) low = middle + 1;
            else high = middle;
        }
        return low < tree.Document.Entities.Length && tree.Document.Entities[low] is { Kind: EntityKind.Person } person && person.Span.Contains(tree[token].Span) ? person.Span : null;
    }

    private static Dictionary<string, TextSpan?> ByLast(Document document)
    {
        var names = new Dictionary<string, TextSpan?>(StringComparer.Ordinal);
        // "Amman" alone is a town's; "Ann Amman" with a person of that name elsewhere is one.
        HashSet<string> people = [.. document.Entities.Where(entity => entity.Kind == EntityKind.Person).Select(entity => document.Words(document.Tokens[entity.Tokens.End.Value - 1]).ToString())];
        foreach (Entity entity in document.Entities)
        {
            Range tokens = document.TokensIn(entity.Span);
            if (tokens.End.Value - tokens.Start.Value < 2) continue;
            if (entity.Kind != EntityKind.Person && (entity.Kind != EntityKind.Location || !people.Contains(document.Words(document.Tokens[tokens.End.Value - 1]).ToString()))) continue;
            string last = document.Words(document.Tokens[tokens.End.Value - 1]).ToString();
            if (!names.TryGetValue(last, out TextSpan? known)) names[last] = entity.Span;
            else if (known is { } span && !AreOne(span.In(document.Text), entity.Span.In(document.Text))) names[last] = null;
            else if (known is { } shorter && entity.Span.Length > shorter.Length) names[last] = entity.Span;
        }
        return names;
    }

    // "Ann Carter" and "Ann Mary Carter" are one, "Ann Carter" and "Tom Carter" two.
    private static bool AreOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => FirstOf(a).SequenceEqual(FirstOf(b)) || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);

    private static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> name) => name.IndexOf(' ') is > 0 and var space ? name[..space] : name;
}
