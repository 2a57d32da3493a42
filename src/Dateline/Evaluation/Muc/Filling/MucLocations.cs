using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The location slot: the country, and the finest place named near an incident's phrases.</summary>
internal static class MucLocations
{
    // The nine countries of the task with their adjectives and capitals, and their neighbours.
    private static readonly FrozenDictionary<string, string> s_countries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["COLOMBIA"] = "COLOMBIA", ["COLOMBIAN"] = "COLOMBIA", ["BOGOTA"] = "COLOMBIA", ["MEDELLIN"] = "COLOMBIA", ["CALI"] = "COLOMBIA",
        ["SALVADORAN"] = "EL SALVADOR", ["SALVADOR"] = "EL SALVADOR", ["FMLN"] = "EL SALVADOR",
        ["PERU"] = "PERU", ["PERUVIAN"] = "PERU", ["LIMA"] = "PERU", ["GUATEMALA"] = "GUATEMALA", ["GUATEMALAN"] = "GUATEMALA",
        ["HONDURAS"] = "HONDURAS", ["HONDURAN"] = "HONDURAS", ["TEGUCIGALPA"] = "HONDURAS", ["CHILE"] = "CHILE", ["CHILEAN"] = "CHILE", ["SANTIAGO"] = "CHILE",
        ["ARGENTINA"] = "ARGENTINA", ["ARGENTINE"] = "ARGENTINA", ["BOLIVIA"] = "BOLIVIA", ["BOLIVIAN"] = "BOLIVIA", ["PAZ"] = "BOLIVIA",
        ["ECUADOR"] = "ECUADOR", ["ECUADORAN"] = "ECUADOR", ["QUITO"] = "ECUADOR", ["NICARAGUA"] = "NICARAGUA", ["NICARAGUAN"] = "NICARAGUA", ["MANAGUA"] = "NICARAGUA",
        ["PANAMA"] = "PANAMA", ["PANAMANIAN"] = "PANAMA", ["VENEZUELA"] = "VENEZUELA", ["VENEZUELAN"] = "VENEZUELA", ["BRAZIL"] = "BRAZIL", ["BRAZILIAN"] = "BRAZIL",
        ["MEXICO"] = "MEXICO", ["MEXICAN"] = "MEXICO", ["SPAIN"] = "SPAIN",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string LocationOf(MucText text, ImmutableArray<MucPhrase> phrases)
    {
        var counts = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var near = phrases.Select(phrase => phrase.Sentence).ToHashSet();
        Document document = text.Document;
        for (int sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            double weight = near.Contains(sentence) ? 3 : 1;
            for (int i = document.Sentences[sentence].Start.Value; i < document.Sentences[sentence].End.Value; i++)
            {
                if (s_countries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(document.Words(document.Tokens[i]), out string? country))
                    counts[country] = counts.GetValueOrDefault(country) + weight;
            }
        }
        return counts.Count == 0 ? "EL SALVADOR" : counts.MaxBy(entry => entry.Value).Key;
    }
}
