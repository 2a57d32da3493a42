using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>Finds capitals that are told by their country: "Somalia's capital", "the Somali capital", "the capital of Somalia".</summary>
internal sealed class CapitalReader(Atlas atlas, NameMatcher matcher)
{
    private const double Confidence = 0.9;

    /// <summary>Puts them among the mentions of a document, in text order; each needs a mention of its country beside it.</summary>
    public void AddTo(ImmutableArray<PlaceMention>.Builder mentions, Document document)
    {
        for (int i = mentions.Count - 1; i >= 0; i--)
        {
            PlaceMention country = mentions[i];
            int end = country.Tokens.End.Value, first = country.Tokens.Start.Value;
            bool owned = country.Use != PlaceUse.Adjective && end < document.Tokens.Length && document.Words(document.Tokens[end]) is "'s" or "’s";
            int behind = owned ? end + 1 : country.Use == PlaceUse.Adjective ? end : -1;
            if (behind >= 0 && IsCapital(document, behind) && Mention(document, country, behind) is { } capital) mentions.Insert(i + 1, capital);
            // "the capital of Somalia"
            else if (first >= 2 && document.Words(document.Tokens[first - 1]) is "of" && IsWord(document, first - 2) && !IsNamed(document, end) && Mention(document, country, first - 2) is { } before) mentions.Insert(i, before);
        }
    }

    private PlaceMention? Mention(Document document, PlaceMention country, int token)
    {
        string? code = country.DemonymOf ?? (country.Namings.IsEmpty ? null : atlas.Gazetteer.Namings(country.Namings)[0] is { Place: var place } && atlas.Gazetteer.KindOf(place) == PlaceKind.Country ? atlas.Gazetteer.CountryOf(place) : null);
        if (code is null || atlas.Countries.WithCode(code)?.Capital is not { } name) return null;
        return new PlaceMention
        {
            Span = document.Tokens[token].Span,
            Tokens = token..(token + 1),
            Use = PlaceUse.Literal,
            Confidence = Confidence,
            CapitalOf = code,
            Namings = matcher.Lookup(name),
        };
    }

    // Where the name follows ("the Somali capital, Mogadishu", "the capital city of Mogadishu"), it is the mention.
    private static bool IsCapital(Document document, int token) => IsWord(document, token) && !IsNamed(document, token + 1);

    private static bool IsWord(Document document, int token) => token < document.Tokens.Length && document.Words(document.Tokens[token]) is "capital";

    private static bool IsNamed(Document document, int token)
    {
        for (int i = token; i < document.Tokens.Length && i < token + 3; i++)
        {
            ReadOnlySpan<char> word = document.Words(document.Tokens[i]);
            if (document.Tokens[i].PartOfSpeech == PartOfSpeech.ProperNoun) return true;
            if (word is not ("," or "city" or "of" or "(")) return word is "gains" or "markets" or "punishment" or "city's" or "'s" or "’s";
        }
        return false;
    }
}
