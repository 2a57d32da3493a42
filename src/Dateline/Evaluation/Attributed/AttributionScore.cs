namespace Dateline.Evaluation.Attributed;

/// <summary>How well sources, cues and contents are found: as exact spans, and as spans that share a character with an annotated one. Scores add up.</summary>
/// <param name="Source">Exact sources.</param>
/// <param name="Cue">Exact cues.</param>
/// <param name="Content">Exact contents: all pieces must be the same.</param>
/// <param name="SourceOverlap">Overlapping sources.</param>
/// <param name="CueOverlap">Overlapping cues.</param>
/// <param name="ContentOverlap">Overlapping contents.</param>
public sealed record AttributionScore(PrecisionRecall Source, PrecisionRecall Cue, PrecisionRecall Content, PrecisionRecall SourceOverlap, PrecisionRecall CueOverlap, PrecisionRecall ContentOverlap)
{
    /// <summary>Nothing counted yet.</summary>
    public static AttributionScore Empty { get; } = new(default, default, default, default, default, default);

    /// <summary>The sum of two scores.</summary>
    public static AttributionScore operator +(AttributionScore left, AttributionScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new AttributionScore(left.Source + right.Source, left.Cue + right.Cue, left.Content + right.Content,
            left.SourceOverlap + right.SourceOverlap, left.CueOverlap + right.CueOverlap, left.ContentOverlap + right.ContentOverlap);
    }

    /// <summary>The sum of two scores.</summary>
    public static AttributionScore Add(AttributionScore left, AttributionScore right) => left + right;
}
