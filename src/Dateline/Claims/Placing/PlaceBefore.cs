using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Placing;

/// <summary>Finds where a happening was whose own sentence names no place: "the town" and "there" point to one named before, and what follows closely on a place happened there.</summary>
internal sealed class PlaceBefore(SyntaxTree tree, Mentions mentions, PlaceLinker linker, List<Draft> drafts)
{
    private readonly PlacesAside _aside = new(tree, mentions, drafts);

    // How many sentences back a place still stands for what is told, and how many where the words point to one.
    private const int Near = 2, Far = 6;

    private const int MostLooked = 40;

    private static readonly FrozenSet<string> s_towns = Set("city", "town", "village", "capital", "port", "settlement", "hamlet", "township", "municipality", "suburb", "neighbourhood", "neighborhood", "quarter", "camp", "base", "airport", "prison", "island");

    private static readonly FrozenSet<string> s_regions = Set("province", "region", "area", "district", "state", "governorate", "county", "valley", "enclave", "peninsula", "territory", "strip", "oblast", "department", "zone");

    private static readonly FrozenSet<string> s_pointing = Set("the", "this", "that");

    private static readonly FrozenSet<string> s_follows = Set("aid", "arrest", "displacement");

    /// <summary>The place's index among the mentions; -1 when none can be told.</summary>
    /// <param name="draft">A happening without a place of its own.</param>
    /// <param name="before">The last one told before it that has one; null when there is none.</param>
    public int Of(Draft draft, Draft? before)
    {
        string pointer = Pointer(draft);
        bool points = pointer.Length > 0;
        // What was given the place of the one before keeps it, unless that is only a country.
        if (draft.Place >= 0 && mentions.Places[draft.Place].Place.Precision < PlacePrecision.Country || !points && !Follows(draft)) return -1;
        int place = Mentioned(draft, pointer, points ? Far : Near);
        if (!points && before is { Place: >= 0 } && _aside.Between(before.Sentence, draft) <= Near && mentions.Places[before.Place].Place.Precision < PlacePrecision.Country
            && (place < 0 || tree.SentenceOf(mentions.Places[place].Mention.Tokens.Start.Value) <= before.Sentence)) place = before.Place;
        return place >= 0 && Agrees(draft, place) ? place : -1;
    }

    /// <summary>Whether the words tell that it is so in the whole country: "across the country".</summary>
    public bool IsOfCountry(Draft draft)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (tree.Lemma(i) == "country" && tree.PrepositionOf(i) is "in" or "across" or "throughout" or "around" && tree.Child(i, DependencyLabel.Det) >= 0 && tree.Distance(draft.Head, i) <= 3) return true;
        }
        return false;
    }

    private static bool Follows(Draft draft) => draft.Type.Families.Contains("fight") || draft.Type.Families.Contains("crowd") || draft.Type.Families.Contains("force") || s_follows.Contains(draft.Type.Code.Value);

    // "the town", "this province", "there": the noun, or the adverb itself; empty where nothing points back.
    private string Pointer(Draft draft)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            string lemma = tree.Lemma(i);
            if (lemma == "there" && tree[i].PartOfSpeech == PartOfSpeech.Adverb && tree.Distance(draft.Head, i) <= 2) return lemma;
            if (!s_towns.Contains(lemma) && !s_regions.Contains(lemma) || tree[i].PartOfSpeech != PartOfSpeech.Noun || mentions.PlaceAt(i) >= 0) continue;
            if (tree.Child(i, DependencyLabel.Det) is not (>= 0 and var article) || !s_pointing.Contains(tree.Lemma(article).ToLowerInvariant())) continue;
            if (linker.IsWhere(i) && tree.Distance(draft.Head, i) <= 4 || draft.Targets.Exists(target => target.Head == i) || draft.Type.Families.Contains("peace") && tree.Label(i) == DependencyLabel.Obj && tree.Head(i) == draft.Head) return lemma;
        }
        return "";
    }

    private int Mentioned(Draft draft, string pointer, int reach)
    {
        int start = tree.Document.Sentences[draft.Sentence].Start.Value, best = -1, sentence = -1;
        int last = mentions.PlacesIn(0..start).End.Value;
        for (int i = last - 1; i >= 0 && i >= last - MostLooked; i--)
        {
            ResolvedPlace spot = mentions.Places[i];
            int at = tree.SentenceOf(spot.Mention.Tokens.Start.Value);
            if (_aside.Between(at, draft) > reach || best >= 0 && at != sentence) break;
            if (!IsKind(spot, pointer) || pointer.Length == 0 && _aside.IsOf(i, draft)) continue;
            // Of one sentence the finest counts, and the first of as fine ones.
            if (best < 0 || spot.Place.Precision <= mentions.Places[best].Place.Precision) (best, sentence) = (i, at);
        }
        return best;
    }

    private bool IsKind(ResolvedPlace spot, string pointer)
    {
        if (spot.Mention.Use != PlaceUse.Literal || !linker.Suits(spot) || spot.Place.Precision is >= PlacePrecision.Country && spot.Entry is not null) return false;
        if (s_towns.Contains(pointer)) return spot.Place.Precision is PlacePrecision.Exact or PlacePrecision.Near or PlacePrecision.District;
        return !s_regions.Contains(pointer) || pointer is "area" or "enclave" or "zone" || spot.Place.Precision is PlacePrecision.Province or PlacePrecision.District or PlacePrecision.Region;
    }

    // What is told of another country than the place's did not happen there.
    private bool Agrees(Draft draft, int place)
    {
        string? country = mentions.Places[place].Place.Country;
        Range places = mentions.PlacesIn(tree.Document.Sentences[draft.Sentence]);
        for (int i = places.Start.Value; i < places.End.Value; i++)
        {
            ResolvedPlace other = mentions.Places[i];
            if (other.Mention.Use == PlaceUse.Literal && linker.Suits(other) && other.Place.Country is { } there && country is not null && there != country) return false;
            // "Velmaria sends troops to its border": a state that moves its own stands elsewhere.
            if (draft.Type.Families.Contains("force") && other.Mention.Use == PlaceUse.Metonym && other.Place.Country != country && draft.Actors.Exists(actor => actor.Span.Overlaps(other.Mention.Span))) return false;
        }
        return true;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
