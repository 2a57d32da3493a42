using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Evaluation.Shootings;

/// <summary>Finds and compares American street addresses: "300 block of West Oak Street", "12 Elm Avenue", "Pine and 3rd streets".</summary>
internal static class StreetAddress
{
    private static readonly FrozenDictionary<string, string> s_kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["street"] = "street", ["st"] = "street", ["streets"] = "street", ["avenue"] = "avenue", ["ave"] = "avenue", ["avenues"] = "avenue", ["road"] = "road", ["rd"] = "road", ["roads"] = "road", ["drive"] = "drive", ["dr"] = "drive",
        ["lane"] = "lane", ["ln"] = "lane", ["boulevard"] = "boulevard", ["blvd"] = "boulevard", ["court"] = "court", ["ct"] = "court", ["place"] = "place", ["pl"] = "place", ["way"] = "way", ["parkway"] = "parkway", ["pkwy"] = "parkway",
        ["highway"] = "highway", ["hwy"] = "highway", ["terrace"] = "terrace", ["circle"] = "circle", ["cir"] = "circle", ["trail"] = "trail", ["pike"] = "pike", ["square"] = "square", ["turnpike"] = "turnpike", ["plaza"] = "plaza", ["loop"] = "loop",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> s_directions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["n"] = "north", ["s"] = "south", ["e"] = "east", ["w"] = "west", ["ne"] = "northeast", ["nw"] = "northwest", ["se"] = "southeast", ["sw"] = "southwest",
        ["north"] = "north", ["south"] = "south", ["east"] = "east", ["west"] = "west", ["northeast"] = "northeast", ["northwest"] = "northwest", ["southeast"] = "southeast", ["southwest"] = "southwest",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The most exact address of a text: the first with a number or block, else the first street; null when there is none.</summary>
    public static string? Find(Document document)
    {
        string? street = null;
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (!IsKind(document, i) || i == 0 || !StartsUpper(document, i - 1)) continue;
            int start = i - 1;
            while (start > 0 && i - start < 5 && (StartsUpper(document, start - 1) || char.IsAsciiDigit(document.Text[document.Tokens[start - 1].Span.Start]) && !char.IsAsciiDigit(document.Text[document.Tokens[start - 1].Span.End - 1])
                || document.Words(document.Tokens[start - 1]) is ".")) start--;
            int end = i + 1;
            if (end < document.Tokens.Length && document.Words(document.Tokens[end]) is "." && document.Tokens[end].Span.Start == document.Tokens[i].Span.End && document.Tokens[i].Span.Length <= 4) end++;
            if (end < document.Tokens.Length && s_directions.ContainsKey(document.Words(document.Tokens[end]).ToString()) && char.IsUpper(document.Text[document.Tokens[end].Span.Start])) end++;
            int whole = WithNumber(document, start);
            string words = document.Text[document.Tokens[whole].Span.Start..document.Tokens[end - 1].Span.End];
            if (whole < start) return words;
            street ??= words;
        }
        return street;
    }

    // "300 block of", "12": the token the number starts at, else the street's own.
    private static int WithNumber(Document document, int street)
    {
        if (street >= 1 && IsDigits(document, street - 1)) return street - 1;
        if (street >= 3 && document.Words(document.Tokens[street - 1]) is "of" && document.Words(document.Tokens[street - 2]).Equals("block", StringComparison.OrdinalIgnoreCase) && IsDigits(document, street - 3)) return street - 3;
        return street;
    }

    /// <summary>Whether two addresses are the same, case, punctuation and usual abbreviations aside.</summary>
    public static bool Same(string? one, string? other) => one is null || other is null ? one == other : Normal(one).SequenceEqual(Normal(other));

    /// <summary>The words both share among all different words of the two, 0 to 1.</summary>
    public static double Overlap(string? one, string? other)
    {
        if (one is null || other is null) return one == other ? 1 : 0;
        HashSet<string> left = [.. Normal(one)], right = [.. Normal(other)];
        int both = left.Count(right.Contains);
        return both == 0 ? 0 : (double)both / (left.Count + right.Count - both);
    }

    private static IEnumerable<string> Normal(string address) => address.ToLowerInvariant().Split([' ', ',', '.', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word is not ("the" or "of" or "in")).Select(word => s_kinds.GetValueOrDefault(word) ?? s_directions.GetValueOrDefault(word) ?? word);

    private static bool IsKind(Document document, int token)
    {
        ReadOnlySpan<char> word = document.Words(document.Tokens[token]).TrimEnd('.');
        return word.Length is >= 2 and <= 9 && (char.IsUpper(word[0]) || word.EndsWith("s", StringComparison.Ordinal)) && s_kinds.ContainsKey(word.ToString());
    }

    private static bool StartsUpper(Document document, int token) => char.IsUpper(document.Text[document.Tokens[token].Span.Start]) || IsOrdinal(document, token);

    private static bool IsOrdinal(Document document, int token) => document.Words(document.Tokens[token]) is { Length: > 2 } word && char.IsAsciiDigit(word[0]) && !char.IsAsciiDigit(word[^1]);

    private static bool IsDigits(Document document, int token) => document.Words(document.Tokens[token]).IndexOfAnyExceptInRange('0', '9') < 0;
}
