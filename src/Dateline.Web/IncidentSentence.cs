using System.Globalization;
using Dateline.Claims;
using Dateline.Places;
using Dateline.Store;

namespace Dateline.Web;

/// <summary>An incident in one sentence, for headings, lists and marks.</summary>
internal static class IncidentSentence
{
    public static string Of(IncidentRow row, CountryTable? countries)
    {
        string type = TypeColour.Label(row.Type);
        string sentence = char.ToUpperInvariant(type[0]) + type[1..];
        if (row.Stage != Stage.Occurred) sentence += $" ({Names.Of(row.Stage)})";
        if (row.Actors.Length > 0) sentence += " by " + row.Actors.Replace("; ", ", ", StringComparison.Ordinal);
        if (row.Targets.Length > 0) sentence += ", against " + row.Targets.Replace("; ", ", ", StringComparison.Ordinal);
        if (WhereOf(row, countries) is { Length: > 0 } where) sentence += ", " + where;
        if (WhenOf(row) is { Length: > 0 } when) sentence += ", " + when;
        if (row.Killed is { } killed) sentence += $"; {killed} killed";
        if (row.Injured is { } injured) sentence += $"; {injured} injured";
        if (row.Denied) sentence += "; denied";
        return sentence + ".";
    }

    public static string WhereOf(IncidentRow row, CountryTable? countries) =>
        string.Join(", ", new[] { row.Place, row.Province == row.Place ? null : row.Province, row.Country is { } code ? countries?.WithCode(code)?.Name ?? code : null }.Where(part => !string.IsNullOrEmpty(part)).Distinct());

    public static string WhenOf(IncidentRow row) => row.First is not { } first ? "" : row.Last is { } last && last != first ? $"{Day(first)} to {Day(last)}" : Day(first);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
