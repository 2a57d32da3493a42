using Dateline.Cli;

namespace Dateline.App.Tests.Cli;

public sealed class CodebookCommandTests : IDisposable
{
    private readonly DirectoryInfo _layer = Directory.CreateTempSubdirectory();

    public void Dispose() => _layer.Delete(recursive: true);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = Surroundings.OfProcess() with { Output = output, Error = error, OutputIsTerminal = false, ErrorIsTerminal = false };
        int code = await DatelineCommand.RunAsync(arguments, surroundings, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private void WriteLayer(string example)
    {
        Directory.CreateDirectory(Path.Combine(_layer.FullName, "events"));
        File.WriteAllText(Path.Combine(_layer.FullName, "codebook.yaml"), "id: layer\nversion: \"1\"\n");
        File.WriteAllText(Path.Combine(_layer.FullName, "events", "well-poisoning.yaml"), $$"""
            code: well-poisoning
            name: Poisoning of a well
            definition: Somebody poisons water that others drink.
            families: [attack]
            crosswalk: {acled_type: Violence against civilians, acled_sub_type: Attack, plover_type: ASSAULT, cameo: "180"}
            patterns:
              - name: poison-verb
                verbs: [poison]
                when: {object: [cistern, spring]}
                examples:
                  - "{{example}}"
                not:
                  - {text: The envoy poisoned the mood., because: a figure of speech}
            """);
    }

    [Fact]
    public async Task Examples_of_a_layer_that_hold_are_counted()
    {
        WriteLayer("{actor: Gunmen} [poisoned] {target: a cistern} near Velmar.");
        var (code, output, error) = await RunAsync("codebook", "check", _layer.FullName);
        Assert.Equal("", error);
        Assert.Equal(ExitCode.AllWell, code);
        Assert.EndsWith("no problems.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_that_does_not_hold_is_told_with_file_and_line()
    {
        WriteLayer("{actor: Gunmen} dug [a cistern] near Velmar.");
        var (code, output, error) = await RunAsync("codebook", "check", _layer.FullName);
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("well-poisoning.yaml(11): error DL115: well-poisoning/poison-verb: ", error, StringComparison.Ordinal);
        Assert.EndsWith("1 problem.\n", output, StringComparison.Ordinal);
    }
}
