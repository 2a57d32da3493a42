using System.Text;
using Dateline.Cli;
using Dateline.Cli.Building;

namespace Dateline.Tests.Cli;

/// <summary>What the documents show is what the program does.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void The_page_of_commands_is_what_the_commands_say()
    {
        string page = BuildDocs.Page(DatelineCommand.Build(Around(TextWriter.Null, TextWriter.Null)));
        Assert.True(page == Checkout.Read("docs/cli.md"), "docs/cli.md is not up to date: dateline build docs docs/cli.md");
    }

    [Fact]
    public async Task The_first_command_prints_what_the_readme_shows()
    {
        string readme = Checkout.Read("README.md");
        const string Opening = "<!-- first command -->\n```\n";
        int start = readme.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length, end = readme.IndexOf("```\n<!-- end -->", StringComparison.Ordinal);
        string folder = Directory.CreateTempSubdirectory("dateline-readme-").FullName;
        try
        {
            // Standard output and error as a terminal shows them, one after the other as they come.
            using var shown = new StringWriter { NewLine = "\n" };
            string store = Path.Combine(folder, "dateline.db");
            int code = await DatelineCommand.RunAsync(["read", Path.Combine(Checkout.Root, "samples"), "--store", store], Around(shown, shown), TestContext.Current.CancellationToken);
            Assert.Equal(ExitCode.AllWell, code);
            Assert.Equal(readme[start..end], shown.ToString().Replace(store, "dateline.db", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static Surroundings Around(TextWriter output, TextWriter error) => new()
    {
        Input = new MemoryStream(Encoding.UTF8.GetBytes("")), Output = output, Error = error, OutputIsTerminal = false, ErrorIsTerminal = false, NoColor = true, Data = DataFolder.BesideProgram, Clock = TimeProvider.System,
    };
}
