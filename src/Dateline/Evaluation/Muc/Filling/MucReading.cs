using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What a reading of a text makes of it.</summary>
/// <param name="Roles">The probability of each role, by phrase; the phrases are those of the text.</param>
/// <param name="Types">The probability that the text tells of an incident of each of <see cref="MucTrainer.IncidentTypes"/>, and behind those, of any.</param>
internal sealed record MucReading(ImmutableArray<float[]> Roles, ImmutableArray<float> Types)
{
    /// <summary>What each of several models made of a phrase, one behind the other, where <see cref="Roles"/> are their means.</summary>
    public ImmutableArray<float[]> Views { get; init; } = [];

    /// <summary>The probability that a phrase has any role.</summary>
    public float SomeRole(int phrase) => 1 - Roles[phrase][(int)MucRole.None];
}
