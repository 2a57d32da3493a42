using Dateline.Claims;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>The versions that stand behind the claims of a coder.</summary>
internal static class CoderRun
{
    // Builds are deterministic, so the identities of the assemblies are hashes of the program and of the models within it.
    public static Run Of(Coder coder) => new(
        typeof(Coder).Assembly.GetName().Version?.ToString(3) ?? "0", coder.Codebook.Id, coder.Codebook.Version,
        $"{typeof(Coder).Assembly.ManifestModule.ModuleVersionId:N} {typeof(Dateline.Text.Document).Assembly.ManifestModule.ModuleVersionId:N}");
}
