using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Everything that was learned from keys in order to fill templates.</summary>
internal sealed record MucModel
{
    /// <summary>Whether an extent of a phrase is the right one.</summary>
    public required MucClassifier Stretches { get; init; }

    /// <summary>The incident type that a role-bearing phrase belongs to.</summary>
    public required MucClassifier Types { get; init; }

    /// <summary>The fill of a slot that is drawn from a set, by slot.</summary>
    public required ImmutableSortedDictionary<MucSlot, MucClassifier> SetFills { get; init; }

    /// <summary>The type of an instrument that no phrase names, from a template's sentences; none when there is none.</summary>
    public required MucClassifier UnnamedInstruments { get; init; }

    /// <summary>Whether a time named beside an incident's phrases is its date.</summary>
    public required MucClassifier Dates { get; init; }

    /// <summary>Whether a place named near an incident's phrases is its place.</summary>
    public required MucClassifier Locations { get; init; }

    /// <summary>Whether a description is that of a target given by name.</summary>
    public required MucDescribing Describing { get; init; }

    /// <summary>The country in which a text's incidents happen.</summary>
    public required MucClassifier Countries { get; init; }

    /// <summary>Names that keys give as alternatives to one another, either way around.</summary>
    public required FrozenSet<(string, string)> Aliases { get; init; }

    /// <summary>The places of the keys.</summary>
    public required MucPlaces Places { get; init; }

    /// <summary>What names of people are made of.</summary>
    public MucNames Names { get; init; } = MucNames.Plain;

    /// <summary>Says which of the incidents and fillings found are right.</summary>
    public MucJudge Judge { get; init; } = MucJudge.Lenient;

    /// <summary>The same for the five roles, whose fillings are right only word for word.</summary>
    public MucJudge RolesJudge { get; init; } = MucJudge.Lenient;

    /// <summary>Whether two phrases belong to one template.</summary>
    public required MucJoining Joining { get; init; }
}
