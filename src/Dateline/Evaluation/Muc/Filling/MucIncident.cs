using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>An incident of a text before its slots are filled.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Phrases">All phrases that tell of it, in text order.</param>
/// <param name="Fillings">What fills its slots, each thing once.</param>
/// <param name="TextProbability">The probability that the text tells of an incident of the type.</param>
internal sealed record MucIncident(string Type, ImmutableArray<MucPhrase> Phrases, ImmutableArray<MucFilling> Fillings, float TextProbability)
{
    /// <summary>The probability that it is one of those asked for.</summary>
    public float Certainty { get; init; } = 1;
}
