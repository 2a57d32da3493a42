namespace Dateline.Evaluation.Shootings;

/// <summary>What the finders tell of the one shooting of a text.</summary>
/// <param name="Killed">People killed; 0 when the text tells of none.</param>
/// <param name="Injured">People injured; 0 when the text tells of none.</param>
/// <param name="Day">The day; null when it cannot be worked out from the text.</param>
/// <param name="Address">The street, with number or block where there is one; null when none is named.</param>
public sealed record ShootingAnswer(long Killed, long Injured, DateOnly? Day, string? Address);
