using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>Finds places that no gazetteer has, by the words that introduce them: "the village of Tal Arar", "Wadi Bana district", "Harlow County".</summary>
internal static class UnlistedPlaces
{
    private const double Confidence = 0.6;
    private const int MaxTokens = 3;

    public static void AddTo(ImmutableArray<PlaceMention>.Builder mentions, Document document, List<NameMatch> matches)
    {
        int before = mentions.Count, next = 0;
        for (int sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            Range range = document.Sentences[sentence];
            for (int token = range.Start.Value; token < range.End.Value; token++)
            {
                while (next < before && mentions[next].Tokens.End.Value <= token) next++;
                ReadOnlySpan<char> word = document.Words(document.Tokens[token]);
                if (IsWhere(word) && token + 1 < range.End.Value && ContextEnd(document, token + 1, range.End.Value, mentions, before) is > 0 and int end)
                {
                    Add(mentions, before, document, token + 1, end);
                    continue;
                }
                if (!char.IsLower(word[0]) && !IsKindInName(word)) continue;
                if (token + 2 < range.End.Value && PlaceWords.KindBefore.ContainsKey(word) && document.Words(document.Tokens[token + 1]) is "of") Add(mentions, before, document, token + 2, NameEnd(document, token + 2, range.End.Value));
                else if (IsKindInName(word) && NameStart(document, token, range.Start.Value) < token)
                {
                    Add(mentions, before, document, NameStart(document, token, range.Start.Value), token + 1);
                }
                else if (PlaceWords.KindAfter.TryGetValue(word, out PlaceKind kind) && kind is PlaceKind.Town or PlaceKind.District or PlaceKind.Province or PlaceKind.Neighbourhood && token > range.Start.Value)
                {
                    int first = NameStart(document, token, range.Start.Value);
                    if (first > range.Start.Value || token - first > 1) Add(mentions, before, document, first, IsKindInName(word) ? token + 1 : token);
                }
            }
        }
        if (mentions.Count > before) mentions.Sort(static (one, other) => one.Span.CompareTo(other.Span));
    }

    private static void Add(ImmutableArray<PlaceMention>.Builder mentions, int before, Document document, int first, int end)
    {
        if (end <= first || end - first > MaxTokens + 1) return;
        foreach (PlaceMention mention in mentions)
            if (mention.Tokens.Start.Value < end && first < mention.Tokens.End.Value) return;
        mentions.Add(new PlaceMention { Span = document.SpanOf(first..end), Tokens = first..end, Use = PlaceUse.Literal, Confidence = Confidence });
    }

    // "in Guyaku, Nigeria": a name behind a word for where, when a known place follows a comma or nothing else can be meant by it.
    private static int ContextEnd(Document document, int first, int end, ImmutableArray<PlaceMention>.Builder mentions, int before)
    {
        int last = NameEnd(document, first, end);
        if (last == first || last >= end) return 0;
        for (int i = 0; i < before; i++)
        {
            if (mentions[i].Tokens.Start.Value < last && first < mentions[i].Tokens.End.Value) return 0;
        }
        if (document.Words(document.Tokens[last]) is not ",") return 0;
        for (int i = 0; i < before; i++)
        {
            if (mentions[i].Tokens.Start.Value == last + 1 && mentions[i].Use == PlaceUse.Literal) return last;
        }
        return last + 2 < end && IsNameWord(document, last + 1) && (IsKindInName(document.Words(document.Tokens[last + 2])) || (last + 3 < end && IsKindInName(document.Words(document.Tokens[last + 3])))) ? last : 0;
    }

    private static bool IsWhere(ReadOnlySpan<char> word) => word is "in" or "near" or "outside" or "at" or "of" or "around" or "on" or "over" or "to" or "towards" or "toward" or "In" or "Near" or "At";

    private static bool IsKindInName(ReadOnlySpan<char> word) => word is "County" or "Parish" or "District" or "Province" or "Oblast" or "Regency" or "Governorate" or "Municipality" or "Prefecture" or "Raion" or "Township" or "Krai" or "Subdistrict" or "Region" or "Reservoir" or "Voivodeship";

    private static int NameEnd(Document document, int first, int end)
    {
        int token = first;
        while (token < end && token - first < MaxTokens && IsNameWord(document, token)) token++;
        return token;
    }

    private static int NameStart(Document document, int token, int start)
    {
        int first = token;
        while (first > start && token - first < MaxTokens && IsNameWord(document, first - 1)) first--;
        return first;
    }

    private static bool IsNameWord(Document document, int token)
    {
        ReadOnlySpan<char> word = document.Words(document.Tokens[token]);
        return word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[1]) && !PlaceWords.Titles.Has(word) && !PlaceWords.Directions.Has(word) && word is not ("The" or "This" or "That" or "Each" or "Every" or "Another" or "His" or "Her" or "Their" or "Our");
    }
}
