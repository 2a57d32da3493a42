using System.Text.Json;
using Dateline.Cli;

namespace Dateline.App.Tests.Cli;

public sealed class EvaluateTimesAndCountsTests : IDisposable
{
    private const string Annotated =
        """
        <?xml version="1.0" ?>
        <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-14" functionInDocument="CREATION_TIME">2024-03-14</TIMEX3></DCT>
        <TEXT>Shells fell on <TIMEX3 tid="t1" type="DATE" value="2024-03-12">Tuesday</TIMEX3>.</TEXT></TimeML>
        """;

    private const string Shooting = """{"text":"Two men were killed and a boy was wounded on March 3, 2024 in the 300 block of Oak Street.","published":null,"n_killed":2,"n_injured":1,"shooting_date":"2024-03-03","address":"300 block of Oak Street"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = Surroundings.OfProcess() with { Output = output, Error = error, OutputIsTerminal = false, ErrorIsTerminal = false };
        int code = await DatelineCommand.RunAsync(arguments, surroundings, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    [Fact]
    public async Task Times_are_scored_as_one_object_on_one_line()
    {
        Write("a.tml", Annotated);
        var (code, output, _) = await RunAsync("evaluate", "times", _folder, "--json");
        Assert.Equal(ExitCode.AllWell, code);
        using var json = JsonDocument.Parse(Assert.Single(output.TrimEnd().Split('\n')));
        foreach (string key in new[] { "strict_f1", "relaxed_f1", "value_f1" }) Assert.Equal(1, json.RootElement.GetProperty(key).GetDouble());
    }

    [Fact]
    public async Task A_broken_file_is_named_and_the_others_are_scored()
    {
        Write("a.tml", Annotated);
        Write("b.tml", "<TimeML><TEXT>");
        var (code, output, error) = await RunAsync("evaluate", "times", _folder);
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("b.tml", error, StringComparison.Ordinal);
        Assert.Contains("1 times annotated", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_are_scored_as_one_object_on_one_line()
    {
        var (code, output, _) = await RunAsync("evaluate", "counts", Write("a.jsonl", Shooting + "\n"), "--json");
        Assert.Equal(ExitCode.AllWell, code);
        using var json = JsonDocument.Parse(Assert.Single(output.TrimEnd().Split('\n')));
        foreach (string key in new[] { "killed", "injured", "date", "address" }) Assert.Equal(1, json.RootElement.GetProperty(key).GetDouble());
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_others_are_scored()
    {
        string path = Write("a.jsonl", Shooting + "\n{\n" + Shooting + "\n");
        var (code, output, error) = await RunAsync("evaluate", "counts", path);
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains(path + ":2", error, StringComparison.Ordinal);
        Assert.Contains("2 texts", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("times")]
    [InlineData("counts")]
    public async Task A_missing_path_is_said_so(string stage)
    {
        var (code, _, error) = await RunAsync("evaluate", stage, Path.Combine(_folder, "none"));
        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("none", error, StringComparison.Ordinal);
    }
}
