using System.Collections.Immutable;
using Dateline.Text.Treebanks;

namespace Dateline.Cli.Evaluating;

/// <summary>Reads the annotated file of an evaluation, or says why it cannot.</summary>
internal static class TreebankFile
{
    /// <summary>The documents of a CoNLL-U file; null, with a message given, when there is none.</summary>
    public static ImmutableArray<TreebankDocument>? Read(FileInfo file, TextWriter error)
    {
        try
        {
            using StreamReader reader = file.OpenText();
            ImmutableArray<TreebankDocument> documents = ConlluReader.Read(reader);
            if (!documents.IsEmpty) return documents;
            error.WriteLine($"{file.FullName}: no sentence is in it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            error.WriteLine($"{file.FullName}: {exception.Message}");
        }
        return null;
    }
}
