using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Times;

namespace Dateline.Incidents;

/// <summary>One happening, as all claims of it together tell: every field with each reading and the policy that chose among them.</summary>
/// <remarks>An opinion that can be rebuilt from the claims at any time. Null and empty mean that no claim says.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Incident
{
    /// <summary>The id; it stays as claims come in.</summary>
    public required IncidentId Id { get; init; }

    /// <summary>The claims, by id; one or more.</summary>
    public required ImmutableArray<ClaimId> Claims { get; init; }

    /// <summary>The articles, by id, none twice.</summary>
    public required ImmutableArray<ArticleId> Articles { get; init; }

    /// <summary>The outlets that are known, in ordinal order, none twice.</summary>
    public required ImmutableArray<string> Outlets { get; init; }

    /// <summary>The type.</summary>
    public required Reconciled<EventCode> Type { get; init; }

    /// <summary>How far it has come.</summary>
    public required Reconciled<Stage> Stage { get; init; }

    /// <summary>Whether it is said not to have happened; a single denial among assertions is a reading, not the value.</summary>
    public required Reconciled<bool> Denied { get; init; }

    /// <summary>When.</summary>
    public Reconciled<DateRange>? When { get; init; }

    /// <summary>Where.</summary>
    public Reconciled<Place>? Place { get; init; }

    /// <summary>Who did it: one entry for each actor, most often named first.</summary>
    public ImmutableArray<Reconciled<Actor>> Actors { get; init; } = [];

    /// <summary>To whom or to what: one entry for each target, most often named first.</summary>
    public ImmutableArray<Reconciled<Actor>> Targets { get; init; } = [];

    /// <summary>Who claimed responsibility; rival claims stay apart.</summary>
    public ImmutableArray<Reconciled<Actor>> ClaimedBy { get; init; } = [];

    /// <summary>People killed.</summary>
    public Tally? Killed { get; init; }

    /// <summary>People injured.</summary>
    public Tally? Injured { get; init; }

    /// <summary>People abducted or arrested.</summary>
    public Tally? Captured { get; init; }

    /// <summary>The weapon.</summary>
    public Reconciled<string>? Weapon { get; init; }

    /// <summary>Where the reports cannot all be right.</summary>
    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Whether it is told as a fact: not denied, and neither announced nor threatened only.</summary>
    public bool IsFact => !Denied.Value && Stage.Value <= Dateline.Claims.Stage.Attempted;
}
