namespace Dateline.Text.Naming;

/// <summary>Words that may be a phrase.</summary>
/// <param name="Start">The first word, counted from the start of the text.</param>
/// <param name="End">The word behind the last.</param>
/// <param name="Vector">The row of its head's vector; -1 for none.</param>
/// <param name="Features">The hashes of what speaks for or against it.</param>
internal sealed record PhraseCandidate(int Start, int End, int Vector, uint[] Features);
