using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>Finds the words of a document that name places, and what they stand for there.</summary>
/// <remarks>
/// It reads words, parts of speech, syntax and names as far as the document has them; which place is meant is for <see cref="PlaceResolver"/>.
/// Takes time linear in the length of the text.
/// </remarks>
/// <threadsafety>Immutable, so safe for any number of threads.</threadsafety>
public sealed class PlaceFinder
{
    private readonly Atlas _atlas;
    private readonly NameMatcher _matcher;
    private readonly CapitalReader _capitals;

    /// <summary>A finder of the places of an atlas.</summary>
    public PlaceFinder(Atlas atlas)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        _atlas = atlas;
        _matcher = new NameMatcher(atlas);
        _capitals = new CapitalReader(atlas, _matcher);
    }

    /// <summary>The mentions of places, in text order; they never overlap.</summary>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    public ImmutableArray<PlaceMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<NameMatch> matches = _matcher.Match(document);
        if (matches.Count == 0 && document.Entities.IsEmpty) return [];
        var mentions = ImmutableArray.CreateBuilder<PlaceMention>(matches.Count);
        var evidence = new PlaceEvidence(document, _atlas, matches);
        evidence.ReadAll();
        for (int i = 0; i < matches.Count; i++)
        {
            NameMatch match = matches[i];
            (double confidence, PlaceUse use) = evidence.Judge(i);
            if (confidence < PlaceEvidence.Threshold) continue;
            if (use == PlaceUse.Literal && MetonymReader.Weigh(document, match.First..match.End) > evidence.MetonymThreshold(match)) use = PlaceUse.Metonym;
            mentions.Add(Mention(document, match, use, confidence));
        }
        UnlistedPlaces.AddTo(mentions, document);
        _capitals.AddTo(mentions, document);
        for (int i = 0; i < mentions.Count; i++) mentions[i] = PlaceSurroundings.Describe(mentions[i], document, i + 1 < mentions.Count ? mentions[i + 1] : null);
        return mentions.DrainToImmutable();
    }

    /// <summary>Mentions at given spans, whatever speaks against their being places: for words that a person or another reader has marked.</summary>
    /// <returns>One mention for each span, in the same order.</returns>
    internal ImmutableArray<PlaceMention> At(Document document, ImmutableArray<TextSpan> spans)
    {
        var mentions = ImmutableArray.CreateBuilder<PlaceMention>(spans.Length);
        foreach (TextSpan span in spans)
        {
            Range tokens = document.TokensIn(span);
            Country? country = _atlas.Countries.OfDemonym(document[span]);
            NameMatch match = new(tokens.Start.Value, tokens.End.Value, country is null ? _matcher.Lookup(document[span]) : default, country);
            PlaceUse use = country is not null ? PlaceUse.Adjective : MetonymReader.UseOf(document, tokens);
            mentions.Add(PlaceSurroundings.Describe(Mention(document, match, use, 1) with { Span = span }, document, null));
        }
        return mentions.MoveToImmutable();
    }

    private static PlaceMention Mention(Document document, NameMatch match, PlaceUse use, double confidence) => new()
    {
        Span = document.SpanOf(match.First..match.End),
        Tokens = match.First..match.End,
        Use = use,
        Confidence = confidence,
        DemonymOf = match.Demonym?.Alpha2,
        Namings = match.Namings,
    };
}
