using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Evaluation;
using Dateline.Evaluation.EventTypes;
using Dateline.Reports;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate acled-types|plover|india-police`: the type of short texts, of relations, and of what police do.</summary>
internal static class EvaluateEventTypes
{
    // The five labels of CASE 2021 that are no ACLED sub-event types are left out of the figure over 25 types.
    private static readonly string[] s_notAcled = ["ATTRIB", "DIPLO", "MAN_MADE_DISASTER", "NATURAL_DISASTER", "ORG_CRIME"];

    public static Command CreateAcled(Surroundings surroundings) =>
        Create("acled-types", "Score ACLED sub-event types of snippets: JSON lines with 'text' and 'type'.", (file, json) => Acled(surroundings, file, json));

    public static Command CreatePlover(Surroundings surroundings) =>
        Create("plover", "Score PLOVER types of relations: JSON lines with 'text', 'source', 'target', 'type', 'quad'.", (file, json) => Plover(surroundings, file, json));

    public static Command CreatePolice(Surroundings surroundings) =>
        Create("india-police", "Score what police do, sentence by sentence: JSON lines with 'doc_id', 'sent_text', 'sent_labels'.", (file, json) => Police(surroundings, file, json));

    private static Command Create(string name, string description, Func<string, bool, int> run)
    {
        var file = new Argument<string>("file") { Description = "The annotated texts." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object on one line." };
        var command = new Command(name, description) { file, json };
        command.SetAction(parsed => run(parsed.GetRequiredValue(file), parsed.GetValue(json)));
        return command;
    }

    private static int Acled(Surroundings surroundings, string file, bool json)
    {
        if (Rows(surroundings, file) is not { } rows || CoderLoading.Load(surroundings, []) is not { } coder) return ExitCode.CouldNotRun;
        AcledTyper typer = AcledTyper.Load(File.ReadLines(surroundings.Data["codebooks/acled/phrases.tsv"]), LinearModel.Embedded(AcledModelBuilder.Task));
        var given = new string?[rows.Length];
        Parallel.For(0, rows.Length, i => given[i] = typer.TypeOf(Analyzer.English.Analyze(Text(rows[i], "text"), AnalysisDepth.Tags), GuardedCoding.ClaimsOf(coder, ArticleOf(rows[i], file))));
        LabelScore all = new(), types = new();
        for (int i = 0; i < rows.Length; i++)
        {
            string wanted = Text(rows[i], "type");
            all.Add(wanted, given[i]);
            if (!s_notAcled.Contains(wanted)) types.Add(wanted, given[i]);
        }
        Print(surroundings, json, types, ("weighted_f1", types.WeightedF1), ("weighted_f1_all", all.WeightedF1), ("accuracy", types.Accuracy));
        return ExitCode.AllWell;
    }

    private static int Plover(Surroundings surroundings, string file, bool json)
    {
        if (Rows(surroundings, file) is not { } rows) return ExitCode.CouldNotRun;
        PloverTyper typer = PloverTyper.Load(Analyzer.English, File.ReadLines(surroundings.Data["codebooks/plover/phrases.tsv"]));
        string[] given = new string[rows.Length];
        Parallel.For(0, rows.Length, i => given[i] = typer.TypeOf(Text(rows[i], "text"), Text(rows[i], "source"), Text(rows[i], "target")));
        LabelScore types = new(), quads = new();
        for (int i = 0; i < rows.Length; i++)
        {
            types.Add(Text(rows[i], "type"), given[i]);
            quads.Add(Text(rows[i], "quad"), PloverTyper.QuadOf(given[i]));
        }
        Print(surroundings, json, types, ("macro_f1", types.MacroF1), ("quad_accuracy", quads.Accuracy), ("weighted_f1", types.WeightedF1));
        return ExitCode.AllWell;
    }

    private static int Police(Surroundings surroundings, string file, bool json)
    {
        if (Rows(surroundings, file) is not { } rows) return ExitCode.CouldNotRun;
        IGrouping<string, JsonElement>[] reports = [.. rows.GroupBy(row => row.GetProperty("doc_id").ToString(), StringComparer.Ordinal)];
        var read = new ImmutableArray<PoliceActs>[reports.Length];
        Parallel.For(0, reports.Length, i => read[i] = PoliceSentences.Read(Analyzer.English, [.. reports[i].Select(row => Text(row, "sent_text"))]));
        var figures = new List<(string, double)>();
        foreach (var (label, act) in new[] { ("KILL", PoliceActs.Kill), ("ARREST", PoliceActs.Arrest), ("FAIL", PoliceActs.Fail), ("FORCE", PoliceActs.Force), ("ANY_ACTION", PoliceActs.AnyAction) })
        {
            PrecisionRecall score = default;
            for (int i = 0; i < reports.Length; i++)
            {
                foreach (var (row, acts) in reports[i].Zip(read[i]))
                {
                    bool wanted = row.GetProperty("sent_labels").EnumerateArray().Any(known => known.GetString() == label), given = (acts & act) != 0;
                    score += PrecisionRecall.Of(wanted && given ? 1 : 0, given ? 1 : 0, wanted ? 1 : 0);
                }
            }
            string name = label.ToLowerInvariant();
            figures.Add((name + "_precision", score.Precision));
            figures.Add((name + "_recall", score.Recall));
        }
        Print(surroundings, json, null, [.. figures]);
        return ExitCode.AllWell;
    }

    private static JsonElement[]? Rows(Surroundings surroundings, string file)
    {
        try
        {
            return [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            surroundings.Error.WriteLine($"{file}: {error.Message}");
            return null;
        }
    }

    private static Article ArticleOf(JsonElement row, string file)
    {
        string id = row.TryGetProperty("id", out JsonElement given) ? given.ToString() : Text(row, "text");
        return new Article { Id = new ArticleId(id), Text = Text(row, "text"), Source = file };
    }

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement value) ? value.ToString() : "";

    private static void Print(Surroundings surroundings, bool json, LabelScore? labels, params ReadOnlySpan<(string Name, double Value)> figures)
    {
        if (json)
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject();
                foreach (var (name, value) in figures) writer.WriteNumber(name, Math.Round(value, 6));
                writer.WriteEndObject();
            }
            surroundings.Output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
            return;
        }
        foreach (var (label, score) in labels?.Labels ?? []) surroundings.Output.WriteLine(FormattableString.Invariant($"{label,-32} P {score.Precision:F3}  R {score.Recall:F3}  F1 {score.F1:F3}  of {score.Wanted:F0}"));
        foreach (var (name, value) in figures) surroundings.Output.WriteLine(FormattableString.Invariant($"{name,-24} {value:F3}"));
    }
}
