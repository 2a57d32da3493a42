using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Places;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The location slot: the country that a text is about, and of the places named near an incident's phrases the one most likely meant, or none.</summary>
/// <remarks>What lies between the country and a place is given where the text names it beside the place: keys hardly ever add what it does not name.</remarks>
internal static class MucLocations
{
    private const float DoubtfulCountry = 0.5f;

    public static string? LocationOf(MucText text, ImmutableArray<MucPhrase> phrases, MucModel model, FeatureSet features)
    {
        string country = CountryOf(text, phrases, model, features);
        if (country.Length == 0) return null;
        ImmutableArray<Candidate> candidates = Candidates(text, phrases, model.Places, country);
        (string Way, float Probability) best = (country, -1);
        foreach (Candidate candidate in candidates)
        {
            AddCandidate(features, text, phrases, candidates, candidate);
            float probability = model.Locations.Probability(features, MucTrainer.Right);
            if (probability > best.Probability) best = (candidate.Way, probability);
        }
        return best.Way;
    }

    /// <summary>Teaches which of the places named near phrases is the one that the key gives.</summary>
    public static void Teach(MucClassifierTrainer trainer, MucText text, ImmutableArray<MucPhrase> phrases, MucTemplate key, MucPlaces places, FeatureSet features)
    {
        if (key[MucSlot.Location].IsEmpty) return;
        ImmutableArray<Candidate> candidates = Candidates(text, phrases, places, MucPlaces.CountryOf(key[MucSlot.Location][0].Alternatives[0]));
        foreach (Candidate candidate in candidates)
        {
            AddCandidate(features, text, phrases, candidates, candidate);
            bool right = key[MucSlot.Location].Any(fill => MucMatch.Compare(MucSlot.Location, fill, new MucFill([candidate.Way], [], false)) == MucAgreement.Full);
            trainer.Add(features, right ? MucTrainer.Right : MucTrainer.Nothing);
        }
    }

    private static string CountryOf(MucText text, ImmutableArray<MucPhrase> phrases, MucModel model, FeatureSet features)
    {
        features.Clear();
        MucFeatures.AddText(features, text.Document);
        (string country, float probability) = model.Countries.Predict(features);
        if (country.Length == 0) country = model.Places.UsualCountry ?? "";
        if (probability >= DoubtfulCountry) return country;
        // Where the words of the whole text leave doubt, the countries of the places named decide.
        ImmutableArray<ImmutableArray<MucPlace>> near = [.. phrases.Select(phrase => phrase.Sentence).Distinct().SelectMany(sentence => NamedIn(text, sentence, model.Places)).Select(named => named.Places)];
        if (near.Any(places => places.Any(place => place.Country == country))) return country;
        return near.GroupBy(places => places[0].Country, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? country;
    }

    // The country itself, then the places of it: in the sentences of the phrases, beside those, and in the line of filing.
    private static ImmutableArray<Candidate> Candidates(MucText text, ImmutableArray<MucPhrase> phrases, MucPlaces places, string country)
    {
        ImmutableArray<int> own = [.. phrases.Select(phrase => phrase.Sentence).Distinct().Order()];
        var found = new List<(MucPlace Place, int Token, int Sentence)>();
        foreach (int sentence in own.SelectMany(sentence => (int[])[sentence - 1, sentence, sentence + 1]).Append(0).Distinct().Where(sentence => sentence >= 0 && sentence < text.Document.Sentences.Length).OrderByDescending(own.Contains).ThenBy(sentence => sentence))
            foreach ((int token, ImmutableArray<MucPlace> named) in NamedIn(text, sentence, places))
                if (named.FirstOrDefault(place => place.Country == country && place.Label is not null) is { } place) found.Add((place, token, sentence));
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        candidates.Add(new Candidate(null, country, -1, "country", found.Count(one => own.Contains(one.Sentence))));
        foreach (IGrouping<MucPlace, (MucPlace Place, int Token, int Sentence)> group in found.GroupBy(one => one.Place))
        {
            (MucPlace place, int token, int sentence) = group.First();
            string where = text.Document.Tokens[token].Span.Start < text.BodyStart ? "filing" : own.Contains(sentence) ? "own" : own.Contains(sentence + 1) ? "before" : own.Contains(sentence - 1) ? "behind" : "first";
            string? parent = place.Parents.FirstOrDefault(parent => found.Any(other => other.Place.Label == parent && other.Token != token));
            candidates.Add(new Candidate(place, place.WayBy(parent), token, where, group.Count(one => own.Contains(one.Sentence))));
        }
        return candidates.ToImmutable();
    }

    private static void AddCandidate(FeatureSet features, MucText text, ImmutableArray<MucPhrase> phrases, ImmutableArray<Candidate> candidates, Candidate candidate)
    {
        features.Clear();
        string count = MucFeatures.Bucket(candidate.Count), near = MucFeatures.Bucket(candidates.Count(other => other.Place is not null && other.Where == "own"));
        features.Add("where", candidate.Where, near);
        features.Add("count", candidate.Where, count);
        if (candidate.Place is not { Label: { } label } place)
        {
            features.Add("any", candidates.Any(other => other.Where == "filing") ? "filing" : "", near);
            features.Add("country", candidate.Way, near);
            return;
        }
        Document document = text.Document;
        int open = label.IndexOf('(', StringComparison.Ordinal), sentence = document.SentenceOf(candidate.Token);
        string kind = open < 0 ? "" : label[open..];
        features.Add("kind", kind, candidate.Where);
        AddClaims(features, text, phrases, label, kind);
        features.Add("place", label, candidate.Where);
        string before = candidate.Token > 0 ? document.Tokens[candidate.Token - 1].Lemma : "", two = candidate.Token > 1 ? document.Tokens[candidate.Token - 2].Lemma : "";
        features.Add("before", before, candidate.Where);
        features.Add("before-two", two, before);
        features.Add("before-kind", before, kind);
        int far = phrases.Min(phrase => phrase.Sentence == sentence ? Math.Abs(phrase.Head - candidate.Token) / 3 : 30);
        features.Add("far", MucFeatures.Bucket(far), candidate.Where);
        features.Add("phrases", MucFeatures.Bucket(phrases.Count(phrase => phrase.Sentence == sentence)), candidate.Where);
        features.Add("rank", MucFeatures.Bucket(candidates.IndexOf(candidate)), candidate.Where);
        features.Add("within", candidate.Way.Split(": ").Length > 2 ? "yes" : "no", kind);
        features.Add("holds", candidates.Any(other => other.Place is not null && other.Way.Contains($": {label}: ", StringComparison.Ordinal)) ? "yes" : "no", kind);
        int governor = document.Tokens[MucFeatures.GovernedOf(document, candidate.Token)].Head;
        if (governor < 0) return;
        features.Add("governor", document.Tokens[governor].Lemma);
        features.Add("shared", phrases.Any(phrase => document.Tokens[MucFeatures.GovernedOf(document, phrase.Head)].Head == governor) ? "yes" : "no", place.Parents.Length > 0 ? "within" : "");
    }

    // Whether what is claimed of the phrases is claimed for the place.
    private static void AddClaims(FeatureSet features, MucText text, ImmutableArray<MucPhrase> phrases, string label, string kind)
    {
        string name = MucPlaces.NameOf(label);
        int placed = 0, agree = 0, beside = 0;
        foreach (Claim claim in phrases.Select(phrase => text.Claims.ClaimAt(phrase.Head)).OfType<Claim>().Distinct())
        {
            if (claim.Place is not { } place) continue;
            placed++;
            if (IsNamed(text.Document, place, name)) agree++;
            else if (claim.OtherPlaces.Any(other => IsNamed(text.Document, other.Place, name))) beside++;
        }
        string claimed = placed == 0 ? "none" : agree == placed ? "all" : agree > 0 ? "some" : beside > 0 ? "beside" : "other";
        features.Add("claimed", claimed);
        features.Add("claimed", claimed, kind);
    }

    private static bool IsNamed(Document document, Cited<Place> place, string name) => place.Citations.Any(citation => document[citation.Span].Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(int Token, ImmutableArray<MucPlace> Places)> NamedIn(MucText text, int sentence, MucPlaces places)
    {
        Document document = text.Document;
        int end = document.Sentences[sentence].End.Value;
        for (int i = document.Sentences[sentence].Start.Value; i < end; i++)
        {
            for (int length = Math.Min(places.LongestName, end - i); length > 0; length--)
            {
                if (!places.Named.TryGetValue(MucPhrase.WordsOf(document, i, i + length), out ImmutableArray<MucPlace> found)) continue;
                yield return (i, found);
                i += length - 1;
                break;
            }
        }
    }

    /// <summary>A place that may be meant.</summary>
    /// <param name="Place">The place; null for the country itself.</param>
    /// <param name="Way">The way down to it.</param>
    /// <param name="Token">The first word of its first naming.</param>
    /// <param name="Where">Where that stands.</param>
    /// <param name="Count">How often it is named in the sentences of the phrases.</param>
    private sealed record Candidate(MucPlace? Place, string Way, int Token, string Where, int Count);
}
