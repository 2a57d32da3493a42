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
}
