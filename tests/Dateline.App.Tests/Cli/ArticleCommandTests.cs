using System.Text;
using System.Text.Json;
using Dateline.Cli;
using Dateline.Store;

namespace Dateline.App.Tests.Cli;

public sealed class ArticleCommandTests : IDisposable
{
    private const string French = "Des roquettes ont touché l'aéroport de la ville dans la nuit de lundi, et deux ouvriers ont été blessés par des éclats.";

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-article-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Article_is_one_object_on_one_line()
    {
        const string Page = "<html><head><meta property='og:site_name' content='Gulf Wire'><meta property='article:published_time' content='2003-05-05T18:20:00+03:00'></head><body><h1>Two bombs in Aden</h1><p>ADEN (Gulf Wire) - Two bombs went off at the port of Aden on Monday, and a guard was killed, the police said.</p><p>Nobody said\nthat they had laid the bombs, which lay hidden in a cart.</p></body></html>";
        (int code, string output, _) = await RunAsync(["article", "-"], Page);
        Assert.Equal(ExitCode.AllWell, code);
        using JsonDocument json = JsonDocument.Parse(Assert.Single(output.TrimEnd().Split('\n')));
        JsonElement root = json.RootElement;
        Assert.Equal("Two bombs in Aden", root.GetProperty("headline").GetString());
        Assert.Equal("2003-05-05T18:20:00+03:00", root.GetProperty("published").GetString());
        Assert.Equal(("Gulf Wire", "en"), (root.GetProperty("outlet").GetString(), root.GetProperty("language").GetString()));
        Assert.Equal(2, root.GetProperty("text").GetString()!.Split("\n\n").Length);
        Assert.Equal("ADEN", root.GetProperty("filing").GetProperty("place").GetString());
        foreach (string key in (string[])["url", "deck", "byline", "modified"]) Assert.Equal(JsonValueKind.Null, root.GetProperty(key).ValueKind);
        Assert.Equal(0, root.GetProperty("sections").GetArrayLength());
    }

    [Fact]
    public async Task Map_names_fields_and_a_wrong_one_could_not_run()
    {
        (int code, string output, _) = await RunAsync(["article", "-", "--map", "text=body"], "{\"body\":\"Shots rang out.\"}");
        Assert.Equal(ExitCode.AllWell, code);
        Assert.Contains("\"text\":\"Shots rang out.\"", output, StringComparison.Ordinal);
        (code, _, string error) = await RunAsync(["article", "-", "--map", "words=body"], "{}");
        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("\"words\" is not one of", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Some_bad_lines_are_told_and_the_rest_printed()
    {
        (int code, string output, string error) = await RunAsync(["article", "-"], "{\"text\":\"One.\"}\n{\"text\":\n{\"text\":\"Three.\"}\n");
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Equal(2, output.TrimEnd().Split('\n').Length);
        Assert.StartsWith("standard input(2): error DL605", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.CouldNotRun, (await RunAsync(["article", Path.Combine(_folder, "none.txt")], "")).Code);
    }

    [Fact]
    public async Task Report_in_another_language_is_stored_marked_and_not_coded()
    {
        string store = Path.Combine(_folder, "a.db");
        (int code, _, string error) = await RunAsync(["read", "-", "--store", store], $"{{\"id\":\"f\",\"language\":\"en\",\"text\":\"{French}\"}}");
        Assert.Equal(ExitCode.AllWell, code);
        Assert.Contains("note DL401: The article is not English and was not coded.", error, StringComparison.Ordinal);
        using Archive archive = Archive.Open(store, ArchiveMode.Read);
        using ArchiveReader reader = archive.Read();
        Assert.Equal((1, 0), (reader.Counts.Articles, reader.Counts.Claims));
        Assert.Equal("und", reader.Article(new ArticleId("f"))?.DeclaredLanguage);
    }

    [Fact]
    public async Task Copies_are_told()
    {
        string text = string.Join(' ', Enumerable.Range(0, 60).Select(word => $"word{word}"));
        (int code, string output, string error) = await RunAsync(["copies", "-"], $"{{\"id\":\"a\",\"text\":\"{text}\"}}\n{{\"id\":\"b\",\"text\":\"ADEN (Gulf Wire) - {text}\"}}\n{{\"id\":\"c\",\"text\":\"Something else.\"}}\n");
        Assert.Equal(ExitCode.AllWell, code);
        Assert.Equal("""{"id":"b","kind":"reprint","of":"a","original":"a","resemblance":1.000}""", output.TrimEnd());
        Assert.Contains("3 reports, 1 of them copies.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incident_counts_independent_reports_not_reprints()
    {
        const string Copy = "A car bomb killed 12 people at the fish market of Aden on Monday, police said. The bomb went off at noon, when the stalls were full, and the roof of the hall came down on the buyers. No group said that it had laid the bomb.";
        string lines = $$"""
            {"id":"a","outlet":"Gulf Wire","published":"2003-05-05","text":"{{Copy}}"}
            {"id":"b","outlet":"Harbour Post","published":"2003-05-05","text":"ADEN (Gulf Wire) - {{Copy}}"}
            {"id":"c","outlet":"Red Sea Tribune","published":"2003-05-06","text":"Twelve people died when a car bomb exploded at the fish market in Aden on Monday, hospital officials said."}
            """;
        (_, string output, _) = await RunAsync(["read", "-", "--store", Path.Combine(_folder, "a.db")], lines);
        Assert.Contains("3 reports, 2 independent", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_dates_are_scored()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "html"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "html", "a.html"), $"<html><body><h1>Head</h1><nav>Home</nav><time datetime='2003-05-05'>x</time><p>{French}</p><p>{French}</p></body></html>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "expected.json"), """{"https://a.example/":{"file":"a.html","date":"2003-05-05","with":["deux ouvriers","missing"],"without":["Home","nuit"]}}""", TestContext.Current.CancellationToken);
        Assert.Equal("""{"f1":0.5000,"precision":0.5000,"recall":0.5000,"pages":1}""", (await RunAsync(["evaluate", "pages", _folder, "--json"], "")).Output.TrimEnd());
        Assert.Equal("""{"f1":1.0000,"precision":1.0000,"recall":1.0000,"pages":1}""", (await RunAsync(["evaluate", "dates", _folder, "--json"], "")).Output.TrimEnd());
        Assert.Equal(ExitCode.CouldNotRun, (await RunAsync(["evaluate", "pages", Path.Combine(_folder, "html")], "")).Code);
    }

    [Fact]
    public async Task A_printed_document_is_read_through_pdftotext()
    {
        bool installed = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));
        Assert.SkipUnless(installed, "pdftotext is not installed");
        string file = Path.Combine(_folder, "report.pdf");
        await File.WriteAllBytesAsync(file, Pdf("Rockets hit the port of Velmar", "", "VELMAR - Rebels fired rockets at the port on Monday, and", "killed two dockers, the harbour mas-", "ter said."), TestContext.Current.CancellationToken);
        (int code, string output, string error) = await RunAsync(["article", file], "");
        Assert.Equal("", error);
        Assert.Equal(ExitCode.AllWell, code);
        using var article = JsonDocument.Parse(output);
        Assert.Contains("Rebels fired rockets at the port on Monday, and killed two dockers, the harbour master said.", article.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(file, "%PDF-1.4 and nothing more"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Contains("DL616", (await RunAsync(["article", file], "")).Error, StringComparison.Ordinal);
    }

    // One page in Helvetica (ISO 32000-1, 7.5): objects, their table, the trailer.
    private static byte[] Pdf(params string[] lines)
    {
        string page = "BT /F1 11 Tf 72 720 Td 14 TL " + string.Concat(lines.Select(line => $"({line}) Tj T* ")) + "ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var document = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (int i = 0; i < objects.Length; i++)
        {
            offsets.Add(document.Length);
            document.Append(i + 1).Append(" 0 obj\n").Append(objects[i]).Append("\nendobj\n");
        }
        int table = document.Length;
        document.Append("xref\n0 6\n0000000000 65535 f \n").Append(string.Concat(offsets.Select(offset => $"{offset:0000000000} 00000 n \n")));
        return Encoding.ASCII.GetBytes(document.Append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n").Append(table).Append("\n%%EOF\n").ToString());
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, string input)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        int code = await DatelineCommand.RunAsync(arguments, new Surroundings
        {
            Input = stream,
            Output = output,
            Error = error,
            OutputIsTerminal = false,
            ErrorIsTerminal = false,
            NoColor = true,
            Data = DataFolder.BesideProgram,
            Clock = TimeProvider.System,
        }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
