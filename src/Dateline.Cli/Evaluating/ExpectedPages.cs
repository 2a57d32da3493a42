using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Reports;

namespace Dateline.Cli.Evaluating;

/// <summary>A folder of pages with what is expected of them: html/ and expected.json, an object of address to file and expectations.</summary>
internal static class ExpectedPages
{
    /// <summary>The pages in the order of the file, each with what was read from it and what is expected; a page whose file is missing gives no articles.</summary>
    public static IEnumerable<(string File, ImmutableArray<Article> Articles, JsonElement Expected)> Read(DirectoryInfo folder)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.FullName, "expected.json")));
        var reader = new ArticleReader();
        foreach (JsonProperty page in json.RootElement.EnumerateObject())
        {
            string file = page.Value.GetProperty("file").GetString() ?? "";
            string path = Path.Combine(folder.FullName, "html", file);
            Uri? url = Uri.TryCreate(page.Name, UriKind.Absolute, out Uri? address) ? address : null;
            ImmutableArray<Article> articles = File.Exists(path) ? reader.Read(new Report(file, url, null, "text/html", File.ReadAllBytes(path))).Articles : [];
            yield return (file, articles, page.Value);
        }
    }

    /// <summary>Runs work over a folder; prints why when the folder is not one of pages.</summary>
    public static int With(Surroundings surroundings, DirectoryInfo folder, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            surroundings.Error.WriteLine($"{Path.Combine(folder.FullName, "expected.json")}: {error.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>The strings of a list; none when it is absent.</summary>
    public static ImmutableArray<string> Strings(JsonElement expected, string name) =>
        expected.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetString()).OfType<string>()] : [];
}
