using Dateline.Codebooks;
using Dateline.Places;

namespace Dateline.Store;

/// <summary>Incidents that share a square of the map.</summary>
/// <param name="Point">The mean of their points.</param>
/// <param name="Count">How many.</param>
/// <param name="Killed">People killed, by the best figures.</param>
/// <param name="Type">Their type, when they share one; null when they differ.</param>
/// <param name="Together">Whether all are at one and the same point, so that no closer look parts them.</param>
/// <param name="Only">The incident, when it is alone.</param>
public sealed record MapMark(Coordinates Point, long Count, long Killed, EventCode? Type, bool Together, IncidentRow? Only);
