namespace Dateline.Text.Models;

/// <summary>A model as it came out of training: its file and its card.</summary>
/// <param name="File">The model file, byte for byte.</param>
/// <param name="Card">What it was made from and how well it does.</param>
public sealed record TrainedModel(ReadOnlyMemory<byte> File, ModelCard Card);
