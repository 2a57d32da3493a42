namespace Dateline.Places.Compiling;

/// <summary>What Natural Earth tells of a first-order division.</summary>
/// <param name="Code">The GeoNames code, such as <c>US.LA</c>.</param>
/// <param name="Centre">The middle.</param>
/// <param name="Bounds">The box around it; null when the feature has no outline.</param>
/// <param name="GeoNamesId">The number in GeoNames; 0 for none.</param>
/// <param name="Names">The names it goes by.</param>
internal sealed record ProvinceShape(string Code, Coordinates Centre, Bounds? Bounds, uint GeoNamesId, IReadOnlyList<string> Names);
