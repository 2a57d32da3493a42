using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Tests.Web;

/// <summary>The examples of docs/api.md run, and every route of the OpenAPI document is spoken of there.</summary>
public sealed partial class ApiDocumentTests
{
    [Fact]
    public async Task Every_example_answers()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        string[] paths = [.. ExamplePattern().Matches(Document()).Select(match => match.Groups[1].Value.Replace("{id}", web.FirstIncident(), StringComparison.Ordinal).Replace("{report}", "odd", StringComparison.Ordinal))];
        Assert.True(paths.Length >= 12);
        foreach (string path in paths) Assert.NotEmpty(await web.PageAsync(path));
    }

    [Fact]
    public async Task Every_route_is_documented()
    {
        await using RunningWeb web = await RunningWeb.StartAsync();
        using JsonDocument openApi = JsonDocument.Parse(await web.PageAsync("/openapi/v1.json"));
        string document = Document();
        string[] missing = [.. openApi.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name)
            .Where(path => !document.Contains(path.Replace("/reports/{id}", "/reports/{report}", StringComparison.Ordinal), StringComparison.Ordinal) && !document.Contains("`" + path[(path.LastIndexOf('/'))..] + "`", StringComparison.Ordinal))];
        Assert.Empty(missing);
    }

    private static string Document() => Checkout.Read("docs/api.md");

    [GeneratedRegex("^curl 'http://127.0.0.1:8080(/[^']*)'$", RegexOptions.Multiline)]
    private static partial Regex ExamplePattern();
}
