using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Actors;

/// <summary>The actors of one document seen together: which country it is about, and what each group's short name stood for.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ActorStory
{
    private readonly ImmutableArray<(int Offset, string Country)> _countries;
    private readonly string? _main;

    private ActorStory(ImmutableArray<(int Offset, string Country)> countries, string? main)
    {
        _countries = countries;
        _main = main;
    }

    /// <summary>A story of which nothing is known.</summary>
    public static ActorStory Empty { get; } = new([], null);

    /// <summary>The story that a document's namings tell.</summary>
    /// <param name="registry">The registry that the namings were found with.</param>
    /// <param name="mentions">All namings of the document, in text order.</param>
    public static ActorStory Of(ActorRegistry registry, ImmutableArray<ActorMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(registry);
        var countries = ImmutableArray.CreateBuilder<(int, string)>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ActorMention mention in mentions)
        {
            foreach (ActorPart part in mention.Parts)
            {
                if (part.Relation == PartRelation.Shared || CountryOf(registry, part) is not { } country) continue;
                countries.Add((part.Span.Start, country));
                counts[country] = counts.GetValueOrDefault(country) + 1;
            }
        }
        string? main = null;
        foreach ((_, string country) in countries)
            if (main is null || counts[country] > counts[main]) main = country;
        return new ActorStory(countries.DrainToImmutable(), main);
    }

    /// <summary>The alpha-3 code of the country that the words around a naming are about: the nearest one told within reach before it, else the most frequent one of all; null when none is told.</summary>
    internal string? CountryNear(TextSpan span)
    {
        // About a sentence and a half: what was said further back need not hold here.
        const int Reach = 200;
        int low = 0, high = _countries.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_countries[middle].Offset < span.Start) low = middle + 1;
            else high = middle;
        }
        if (low > 0 && span.Start - _countries[low - 1].Offset <= Reach) return _countries[low - 1].Country;
        return _main;
    }

    /// <summary>Whether a country is spoken of at all.</summary>
    internal bool Tells(string country)
    {
        foreach ((_, string told) in _countries)
            if (told == country) return true;
        return false;
    }

    private static string? CountryOf(ActorRegistry registry, ActorPart part) => part.Kind switch
    {
        NamingKind.State or NamingKind.Demonym or NamingKind.Seat or NamingKind.Group when part.Index >= 0 =>
            registry.All[part.Index].Kind is ActorKind.Media or ActorKind.Organization ? null : registry.All[part.Index].Country,
        _ => null,
    };
}
