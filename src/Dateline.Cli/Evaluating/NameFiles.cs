using System.Collections.Immutable;
using Dateline.Text.Naming;

namespace Dateline.Cli.Evaluating;

/// <summary>Reads annotated names from files, whose format is told by what they hold.</summary>
internal static class NameFiles
{
    private const string Documents = "documents.json", Entities = "entities.json";

    /// <summary>The documents of a file or folder: re3d where documents.json and entities.json lie, else columns in every file but notes.</summary>
    /// <exception cref="IOException">There is no such file or folder, or it cannot be read.</exception>
    public static ImmutableArray<NameDocument> Read(string path)
    {
        if (!Directory.Exists(path)) return ReadColumns(path);
        string[] defence = [.. Directory.EnumerateFiles(path, Entities, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        if (defence.Length > 0) return [.. defence.SelectMany(file => ReadDefence(Path.GetDirectoryName(file) ?? path))];
        return [.. Directory.EnumerateFiles(path).Where(IsColumns).Order(StringComparer.Ordinal).SelectMany(file => ReadColumns(file))];
    }

    private static bool IsColumns(string file) => Path.GetExtension(file) is ".tsv" or ".iob2" or ".iob" or ".txt" or ".conll" or ".bio";

    private static ImmutableArray<NameDocument> ReadColumns(string file)
    {
        using var reader = File.OpenText(file);
        return ColumnReader.Read(reader, Path.GetFileName(file));
    }

    private static ImmutableArray<NameDocument> ReadDefence(string folder)
    {
        using var documents = File.OpenText(Path.Combine(folder, Documents));
        using var entities = File.OpenText(Path.Combine(folder, Entities));
        return DefenceReader.Read(documents, entities, Path.GetFileName(folder));
    }
}
