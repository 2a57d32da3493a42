using Dateline.Codebooks;
using Dateline.Places;

namespace Dateline.Exports;

/// <summary>What other schemas' values are looked up in.</summary>
/// <param name="Codebook">The codebook that the incidents' types are from; its crosswalk names the types' counterparts.</param>
/// <param name="Countries">Names, numbers and regions of countries.</param>
public sealed record ExportSchemas(Codebook Codebook, CountryTable Countries)
{
    internal Crosswalk? CrosswalkOf(ExportItem item) => Codebook.Types.TryGetValue(item.Incident.Type.Value, out EventType? type) ? type.Crosswalk : null;

    internal Country? CountryOf(ExportItem item) => item.Incident.Place?.Value.Country is { } code ? Countries.WithCode(code) : null;
}
