using System.Collections.Immutable;
using Dateline.Incidents;

namespace Dateline.Evaluation.Comparing;

/// <summary>An event of another dataset with the incident that tells of the same happening.</summary>
/// <param name="Foreign">The event.</param>
/// <param name="Incident">The incident.</param>
/// <param name="Differences">The fields in which they differ, each as "field: theirs, ours".</param>
public sealed record EventMatch(ForeignEvent Foreign, Incident Incident, ImmutableArray<string> Differences);
