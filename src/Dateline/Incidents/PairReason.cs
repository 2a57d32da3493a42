namespace Dateline.Incidents;

/// <summary>One reason for or against two claims telling of the same happening.</summary>
/// <param name="Feature">What was compared, such as <c>place</c>; a stable name.</param>
/// <param name="Weight">What it adds to the score, in log-odds; above 0 speaks for the same happening, below 0 against.</param>
/// <param name="Words">The reason in words.</param>
public sealed record PairReason(string Feature, double Weight, string Words);
