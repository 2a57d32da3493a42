using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;
using Dateline.Store;

namespace Dateline.Web;

/// <summary>One report's reading of a field.</summary>
/// <param name="Value">The value as text.</param>
/// <param name="Article">The report.</param>
/// <param name="Basis">How the value follows from the words.</param>
/// <param name="Citations">The words.</param>
internal sealed record ReadingView(string Value, Article Article, Basis Basis, ImmutableArray<Citation> Citations);

/// <summary>A field with its value and all readings, as text.</summary>
/// <param name="Field">The field.</param>
/// <param name="Label">What the page calls it.</param>
/// <param name="Value">The chosen value.</param>
/// <param name="Rule">What chose it.</param>
/// <param name="Readings">All readings.</param>
internal sealed record FieldView(IncidentField Field, string Label, string Value, string Rule, ImmutableArray<ReadingView> Readings);

/// <summary>The fields of an incident as text, with their readings side by side.</summary>
internal static class FieldViews
{
    public static ImmutableArray<FieldView> Of(IncidentDossier dossier)
    {
        Incident incident = dossier.Reviewed.Incident;
        var fields = ImmutableArray.CreateBuilder<FieldView>();
        Add(IncidentField.Type, "What", incident.Type, type => TypeColour.Label(type));
        Add(IncidentField.Stage, "Stage", incident.Stage, Names.Of);
        if (incident.Denied.Value || incident.Denied.Readings.Any(reading => reading.Value.Value)) Add(IncidentField.Denied, "Denied", incident.Denied, denied => denied ? "yes" : "no");
        if (incident.When is { } when) Add(IncidentField.When, "When", when, range => range.ToString());
        if (incident.Place is { } place) Add(IncidentField.Place, "Where", place, Describe);
        AddParties(IncidentField.Actors, "Who", incident.Actors);
        AddParties(IncidentField.Targets, "To whom", incident.Targets);
        AddParties(IncidentField.ClaimedBy, "Claimed by", incident.ClaimedBy);
        AddTally(IncidentField.Killed, "Killed", incident.Killed);
        AddTally(IncidentField.Injured, "Injured", incident.Injured);
        AddTally(IncidentField.Captured, "Captured", incident.Captured);
        if (incident.Weapon is { } weapon) Add(IncidentField.Weapon, "Weapon", weapon, value => value);
        return fields.ToImmutable();

        void Add<T>(IncidentField field, string label, Reconciled<T> reconciled, Func<T, string> text) =>
            fields.Add(new FieldView(field, label, text(reconciled.Value), reconciled.Rule, ReadingsOf(reconciled.Readings, text)));

        void AddParties(IncidentField field, string label, ImmutableArray<Reconciled<Actor>> parties)
        {
            if (parties.IsEmpty) return;
            fields.Add(new FieldView(field, label, string.Join("; ", parties.Select(party => party.Value.Name)), parties[0].Rule,
                [.. parties.SelectMany(party => ReadingsOf(party.Readings, actor => actor.Name))]));
        }

        void AddTally(IncidentField field, string label, Tally? tally)
        {
            if (tally is not null) fields.Add(new FieldView(field, label, tally.ToString(), tally.Rule, ReadingsOf(tally.Readings, count => count.ToString())));
        }

        ImmutableArray<ReadingView> ReadingsOf<T>(ImmutableArray<Reading<T>> readings, Func<T, string> text) =>
            [.. readings.Select(reading => new ReadingView(text(reading.Value.Value), dossier.ArticleOf(reading.Claim), reading.Value.Basis, reading.Value.Citations))];
    }

    private static string Describe(Place place)
    {
        string where = string.Join(", ", new[] { place.Facility, place.Name, place.Province == place.Name ? null : place.Province, place.Country }.Where(part => !string.IsNullOrEmpty(part)));
        string precision = place.Precision switch
        {
            PlacePrecision.Exact => "exact", PlacePrecision.Near => "near", PlacePrecision.District => "district", PlacePrecision.Province => "province",
            PlacePrecision.Region => "region", PlacePrecision.Country => "country only", _ => "international waters or airspace",
        };
        return $"{where} ({precision})";
    }
}
