using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Text.Models;

/// <summary>What is written beside a model: what it does, what it was made from, and how well it does.</summary>
public sealed record ModelCard
{
    /// <summary>The task, which is also the name of the model's file.</summary>
    public required string Task { get; init; }

    /// <summary>The language, as its two-letter code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What it learned from.</summary>
    public required ImmutableArray<TrainingSource> TrainedOn { get; init; }

    /// <summary>The day it was trained; it is in no way part of the model file.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The seed of all that was drawn at random.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What it looks at and how it is built, in a sentence or two.</summary>
    public required string Features { get; init; }

    /// <summary>The scores on development sets, 0 to 1, by set and measure such as <c>ewt-dev.upos</c>.</summary>
    public required ImmutableSortedDictionary<string, double> Scores { get; init; }

    /// <summary>The score that must not fall, by its name in <see cref="Scores"/>.</summary>
    public required string MainScore { get; init; }

    /// <summary>The licence the model itself is under.</summary>
    public required string Licence { get; init; }

    /// <summary>The SHA-256 of the model file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The card as JSON, with a line feed at its end.</summary>
    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("task", Task);
            json.WriteString("language", Language);
            json.WriteStartArray("trained_on");
            foreach (TrainingSource source in TrainedOn)
            {
                json.WriteStartObject();
                json.WriteString("name", source.Name);
                json.WriteString("licence", source.Licence);
                json.WriteNumber("words", source.Words);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("date", Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteNumber("seed", Seed);
            json.WriteString("features", Features);
            json.WriteStartObject("scores");
            foreach (var (name, score) in Scores) json.WriteNumber(name, Math.Round(score, 4));
            json.WriteEndObject();
            json.WriteString("main_score", MainScore);
            json.WriteString("licence", Licence);
            json.WriteString("sha256", Sha256);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>The card that <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not JSON, or something is missing; the message says what.</exception>
    public static ModelCard Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement card = document.RootElement;
            return new ModelCard
            {
                Task = Text(card, "task"),
                Language = Text(card, "language"),
                TrainedOn = [.. card.GetProperty("trained_on").EnumerateArray().Select(source => new TrainingSource(Text(source, "name"), Text(source, "licence"), source.GetProperty("words").GetInt32()))],
                Date = DateOnly.ParseExact(Text(card, "date"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                Seed = card.GetProperty("seed").GetUInt64(),
                Features = Text(card, "features"),
                Scores = card.GetProperty("scores").EnumerateObject().ToImmutableSortedDictionary(score => score.Name, score => score.Value.GetDouble(), StringComparer.Ordinal),
                MainScore = Text(card, "main_score"),
                Licence = Text(card, "licence"),
                Sha256 = Text(card, "sha256"),
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"The model card cannot be read: {exception.Message}", exception);
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");
}
