using Dateline.Cli;

namespace Dateline.App.Tests.Cli;

public sealed class ProgressLineTests
{
    [Fact]
    public void A_terminal_sees_one_line_that_is_wiped_away_before_messages()
    {
        using var error = new StringWriter();
        var line = new ProgressLine(With(error, terminal: true));
        line.Show(_ => "1 of 9");
        line.Show(_ => "too soon to be seen");
        line.Clear();
        line.Clear();
        Assert.Equal("\r1 of 9\u001b[K\r\u001b[K", error.ToString());
    }

    [Fact]
    public void A_file_of_messages_sees_nothing()
    {
        using var error = new StringWriter();
        var line = new ProgressLine(With(error, terminal: false));
        line.Show(_ => "1 of 9");
        line.Clear();
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void Progress_says_what_is_done_and_how_fast()
    {
        Assert.Equal("1,200 reports read, 30 known, 2 failed; 4,500 claims; 123 reports a second", Reading.Words(new ReadingCounts(1200, 30, 2, 4500), 10));
        Assert.Equal("64 reports read; 10 claims; 32 reports a second", Reading.Words(new ReadingCounts(64, 0, 0, 10), 2));
        Assert.Equal("1,000 of 99,406 incidents; 500 a second", ExportCommand.Words(1000, 99406, 2));
    }

    [Fact]
    public async Task Reading_and_exporting_show_it_on_a_terminal_only()
    {
        string folder = Directory.CreateTempSubdirectory("dateline-progress-").FullName;
        try
        {
            foreach (bool terminal in (bool[])[true, false])
            {
                string store = Path.Combine(folder, terminal + ".db");
                using StringWriter reading = new(), exporting = new();
                await DatelineCommand.RunAsync(["read", Path.Combine(AppContext.BaseDirectory, "samples", "port-bombings.jsonl"), "--store", store, "--limit", "0"], With(reading, terminal), TestContext.Current.CancellationToken);
                await DatelineCommand.RunAsync(["export", "--store", store, "--format", "csv", "-o", Path.Combine(folder, "out.csv")], With(exporting, terminal), TestContext.Current.CancellationToken);
                Assert.Equal(terminal, reading.ToString().Contains("\r3 reports read; ", StringComparison.Ordinal));
                Assert.Equal(terminal, exporting.ToString().Contains("\r1 of ", StringComparison.Ordinal));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Surroundings With(TextWriter error, bool terminal) => new()
    {
        Input = Stream.Null, Output = TextWriter.Null, Error = error, OutputIsTerminal = false, ErrorIsTerminal = terminal, NoColor = true, Data = DataFolder.BesideProgram, Clock = TimeProvider.System,
    };
}
