using System.CommandLine;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate`: scores each stage against annotated data; one subcommand per stage, each in a file of its own.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        return new Command("evaluate", "Score a stage against annotated data.")
        {
            EvaluateParseCommand.Create(surroundings),
            EvaluateNamesCommand.Create(surroundings),
            EvaluateTokensCommand.Create(surroundings),
            EvaluateTagsCommand.Create(surroundings),
            EvaluateGold.Create(surroundings),
            EvaluatePagesCommand.Create(surroundings),
            EvaluateDatesCommand.Create(surroundings),
            EvaluateCorefCommand.Create(surroundings),
            EvaluateTimesCommand.Create(surroundings),
            EvaluatePlacesCommand.Create(surroundings),
            EvaluateCountsCommand.Create(surroundings),
            EvaluateActorsCommand.Create(surroundings),
            EvaluateAttributionCommand.Create(surroundings),
            EvaluateIncidentsCommand.Create(surroundings),
            EvaluateMuc.Create(surroundings),
            EvaluateEventTypes.CreateAcled(surroundings),
            EvaluateEventTypes.CreatePlover(surroundings),
            EvaluateEventTypes.CreatePolice(surroundings),
        };
    }
}
