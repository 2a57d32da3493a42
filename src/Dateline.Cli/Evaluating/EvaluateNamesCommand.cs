using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Text;
using Dateline.Text.Naming;
using Dateline.Text.Treebanks;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate names`: scores names against annotated texts.</summary>
internal static class EvaluateNamesCommand
{
    private const ulong Seed = 1;

    public static Command Create(Surroundings surroundings)
    {
        var path = new Argument<string>("path") { Description = "A file of words and tags in columns (.iob2, .tsv, .conll), a folder of such, or a folder of re3d." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: f1, and one key per kind." };
        var cross = new Option<bool>("--cross-validate") { Description = "For re3d, all of which the shipped model learned from: read the phrases of each of its sources by what the others and sentences of our own teach. Takes a minute or two." };
        var errors = new Option<bool>("--errors") { Description = "List every name that is missing or too many, for every second text: the other half stays unseen." };
        var command = new Command("names", "Score names, given the words, by exact span and kind.") { path, json, errors, cross };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(path), (parsed.GetValue(json), parsed.GetValue(errors)), parsed.GetValue(cross)));
        return command;
    }

    private static int Run(Surroundings surroundings, string path, (bool Json, bool Errors) print, bool cross)
    {
        ImmutableArray<NameDocument> documents;
        NameScores scores;
        Func<NameDocument, ImmutableArray<(Range, string, bool)>> differences = document => NameScores.Differences(Analyzer.English, document);
        try
        {
            documents = NameFiles.Read(path);
            if (documents.IsEmpty)
            {
                surroundings.Error.WriteLine($"{path}: no annotated text is in it.");
                return ExitCode.CouldNotRun;
            }
            if (cross)
            {
                var found = PhraseValidation.Read(documents, Seed, surroundings.Error.WriteLine);
                WriteParts(surroundings, documents, found);
                scores = NameScores.OfPhrases(documents, found);
                differences = document => NameScores.Differences(document, found[documents.IndexOf(document)]);
            }
            else
            {
                scores = NameScores.Of(Analyzer.English, documents);
            }
        }
        catch (Exception exception) when (exception is IOException or JsonException or FormatException or InvalidOperationException)
        {
            surroundings.Error.WriteLine($"{path}: {exception.Message}");
            return ExitCode.CouldNotRun;
        }
        (string Name, MatchScore Score)[] rows = [("f1", scores.All), .. scores.ByKind.Select(kind => (kind.Key, kind.Value))];
        if (print.Errors) WriteErrors(surroundings, documents, index => cross ? IsUnseen(documents, index) : index % 2 == 1, differences);
        if (print.Json)
        {
            surroundings.Output.WriteLine(JsonSerializer.Serialize(rows.ToDictionary(row => row.Name, row => Math.Round(row.Score.F1, 6))));
            return ExitCode.AllWell;
        }
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Length} texts{"",12}     P      R     F1"));
        foreach (var (name, score) in rows) surroundings.Output.WriteLine(Row(name, score));
        return ExitCode.AllWell;
    }

    private static void WriteErrors(Surroundings surroundings, ImmutableArray<NameDocument> documents, Func<int, bool> isUnseen, Func<NameDocument, ImmutableArray<(Range Words, string Kind, bool Found)>> differences)
    {
        for (int i = 0; i < documents.Length; i++)
        {
            NameDocument document = documents[i];
            if (isUnseen(i)) continue;
            foreach (var (words, kind, found) in differences(document))
            {
                Range sentence = document.Sentences.First(range => words.Start.Value < range.End.Value);
                surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i,4} {(found ? "made up" : "missing"),-8} {kind,-13} {Text(document, words)}  <- {Text(document, sentence)}"));
            }
        }
    }

    // Of re3d every second text of each source.
    private static bool IsUnseen(ImmutableArray<NameDocument> documents, int index) => documents.Take(index).Count(document => document.Source == documents[index].Source) % 2 == 1;

    /// <summary>The scores of each source and of both halves, to the error stream: the figures that are asked for are those of all.</summary>
    private static void WriteParts(Surroundings surroundings, ImmutableArray<NameDocument> documents, ImmutableArray<ImmutableArray<(Range, string)>> found)
    {
        int[] all = [.. Enumerable.Range(0, documents.Length)];
        foreach (var source in all.GroupBy(index => documents[index].Source, StringComparer.Ordinal)) Tell(source.Key, source);
        Tell("even", all.Where(index => !IsUnseen(documents, index)));
        Tell("odd", all.Where(index => IsUnseen(documents, index)));

        void Tell(string name, IEnumerable<int> part)
        {
            int[] indices = [.. part];
            surroundings.Error.WriteLine(Row(name, NameScores.OfPhrases([.. indices.Select(index => documents[index])], [.. indices.Select(index => found[index])]).All));
        }
    }

    private static string Text(NameDocument document, Range words) => string.Join(' ', document.Words[words].Select(word => word.In(document.Text).ToString()));

    private static string Row(string name, MatchScore score) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-20}{100 * score.Precision,7:F2}{100 * score.Recall,7:F2}{100 * score.F1,7:F2}");
}
