using System.Collections.Immutable;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Tests.Places;

/// <summary>The atlas beside the tests, read once for all tests of a class.</summary>
public sealed class AtlasFixture
{
    public Atlas Atlas { get; } = Atlas.Load(DataFolder.BesideProgram);

    public PlaceFinder Finder => new(Atlas);

    public ImmutableArray<ResolvedPlace> Resolve(string text, PlaceContext? context = null)
    {
        Document document = Analyzer.English.Analyze(text);
        return new PlaceResolver(Atlas).Resolve(document, Finder.Find(document), context ?? PlaceContext.None);
    }
}
