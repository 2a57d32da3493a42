using Dateline.Times;

namespace Dateline.Quantities;

/// <summary>What a mention of a toll comes to in its context.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TollReading
{
    internal TollReading(TollMention mention, Toll toll, TimeReading? period, TimeReading? asOf) => (Mention, Toll, Period, AsOf) = (mention, toll, period, asOf);

    /// <summary>The words.</summary>
    public TollMention Mention { get; }

    /// <summary>The toll.</summary>
    public Toll Toll { get; }

    /// <summary>The time over which a cumulative toll was summed up: "since October", "this year"; null when the toll is not cumulative or the words name no time.</summary>
    public TimeReading? Period { get; }

    /// <summary>The time the figure stood: "as of Tuesday", "by nightfall"; null when the text does not say.</summary>
    public TimeReading? AsOf { get; }

    /// <summary>The toll with the words it was read from.</summary>
    public Cited<Toll> Cite(ArticleId article) => Cited.Stated(Toll, new Citation(article, Mention.Span), "toll-" + Mention.Kind.ToString().ToLowerInvariant(), Mention.Confidence);
}
