using System.Collections.Immutable;
using System.Globalization;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;

namespace Dateline.Exports;

/// <summary>Values of incidents as cells have them.</summary>
internal static class Values
{
    public static string? Day(DateOnly? day) => day is { } known ? Names.Of(known) : null;

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string? Number(long? number) => number is { } known ? Number(known) : null;

    /// <summary>Degrees with four decimals, about eleven metres.</summary>
    public static string? Degrees(double? degrees) => degrees is { } known ? known.ToString("0.####", CultureInfo.InvariantCulture) : null;

    public static string? Parties(ImmutableArray<Reconciled<Actor>> parties) => parties.IsEmpty ? null : string.Join("; ", parties.Select(party => party.Value.Name));

    public static string Flag(bool flag) => flag ? "true" : "false";

    public static Place? Place(ExportItem item) => item.Incident.Place?.Value;

    public static string Sources(ExportItem item) => string.Join("; ", item.ByDate.Select(article => article.Outlet ?? article.Source).Distinct());

    public static string Urls(ExportItem item) => string.Join("; ", item.ByDate.Select(article => article.Url?.OriginalString).OfType<string>().Distinct());

    /// <summary>Why an incident is not told as a fact; null when it is.</summary>
    public static string? NotFact(ExportItem item) =>
        item.Incident.Denied.Value ? "denied: said not to have happened"
        : item.Incident.Stage.Value switch { Stage.Announced => "announced only: it has not happened yet", Stage.Threatened => "threatened only: it has not happened", _ => null };
}
