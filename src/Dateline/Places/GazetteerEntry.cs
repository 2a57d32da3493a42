namespace Dateline.Places;

/// <summary>What a gazetteer knows of one place.</summary>
/// <param name="Id">A stable id: <c>geonames:</c> with a number, <c>iso:</c> with a country code, <c>adm:</c> with a GeoNames division code, or <c>dateline:</c> with a name.</param>
/// <param name="Name">The main name.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Centre">Its point, or the middle of its area, exact to 0.0001 degree.</param>
/// <param name="Country">The ISO 3166-1 alpha-2 code; null for seas and for regions of several countries.</param>
/// <param name="Population">The number of people, within 4 %; 0 when it is not known.</param>
/// <param name="Province">The index of the first-order division it lies in; -1 when there is none or it is not known.</param>
/// <param name="District">The index of the second-order division it lies in; -1 when there is none or it is not known.</param>
/// <param name="Bounds">The box around its area, to 0.01 degree; null for a point, and for areas whose edges are not known.</param>
public readonly record struct GazetteerEntry(
    string Id, string Name, PlaceKind Kind, Coordinates Centre, string? Country, long Population, int Province, int District, Bounds? Bounds);
