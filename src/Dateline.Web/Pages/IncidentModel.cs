using System.Collections.Immutable;
using Dateline.Incidents;
using Dateline.Store;

namespace Dateline.Web.Pages;

/// <summary>What the page of an incident shows.</summary>
/// <param name="Dossier">The incident with all that stands behind it.</param>
/// <param name="Row">Its row.</param>
/// <param name="History">Its changes, oldest first.</param>
/// <param name="Acts">The acts of analysts on it, oldest first.</param>
/// <param name="Within">Why its claims are together, pair by pair.</param>
/// <param name="Outside">Why the nearest claims outside it are not part of it, with their incidents.</param>
/// <param name="Others">The rows of these incidents.</param>
/// <param name="Said">What became of the last act; null when there was none.</param>
/// <param name="FromQueue">Whether the analyst came from the review queue.</param>
public sealed record IncidentModel(IncidentDossier Dossier, IncidentRow Row, ImmutableArray<HistoryEntry> History, ImmutableArray<ReviewAct> Acts,
    ImmutableArray<Comparison> Within, ImmutableArray<(Comparison Pair, IncidentId Incident)> Outside, ImmutableDictionary<IncidentId, IncidentRow> Others, string? Said, bool FromQueue);
