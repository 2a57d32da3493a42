using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Something that fills a slot of an incident.</summary>
/// <param name="Phrase">Its fullest naming.</param>
/// <param name="Role">Its role.</param>
/// <param name="Probability">The probability that the surest of its namings has a role.</param>
/// <param name="Type">The incident type that it most likely belongs to.</param>
/// <param name="Words">The words of the naming.</param>
/// <param name="Namings">All its namings, the fullest among them.</param>
internal sealed record MucFilling(MucPhrase Phrase, MucRole Role, float Probability, string Type, string Words, ImmutableArray<MucPhrase> Namings)
{
    /// <summary>Whether it belongs to another incident of the text in the first place.</summary>
    public bool Shared { get; init; }

    /// <summary>How probable its type is.</summary>
    public float TypeProbability { get; init; }

    /// <summary>The probability that it fills a slot of one of the incidents asked for.</summary>
    public float Certainty { get; init; } = 1;

    /// <summary>The probabilities that each of its namings has a role, added up.</summary>
    public float Sum { get; init; } = Probability;
}
