namespace Dateline.Incidents;

/// <summary>Two compared claims, by their indexes, with their score.</summary>
internal readonly record struct ScoredPair(int First, int Second, float Score);
