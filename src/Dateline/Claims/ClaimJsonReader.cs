using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dateline.Actors;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims;

/// <summary>Reads one claim from the form that <see cref="ClaimJson"/> documents.</summary>
internal sealed class ClaimJsonReader(JsonElement json)
{
    private ArticleId _article;

    public Claim Read()
    {
        try
        {
            if (json.ValueKind != JsonValueKind.Object) throw new FormatException("A claim is not a JSON object.");
            if (Number(json, "version") > ClaimJson.Version) throw new FormatException("A claim was written by a newer version.");
            return ReadClaim();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or OverflowException)
        {
            throw new FormatException("A claim is not of the documented form: " + error.Message, error);
        }
    }

    private Claim ReadClaim()
    {
        _article = new ArticleId(Text(json, "article"));
        JsonElement evidence = Member(json, "evidence");
        return new Claim
        {
            Id = new ClaimId(Text(json, "id")),
            Article = _article,
            Trigger = Span(Member(json, "trigger")),
            Type = Restore(new EventCode(Text(json, "type")), Member(evidence, "type")),
            Stage = Restore(Named<Stage>(json, "stage"), Member(evidence, "stage")),
            Denied = Restore(Member(json, "denied").GetBoolean(), Member(evidence, "denied")),
            DeniedBy = Optional(json, "denied_by", ReadActor),
            Background = Restore(Member(json, "background").GetBoolean(), Member(evidence, "background")),
            Actors = Array(json, "actors", ReadActor),
            Targets = Array(json, "targets", ReadActor),
            ClaimedBy = Optional(json, "claimed_by", ReadActor),
            Claimants = Has(json, "claimants") ? Array(json, "claimants", ReadClaimant) : [],
            SaidBy = Array(json, "said_by", ReadSource),
            Killed = Optional(json, "killed", element => Restore(Bounds(element), element)),
            Injured = Optional(json, "injured", element => Restore(Bounds(element), element)),
            Captured = Optional(json, "captured", element => Restore(Bounds(element), element)),
            Tolls = Array(json, "tolls", ReadToll),
            When = Optional(json, "when", ReadWhen),
            WhenWords = Member(json, "when_words") is { ValueKind: JsonValueKind.Object } words ? new Citation(_article, Span(words)) : null,
            Place = Optional(json, "place", ReadPlace),
            OtherPlaces = Array(json, "other_places", element => new PlaceInRole(Named<PlaceRole>(element, "role"), ReadPlace(element))),
            Weapon = Optional(json, "weapon", ReadWords),
        };
    }

    private Cited<Actor> ReadActor(JsonElement element) => Restore(ActorFields(element), element);

    private static Actor ActorFields(JsonElement element) => new()
    {
        Name = Text(element, "text"),
        RegistryId = OptionalText(element, "registry_id"),
        Kind = Named<ActorKind>(element, "kind"),
        Country = OptionalText(element, "country"),
        Sector = OptionalText(element, "sector"),
        Cameo = OptionalText(element, "cameo"),
    };

    private Cited<Source> ReadSource(JsonElement element)
    {
        JsonElement actor = Member(element, "actor");
        return Restore(new Source(Text(element, "text"), Named<SourceKind>(element, "kind"), actor.ValueKind == JsonValueKind.Null ? null : ActorFields(actor)), element);
    }

    private Cited<Toll> ReadToll(JsonElement element) =>
        Restore(
            new Toll(Named<TollKind>(element, "kind"), Bounds(element), Named<TollRole>(element, "role"), Member(element, "cumulative").GetBoolean())
            {
                Share = Has(element, "share") ? Named<TollShare>(element, "share") : TollShare.Whole,
                Qualifier = Has(element, "qualifier") ? Named<CountQualifier>(element, "qualifier") : CountQualifier.Exact,
                Source = Has(element, "source") ? OptionalText(element, "source") : null,
                AsOf = Has(element, "as_of") ? Optional(element, "as_of", ReadDays) : null,
            },
            element);

    private static DateRange ReadDays(JsonElement element) => new(Day(element, "first"), Day(element, "last"), Named<Precision>(element, "precision"));

    private Cited<DateRange> ReadWhen(JsonElement element) => Restore(ReadDays(element), element);

    private Cited<Place> ReadPlace(JsonElement element)
    {
        bool centred = Member(element, "lat").ValueKind == JsonValueKind.Number;
        var place = new Place
        {
            Name = Text(element, "name"),
            GazetteerId = OptionalText(element, "gazetteer_id"),
            Centre = centred ? new Coordinates(Member(element, "lat").GetDouble(), Member(element, "lon").GetDouble()) : null,
            RadiusKm = Member(element, "radius_km") is { ValueKind: JsonValueKind.Number } radius ? radius.GetDouble() : null,
            Precision = Named<PlacePrecision>(element, "precision"),
            Country = OptionalText(element, "country"),
            Province = OptionalText(element, "province"),
            Facility = OptionalText(element, "facility"),
        };
        return Restore(place, element);
    }

    private Cited<string> ReadWords(JsonElement element) => Restore(Text(element, "text"), element);

    private Cited<T> Restore<T>(T value, JsonElement element)
    {
        ImmutableArray<Citation> citations = Array(element, "citations", citation => new Citation(_article, Span(citation)));
        return Cited.Restored(value, Named<Basis>(element, "basis"), citations, Text(element, "rule"), Member(element, "confidence").GetDouble());
    }

    // Claims of version 1 lack it.
    private static bool Has(JsonElement element, string name) => element.TryGetProperty(name, out _);

    private Claimant ReadClaimant(JsonElement element) =>
        new(ReadActor(element), Member(element, "when_words") is { ValueKind: not JsonValueKind.Null } words ? new Citation(_article, Span(words)) : null);

    private static JsonElement Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value : throw new FormatException($"A claim lacks the key '{name}'.");

    private static string Text(JsonElement element, string name) => OptionalText(element, name) ?? throw new FormatException($"A claim's key '{name}' is null.");

    private static string? OptionalText(JsonElement element, string name) => Member(element, name).GetString();

    private static long Number(JsonElement element, string name) => Member(element, name).GetInt64();

    private static DateOnly Day(JsonElement element, string name) =>
        DateOnly.TryParseExact(Text(element, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new FormatException($"A claim's key '{name}' is not a day.");

    private static T Named<T>(JsonElement element, string name) where T : struct, Enum =>
        Names.Parse<T>(Text(element, name)) ?? throw new FormatException($"A claim's key '{name}' has the unknown value '{Text(element, name)}'.");

    private static TextSpan Span(JsonElement element) => new(checked((int)Number(element, "start")), checked((int)Number(element, "end")));

    private static Count Bounds(JsonElement element) =>
        new(Number(element, "low"), Member(element, "high") is { ValueKind: JsonValueKind.Number } high ? high.GetInt64() : null);

    private static ImmutableArray<T> Array<T>(JsonElement element, string name, Func<JsonElement, T> read) => [.. Member(element, name).EnumerateArray().Select(read)];

    private static T? Optional<T>(JsonElement element, string name, Func<JsonElement, T> read) where T : class =>
        Member(element, name) is { ValueKind: not JsonValueKind.Null } value ? read(value) : null;
}
