using System.Collections.Immutable;
using System.Globalization;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Places;
using static Dateline.Exports.Values;

namespace Dateline.Exports;

/// <summary>The 135 columns of GTD, in the order of its file (GTD codebook of 2021). For one export: event numbers are counted by day.</summary>
internal sealed class GtdTable(ExportSchemas schemas)
{
    private static readonly string?[] s_attacks = [null, "Assassination", "Armed Assault", "Bombing/Explosion", "Hijacking", "Hostage Taking (Barricade Incident)", "Hostage Taking (Kidnapping)", "Facility/Infrastructure Attack", "Unarmed Assault", "Unknown"];
    private static readonly string?[] s_weapons = [null, "Biological", "Chemical", "Radiological", "Nuclear", "Firearms", "Explosives", "Fake Weapons", "Incendiary", "Melee", "Vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)", "Sabotage Equipment", "Other", "Unknown"];
    private readonly Dictionary<DateOnly, int> _numbers = [];

    public static ImmutableArray<LostField> Lost { get; } =
    [
        new("crit1, crit2, crit3", "motives cannot be told from claims; left at -9"),
        new("targtype", "told from the kind of the target only: police, military and government are not told apart"),
        new("claimmode", "not known"),
        new("region", "GTD's regions are not mapped"),
        new("nperps, nkillter, nwoundte, property, ransom", "not known; -99 or -9"),
        new("nkill, nwound", "the best figure; low and high are lost"),
        new("readings, citations", "no column"),
    ];

    public ImmutableArray<Column> Columns => [.. Head(), .. Targets(), .. Groups(), .. Weapons(), .. Toll(), .. Hostages(), .. Tail()];

    public string? LeftOut(ExportItem item) =>
        NotFact(item)
        ?? (schemas.CrosswalkOf(item)?.GtdAttack is null ? $"no GTD attack type for {item.Incident.Type.Value}" : null)
        ?? (Sides.IsState(Sides.First(item)) ? "an act of a state: outside GTD" : null)
        ?? (item.Incident.When is null ? "no date" : null);

    private IEnumerable<Column> Head()
    {
        yield return new("eventid", EventId);
        yield return new("iyear", item => First(item).Year.ToString(CultureInfo.InvariantCulture));
        yield return new("imonth", item => SameMonth(item) ? First(item).Month.ToString(CultureInfo.InvariantCulture) : "0");
        yield return new("iday", item => item.Incident.When!.Value.Days == 1 ? First(item).Day.ToString(CultureInfo.InvariantCulture) : "0"); // rows without a day are left out
        yield return new("approxdate", item => item.Incident.When!.Value.Days == 1 ? null : item.Incident.When.Value.ToString()); // as above
        foreach (Column column in Constant("0", "extended").Concat(Constant(null, "resolution"))) yield return column;
        yield return new("country", item => schemas.CountryOf(item)?.Numeric?.ToString(CultureInfo.InvariantCulture));
        yield return new("country_txt", item => schemas.CountryOf(item)?.Name);
        foreach (Column column in Constant(null, "region", "region_txt")) yield return column;
        yield return new("provstate", item => Place(item)?.Province);
        yield return new("city", item => Place(item) is { Precision: <= PlacePrecision.Near } place ? place.Name : "Unknown");
        yield return new("latitude", item => Degrees(Place(item)?.Centre?.Latitude));
        yield return new("longitude", item => Degrees(Place(item)?.Centre?.Longitude));
        yield return new("specificity", item => Place(item)?.Precision switch { PlacePrecision.Exact or PlacePrecision.Near => "1", PlacePrecision.District => "3", PlacePrecision.Province => "4", _ => "5" });
        yield return new("vicinity", item => Place(item)?.Precision switch { PlacePrecision.Near => "1", PlacePrecision.Exact => "0", _ => "-9" });
        yield return new("location", item => Place(item)?.Facility);
        yield return new("summary", item => item.Notes);
        foreach (Column column in Constant("-9", "crit1", "crit2", "crit3", "doubtterr").Concat(Constant(null, "alternative", "alternative_txt")).Concat(Constant("0", "multiple"))) yield return column;
        yield return new("success", item => item.Incident.Stage.Value == Stage.Attempted ? "0" : "1");
        yield return new("suicide", item => item.Incident.Type.Value.Value == "suicide-bombing" ? "1" : "0");
        yield return new("attacktype1", item => schemas.CrosswalkOf(item)?.GtdAttack?.ToString(CultureInfo.InvariantCulture));
        yield return new("attacktype1_txt", item => schemas.CrosswalkOf(item)?.GtdAttack is { } code ? s_attacks[code] : null);
        foreach (Column column in Constant(null, "attacktype2", "attacktype2_txt", "attacktype3", "attacktype3_txt")) yield return column;
    }

    private static IEnumerable<Column> Targets()
    {
        for (int n = 0; n < 3; n++)
        {
            int place = n;
            Actor? Target(ExportItem item) => item.Incident.Targets.Length > place ? item.Incident.Targets[place].Value : null;
            string name = (n + 1).ToString(CultureInfo.InvariantCulture);
            yield return new("targtype" + name, item => Target(item) is { } target ? TargetType(target).Code : place == 0 ? "20" : null);
            yield return new($"targtype{name}_txt", item => Target(item) is { } target ? TargetType(target).Text : place == 0 ? "Unknown" : null);
            foreach (Column column in Constant(null, "targsubtype" + name, $"targsubtype{name}_txt", "corp" + name)) yield return column;
            yield return new("target" + name, item => Target(item)?.Name);
            foreach (Column column in Constant(null, "natlty" + name, $"natlty{name}_txt")) yield return column;
        }
    }

    private static IEnumerable<Column> Groups()
    {
        yield return new("gname", item => Sides.First(item) is { } actor && (actor.RegistryId is not null || actor.Kind != ActorKind.Unknown) ? actor.Name : "Unknown");
        yield return new("gsubname", _ => null);
        yield return new("gname2", item => item.Incident.Actors.Length > 1 ? item.Incident.Actors[1].Value.Name : null);
        yield return new("gsubname2", _ => null);
        yield return new("gname3", item => item.Incident.Actors.Length > 2 ? item.Incident.Actors[2].Value.Name : null);
        foreach (Column column in Constant(null, "gsubname3", "motive").Concat(Constant("0", "guncertain1")).Concat(Constant(null, "guncertain2", "guncertain3")).Concat(Constant("-9", "individual")).Concat(Constant("-99", "nperps", "nperpcap"))) yield return column;
        yield return new("claimed", item => item.Incident.ClaimedBy.IsEmpty ? "0" : "1");
        yield return new("claimmode", item => item.Incident.ClaimedBy.IsEmpty ? null : "10");
        yield return new("claimmode_txt", item => item.Incident.ClaimedBy.IsEmpty ? null : "Unknown");
        yield return new("claim2", item => item.Incident.ClaimedBy.Length > 1 ? "1" : "0");
        foreach (Column column in Constant(null, "claimmode2", "claimmode2_txt")) yield return column;
        yield return new("claim3", item => item.Incident.ClaimedBy.Length > 2 ? "1" : "0");
        foreach (Column column in Constant(null, "claimmode3", "claimmode3_txt")) yield return column;
        yield return new("compclaim", item => item.Incident.ClaimedBy.Length > 1 ? "1" : "0");
    }

    private IEnumerable<Column> Weapons()
    {
        yield return new("weaptype1", item => (schemas.CrosswalkOf(item)?.GtdWeapon ?? 13).ToString(CultureInfo.InvariantCulture));
        yield return new("weaptype1_txt", item => s_weapons[schemas.CrosswalkOf(item)?.GtdWeapon ?? 13]);
        foreach (Column column in Constant(null, "weapsubtype1", "weapsubtype1_txt")) yield return column;
        for (int n = 2; n <= 4; n++)
            foreach (Column column in Constant(null, FormattableString.Invariant($"weaptype{n}"), FormattableString.Invariant($"weaptype{n}_txt"), FormattableString.Invariant($"weapsubtype{n}"), FormattableString.Invariant($"weapsubtype{n}_txt"))) yield return column;
        yield return new("weapdetail", item => item.Incident.Weapon?.Value);
    }

    private static IEnumerable<Column> Toll()
    {
        yield return new("nkill", item => Number(item.Incident.Killed?.Best));
        foreach (Column column in Constant(null, "nkillus", "nkillter")) yield return column;
        yield return new("nwound", item => Number(item.Incident.Injured?.Best));
        foreach (Column column in Constant(null, "nwoundus", "nwoundte").Concat(Constant("-9", "property")).Concat(Constant(null, "propextent", "propextent_txt", "propvalue", "propcomment"))) yield return column;
    }

    private static IEnumerable<Column> Hostages()
    {
        yield return new("ishostkid", item => IsAbduction(item) ? "1" : "0");
        yield return new("nhostkid", item => IsAbduction(item) ? Number(item.Incident.Captured?.Best ?? -99) : null);
        foreach (Column column in Constant(null, "nhostkidus", "nhours", "ndays", "divert", "kidhijcountry")) yield return column;
        yield return new("ransom", item => IsAbduction(item) ? "-9" : null);
        foreach (Column column in Constant(null, "ransomamt", "ransomamtus", "ransompaid", "ransompaidus", "ransomnote", "hostkidoutcome", "hostkidoutcome_txt", "nreleased")) yield return column;
    }

    private static IEnumerable<Column> Tail()
    {
        yield return new("addnotes", item => string.Join(" ", item.Incident.Contradictions.Select(contradiction => contradiction.Words)));
        for (int n = 0; n < 3; n++)
        {
            int place = n;
            yield return new("scite" + (n + 1).ToString(CultureInfo.InvariantCulture), item => item.ByDate.ElementAtOrDefault(place) is { } article ? $"\"{article.Title}\" {article.Outlet ?? article.Source}, {Day(article.PublishedOn)}." : null);
        }
        foreach (Column column in Constant("Dateline", "dbsource").Concat(Constant("-9", "INT_LOG", "INT_IDEO", "INT_MISC", "INT_ANY")).Concat(Constant(null, "related"))) yield return column;
    }

    private string EventId(ExportItem item)
    {
        DateOnly day = First(item);
        int number = _numbers[day] = _numbers.GetValueOrDefault(day) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}{number:D4}");
    }

    private static DateOnly First(ExportItem item) => item.Incident.When!.Value.First; // rows without a day are left out

    private static bool SameMonth(ExportItem item) => item.Incident.When is { } when && (when.Value.First.Year, when.Value.First.Month) == (when.Value.Last.Year, when.Value.Last.Month);

    private static bool IsAbduction(ExportItem item) => item.Incident.Type.Value.Value == "abduction";

    private static (string Code, string Text) TargetType(Actor target) => (target.Sector, target.Kind) switch
    {
        ("COP", _) => ("3", "Police"),
        ("MIL", _) => ("4", "Military"),
        (_, ActorKind.State) => ("2", "Government (General)"),
        (_, ActorKind.Media) => ("10", "Journalists & Media"),
        (_, ActorKind.Rebels or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia) => ("17", "Terrorists/Non-State Militia"),
        (_, ActorKind.Civilians or ActorKind.Protesters) => ("14", "Private Citizens & Property"),
        _ => ("20", "Unknown"),
    };

    private static IEnumerable<Column> Constant(string? value, params string[] names) => names.Select(name => new Column(name, _ => value));
}
