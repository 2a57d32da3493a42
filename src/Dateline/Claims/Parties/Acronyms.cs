using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Names bodies in full that a text also calls by the first letters of their name: "ISIL" after "Islamic State of Iraq and the Levant".</summary>
internal sealed class Acronyms(SyntaxTree tree, Mentions mentions)
{
    private const int Shortest = 3, Longest = 8, LongestName = 14;

    private readonly Lazy<Dictionary<string, TextSpan>> _names = new(() => NamesOf(tree.Document), LazyThreadSafetyMode.None);

    /// <summary>The filler with the name in full; the filler itself where it is no acronym or the text does not give the name.</summary>
    public Filler Name(Filler filler)
    {
        ReadOnlySpan<char> word = filler.Span.In(tree.Document.Text);
        if (word.Length is < Shortest or > Longest || word.IndexOfAnyExceptInRange('A', 'Z') >= 0 || mentions.PlaceAt(filler.Head) >= 0) return filler;
        return _names.Value.TryGetValue(word.ToString(), out TextSpan name) ? filler with { Span = name } : filler;
    }

    // Every name of several capitalized words by its first letters; the first to have them counts.
    private static Dictionary<string, TextSpan> NamesOf(Document document)
    {
        var names = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        Span<char> letters = stackalloc char[Longest];
        for (int first = 0; first < document.Tokens.Length; first++)
        {
            if (!IsCapitalized(document, first)) continue;
            int count = 0;
            for (int i = first; i < Math.Min(document.Tokens.Length, first + LongestName) && count < Longest; i++)
            {
                if (IsCapitalized(document, i))
                {
                    letters[count++] = document.Text[document.Tokens[i].Span.Start];
                    if (count >= Shortest) names.TryAdd(new string(letters[..count]), new TextSpan(document.Tokens[first].Span.Start, document.Tokens[i].Span.End));
                }
                else if (!IsLink(document, i))
                {
                    break;
                }
            }
        }
        return names;
    }

    // "Front", but not "FRONT": names in capitals throughout are acronyms or headlines.
    private static bool IsCapitalized(Document document, int token) => document.Words(document.Tokens[token]) is { Length: > 1 } word && char.IsAsciiLetterUpper(word[0]) && word[1..].ContainsAnyInRange('a', 'z');

    private static bool IsLink(Document document, int token) => document.Words(document.Tokens[token]) is "of" or "the" or "and" or "for" or "in" or "on" or "to" or "-" or "&" or "against" or "al";
}
