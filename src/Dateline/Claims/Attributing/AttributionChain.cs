using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>To whom the words of a span are credited: every attribution around it, from the nearest source outwards.</summary>
public static class AttributionChain
{
    /// <summary>The attributions whose content holds a span, the one with the least content first.</summary>
    /// <param name="attributions">All attributions of the document.</param>
    /// <param name="span">The words that tell of the happening.</param>
    public static ImmutableArray<Attribution> Of(ImmutableArray<Attribution> attributions, TextSpan span) =>
        [.. attributions.Where(attribution => attribution.Covers(span)).OrderBy(attribution => attribution.Content.Sum(piece => piece.Length)).ThenBy(attribution => attribution.Cue)];

    /// <summary>How the words of one attribution came to the report, nearest first: whom the source cites, the speaker, the media, the relays.</summary>
    public static ImmutableArray<AttributionLink> Links(Attribution attribution)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        var links = ImmutableArray.CreateBuilder<AttributionLink>();
        if (attribution.Origin is { } origin) links.Add(new AttributionLink(origin, SourceKind.Speaker));
        if ((attribution.Speaker ?? attribution.Source) is { } speaker) links.Add(new AttributionLink(speaker, attribution.Origin is null ? SourceKind.Speaker : SourceKind.Relay));
        foreach (TextSpan medium in attribution.Media) links.Add(new AttributionLink(medium, SourceKind.Medium));
        foreach (TextSpan relay in attribution.Relays) links.Add(new AttributionLink(relay, SourceKind.Relay));
        return links.DrainToImmutable();
    }
}
