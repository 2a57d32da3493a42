using System.Text.Json;
using Dateline.Cli;
using Dateline.Tests.Store;

namespace Dateline.App.Tests.Cli;

/// <summary>The way of a report through read, incidents, show, why, review and export, in one process.</summary>
public sealed class StoreCommandsTests : IDisposable
{
    private static readonly string s_samples = Path.Combine(AppContext.BaseDirectory, "samples");
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-cli-").FullName;

    private string Store => Path.Combine(_folder, "test.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var surroundings = Surroundings.OfProcess() with { Output = output, Error = error, OutputIsTerminal = false, ErrorIsTerminal = false, Clock = new StoppedClock(Stored.At) };
        int code = await DatelineCommand.RunAsync([.. arguments, "--store", Store], surroundings, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private async Task<string> FirstIncidentAsync()
    {
        string listed = (await RunAsync("export", "--format", "jsonl", "--type", "bombing", "suicide-bombing")).Output;
        using JsonDocument incident = JsonDocument.Parse(listed.Split('\n')[0]);
        return incident.RootElement.GetProperty("id").GetString()!;
    }

    [Fact]
    public async Task Reading_the_samples_again_prints_the_same_and_adds_nothing()
    {
        var first = await RunAsync("read", s_samples);
        var second = await RunAsync("read", s_samples);
        Assert.Equal(ExitCode.AllWell, first.Code);
        Assert.Contains("Aden", first.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
        Assert.Contains("0 reports read, ", second.Error, StringComparison.Ordinal);
        Assert.Contains("0 new claims", second.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.AllWell, (await RunAsync("check")).Code);
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_a_sound_store_and_the_next_one_finishes()
    {
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new StringWriter();
        // The first line asks for the reports; stopping at that moment is stopping before the first batch is stored.
        var surroundings = Surroundings.OfProcess() with { Input = new StoppingStream(stop), Output = output, Error = error, OutputIsTerminal = false, ErrorIsTerminal = false };
        Assert.Equal(ExitCode.SomeFailed, await DatelineCommand.RunAsync(["read", "-", "--store", Store], surroundings, stop.Token));
        Assert.Contains("Stopped", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.AllWell, (await RunAsync("check")).Code);
        Assert.Equal(ExitCode.AllWell, (await RunAsync("read", s_samples)).Code);
    }

    [Fact]
    public async Task Bad_lines_are_named_and_the_rest_is_read()
    {
        string file = Path.Combine(_folder, "ten.jsonl");
        string[] lines = [.. Enumerable.Range(1, 10).Select(i => $$"""{"id": "t{{i}}", "published": "2015-02-0{{i % 9 + 1}}", "outlet": "Steppe News", "text": "A bomb exploded in Aden on Monday and killed {{i}} people.", "colour": "red"}""")];
        lines[6] = "{\"id\": \"t7\", \"text\": ";
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);
        var (code, _, error) = await RunAsync("read", file, Path.Combine(_folder, "missing.txt"));
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("ten.jsonl", error, StringComparison.Ordinal);
        Assert.Contains("7", error, StringComparison.Ordinal);
        Assert.Contains("missing.txt", error, StringComparison.Ordinal);
        Assert.Contains("9 reports read, 2 failed", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_can_be_read_is_exit_code_2()
    {
        Assert.Equal(ExitCode.CouldNotRun, (await RunAsync("read", Path.Combine(_folder, "missing.txt"))).Code);
        await File.WriteAllTextAsync(Store, "this is not a database, though it is long enough to look at" + new string('.', 2000), TestContext.Current.CancellationToken);
        var (code, _, error) = await RunAsync("incidents");
        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("corrupt", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_quotes_the_words_and_why_gives_reasons()
    {
        await RunAsync("read", s_samples);
        string id = await FirstIncidentAsync();
        var shown = await RunAsync("show", id);
        Assert.Equal(ExitCode.AllWell, shown.Code);
        Assert.Contains("type ", shown.Output, StringComparison.Ordinal);
        Assert.Contains("\"", shown.Output, StringComparison.Ordinal);
        Assert.Contains(id, (await RunAsync("show", id[..8])).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.AllWell, (await RunAsync("why", id)).Code);
        Assert.Equal(ExitCode.CouldNotRun, (await RunAsync("show", "nosuchid")).Code);
    }

    [Fact]
    public async Task A_correction_is_shown_and_exported_and_can_be_undone()
    {
        await RunAsync("read", s_samples);
        string id = await FirstIncidentAsync();
        var corrected = await RunAsync("review", "correct", id, "--field", "killed", "--value", "77", "--author", "Amal", "--reason", "hospital list");
        Assert.Equal(ExitCode.AllWell, corrected.Code);
        Assert.Contains("77", (await RunAsync("show", id)).Output, StringComparison.Ordinal);
        Assert.Contains("\"best\":77", (await RunAsync("export", "--format", "jsonl")).Output, StringComparison.Ordinal);
        Assert.Contains("hospital list", (await RunAsync("show", id, "--history")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.AllWell, (await RunAsync("review", "undo", id, "1", "--author", "Amal")).Code);
        Assert.DoesNotContain("\"best\":77", (await RunAsync("export", "--format", "jsonl")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.CouldNotRun, (await RunAsync("review", "correct", id, "--field", "killed", "--value", "many", "--author", "Amal")).Code);
    }

    [Theory]
    [InlineData("--near", "12,45")]
    [InlineData("--from", "yesterday")]
    [InlineData("--stage", "soon")]
    [InlineData("--review", "maybe")]
    public async Task Options_that_cannot_be_are_refused_with_a_message(string option, string value)
    {
        var (code, _, error) = await RunAsync("incidents", option, value);
        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task A_store_compared_with_its_own_export_matches_in_full()
    {
        await RunAsync("read", s_samples);
        string file = Path.Combine(_folder, "acled.csv");
        await RunAsync("export", "--format", "acled", "-o", file);
        var (code, output, _) = await RunAsync("compare", file, "--json");
        Assert.Equal(ExitCode.AllWell, code);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal(0, json.RootElement.GetProperty("missing").GetInt32());
        Assert.True(json.RootElement.GetProperty("matched").GetInt32() > 0);
    }

    [Fact]
    public async Task A_backup_is_a_store_too()
    {
        await RunAsync("read", s_samples);
        string copy = Path.Combine(_folder, "copy.db");
        Assert.Equal(ExitCode.AllWell, (await RunAsync("backup", copy)).Code);
        Assert.True(new FileInfo(copy).Length > 10_000);
        Assert.Equal(ExitCode.CouldNotRun, (await RunAsync("backup", copy)).Code);
    }

    /// <summary>Gives one report and stops the run while it is read.</summary>
    private sealed class StoppingStream(CancellationTokenSource stop) : MemoryStream("{\"text\": \"A bomb exploded in Aden.\"}\n"u8.ToArray())
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            stop.Cancel();
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            stop.Cancel();
            return base.Read(buffer);
        }
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
