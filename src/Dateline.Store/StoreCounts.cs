namespace Dateline.Store;

/// <summary>How much a store holds.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Claims">Claims in force.</param>
/// <param name="Incidents">Incidents.</param>
/// <param name="Failures">Reports that could not be read or coded.</param>
public sealed record StoreCounts(long Articles, long Claims, long Incidents, long Failures);
