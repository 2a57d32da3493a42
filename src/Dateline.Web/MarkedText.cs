using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Text;
using Dateline.Web.Pages;

namespace Dateline.Web;

/// <summary>The words of a report that are to be marked: triggers, the words of values, and what was turned down. Marks never overlap; the more telling one stays.</summary>
internal static class MarkedText
{
    public static ImmutableArray<Marked> Of(ReportModel model)
    {
        var marks = new List<Marked>();
        foreach (Claim claim in model.Claims)
        {
            Add(marks, model, claim.Trigger, $"trigger family-{TypeColour.FamilyOf(claim.Type.Value)}", $"{TypeColour.Label(claim.Type.Value)}, {Names.Of(claim.Stage.Value)}\nrule: {claim.Type.Rule}");
        }
        foreach (Claim claim in model.Claims)
        {
            string of = " of the " + TypeColour.Label(claim.Type.Value);
            foreach (var actor in claim.Actors) Add(marks, model, "actor" + of, actor.Value.Name, actor);
            foreach (var target in claim.Targets) Add(marks, model, "target" + of, target.Value.Name, target);
            foreach (var source in claim.SaidBy) Add(marks, model, "source" + of, source.Value.Name, source);
            if (claim.ClaimedBy is { } claimant) Add(marks, model, "claimed by", claimant.Value.Name, claimant);
            if (claim.Place is { } place) Add(marks, model, "place" + of, place.Value.Name, place);
            if (claim.When is { } when) Add(marks, model, "time" + of, when.Value.ToString(), when);
            if (claim.Killed is { } killed) Add(marks, model, "killed", killed.Value.ToString(), killed);
            if (claim.Injured is { } injured) Add(marks, model, "injured", injured.Value.ToString(), injured);
            if (claim.Captured is { } captured) Add(marks, model, "captured", captured.Value.ToString(), captured);
            if (claim.Weapon is { } weapon) Add(marks, model, "weapon", weapon.Value, weapon);
        }
        foreach (Rejection rejection in model.Rejections) Add(marks, model, rejection.Span, "rejected", $"turned down: {rejection.Reason}\nrule: {rejection.Rule}");
        return [.. marks.OrderBy(mark => mark.Start)];
    }

    private static void Add<T>(List<Marked> marks, ReportModel model, string what, string value, Cited<T> cited)
    {
        foreach (Citation citation in cited.Citations) Add(marks, model, citation.Span, "mention", $"{what}: {value}\nrule: {cited.Rule} ({Names.Of(cited.Basis)})");
    }

    private static void Add(List<Marked> marks, ReportModel model, TextSpan span, string style, string note)
    {
        if (span.IsEmpty || span.End > model.Article.Text.Length) return;
        if (marks.FindIndex(mark => mark.Start == span.Start && mark.End == span.End) is >= 0 and var same)
        {
            if (!marks[same].Note.Contains(note, StringComparison.Ordinal)) marks[same] = marks[same] with { Note = marks[same].Note + "\n" + note };
            return;
        }
        if (!marks.Exists(mark => mark.Start < span.End && span.Start < mark.End)) marks.Add(new Marked(span.Start, span.End, style, note));
    }
}
