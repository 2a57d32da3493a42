using Dateline.Claims.Syntax;
using Dateline.Places;

namespace Dateline.Claims.Placing;

/// <summary>Says where a place lies that the gazetteer lacks: where the finest known place beside it in its sentence lies ("the village of X, Y District").</summary>
internal static class PlaceAround
{
    /// <summary>The place with the point, country and province of the one beside it; itself when it is known, or none stands there.</summary>
    public static Place Of(ResolvedPlace named, SyntaxTree tree, Mentions mentions)
    {
        bool within = named.Mention.Facility is not null && named.Place.Precision == PlacePrecision.Country;
        if (!within && (named.Place.Centre is not null || named.Entry is not null || named.Place.GazetteerId is not null || named.Mention.DemonymOf is not null)) return named.Place;
        Range sentence = tree.Document.Sentences[tree.SentenceOf(named.Mention.Tokens.Start.Value)];
        Place? around = null;
        int nearest = int.MaxValue;
        Range places = mentions.PlacesIn(sentence);
        for (int i = places.Start.Value; i < places.End.Value; i++)
        {
            ResolvedPlace other = mentions.Places[i];
            int distance = Math.Abs(other.Mention.Tokens.Start.Value - named.Mention.Tokens.Start.Value);
            if (other.Mention.Use != PlaceUse.Literal || other.Place.Centre is null || other.Place.Precision >= PlacePrecision.Country || distance >= nearest || within && other.Place.Country != named.Place.Country) continue;
            (around, nearest) = (other.Place, distance);
        }
        return around is null ? named.Place : named.Place with { Centre = around.Centre, RadiusKm = around.RadiusKm, Country = around.Country, Province = around.Province, Precision = PlacePrecision.Region };
    }
}
