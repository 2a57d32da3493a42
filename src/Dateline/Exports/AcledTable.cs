using System.Collections.Immutable;
using System.Globalization;
using Dateline.Actors;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Times;
using static Dateline.Exports.Values;

namespace Dateline.Exports;

/// <summary>The 31 columns of ACLED's dyadic file, in its order of 2023 (ACLED codebook).</summary>
internal sealed class AcledTable(ExportSchemas schemas)
{
    public static ImmutableArray<LostField> Lost { get; } =
    [
        new("event_id_cnty", "ACLED's numbers are its own; the number here is worked out from Dateline's id"),
        new("actor1, actor2", "named as in the reports, not by ACLED's list; ACLED's columns have no direction, so who attacked whom is lost"),
        new("admin2, admin3", "not known"),
        new("source_scale", "not known"),
        new("injured, captured", "ACLED does not code them"),
        new("fatalities", "the lowest figure, as ACLED's rules ask; the best and the highest are lost; 0 also where no report gives a figure"),
        new("event_date", "the first day of several; ACLED has a row for each day"),
        new("readings, citations", "no column"),
    ];

    public ImmutableArray<Column> Columns =>
    [
        new("event_id_cnty", item => (schemas.CountryOf(item)?.Alpha3 ?? "") + Number((long)(Incidents.StableHash.Of(item.Incident.Id.Value) % 100_000_000))),
        new("event_date", item => Day(item.Incident.When?.Value.First)),
        new("year", item => item.Incident.When?.Value.First.Year.ToString(CultureInfo.InvariantCulture)),
        new("time_precision", item => item.Incident.When!.Value.Days switch { 1 => "1", <= 7 => "2", _ => "3" }), // rows without a day are left out
        new("disorder_type", item => Disorder(Type(item), SubType(item))),
        new("event_type", Type),
        new("sub_event_type", SubType),
        new("actor1", item => Name(Sides.First(item), item)),
        new("assoc_actor_1", item => Sides.Others(item.Incident.Actors, Sides.First(item))),
        new("inter1", item => Inter(First(item))),
        new("actor2", item => Sides.Second(item)?.Name),
        new("assoc_actor_2", item => Sides.Others(item.Incident.Targets, Sides.Second(item))),
        new("inter2", item => Sides.Second(item) is { } second ? Inter(Code(second)) : null),
        new("interaction", Interaction),
        new("civilian_targeting", item => Sides.AreCivilians(Sides.Second(item)) ? "Civilian targeting" : null),
        new("iso", item => schemas.CountryOf(item)?.Numeric?.ToString(CultureInfo.InvariantCulture)),
        new("region", item => schemas.CountryOf(item)?.AcledRegion),
        new("country", item => schemas.CountryOf(item)?.Name),
        new("admin1", item => Place(item)?.Province),
        new("admin2", _ => null),
        new("admin3", _ => null),
        new("location", item => Place(item)?.Name),
        new("latitude", item => Degrees(Place(item)?.Centre?.Latitude)),
        new("longitude", item => Degrees(Place(item)?.Centre?.Longitude)),
        new("geo_precision", item => Place(item)?.Precision switch { PlacePrecision.Exact => "1", PlacePrecision.Near or PlacePrecision.District => "2", _ => "3" }),
        new("source", Sources),
        new("source_scale", _ => null),
        new("notes", item => string.Create(CultureInfo.InvariantCulture, $"On {item.Incident.When!.Value.First:d MMMM yyyy}, {item.Notes}")), // as above
        new("fatalities", item => Number(item.Incident.Killed?.Low ?? 0)),
        new("tags", item => Parties(item.Incident.ClaimedBy) is { } claimants ? "claimed by=" + claimants : null),
        new("timestamp", item => item.Articles.Values.Max(article => article.Published)?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ];

    public string? LeftOut(ExportItem item) =>
        NotFact(item)
        ?? (Type(item) is null ? $"no ACLED event type for {item.Incident.Type.Value}" : null)
        ?? (item.Incident.When is not { } when ? "no date" : when.Value.Days > 31 ? "date wider than a month" : null)
        ?? (schemas.CountryOf(item) is null ? "no country" : null);

    public static void Note(ExportItem item, Losses losses)
    {
        if (item.Incident.When is { Value: { Days: > 1, Precision: not Precision.Day } }) losses.Value("several days told as the first");
        if (item.Incident.Place?.Value.Centre is null) losses.Value("no point, coordinates left empty");
    }

    // An attack on those who bear arms is a battle, and a place that the state takes is regained.
    private string? Type(ExportItem item) => IsBattle(item) ? "Battles" : schemas.CrosswalkOf(item)?.AcledType;

    private string? SubType(ExportItem item) =>
        IsBattle(item) ? "Armed clash"
        : item.Incident.Type.Value.Value == "territory-taken" && Sides.IsState(Sides.First(item)) ? "Government regains territory"
        : schemas.CrosswalkOf(item)?.AcledSubType;

    private static bool IsBattle(ExportItem item) => item.Incident.Type.Value.Value == "attack" && Sides.IsArmed(Sides.Second(item)) && Sides.IsArmed(Sides.First(item));

    private static string? Disorder(string? type, string? subType) => (type, subType) switch
    {
        (_, "Excessive force against protesters") => "Political violence; Demonstrations",
        ("Protests", _) or (_, "Violent demonstration") => "Demonstrations",
        ("Strategic developments", _) => "Strategic developments",
        (null, _) => null,
        _ => "Political violence",
    };

    private string Name(Actor? actor, ExportItem item) => actor?.Name ?? (item.Incident.Type.Value.Value switch
    {
        "protest" => "Protesters",
        "mob-violence" or "violent-demonstration" => "Rioters",
        _ => "Unidentified Armed Group",
    } + $" ({schemas.CountryOf(item)?.Name})");

    private static int First(ExportItem item) => Sides.First(item) is { } actor ? Code(actor) : item.Incident.Type.Value.Value switch { "protest" => 6, "mob-violence" or "violent-demonstration" => 5, _ => 3 };

    private static int Code(Actor actor) => actor.Kind switch
    {
        ActorKind.State => 1, ActorKind.Rebels => 2, ActorKind.PoliticalMilitia => 3, ActorKind.IdentityMilitia => 4, ActorKind.Rioters => 5, ActorKind.Protesters => 6,
        ActorKind.Civilians or ActorKind.Media => 7, ActorKind.External or ActorKind.Organization => 8, _ => 0,
    };

    private static string? Inter(int code) => code switch
    {
        1 => "State forces", 2 => "Rebel group", 3 => "Political militia", 4 => "Identity militia", 5 => "Rioters", 6 => "Protesters", 7 => "Civilians", 8 => "External/Other forces", _ => null,
    };

    private static string? Interaction(ExportItem item)
    {
        int first = First(item), second = Sides.Second(item) is { } actor ? Code(actor) : 0;
        if (first == 0 || second != 0 && second < first) (first, second) = (second, first);
        return first == 0 ? null : second == 0 ? Inter(first) + " only" : $"{Inter(first)}-{Inter(second)}";
    }
}
