using System.Collections.Immutable;

namespace Dateline.Incidents;

/// <summary>An incident with what analysts have judged of it laid over what the machine made of it.</summary>
/// <param name="Incident">The incident as it is to be shown and handed on: corrected values in place, rejected ones gone.</param>
/// <param name="Machine">The incident as the machine has it now.</param>
/// <param name="Reviews">The judgements in force, by field.</param>
/// <param name="Suggestions">The fields that the machine has come to see differently since they were judged, with its present values in written form.</param>
public sealed record ReviewedIncident(Incident Incident, Incident Machine, ImmutableSortedDictionary<IncidentField, FieldReview> Reviews, ImmutableSortedDictionary<IncidentField, string> Suggestions)
{
    /// <summary>Whether the incident as a whole was rejected.</summary>
    public bool IsRejected => Reviews.TryGetValue(IncidentField.Incident, out FieldReview? review) && review.Verdict == Verdict.Reject;

    /// <summary>How far the incident has been reviewed.</summary>
    public ReviewState State => Reviews.TryGetValue(IncidentField.Incident, out FieldReview? review)
        ? review.Verdict switch { Verdict.Accept => ReviewState.Accepted, Verdict.Reject => ReviewState.Rejected, Verdict.Unverifiable => ReviewState.Unverifiable, _ => ReviewState.Partly }
        : Reviews.IsEmpty ? ReviewState.Unreviewed : ReviewState.Partly;

    /// <summary>Lays judgements over an incident. A correction that its field cannot hold is passed over: <see cref="FieldValues.Check"/> turns it down before it is stored.</summary>
    public static ReviewedIncident Of(Incident machine, IEnumerable<FieldReview> reviews)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ImmutableSortedDictionary<IncidentField, FieldReview> byField = reviews.ToImmutableSortedDictionary(review => review.Field, review => review);
        Incident incident = machine;
        var suggestions = ImmutableSortedDictionary.CreateBuilder<IncidentField, string>();
        foreach (FieldReview review in byField.Values)
        {
            string? now = FieldValues.Write(machine, review.Field);
            if (now != review.MachineValue && now != review.Value) suggestions[review.Field] = now ?? "";
            incident = review.Verdict switch
            {
                Verdict.Correct when review.Value is not null => FieldValues.Set(incident, review.Field, review.Value, "corrected by " + review.Author),
                Verdict.Accept when now != review.MachineValue && review.MachineValue is not null => FieldValues.Set(incident, review.Field, review.MachineValue, "accepted by " + review.Author),
                Verdict.Reject => FieldValues.Clear(incident, review.Field),
                _ => incident,
            };
        }
        return new ReviewedIncident(incident, machine, byField, suggestions.ToImmutable());
    }
}
