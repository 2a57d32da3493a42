using System.Collections.Immutable;
using System.Globalization;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims;

/// <summary>Puts what the coder found in an article under the sentences it was found in.</summary>
internal static class Explainer
{
    /// <param name="document">The text of an article, or of one of its sections.</param>
    /// <param name="mentions">What was found in the document.</param>
    /// <param name="coding">What the document was coded as, with spans of the whole article.</param>
    /// <param name="offset">Where the document begins in the article.</param>
    public static ImmutableArray<ExplainedSentence> Explain(Document document, Mentions mentions, Coding coding, int offset)
    {
        var sentences = ImmutableArray.CreateBuilder<ExplainedSentence>(document.Sentences.Length);
        foreach (Range sentence in document.Sentences)
        {
            TextSpan within = document.SpanOf(sentence), span = within.Moved(offset);
            sentences.Add(new ExplainedSentence(span, [.. MentionsIn(within, mentions).Select(mention => mention with { Span = mention.Span.Moved(offset) })],
                [.. coding.Claims.Where(claim => span.Contains(claim.Trigger.Start))], [.. coding.Rejections.Where(rejection => span.Contains(rejection.Span.Start))]));
        }
        return sentences.MoveToImmutable();
    }

    private static ImmutableArray<ExplainedMention> MentionsIn(TextSpan sentence, Mentions mentions)
    {
        var found = new List<ExplainedMention>();
        foreach (TimeReading time in mentions.Times.Where(time => sentence.Contains(time.Mention.Span.Start)))
            found.Add(new ExplainedMention("time", time.Mention.Span, time.Range?.ToString() ?? time.Value ?? "not worked out"));
        foreach (ResolvedPlace place in mentions.Places.Where(place => sentence.Contains(place.Mention.Span.Start)))
            found.Add(new ExplainedMention("place", place.Mention.Span, $"{place.Place.Name} ({place.Place.Country ?? "-"}), {Names.Of(place.Role)}"));
        foreach (TollMention toll in mentions.Tolls.Where(toll => sentence.Contains(toll.Span.Start)))
            found.Add(new ExplainedMention("toll", toll.Span, string.Create(CultureInfo.InvariantCulture, $"{toll.Count} {Names.Of(toll.Kind)}")));
        return [.. found.OrderBy(mention => mention.Span)];
    }
}
