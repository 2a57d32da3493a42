namespace Dateline.Claims.Syntax;

/// <summary>A phrase in a slot around a trigger.</summary>
/// <param name="Name">"subject", "object", "agent", "possessor", "modifier", or the preposition's lemma.</param>
/// <param name="Head">The head token of the phrase.</param>
internal readonly record struct Slot(string Name, int Head);
