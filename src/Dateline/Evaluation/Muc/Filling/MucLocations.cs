using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The location slot: the country that a text is about, and the finest known place named near an incident's phrases.</summary>
internal static class MucLocations
{
    private const float DoubtfulCountry = 0.5f;

    public static string? LocationOf(MucText text, ImmutableArray<MucPhrase> phrases, MucModel model, FeatureSet features)
    {
        ImmutableArray<int> sentences = [.. phrases.Select(phrase => phrase.Sentence).Distinct().Order()];
        ImmutableArray<string> near = [.. sentences.SelectMany(sentence => WaysIn(text, sentence, model.Places))];
        features.Clear();
        MucFeatures.AddText(features, text.Document);
        (string country, float probability) = model.Countries.Predict(features);
        if (country.Length == 0) country = model.Places.UsualCountry ?? "";
        // Where the words of the whole text leave doubt, the countries of the places named decide.
        var named = near.GroupBy(MucPlaces.CountryOf, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        if (named is not null && probability < DoubtfulCountry && near.All(way => MucPlaces.CountryOf(way) != country)) country = named.Key;
        if (country.Length == 0) return null;
        return Finest(near, country) ?? Finest(WaysIn(text, sentences[0] - 1, model.Places), country) ?? country;
    }

    // The place named most often, of equals the one with the longest way, of those the first.
    private static string? Finest(IEnumerable<string> ways, string country) => ways
        .Where(way => way.Length > country.Length && MucPlaces.CountryOf(way) == country)
        .GroupBy(way => way, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Split(": ").Length).FirstOrDefault()?.Key;

    private static IEnumerable<string> WaysIn(MucText text, int sentence, MucPlaces places)
    {
        if (sentence < 0) yield break;
        Document document = text.Document;
        int end = document.Sentences[sentence].End.Value;
        for (int i = document.Sentences[sentence].Start.Value; i < end; i++)
        {
            if (document.Tokens[i].Span.Start < text.BodyStart) continue;
            for (int length = Math.Min(places.LongestName, end - i); length > 0; length--)
            {
                if (!places.Ways.TryGetValue(MucPhrase.WordsOf(document, i, i + length), out string? way)) continue;
                yield return way;
                i += length - 1;
                break;
            }
        }
    }
}
