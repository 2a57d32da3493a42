namespace Dateline.Store;

/// <summary>An outlet and what it contributes.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Articles">Its articles in the store.</param>
/// <param name="Incidents">The incidents it tells of.</param>
/// <param name="Shared">Those of them that another outlet tells of too.</param>
/// <param name="Disputed">Those of them on which reports contradict one another.</param>
/// <param name="First">The day of its first article; null when none has a day.</param>
/// <param name="Last">The day of its last article; null when none has a day.</param>
public sealed record OutletRow(string Outlet, long Articles, long Incidents, long Shared, long Disputed, DateOnly? First, DateOnly? Last);
