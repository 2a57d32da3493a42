using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>Decides which place each mention means, by the words beside it, the other places of the text, size, kind and the outlet's home.</summary>
/// <threadsafety>Immutable, so safe for any number of threads.</threadsafety>
public sealed class PlaceResolver
{
    private readonly Atlas _atlas;

    /// <summary>A resolver with the places of an atlas.</summary>
    public PlaceResolver(Atlas atlas)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        _atlas = atlas;
    }

    /// <summary>The places that the mentions of a document mean: one for each mention, in the same order.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImmutableArray<ResolvedPlace> Resolve(Document document, ImmutableArray<PlaceMention> mentions, PlaceContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        if (mentions.IsDefaultOrEmpty) return [];
        PlacePin[] pins = ContainmentReader.Pin(document, mentions, _atlas);
        PlaceChoice[] choices = new PlaceChooser(_atlas, context).Choose(mentions, pins);
        var reader = new PlaceRoleReader(document, mentions);
        PlaceRole[] roles = [.. Enumerable.Range(0, mentions.Length).Select(reader.RoleOf)];
        var layer = new PlaceLayer(_atlas, document, mentions, choices, roles);
        var resolved = ImmutableArray.CreateBuilder<ResolvedPlace>(mentions.Length);
        for (int i = 0; i < mentions.Length; i++)
        {
            resolved.Add(new ResolvedPlace
            {
                Mention = mentions[i],
                Place = layer.Lay(i, context.Published),
                Role = roles[i],
                Entry = choices[i].Entry < 0 ? null : choices[i].Entry,
                Rule = choices[i].Rule,
                Confidence = choices[i].Confidence * mentions[i].Confidence,
            });
        }
        return resolved.MoveToImmutable();
    }

    /// <summary>The point of a resolved place as named, whole countries and regions included; null when the gazetteer does not have it.</summary>
    internal Coordinates? PointOf(ResolvedPlace place) =>
        place.Entry is { } entry ? _atlas.Gazetteer.CentreOf(entry) : place.Mention.DemonymOf is { } code ? _atlas.Countries.WithCode(code)?.Centre : null;
}
