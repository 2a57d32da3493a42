using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Incidents;

namespace Dateline.Exports;

/// <summary>Who stood against whom, in the terms of schemas that have two sides.</summary>
internal static class Sides
{
    public static Actor? First(ExportItem item) => item.Incident.Actors.IsEmpty ? null : item.Incident.Actors[0].Value;

    /// <summary>The first target; of a fight without one, the second actor.</summary>
    public static Actor? Second(ExportItem item) =>
        !item.Incident.Targets.IsEmpty ? item.Incident.Targets[0].Value : item.Incident.Actors.Length > 1 ? item.Incident.Actors[1].Value : null;

    /// <summary>Those named beside the first one.</summary>
    public static string? Others(ImmutableArray<Reconciled<Actor>> parties, Actor? shown)
    {
        string others = string.Join("; ", parties.Select(party => party.Value).Where(actor => !ReferenceEquals(actor, shown)).Select(actor => actor.Name));
        return others.Length > 0 ? others : null;
    }

    public static bool IsState(Actor? actor) => actor?.Kind is ActorKind.State;

    public static bool IsArmed(Actor? actor) => actor?.Kind is ActorKind.State or ActorKind.Rebels or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia or ActorKind.External;

    public static bool AreCivilians(Actor? actor) => actor?.Kind is ActorKind.Civilians or ActorKind.Protesters or ActorKind.Media;
}
