using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Tests.Actors;

/// <summary>The registry that ships, read once for all tests.</summary>
internal static class ActorWorld
{
    public static CountryTable Countries { get; } = CountryTable.Load(DataFolder.BesideProgram);

    public static ImmutableArray<Diagnostic> Diagnostics { get; }

    public static ActorRegistry Registry { get; }

    public static ActorFinder Finder { get; }

    public static ActorResolver Resolver { get; }

    static ActorWorld()
    {
        var diagnostics = new List<Diagnostic>();
        Registry = ActorRegistry.Load(DataFolder.BesideProgram, Countries, diagnostics);
        Diagnostics = [.. diagnostics];
        Finder = new ActorFinder(Registry);
        Resolver = new ActorResolver(Registry);
    }

    /// <summary>The words of all namings found.</summary>
    public static string[] Found(string text)
    {
        Document document = Analyzer.English.Analyze(text);
        return [.. Finder.Find(document).Select(mention => document[mention.Span].ToString())];
    }
}
