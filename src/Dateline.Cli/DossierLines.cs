using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>One incident as lines for people: each field with the policy that chose its value, each reading with its words, outlet and day.</summary>
internal sealed class DossierLines(TextWriter output, IncidentDossier dossier)
{
    public void Write()
    {
        Incident incident = dossier.Reviewed.Incident;
        output.WriteLine($"Incident {incident.Id}");
        if (!dossier.Aliases.IsEmpty) output.WriteLine($"    joined from {string.Join(", ", dossier.Aliases)}");
        output.WriteLine();
        Field("type", incident.Type, type => type.Value);
        Field("stage", incident.Stage, Names.Of);
        if (incident.Denied.Value || incident.Denied.Readings.Any(reading => reading.Value.Value)) Field("denied", incident.Denied, denied => denied ? "yes" : "no");
        if (incident.When is { } when) Field("when", when, range => range.ToString());
        if (incident.Place is { } place) Field("place", place, Place);
        foreach (Reconciled<Actors.Actor> party in incident.Actors) Field("actor", party, actor => Name(actor));
        foreach (Reconciled<Actors.Actor> party in incident.Targets) Field("target", party, actor => Name(actor));
        foreach (Reconciled<Actors.Actor> party in incident.ClaimedBy) Field("claimed by", party, actor => Name(actor));
        Toll("killed", incident.Killed);
        Toll("injured", incident.Injured);
        Toll("captured", incident.Captured);
        if (incident.Weapon is { } weapon) Field("weapon", weapon, words => words);
        foreach (Contradiction contradiction in incident.Contradictions) output.WriteLine($"contradiction in {contradiction.Field}: {contradiction.Words}");
        Reviews();
        Reports();
    }

    private void Field<T>(string name, Reconciled<T> field, Func<T, string> words)
    {
        output.WriteLine($"{name,-11} {words(field.Value)}   ({field.Rule})");
        Readings(field.Readings, words);
    }

    private void Toll(string name, Tally? tally)
    {
        if (tally is null) return;
        output.WriteLine($"{name,-11} {tally}   ({tally.Rule})");
        Readings(tally.Readings, count => count.ToString());
    }

    private void Readings<T>(ImmutableArray<Reading<T>> readings, Func<T, string> words)
    {
        foreach (Reading<T> reading in readings)
        {
            Article article = dossier.ArticleOf(reading.Claim);
            string day = article.PublishedOn is { } published ? ", " + Names.Of(published) : "";
            string said = string.Join(", ", dossier.Claims[reading.Claim].SaidBy.Select(source => source.Value.Name));
            output.WriteLine($"    {words(reading.Value.Value)}: {Quote(reading.Value)}   {article.Outlet ?? article.Source}{day}{(said.Length > 0 ? ", crediting " + said : "")}");
        }
    }

    private string Quote<T>(Cited<T> value)
    {
        if (value.Citations.IsEmpty) return $"assumed, {value.Rule}";
        string quoted = string.Join(" … ", value.Citations.Select(citation => $"\"{OneLine(dossier.Words(citation))}\""));
        return value.Basis == Basis.Inferred ? quoted + " (inferred)" : quoted;
    }

    private void Reviews()
    {
        foreach (FieldReview review in dossier.Reviewed.Reviews.Values)
            output.WriteLine($"review      {Names.Of(review.Field)}: {Names.Of(review.Verdict)}{(review.Value is { } value ? " to " + value : "")} by {review.Author}, {review.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(review.Reason is { } reason ? ": " + reason : "")}");
        foreach (var (field, value) in dossier.Reviewed.Suggestions) output.WriteLine($"suggestion  {Names.Of(field)}: the machine now has {(value.Length > 0 ? value : "nothing")}");
    }

    private void Reports()
    {
        output.WriteLine();
        foreach (Article article in dossier.Articles.Values)
            output.WriteLine($"report      {article.Outlet ?? "unknown outlet"}{(article.PublishedOn is { } day ? ", " + Names.Of(day) : "")}: {article.Title ?? "(no headline)"}   {article.Url?.OriginalString ?? article.Source}");
    }

    private static string Place(Place place)
    {
        string written = string.Join(", ", new[] { place.Facility, place.Name, place.Province == place.Name ? null : place.Province, place.Country }.Where(part => !string.IsNullOrEmpty(part)));
        return place.Centre is { } centre ? string.Create(CultureInfo.InvariantCulture, $"{written} ({centre.Latitude:0.##}, {centre.Longitude:0.##})") : written;
    }

    private static string Name(Actors.Actor actor) => actor.RegistryId is { } id ? $"{actor.Name} [{id}]" : actor.Name;

    private static string OneLine(string words)
    {
        if (words.AsSpan().IndexOfAny('\n', '\r', '\t') < 0) return words;
        var line = new StringBuilder(words.Length);
        foreach (char unit in words) line.Append(unit is '\n' or '\r' or '\t' ? ' ' : unit);
        return line.ToString();
    }
}
