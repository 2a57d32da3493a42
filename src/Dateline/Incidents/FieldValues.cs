using System.Collections.Immutable;
using System.Globalization;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Times;

namespace Dateline.Incidents;

/// <summary>The written forms of an incident's fields, for corrections by people.</summary>
/// <remarks>
/// Types, stages: their codes. When: <c>2024-03-05</c> or <c>2024-03-05/2024-03-07</c>. Place: <c>Name; CC; latitude,longitude</c>, what is not known left out.
/// Names: divided by <c>; </c>. Tolls: <c>41</c>, <c>38-45</c> or <c>low-best-high</c>, <c>40+</c>. Denied: <c>yes</c> or <c>no</c>.
/// </remarks>
public static class FieldValues
{
    /// <summary>A field's value in written form; null when it has none.</summary>
    public static string? Write(Incident incident, IncidentField field)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return field switch
        {
            IncidentField.Type => incident.Type.Value.Value,
            IncidentField.Stage => Names.Of(incident.Stage.Value),
            IncidentField.Denied => incident.Denied.Value ? "yes" : "no",
            IncidentField.When => incident.When?.Value.ToString(),
            IncidentField.Place => incident.Place is { } place ? Write(place.Value) : null,
            IncidentField.Actors => Write(incident.Actors),
            IncidentField.Targets => Write(incident.Targets),
            IncidentField.ClaimedBy => Write(incident.ClaimedBy),
            IncidentField.Killed => Write(incident.Killed),
            IncidentField.Injured => Write(incident.Injured),
            IncidentField.Captured => Write(incident.Captured),
            IncidentField.Weapon => incident.Weapon?.Value,
            _ => null,
        };
    }

    /// <summary>What is wrong with a correction; null when nothing is.</summary>
    public static string? Check(IncidentField field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        bool good = field switch
        {
            IncidentField.Incident => false,
            IncidentField.Stage => Names.Parse<Stage>(value) is not null,
            IncidentField.Denied => value is "yes" or "no",
            IncidentField.When => ReadDays(value) is not null,
            IncidentField.Place => ReadPlace(value) is not null,
            IncidentField.Killed or IncidentField.Injured or IncidentField.Captured => ReadTally(value, "") is not null,
            _ => value.AsSpan().Trim().Length > 0,
        };
        return good ? null : field == IncidentField.Incident ? "A whole incident cannot be corrected; name a field." : $"'{value}' is not a value of the field {Names.Of(field)}.";
    }

    /// <summary>The incident with a field set to a value in written form; the same incident when the field cannot hold it.</summary>
    internal static Incident Set(Incident incident, IncidentField field, string value, string rule) => Check(field, value) is not null ? incident : field switch
    {
        IncidentField.Type => incident with { Type = new Reconciled<EventCode>(new EventCode(value), incident.Type.Readings, rule) },
        IncidentField.Stage => incident with { Stage = new Reconciled<Stage>(Names.Parse<Stage>(value) ?? incident.Stage.Value, incident.Stage.Readings, rule) },
        IncidentField.Denied => incident with { Denied = new Reconciled<bool>(value == "yes", incident.Denied.Readings, rule) },
        IncidentField.When => ReadDays(value) is { } days ? incident with { When = new Reconciled<DateRange>(days, incident.When?.Readings ?? [], rule) } : incident,
        IncidentField.Place => ReadPlace(value) is { } place ? incident with { Place = new Reconciled<Place>(place, incident.Place?.Readings ?? [], rule) } : incident,
        IncidentField.Actors => incident with { Actors = ReadNames(value, incident.Actors, rule) },
        IncidentField.Targets => incident with { Targets = ReadNames(value, incident.Targets, rule) },
        IncidentField.ClaimedBy => incident with { ClaimedBy = ReadNames(value, incident.ClaimedBy, rule) },
        IncidentField.Killed => incident with { Killed = ReadTally(value, rule) is { } killed ? killed with { Readings = incident.Killed?.Readings ?? [] } : null },
        IncidentField.Injured => incident with { Injured = ReadTally(value, rule) is { } injured ? injured with { Readings = incident.Injured?.Readings ?? [] } : null },
        IncidentField.Captured => incident with { Captured = ReadTally(value, rule) is { } captured ? captured with { Readings = incident.Captured?.Readings ?? [] } : null },
        IncidentField.Weapon => incident with { Weapon = new Reconciled<string>(value, incident.Weapon?.Readings ?? [], rule) },
        _ => incident,
    };

    /// <summary>The incident without a value for a field; type, stage and denial, which every incident has, stay.</summary>
    internal static Incident Clear(Incident incident, IncidentField field) => field switch
    {
        IncidentField.When => incident with { When = null },
        IncidentField.Place => incident with { Place = null },
        IncidentField.Actors => incident with { Actors = [] },
        IncidentField.Targets => incident with { Targets = [] },
        IncidentField.ClaimedBy => incident with { ClaimedBy = [] },
        IncidentField.Killed => incident with { Killed = null },
        IncidentField.Injured => incident with { Injured = null },
        IncidentField.Captured => incident with { Captured = null },
        IncidentField.Weapon => incident with { Weapon = null },
        _ => incident,
    };

    private static string Write(Place place)
    {
        string written = place.Name;
        if (place.Country is { } country) written += "; " + country;
        if (place.Centre is { } centre) written += string.Create(CultureInfo.InvariantCulture, $"; {centre.Latitude:0.####},{centre.Longitude:0.####}");
        return written;
    }

    private static string? Write(ImmutableArray<Reconciled<Actor>> parties) => parties.IsEmpty ? null : string.Join("; ", parties.Select(party => party.Value.Name));

    private static string? Write(Tally? tally) =>
        tally is null ? null
        : tally.High is not { } high ? FormattableString.Invariant($"{tally.Best}+")
        : tally.Low == high ? FormattableString.Invariant($"{high}")
        : FormattableString.Invariant($"{tally.Low}-{tally.Best}-{high}");

    private static DateRange? ReadDays(string value)
    {
        string[] parts = value.Split('/');
        if (parts.Length > 2 || ReadDay(parts[0]) is not { } first || ReadDay(parts[^1]) is not { } last || last < first) return null;
        return new DateRange(first, last, first == last ? Precision.Day : Precision.Days);
    }

    private static DateOnly? ReadDay(string value) => DateOnly.TryParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static Place? ReadPlace(string value)
    {
        string[] parts = value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 3) return null;
        string? country = null;
        Coordinates? centre = null;
        foreach (string part in parts.Skip(1))
        {
            string[] numbers = part.Split(',');
            if (part.Length == 2 && char.IsAsciiLetterUpper(part[0]) && char.IsAsciiLetterUpper(part[1])) country = part;
            else if (numbers.Length == 2 && ReadDegrees(numbers[0], 90) is { } latitude && ReadDegrees(numbers[1], 180) is { } longitude) centre = new Coordinates(latitude, longitude);
            else return null;
        }
        return new Place { Name = parts[0], Country = country, Centre = centre, Precision = centre is null ? PlacePrecision.Region : PlacePrecision.Exact };
    }

    private static double? ReadDegrees(string value, double bound) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees) && Math.Abs(degrees) <= bound ? degrees : null;

    private static ImmutableArray<Reconciled<Actor>> ReadNames(string value, ImmutableArray<Reconciled<Actor>> known, string rule) =>
        [.. value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)
            .Select(name => known.FirstOrDefault(party => party.Value.Name == name) is { } party ? party with { Rule = rule } : new Reconciled<Actor>(new Actor { Name = name }, [], rule))];

    private static Tally? ReadTally(string value, string rule)
    {
        bool open = value.EndsWith('+');
        string[] parts = (open ? value[..^1] : value).Split('-');
        var numbers = new List<long>();
        foreach (string part in parts)
        {
            if (!long.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long number)) return null;
            numbers.Add(number);
        }
        if (numbers.Count > 3 || open && numbers.Count > 1 || !numbers.SequenceEqual(numbers.Order())) return null;
        return new Tally(numbers[0], numbers.Count == 3 ? numbers[1] : numbers[0], open ? null : numbers[^1], [], rule);
    }
}
