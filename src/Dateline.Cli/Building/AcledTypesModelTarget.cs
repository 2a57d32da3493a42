using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Evaluation.EventTypes;
using Dateline.Reports;
using Dateline.Text;
using Dateline.Text.Models;

namespace Dateline.Cli.Building;

/// <summary>The model of ACLED's types, which learns from files beside this program.</summary>
internal static class AcledTypesModelTarget
{
    public static ModelTarget Create(Surroundings surroundings) =>
        new(AcledModelBuilder.Task, "ACLED's types of short texts, from snippets of this project's own and the table of phrases, both beside this program.", sources => Train(surroundings, sources));

    private static TrainedModel Train(Surroundings surroundings, ModelSources sources)
    {
        Coder coder = CoderLoading.Load(surroundings, []) ?? throw new InvalidOperationException("There is no coder to read the snippets with.");
        ImmutableArray<(string Type, string Register, string Text)> rows = [.. File.ReadLines(surroundings.Data["codebooks/acled/snippets.jsonl"]).Select(Read)];
        var snippets = new AcledSnippet[rows.Length];
        Parallel.For(0, rows.Length, i => snippets[i] = Analyze(coder, rows[i]));
        return AcledModelBuilder.Build([.. File.ReadLines(surroundings.Data["codebooks/acled/phrases.tsv"])], [.. snippets], new()
        {
            Task = AcledModelBuilder.Task,
            TrainedOn =
            [
                new("Snippets written for this project (data/codebooks/acled/snippets.jsonl)", "MIT", snippets.Sum(snippet => snippet.Document.Tokens.Length)),
                new("Phrases of ACLED's types written for this project (data/codebooks/acled/phrases.tsv)", "MIT", 0),
            ],
            Date = sources.Date,
            Seed = sources.Seed,
            Features = "A multinomial logistic regression over fingerprints of lemmas, of the first sentence's lemmas, of neighbours, of the table's classes of words and of the coder's claims with the kinds of their actors, and over the mean vectors of the text and of its first sentence; the mean of eight fits. Each register of the snippets is scored by what the others teach, beside the table of phrases.",
            Scores = ImmutableSortedDictionary<string, double>.Empty,
            MainScore = "mean.f1",
            Licence = "MIT",
            Sha256 = "",
        }, sources.Tell);
    }

    private static AcledSnippet Analyze(Coder coder, (string Type, string Register, string Text) row) => new(row.Type, row.Register, Analyzer.English.Analyze(row.Text, AnalysisDepth.Tags),
        GuardedCoding.ClaimsOf(coder, new Article { Id = new ArticleId(row.Text), Text = row.Text, Source = "snippets" }));

    private static (string Type, string Register, string Text) Read(string line)
    {
        try
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string type = Text(row, "type");
            if (!AcledTyper.Types.Contains(type)) throw new InvalidDataException($"There is no type '{type}'.");
            return (type, Text(row, "register"), Text(row, "text"));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"A snippet cannot be read: {error.Message}", error);
        }
    }

    private static string Text(JsonDocument row, string name) =>
        row.RootElement.TryGetProperty(name, out JsonElement value) && value.GetString() is { } text ? text : throw new InvalidDataException($"A snippet has no {name}.");
}
