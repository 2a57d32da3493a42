using Dateline.Text.Models;

namespace Dateline.Cli.Building;

/// <summary>A model that `dateline build model` can train.</summary>
/// <param name="Task">The model's task, and the name of its file.</param>
/// <param name="Description">What it is and what it is trained on, for the help text.</param>
/// <param name="Train">Trains it.</param>
internal sealed record ModelTarget(string Task, string Description, Func<ModelSources, TrainedModel> Train)
{
    /// <summary>What the command is called; the task, but where only a part of its model is trained.</summary>
    public string Name { get; init; } = Task;
}
