namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Something that fills a slot of an incident.</summary>
/// <param name="Phrase">Its fullest naming.</param>
/// <param name="Role">Its role.</param>
/// <param name="Probability">The probability that the surest of its namings has a role.</param>
/// <param name="Type">The incident type that it most likely belongs to.</param>
/// <param name="Words">The words of the naming.</param>
/// <param name="Namings">The number of namings.</param>
/// <param name="Shared">Whether it belongs to another incident of the text in the first place.</param>
internal sealed record MucFilling(MucPhrase Phrase, MucRole Role, float Probability, string Type, string Words, int Namings = 1, bool Shared = false);
