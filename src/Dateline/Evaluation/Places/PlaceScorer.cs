using System.Collections.Immutable;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Evaluation.Places;

/// <summary>Scores finding and resolving places against a corpus.</summary>
public sealed class PlaceScorer
{
    private const double NearKm = 161;
    private const double NotFoundKm = 20038;
    private readonly PlaceFinder _finder;
    private readonly PlaceResolver _resolver;

    /// <summary>A scorer of a finder and a resolver.</summary>
    public PlaceScorer(PlaceFinder finder, PlaceResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(finder);
        ArgumentNullException.ThrowIfNull(resolver);
        _finder = finder;
        _resolver = resolver;
    }

    /// <summary>The names that were found, missed, or resolved far off, each with its words around it, for reading errors; called for each article in order.</summary>
    public Action<ToponymArticle, PlaceError>? OnError { get; init; }

    /// <summary>The score over a corpus, or over a part of it.</summary>
    public PlaceScore Score(ToponymCorpus corpus, Func<int, bool>? part = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        int tagged = 0, gold = 0, right = 0, placed = 0, placedGold = 0, placedRight = 0, readings = 0, readRight = 0;
        var distances = new List<double>();
        for (int i = 0; i < corpus.Articles.Length; i++)
        {
            if (part is not null && !part(i)) continue;
            ToponymArticle article = corpus.Articles[i];
            Document document = Analyzer.English.Analyze(article.Text);
            var context = new PlaceContext(article.Outlet);
            ImmutableArray<PlaceMention> given = _finder.At(document, [.. article.Toponyms.Select(toponym => toponym.Span)]);
            foreach ((GoldToponym toponym, PlaceMention mention) in article.Toponyms.Zip(given))
            {
                if (toponym.IsMetonym is not { } metonym) continue;
                readings++;
                if (metonym == (mention.Use != PlaceUse.Literal)) readRight++;
                else OnError?.Invoke(article, new PlaceError(metonym ? "literal" : "metonym", toponym.Span, 0));
            }
            if (corpus.MarksMetonymsOnly) continue;
            Distances(article, _resolver.Resolve(document, given, context), distances);

            var marked = article.Toponyms.DistinctBy(toponym => toponym.Span).ToDictionary(toponym => toponym.Span);
            gold += marked.Count;
            placedGold += marked.Values.Count(toponym => toponym.Centre is not null);
            foreach (ResolvedPlace place in _resolver.Resolve(document, _finder.Find(document), context))
            {
                if (place.Mention.Use is PlaceUse.Adjective or PlaceUse.PartOfName && !corpus.MarksWithinNames) continue;
                tagged++;
                bool found = marked.Remove(place.Mention.Span, out GoldToponym? toponym);
                if (found) right++;
                else OnError?.Invoke(article, new PlaceError("spurious", place.Mention.Span, 0));
                if (found && toponym!.Centre is null) continue;   // found implies that there is a toponym
                placed++;
                if (found && toponym!.Centre is { } centre && CentreOf(place) is { } chosen && chosen.KilometresTo(centre) <= NearKm) placedRight++;
            }
            foreach (GoldToponym missed in marked.Values) OnError?.Invoke(article, new PlaceError("missed", missed.Span, 0));
        }
        distances.Sort();
        return new PlaceScore(
            PrecisionRecall.Of(right, tagged, gold), PrecisionRecall.Of(placedRight, placed, placedGold),
            distances.Count == 0 ? 0 : distances.Count(km => km <= NearKm) / (double)distances.Count, distances.Count == 0 ? 0 : distances[distances.Count / 2],
            readings == 0 ? null : readRight / (double)readings);
    }

    private void Distances(ToponymArticle article, ImmutableArray<ResolvedPlace> places, List<double> distances)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if (article.Toponyms[i].Centre is not { } centre) continue;
            double km = CentreOf(places[i])?.KilometresTo(centre) ?? NotFoundKm;
            distances.Add(km);
            if (km > NearKm) OnError?.Invoke(article, new PlaceError("far", article.Toponyms[i].Span, km));
        }
    }

    // A whole country has no point as a place of a happening, but the corpora give it one.
    private Coordinates? CentreOf(ResolvedPlace place) => _resolver.PointOf(place);
}
