using System.Collections.Frozen;
using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Dateline.Codebooks;

/// <summary>Reads codebooks from folders of YAML files (docs/codebook-format.md) and notes every problem at once.</summary>
/// <threadsafety>Stateless.</threadsafety>
public static class CodebookReader
{
    private const string HeadFile = "codebook.yaml";

    /// <summary>The codebook of a folder, with further folders layered over it in order: a later folder adds types, patterns and word-class members, and replaces patterns and descriptions of the same name.</summary>
    /// <param name="folders">The folders, the basic one first.</param>
    /// <param name="diagnostics">Receives every problem found, coded DL1xx.</param>
    /// <returns>The codebook; null when there was any error.</returns>
    public static Codebook? Read(IReadOnlyList<string> folders, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentOutOfRangeException.ThrowIfZero(folders.Count);
        var found = new List<Diagnostic>();
        var layers = new CodebookLayers(found);
        var files = new List<(string Path, YamlFile File)>();
        foreach (string folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                found.Add(new Diagnostic("DL113", Severity.Error, "There is no such folder.", folder));
                continue;
            }
            if (ReadFile(Path.Combine(folder, HeadFile), found) is { } head) layers.AddHead(head);
            string events = Path.Combine(folder, "events");
            if (Directory.Exists(events)) files.AddRange(Directory.EnumerateFiles(events, "*.yaml").Order(StringComparer.Ordinal).Select(path => (path, ReadFile(path, found)!)));
        }
        // Word classes of every layer stand before any pattern is read, so that a layer can widen a class for the patterns below it.
        foreach ((_, YamlFile? file) in files)
        {
            if (file is { Root: not null }) layers.AddEventFile(file);
        }
        Codebook? codebook = layers.Build(Display(folders[0]));
        foreach (Diagnostic diagnostic in found) diagnostics.Add(diagnostic);
        return found.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? null : codebook;
    }

    private static YamlFile? ReadFile(string path, List<Diagnostic> diagnostics)
    {
        try
        {
            return YamlFile.Parse(Display(path), File.ReadAllText(path), diagnostics);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic("DL113", Severity.Error, "The file could not be read: " + error.Message, Display(path)));
            return null;
        }
    }

    private static string Display(string path) => path.Replace('\\', '/');
}
