using System.CommandLine;
using System.Globalization;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>`dateline review`: an analyst's acts on incidents, each with author and reason, each undoable.</summary>
internal static class ReviewCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("review", "Judge incidents: accept, correct, reject, join, split, pin, undo.");
        foreach (Verdict verdict in Enum.GetValues<Verdict>()) command.Add(Judge(surroundings, verdict));
        command.Add(Join(surroundings));
        command.Add(Split(surroundings));
        command.Add(Pin(surroundings));
        command.Add(Undo(surroundings));
        command.Add(Next(surroundings));
        return command;
    }

    private static Command Judge(Surroundings surroundings, Verdict verdict)
    {
        var field = new Option<string>("--field") { Description = $"The field: {string.Join(", ", Enum.GetValues<IncidentField>().Select(Names.Of))}.", DefaultValueFactory = _ => "incident", Required = verdict == Verdict.Correct };
        field.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && Names.Parse<IncidentField>(name) is null) result.AddError($"'{name}' is not a field: {string.Join(", ", Enum.GetValues<IncidentField>().Select(Names.Of))}.");
        });
        var value = new Option<string?>("--value") { Description = "The right value, such as 41, 38-45, 2024-03-05 or \"Aden; YE; 12.8,45.0\".", Required = verdict == Verdict.Correct };
        var act = new Act(Names.Of(verdict), verdict switch
        {
            Verdict.Accept => "Find a field, or the whole incident, right.",
            Verdict.Correct => "Give a field its right value.",
            Verdict.Reject => "Find a field, or the whole incident, wrong.",
            _ => "Find that a field, or the whole incident, can be neither confirmed nor refuted.",
        });
        act.Command.Add(field);
        if (verdict == Verdict.Correct) act.Command.Add(value);
        return act.Does(surroundings, (desk, incident, parsed, signature) =>
            desk.Judge(incident, Names.Parse<IncidentField>(parsed.GetRequiredValue(field)) ?? IncidentField.Incident, verdict, verdict == Verdict.Correct ? parsed.GetValue(value) : null, signature));
    }

    private static Command Join(Surroundings surroundings)
    {
        var other = new Argument<string>("other") { Description = "The incident that is the same happening." };
        var act = new Act("join", "Say that two incidents are one happening.");
        act.Command.Add(other);
        return act.Does(surroundings, (desk, incident, parsed, signature) => desk.Join(incident, new IncidentId(parsed.GetRequiredValue(other)), signature));
    }

    private static Command Split(Surroundings surroundings)
    {
        var claims = new Argument<string[]>("claims") { Description = "The claims that tell of another happening ('dateline why' names them).", Arity = ArgumentArity.OneOrMore };
        var act = new Act("split", "Say that some claims of an incident tell of another happening.");
        act.Command.Add(claims);
        return act.Does(surroundings, (desk, incident, parsed, signature) => desk.Split(incident, [.. parsed.GetRequiredValue(claims).Select(claim => new ClaimId(claim))], signature));
    }

    private static Command Pin(Surroundings surroundings) =>
        new Act("pin", "Keep an incident's claims together, and shut it to others.").Does(surroundings, (desk, incident, _, signature) => desk.Pin(incident, signature));

    private static Command Undo(Surroundings surroundings)
    {
        var number = new Argument<long>("act") { Description = "The act's number ('dateline show ID --history' lists them)." };
        var act = new Act("undo", "Take an act back.");
        act.Command.Add(number);
        return act.Does(surroundings, (desk, incident, parsed, signature) => desk.Undo(incident, parsed.GetRequiredValue(number), signature));
    }

    private static Command Next(Surroundings surroundings)
    {
        Option<string> store = StoreOptions.Create();
        var query = new QueryOptions();
        var command = new Command("next", "Show the next incident that nobody has reviewed.") { store };
        query.AddTo(command);
        command.SetAction(parsed => StoreOptions.Ask(surroundings, parsed.GetRequiredValue(store), reader =>
        {
            Page<IncidentRow> page = reader.Incidents(query.Read(parsed) with { Review = ReviewState.Unreviewed }, null, 1);
            if (page.Items.IsEmpty || reader.Incident(page.Items[0].Id) is not { } dossier)
            {
                surroundings.Error.WriteLine("All are reviewed.");
                return ExitCode.AllWell;
            }
            new DossierLines(surroundings.Output, dossier).Write();
            return ExitCode.AllWell;
        }));
        return command;
    }

    /// <summary>What all acts have in common: the incident, the author, the reason, the version.</summary>
    private sealed class Act
    {
        private readonly Option<string> _store = StoreOptions.Create();
        private readonly Argument<string> _incident = new("incident") { Description = "The incident's id, or its first characters." };
        private readonly Option<string> _author = new("--author") { Description = "Who acts.", Required = true };
        private readonly Option<string?> _reason = new("--reason") { Description = "Why." };
        private readonly Option<long?> _version = new("--version") { Description = "The version that was looked at; the act is turned down when the incident has changed since." };

        public Act(string name, string description) => Command = new Command(name, description) { _incident, _author, _reason, _version, _store };

        public Command Command { get; }

        public Command Does(Surroundings surroundings, Func<ReviewDesk, IncidentId, ParseResult, ReviewSignature, ReviewOutcome> act)
        {
            Command.SetAction(parsed => StoreOptions.With(surroundings, parsed.GetRequiredValue(_store), ArchiveMode.Write, archive =>
            {
                var incident = new IncidentId(parsed.GetRequiredValue(_incident));
                ReviewOutcome outcome = act(new ReviewDesk(archive), incident, parsed, new ReviewSignature(parsed.GetRequiredValue(_author), surroundings.Clock.GetUtcNow(), parsed.GetValue(_reason), parsed.GetValue(_version)));
                if (outcome.Status != ReviewStatus.Done)
                {
                    surroundings.Error.WriteLine(outcome.Message);
                    return ExitCode.CouldNotRun;
                }
                surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Done: act {outcome.Act}; the incident is at version {outcome.Version}."));
                return ExitCode.AllWell;
            }));
            return Command;
        }
    }
}
