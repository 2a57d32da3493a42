using System.Collections.Immutable;

namespace Dateline.Exports;

/// <summary>Writes incidents in one format, one after the other, holding none of them.</summary>
internal interface IExportWriter
{
    /// <summary>What the schema cannot carry, or cannot be filled.</summary>
    ImmutableArray<LostField> Lost { get; }

    /// <summary>Writes what stands before the first incident.</summary>
    void Begin();

    /// <summary>Writes an incident, or leaves it out and says why.</summary>
    void Write(ExportItem item, Losses losses);

    /// <summary>Writes what stands behind the last incident.</summary>
    void End();
}
