namespace Dateline.Text.Models;

/// <summary>Something a model learned from.</summary>
/// <param name="Name">What it is called by those who made it.</param>
/// <param name="Licence">Its licence, by SPDX identifier where there is one.</param>
/// <param name="Words">How many words of it were learned from.</param>
public sealed record TrainingSource(string Name, string Licence, int Words);
