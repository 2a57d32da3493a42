using System.Collections.Immutable;
using Dateline.Claims.Attributing;
using Dateline.Text;

namespace Dateline.Evaluation.Attributed;

/// <summary>Compares found attributions with annotated ones, span by span; the same span counts once in a text.</summary>
public static class AttributionScorer
{
    /// <summary>The score of one text.</summary>
    public static AttributionScore Score(ImmutableArray<Attribution> found, AttributionAnnotation wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        found = [.. found.Where(one => one.Depth == 0)];
        var sources = Distinct(found.Where(one => one.Source is not null).Select(one => ImmutableArray.Create(one.Source!.Value))); // the filter leaves those that have one
        var cues = Distinct(found.Where(one => !one.Cue.IsEmpty).Select(one => ImmutableArray.Create(one.Cue)));
        var contents = Distinct(found.Where(one => !one.Content.IsEmpty).Select(one => one.Content));
        var wantedSources = Distinct(wanted.Sources);
        var wantedCues = Distinct(wanted.Cues);
        var wantedContents = Distinct(wanted.Contents);
        return new AttributionScore(Exact(sources, wantedSources), Exact(cues, wantedCues), Exact(contents, wantedContents),
            Overlap(sources, wantedSources), Overlap(cues, wantedCues), Overlap(contents, wantedContents));
    }

    private static List<ImmutableArray<TextSpan>> Distinct(IEnumerable<ImmutableArray<TextSpan>> spans)
    {
        var distinct = new List<ImmutableArray<TextSpan>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ImmutableArray<TextSpan> span in spans)
            if (seen.Add(string.Join(';', span))) distinct.Add(span);
        return distinct;
    }

    private static PrecisionRecall Exact(List<ImmutableArray<TextSpan>> given, List<ImmutableArray<TextSpan>> wanted)
    {
        var keys = wanted.Select(span => string.Join(';', span)).ToHashSet(StringComparer.Ordinal);
        return PrecisionRecall.Of(given.Count(span => keys.Contains(string.Join(';', span))), given.Count, wanted.Count);
    }

    private static PrecisionRecall Overlap(List<ImmutableArray<TextSpan>> given, List<ImmutableArray<TextSpan>> wanted) =>
        new(given.Count(one => Touches(one, wanted)), given.Count, wanted.Count(one => Touches(one, given)), wanted.Count);

    private static bool Touches(ImmutableArray<TextSpan> span, List<ImmutableArray<TextSpan>> others) =>
        others.Any(other => span.Any(piece => other.Any(piece.Overlaps)));
}
