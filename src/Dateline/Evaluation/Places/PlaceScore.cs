namespace Dateline.Evaluation.Places;

/// <summary>How well place names were found and resolved over a corpus.</summary>
/// <param name="Tagging">Exact spans of names.</param>
/// <param name="EndToEnd">Exact spans resolved within 161 km, over the names that the annotators gave a point.</param>
/// <param name="Accuracy161">The share of given names with a point that were resolved within 161 km of it (100 miles, Leidner 2007), 0 to 1.</param>
/// <param name="MedianKm">The median distance from the annotated points in kilometres; half the earth's girth where nothing was found.</param>
/// <param name="MetonymyAccuracy">The share of names whose reading, literal or metonymic, was told, 0 to 1; null where readings were not annotated.</param>
public sealed record PlaceScore(PrecisionRecall Tagging, PrecisionRecall EndToEnd, double Accuracy161, double MedianKm, double? MetonymyAccuracy);
