namespace Dateline.Evaluation.Muc.Filling;

/// <summary>A noun group: nouns with their modifiers and one another without a break ("LIBERAL PARTY LEADER JUAN PEREZ").</summary>
/// <param name="First">Its first token, behind determiners.</param>
/// <param name="End">The token behind its last.</param>
internal readonly record struct MucGroup(int First, int End);
