using System.Collections.Immutable;
using System.Globalization;
using Dateline.Actors;
using Dateline.Places;
using static Dateline.Exports.Values;

namespace Dateline.Exports;

/// <summary>The 49 columns of UCDP GED, in the order of version 23.1 (UCDP GED codebook).</summary>
internal sealed class UcdpTable(ExportSchemas schemas)
{
    private static readonly HashSet<string> s_violence = new(
        ["armed-clash", "territory-taken", "attack", "suicide-bombing", "bombing", "grenade", "air-strike", "shelling", "chemical-attack", "abduction", "mob-violence", "force-against-protesters", "raid"], StringComparer.Ordinal);

    public static ImmutableArray<LostField> Lost { get; } =
    [
        new("conflict, dyad and side ids and names", "they come from UCDP's own tables"),
        new("deaths_a, deaths_b", "reports seldom tell deaths by side; deaths not known to be of civilians are deaths_unknown"),
        new("injured, captured", "no column"),
        new("adm_2", "not known"),
        new("readings, citations", "no column"),
    ];

    public ImmutableArray<Column> Columns =>
    [
        new("id", item => Number((long)(Incidents.StableHash.Of(item.Incident.Id.Value) % 1_000_000_000))),
        new("relid", item => item.Incident.Id.Value),
        new("year", item => item.Incident.When?.Value.First.Year.ToString(CultureInfo.InvariantCulture)),
        new("active_year", _ => null),
        new("code_status", _ => "Clear"),
        new("type_of_violence", item => Violence(item)?.ToString(CultureInfo.InvariantCulture)),
        .. Empty("conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id"),
        new("side_a", item => Sides.First(item)?.Name),
        .. Empty("side_b_dset_id", "side_b_new_id"),
        new("side_b", item => Violence(item) == 3 ? "Civilians" : Sides.Second(item)?.Name),
        new("number_of_sources", item => Number(item.Incident.Articles.Length)),
        new("source_article", item => string.Join(";", item.ByDate.Select(article => $"\"{article.Outlet ?? article.Source},{Day(article.PublishedOn)},{article.Title}\""))),
        new("source_office", item => string.Join(";", item.ByDate.Select(article => article.Outlet ?? article.Source))),
        new("source_date", item => string.Join(";", item.ByDate.Select(article => Day(article.PublishedOn)))),
        new("source_headline", item => string.Join(";", item.ByDate.Select(article => article.Title))),
        new("source_original", item => string.Join("; ", item.Claims.Values.SelectMany(claim => claim.SaidBy).Select(source => source.Value.Name).Distinct())),
        new("where_prec", item => Place(item) is { } place ? Number((long)place.Precision) : null),
        new("where_coordinates", item => Place(item)?.Name),
        new("where_description", item => Place(item) is { Facility: { } facility } place ? $"{facility}, {place.Name}" : null),
        new("adm_1", item => Place(item)?.Province),
        new("adm_2", _ => null),
        new("latitude", item => Degrees(Place(item)?.Centre?.Latitude)),
        new("longitude", item => Degrees(Place(item)?.Centre?.Longitude)),
        new("geom_wkt", item => Place(item)?.Centre is { } centre ? $"POINT ({Degrees(centre.Longitude)} {Degrees(centre.Latitude)})" : null),
        new("priogrid_gid", item => Place(item)?.Centre is { } centre ? Number(Grid(centre)) : null),
        new("country", item => schemas.CountryOf(item)?.Name),
        new("country_id", item => schemas.CountryOf(item)?.GleditschWard?.ToString(CultureInfo.InvariantCulture)),
        new("region", item => Region(schemas.CountryOf(item))),
        new("event_clarity", item => item.Incident.When is { Value.Days: 1 } ? "1" : "2"),
        new("date_prec", item => item.Incident.When!.Value.Days switch { 1 => "1", < 7 => "2", 7 => "3", <= 31 => "4", _ => "5" }), // rows without a day are left out
        new("date_start", item => Day(item.Incident.When?.Value.First)),
        new("date_end", item => Day(item.Incident.When?.Value.Last)),
        new("deaths_a", _ => "0"),
        new("deaths_b", _ => "0"),
        new("deaths_civilians", item => Number(Civilians(item) ? Best(item) : 0)),
        new("deaths_unknown", item => Number(Civilians(item) ? 0 : Best(item))),
        new("best", item => Number(Best(item))),
        new("high", item => Number(item.Incident.Killed?.High ?? Best(item))),
        new("low", item => Number(item.Incident.Killed?.Low ?? 0)),
        new("gwnoa", item => State(Sides.First(item))),
        new("gwnob", item => Violence(item) == 3 ? null : State(Sides.Second(item))),
    ];

    public static string? LeftOut(ExportItem item) =>
        NotFact(item)
        ?? (!s_violence.Contains(item.Incident.Type.Value.Value) ? "no organised violence" : null)
        ?? (Best(item) < 1 ? "no death: UCDP has events with one death or more" : null)
        ?? (item.Incident.When is null ? "no date" : null)
        ?? (Violence(item) is null ? "sides not known: the type of violence cannot be told" : null);

    private static long Best(ExportItem item) => item.Incident.Killed?.Best ?? 0;

    private static bool Civilians(ExportItem item) => Violence(item) == 3;

    // 1 where a state fights an armed group, 2 where armed groups fight one another, 3 where an armed side kills civilians.
    private static int? Violence(ExportItem item)
    {
        Actor? first = Sides.First(item), second = Sides.Second(item);
        if (Sides.AreCivilians(second) && Sides.IsArmed(first)) return 3;
        if (!Sides.IsArmed(first) && !Sides.IsArmed(second)) return null;
        return Sides.IsState(first) || Sides.IsState(second) ? Sides.IsArmed(first) && Sides.IsArmed(second) ? 1 : null : Sides.IsArmed(first) && Sides.IsArmed(second) ? 2 : null;
    }

    // PRIO-GRID's cells of half a degree, counted from the south-west (Tollefsen, Strand and Buhaug, 2012).
    private static long Grid(Coordinates centre) => (long)Math.Floor((centre.Latitude + 90) * 2) * 720 + (long)Math.Floor((centre.Longitude + 180) * 2) + 1;

    private string? State(Actor? actor) => Sides.IsState(actor) && actor?.Country is { } code ? schemas.Countries.All.FirstOrDefault(country => country.Alpha3 == code)?.GleditschWard?.ToString(CultureInfo.InvariantCulture) : null;

    private static string? Region(Country? country) => country?.AcledRegion switch
    {
        null => null,
        "Middle East" => "Middle East",
        "Europe" or "Caucasus and Central Asia" => country.Subregion == "Central Asia" ? "Asia" : "Europe",
        { } region when region.EndsWith("Africa", StringComparison.Ordinal) => "Africa",
        { } region when region.Contains("America", StringComparison.Ordinal) || region == "Caribbean" => "Americas",
        _ => "Asia",
    };

    private static Column[] Empty(params string[] names) => [.. names.Select(name => new Column(name, _ => null))];
}
