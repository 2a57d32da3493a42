using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Actors;
using Dateline.Text;

namespace Dateline.Evaluation;

/// <summary>Scores the actor codes that the finder and the resolver give to the actors of PLOVER's annotated records.</summary>
/// <remarks>The words that name each actor are given, as the records mark them; what is scored is what the words mean.</remarks>
public sealed class ActorScorer
{
    private readonly Analyzer _analyzer;
    private readonly ActorRegistry _registry;
    private readonly ActorFinder _finder;
    private readonly ActorResolver _resolver;

    /// <summary>A scorer of a registry's finder and resolver.</summary>
    public ActorScorer(Analyzer analyzer, ActorRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(registry);
        _analyzer = analyzer;
        _registry = registry;
        _finder = new ActorFinder(registry);
        _resolver = new ActorResolver(registry);
    }

    /// <summary>The score over a file of PLOVER records: a JSON array of objects with <c>text</c>, <c>source</c> and <c>target</c>.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="part">Which records count, by their number in the file; null for all.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public ActorScore Score(string json, Predicate<int>? part = null)
    {
        using JsonDocument records = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        Share source = default, target = default;
        int country = 0, number = -1;
        var errors = ImmutableArray.CreateBuilder<ActorError>();
        foreach (JsonElement record in records.RootElement.EnumerateArray())
        {
            number++;
            if (part is not null && !part(number)) continue;
            if (!record.TryGetProperty("text", out JsonElement text) || text.GetString() is not { } words) continue;
            string id = record.TryGetProperty("id", out JsonElement name) ? name.ToString() : "";
            Document document = _analyzer.Analyze(words);
            ActorStory story = ActorStory.Of(_registry, _finder.Find(document));
            source += ScoreRole(record, "source", id, document, story, errors, ref country);
            target += ScoreRole(record, "target", id, document, story, errors, ref country);
        }
        return new ActorScore(source, target, country) { Errors = errors.DrainToImmutable() };
    }

    private Share ScoreRole(JsonElement record, string role, string id, Document document, ActorStory story, ImmutableArray<ActorError>.Builder errors, ref int country)
    {
        Share share = default;
        if (!record.TryGetProperty(role, out JsonElement actors) || actors.ValueKind != JsonValueKind.Array) return share;
        foreach (JsonElement actor in actors.EnumerateArray())
        {
            if (actor.ValueKind != JsonValueKind.Object || Text(actor, "actorText") is not { } words || Text(actor, "code") is not { } code) continue;
            string? sector = Text(actor, "sector") is { } wanted && !wanted.StartsWith('*') ? wanted[..Math.Min(3, wanted.Length)] : null;
            Actor given = Resolve(words.Trim(), document, story);
            string? givenCode = given.Country ?? (given.Cameo is { Length: >= 3 } cameo ? cameo[..3] : null);
            bool sameCountry = givenCode == Standard(code);
            bool right = sameCountry && (sector is null || Same(sector, given.Sector));
            if (sameCountry) country++;
            if (!right) errors.Add(new ActorError(id, words, $"{code} {sector}".TrimEnd(), $"{givenCode} {given.Sector}".Trim()));
            share += new Share(right ? 1 : 0, 1);
        }
        return share;
    }

    private Actor Resolve(string words, Document document, ActorStory story)
    {
        int at = document.Text.IndexOf(words, StringComparison.Ordinal);
        if (at >= 0) return _resolver.Resolve(_finder.Read(document, new TextSpan(at, at + words.Length)), document, story, ActorContext.None);
        // Annotators leave words out ("U.S. ... negotiators"): then their words are read alone.
        Document alone = _analyzer.Analyze(words);
        return _resolver.Resolve(_finder.Read(alone, new TextSpan(0, words.Length)), alone, story, ActorContext.None);
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The ISO code where the records have a slip or an older one.</summary>
    private static string Standard(string code) => code switch
    {
        "JAP" => "JPN",
        "ITL" => "ITA",
        "VTN" => "VNM",
        _ => code,
    };

    /// <summary>Whether two sectors are one: the records write CIV beside CVL.</summary>
    private static bool Same(string wanted, string? given) => wanted == given || (wanted == "CIV" && given == "CVL");
}
