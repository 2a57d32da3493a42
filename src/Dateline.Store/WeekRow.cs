namespace Dateline.Store;

/// <summary>The incidents of one week and one value of a column.</summary>
/// <param name="Monday">The week's first day.</param>
/// <param name="Value">The type's code or the country's; empty when none is known.</param>
/// <param name="Incidents">How many incidents began in the week.</param>
/// <param name="Low">People killed, by the lowest figures.</param>
/// <param name="Best">People killed, by the best figures.</param>
/// <param name="High">People killed, by the highest figures; open ends count with their best.</param>
public sealed record WeekRow(DateOnly Monday, string Value, long Incidents, long Low, long Best, long High);
