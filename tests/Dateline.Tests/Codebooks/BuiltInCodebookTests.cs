using Dateline.Codebooks;

namespace Dateline.Tests.Codebooks;

public sealed class BuiltInCodebookTests
{
    [Fact]
    public void The_built_in_codebook_has_no_errors()
    {
        var diagnostics = new List<Diagnostic>();
        Codebook? codebook = CodebookReader.Read([DataFolder.BesideProgram["codebooks/dateline"]], diagnostics);
        Assert.True(diagnostics.Count == 0, string.Join('\n', diagnostics));
        Assert.NotNull(codebook);
        Assert.Equal(40, codebook.Types.Count);
    }
}
