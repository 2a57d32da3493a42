namespace Dateline.Incidents;

/// <summary>An incident that was joined with another; its id still finds it.</summary>
/// <param name="From">The id that is no longer an incident's own.</param>
/// <param name="To">The incident that it now is.</param>
public sealed record IncidentAlias(IncidentId From, IncidentId To);
