using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>Finds places that no gazetteer has, by the words that go with them: "the village of Tal Arar", "Wadi Bana district", "Harlow County", "Wichita Drive", "Dry Fork River".</summary>
internal static class UnlistedPlaces
{
    private const double Confidence = 0.6;
    private const int MaxTokens = 3;
    private const int LongestLead = 8;

    private static readonly Words Features = new("river creek lake valley island islands mountain mountains hills bay canyon falls forest wilderness peninsula township beach county parish bypass reservoir district province oblast regency governorate municipality prefecture raion krai subdistrict region voivodeship territory canton division");

    private static readonly Words Where = new("in near outside at of around on over to towards toward");

    private static readonly Words Recognized = new("in near outside at around inside shelled bombed bombarded hit pounded entered captured seized recaptured retook besieged stormed overran reached liberated");

    public static void AddTo(ImmutableArray<PlaceMention>.Builder mentions, Document document)
    {
        var found = new List<(int First, int End)>();
        var known = new HashSet<int>();
        foreach (PlaceMention mention in mentions)
            if (mention.Use is PlaceUse.Literal or PlaceUse.Metonym) known.Add(mention.Tokens.Start.Value);
        foreach (Range sentence in document.Sentences)
        {
            int start = sentence.Start.Value, end = sentence.End.Value;
            for (int token = start; token < end; token++)
            {
                ReadOnlySpan<char> word = document.Words(document.Tokens[token]);
                if (!char.IsLetter(word[0])) continue;
                bool upper = char.IsUpper(word[0]);
                if (Where.Has(word) && token + 1 < end && InKnown(document, token + 1, end, known) is var name and > 0 && !(word is "of" && IsNamed(document, token + 1, name))) found.Add((token + 1, name));
                else if (Where.Has(word) && word is not "of" && token + 1 < end && AddPair(document, token + 1, end, known, found)) continue;
                else if (!upper && token + 2 < end && PlaceWords.KindBefore.ContainsKey(word) && document.Words(document.Tokens[token + 1]) is "of") AddNames(document, token + 2, end, found);
                else if (!upper && PlaceWords.KindAfter.TryGetValue(word, out PlaceKind kind) && kind is PlaceKind.Town or PlaceKind.District or PlaceKind.Province or PlaceKind.Neighbourhood) found.Add(Before(document, token, start, false));
                else if (upper && Features.Has(word)) found.Add(Before(document, token, start, true));
                else if (upper && PlaceWords.Streets.Has(word) && word.Length > 2 && word is not ("Trail" or "Way" or "Row" or "Loop" or "Alley" or "Dr.")) found.Add(Street(document, token, start, end));
            }
        }
        Merge(mentions, document, found);
        AddRecognized(mentions, document);
    }

    // "the headquarters of the Orsk Brigade in Tula", "the secretary of State Ann Other in Tula": what the recognizer takes for a body or a person is no place.
    private static bool IsNamed(Document document, int first, int end)
    {
        foreach (Entity entity in document.Entities)
        {
            if (entity.Tokens.Start.Value >= end) return false;
            if (entity.Tokens.End.Value > first && entity.Kind is EntityKind.Person or EntityKind.Organization) return true;
        }
        return false;
    }

    // "near Umm Dafa", "shelled Umm Dafa": what the recognizer takes for a place stands behind a word for where or for what is done to places.
    private static void AddRecognized(ImmutableArray<PlaceMention>.Builder mentions, Document document)
    {
        int at = 0;
        foreach (Entity entity in document.Entities)
        {
            int first = entity.Tokens.Start.Value, end = entity.Tokens.End.Value;
            if (entity.Kind is not EntityKind.Location || end - first > MaxTokens + 2 || !char.IsUpper(document.Text[entity.Span.End > entity.Span.Start ? document.Tokens[end - 1].Span.Start : 0])) continue;
            int before = first - 1;
            if (before >= 0 && document.Words(document.Tokens[before]) is "the") before--;
            if (before < 0 || !Recognized.Has(document.Words(document.Tokens[before]))) continue;
            while (at < mentions.Count && mentions[at].Tokens.End.Value <= first) at++;
            if (at < mentions.Count && mentions[at].Tokens.Start.Value < end) continue;
            mentions.Insert(at, new PlaceMention { Span = entity.Span, Tokens = first..end, Use = PlaceUse.Literal, Confidence = Confidence });
        }
    }

    // "in Guyaku, Nigeria", "at Marwa, Bisha District": a name behind a word for where, when what follows its comma is a place.
    private static int InKnown(Document document, int first, int end, HashSet<int> known)
    {
        int last = known.Contains(first) ? first : NameEnd(document, first, end);
        if (last == first || last + 1 >= end) return 0;
        // "on Tal Arar in the Bisha region"
        if (!known.Contains(first) && LeadsToKnown(document, last, end, known)) return last;
        if (document.Words(document.Tokens[last]) is not ",") return 0;
        if (known.Contains(last + 1)) return last;
        for (int token = last + 2; token < end && token < last + 4 && IsNameWord(document, token - 1); token++)
            if (Features.Has(document.Words(document.Tokens[token])) && char.IsUpper(document.Text[document.Tokens[token].Span.Start])) return last;
        return 0;
    }

    // "in Tal Arar and Umm Dafa in southern Bisha"
    private static bool AddPair(Document document, int first, int end, HashSet<int> known, List<(int First, int End)> found)
    {
        int and = known.Contains(first) ? first : NameEnd(document, first, end);
        if (and == first || and + 1 >= end || document.Words(document.Tokens[and]) is not "and") return false;
        int last = NameEnd(document, and + 1, end);
        if (last == and + 1 || !LeadsToKnown(document, last, end, known) || IsNamed(document, first, last)) return false;
        found.Add((first, and));
        found.Add((and + 1, last));
        return true;
    }

    // "in the Bisha region", "in the western countryside of Bisha", "in southern Bisha"
    private static bool LeadsToKnown(Document document, int token, int end, HashSet<int> known)
    {
        if (token >= end || document.Words(document.Tokens[token]) is not "in") return false;
        for (int at = token + 1, last = Math.Min(end, token + LongestLead); at < last; at++)
        {
            if (known.Contains(at)) return true;
            ReadOnlySpan<char> word = document.Words(document.Tokens[at]);
            if (word is not ("the" or "of" or "part" or "countryside") && !PlaceWords.Directions.Has(word) && !PlaceWords.KindBefore.ContainsKey(word)) return false;
        }
        return false;
    }

    // The longest wins over those within it; what is found already stays, unless the new name holds it whole.
    private static void Merge(ImmutableArray<PlaceMention>.Builder mentions, Document document, List<(int First, int End)> found)
    {
        if (found.Count == 0) return;
        var kept = new List<PlaceMention>(mentions.Count + found.Count);
        found.RemoveAll(range => range.End <= range.First);
        int next = 0, at = 0;
        while (at < mentions.Count || next < found.Count)
        {
            if (next >= found.Count || (at < mentions.Count && mentions[at].Tokens.End.Value <= found[next].First))
            {
                kept.Add(mentions[at++]);
                continue;
            }
            (int first, int end) = found[next++];
            if (kept.Count > 0 && kept[^1].Tokens.End.Value > first) continue;
            bool whole = true;
            int over = at;
            for (; over < mentions.Count && mentions[over].Tokens.Start.Value < end; over++) whole &= mentions[over].Tokens.Start.Value >= first && mentions[over].Tokens.End.Value < end && !mentions[over].Namings.IsEmpty;
            if (!whole || (over > at && !IsStreetOrFeature(document, end - 1))) continue;
            // "Velmar Province": the gazetteer has it without the word for what it is.
            if (over == at + 1 && mentions[at].Tokens.Start.Value == first && mentions[at].Tokens.End.Value == end - 1 && PlaceWords.KindAfter.TryGetValue(document.Words(document.Tokens[end - 1]), out PlaceKind kind) && kind is PlaceKind.Province or PlaceKind.District)
            {
                kept.Add(mentions[at++] with { Span = document.SpanOf(first..end), Tokens = first..end, Use = PlaceUse.Literal });
                continue;
            }
            at = over;
            kept.Add(new PlaceMention { Span = document.SpanOf(first..end), Tokens = first..end, Use = PlaceUse.Literal, Confidence = Confidence });
        }
        mentions.Clear();
        mentions.AddRange(kept);
    }

    private static bool IsStreetOrFeature(Document document, int token)
    {
        ReadOnlySpan<char> word = document.Words(document.Tokens[token]);
        return Features.Has(word) || PlaceWords.Streets.Has(word);
    }

    private static (int, int) Before(Document document, int token, int start, bool withKind)
    {
        int first = NameStart(document, token, start);
        return token > first && (first > start || token - first > 1 || withKind) ? (first, withKind ? token + 1 : token) : (0, 0);
    }

    // A street with a house number is an address, not the name of a place; "Street" behind "Wall" and before a capital is a firm or a paper.
    private static (int, int) Street(Document document, int token, int start, int end)
    {
        int first = NameStart(document, token, start, true);
        if (first == token || (first > start && char.IsAsciiDigit(document.Words(document.Tokens[first - 1])[0]))) return (0, 0);
        if (token + 1 < end && document.Words(document.Tokens[token + 1]) is { Length: > 1 } next && char.IsUpper(next[0])) return (0, 0);
        return (first, token + 1);
    }

    // "the towns of Tal Arar and Umm-Dafa": each is one.
    private static void AddNames(Document document, int first, int end, List<(int First, int End)> found)
    {
        int last = NameEnd(document, first, end);
        found.Add((first, last));
        if (last > first && last + 1 < end && document.Words(document.Tokens[last]) is "and") found.Add((last + 1, NameEnd(document, last + 1, end)));
    }

    private static int NameEnd(Document document, int first, int end)
    {
        int token = first, names = 0;
        while (token < end && names < MaxTokens)
        {
            if (IsNameWord(document, token)) token++;
            // "al-Maleh", "En Nahud"
            else if (token + 2 < end && document.Words(document.Tokens[token]) is "al" or "el" or "Al" or "El" && IsJoined(document, token + 1) && IsNameWord(document, token + 2)) token += 3;
            else if (token == first && token + 1 < end && document.Words(document.Tokens[token]) is { Length: 2 } article && char.IsUpper(article[0]) && char.IsLower(article[1]) && IsNameWord(document, token + 1)) token += 2;
            else break;
            names++;
            // "Tal-Arar" is one name.
            while (token + 1 < end && IsJoined(document, token) && char.IsLetter(document.Words(document.Tokens[token + 1])[0])) token += 2;
        }
        return token;
    }

    private static bool IsJoined(Document document, int hyphen) => document.Words(document.Tokens[hyphen]) is "-" && hyphen > 0 && hyphen + 1 < document.Tokens.Length
        && document.Tokens[hyphen - 1].Span.End == document.Tokens[hyphen].Span.Start && document.Tokens[hyphen + 1].Span.Start == document.Tokens[hyphen].Span.End;

    private static int NameStart(Document document, int token, int start, bool directions = false)
    {
        int first = token;
        while (first > start && token - first < MaxTokens && (IsNameWord(document, first - 1) || (directions && PlaceWords.Directions.Has(document.Words(document.Tokens[first - 1])) && char.IsUpper(document.Words(document.Tokens[first - 1])[0])))) first--;
        return first;
    }

    private static bool IsNameWord(Document document, int token)
    {
        ReadOnlySpan<char> word = document.Words(document.Tokens[token]);
        return word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[1]) && !PlaceWords.Titles.Has(word) && !PlaceWords.Directions.Has(word) && word is not ("The" or "This" or "That" or "Each" or "Every" or "Another" or "His" or "Her" or "Their" or "Our" or "Our" or "From" or "At" or "On" or "In" or "Both" or "Near" or "And");
    }
}
