using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Evaluation.Muc;
using Dateline.Text;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate muc`: fills MUC-4 templates for texts, or takes anybody's responses, and scores them against keys.</summary>
internal static class EvaluateMuc
{
    private sealed record Request(string? Keys, string? Texts, string? Responses, string? FiveRoles, string? Fit, string? Output, bool Json);

    public static Command Create(Surroundings surroundings)
    {
        var keys = new Option<string?>("--keys") { Description = "Key templates in MUC-4's format." };
        var texts = new Option<string?>("--texts") { Description = "The messages to fill templates for." };
        var responses = new Option<string?>("--responses") { Description = "Response templates to score in place of filling any." };
        var fiveRoles = new Option<string?>("--five-roles") { Description = "Texts of the simplified set with five roles, as JSON lines." };
        var fit = new Option<string?>("--fit") { Description = "A folder with messages and their keys to learn from (dev-* and key-*). By default the folder 'dev' beside the texts' folder, else ../shared/corpora/muc/dev, and the test sets beside it (tst*) but for the messages that are scored." };
        var output = new Option<string?>("--write") { Description = "Also write the filled templates to this file." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object on one line." };
        var command = new Command("muc", "Score MUC-4 templates, or the five roles.") { keys, texts, responses, fiveRoles, fit, output, json };
        command.SetAction(parsed => Run(surroundings, new Request(parsed.GetValue(keys), parsed.GetValue(texts), parsed.GetValue(responses), parsed.GetValue(fiveRoles), parsed.GetValue(fit), parsed.GetValue(output), parsed.GetValue(json))));
        return command;
    }

    private static int Run(Surroundings surroundings, Request request)
    {
        bool scoresTemplates = request.Keys is not null && (request.Texts is not null || request.Responses is not null);
        if (!scoresTemplates && request.FiveRoles is null)
        {
            surroundings.Error.WriteLine("Give --keys with --texts or --responses, or --five-roles.");
            return ExitCode.CouldNotRun;
        }
        try
        {
            MucCoder? coder = request.Responses is not null && request.FiveRoles is null ? null : Fit(surroundings, request);
            if (coder is null && (request.Responses is null || request.FiveRoles is not null)) return ExitCode.CouldNotRun;
            MucScore? score = scoresTemplates ? ScoreTemplates(request, coder) : null;
            FiveRolesScore? roles = request.FiveRoles is { } file && coder is not null ? ScoreRoles(file, coder) : null;
            if (request.Json) WriteJson(surroundings.Output, score, roles);
            else WriteReport(surroundings.Output, score, roles);
            return ExitCode.AllWell;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException)
        {
            surroundings.Error.WriteLine(error.Message);
            return ExitCode.CouldNotRun;
        }
    }

    private static MucCoder? Fit(Surroundings surroundings, Request request)
    {
        string?[] candidates = request.Fit is not null ? [request.Fit]
            : [Path.Combine(Path.GetDirectoryName(Path.GetFullPath(request.Texts ?? request.FiveRoles ?? "."))!, "..", "dev"), Path.Combine("..", "shared", "corpora", "muc", "dev")]; // a full path of a file has a folder
        string? folder = candidates.FirstOrDefault(candidate => candidate is not null && MucFitSet.IsIn(candidate));
        if (folder is null)
        {
            surroundings.Error.WriteLine("There are no messages with keys to learn from: name their folder with --fit.");
            return null;
        }
        MucFitSet known = MucFitSet.Read(folder, withSisters: request.Fit is null, AskedFor(request));
        surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Learning from {known.Messages.Length} messages and {known.Keys.Length} key templates in {folder}{(request.Fit is null ? " and the test sets beside it" : "")}."));
        return CoderLoading.Load(surroundings, []) is { } claims ? MucCoder.Fit(Analyzer.English, claims, known.Messages, known.Keys) : null;
    }

    private static IEnumerable<string> AskedFor(Request request) =>
    [
        .. request.Texts is { } texts ? MucTextReader.Read(File.ReadLines(texts)).Select(message => message.Id) : [],
        .. request.FiveRoles is { } roles ? ReadRoles(roles).Select(text => text.Id) : [],
    ];

    private static MucScore ScoreTemplates(Request request, MucCoder? coder)
    {
        var (keys, messages) = MucTemplateReader.Read(File.ReadLines(request.Keys!)); // Run asks for keys before it comes here
        if (request.Responses is { } responses) return MucScorer.Score(keys, MucTemplateReader.Read(File.ReadLines(responses)).Templates, messages);
        ImmutableArray<MucMessage> texts = MucTextReader.Read(File.ReadLines(request.Texts!)); // likewise
        var filled = new ImmutableArray<MucTemplate>[texts.Length];
        Parallel.For(0, texts.Length, i => filled[i] = coder!.Code(texts[i])); // without responses there is a coder
        if (request.Output is { } output)
        {
            using var writer = new StreamWriter(output, false, new UTF8Encoding(false)) { NewLine = "\n" };
            for (int i = 0; i < texts.Length; i++) MucTemplateWriter.Write(writer, texts[i].Id, filled[i]);
        }
        return MucScorer.Score(keys, [.. filled.SelectMany(templates => templates)], messages);
    }

    private static IEnumerable<FiveRolesText> ReadRoles(string file) => File.ReadLines(file).Where(line => line.Length > 0).Select(FiveRolesText.Read);

    private static FiveRolesScore ScoreRoles(string file, MucCoder coder)
    {
        FiveRolesText[] texts = [.. ReadRoles(file)];
        var scores = new FiveRolesScore[texts.Length];
        Parallel.For(0, texts.Length, i =>
        {
            var message = new MucMessage(texts[i].Id, texts[i].Text.ToUpperInvariant());
            scores[i] = FiveRolesScorer.Score(texts[i].Templates, coder.CodeRoles(message));
        });
        return scores.Aggregate(FiveRolesScore.Empty, FiveRolesScore.Add);
    }

    private static void WriteJson(TextWriter output, MucScore? score, FiveRolesScore? roles)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            if (score is not null)
            {
                json.WriteNumber("all_templates_f", Round(score.AllTemplates.F));
                json.WriteNumber("recall", Round(score.AllTemplates.Recall));
                json.WriteNumber("precision", Round(score.AllTemplates.Precision));
                json.WriteStartObject("slots");
                foreach (var (slot, tally) in score.Slots)
                {
                    json.WriteStartObject(MucSlots.NamesOf(slot).Row);
                    json.WriteNumber("recall", Round(tally.Recall));
                    json.WriteNumber("precision", Round(tally.Precision));
                    json.WriteNumber("f", Round(tally.F));
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            if (roles is not null)
            {
                json.WriteNumber("gtt_f1", Round(roles.Template.F1));
                json.WriteNumber("ceaf_ree_f1", Round(roles.Entity.F1));
            }
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static double Round(double value) => Math.Round(value, 6);

    private static void WriteReport(TextWriter output, MucScore? score, FiveRolesScore? roles)
    {
        if (score is not null)
        {
            output.WriteLine("SLOT                 POS  ACT| COR  PAR  INC| SPU  MIS| REC PRE OVG");
            WriteRow(output, "template-id", score.Templates);
            foreach (var (slot, tally) in score.Slots) WriteRow(output, MucSlots.NamesOf(slot).Row, tally);
            WriteRow(output, "MATCHED/MISSING", score.MatchedMissing);
            WriteRow(output, "MATCHED/SPURIOUS", score.MatchedSpurious);
            WriteRow(output, "MATCHED ONLY", score.Matched);
            WriteRow(output, "ALL TEMPLATES", score.AllTemplates);
            WriteRow(output, "SET FILLS ONLY", score.SetFills);
            WriteRow(output, "STRING FILLS ONLY", score.StringFills);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"F-MEASURE (P&R)      {100 * score.AllTemplates.F:F2}"));
        }
        if (roles is not null)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"GTT template F1      {roles.Template.F1:F3}  P {roles.Template.Precision:F3}  R {roles.Template.Recall:F3}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CEAF-REE F1          {roles.Entity.F1:F3}  P {roles.Entity.Precision:F3}  R {roles.Entity.Recall:F3}"));
        }
    }

    private static void WriteRow(TextWriter output, string name, MucTally tally) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-19} {tally.Possible,5}{tally.Actual,5}|{tally.Correct,4} {tally.Partial,4} {tally.Incorrect,4}|{tally.Spurious,4} {tally.Missing,4}|{100 * tally.Recall,4:F0}{100 * tally.Precision,4:F0}{100 * tally.Overgeneration,4:F0}"));
}
