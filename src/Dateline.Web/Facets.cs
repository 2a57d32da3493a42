using System.Collections.Immutable;
using Dateline.Incidents;
using Dateline.Store;

namespace Dateline.Web;

/// <summary>The ways to narrow a search, with counts under all its other conditions.</summary>
internal static class Facets
{
    public static ImmutableArray<Facet> Of(ArchiveReader reader, IncidentQuery query) =>
    [
        new("type", "Type", reader.Types(query with { Types = [] })),
        new("country", "Country", reader.Countries(query with { Country = null })),
        new("actor", "Actor", reader.Actors(query with { Actor = null }, 25)),
        new("stage", "Stage", reader.Stages(query with { Stage = null })),
        new("source", "Source", reader.Outlets(query with { Source = null }, 25)),
        new("review", "Review", reader.Reviews(query with { Review = null })),
    ];
}
