using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Evaluation.Muc;

namespace Dateline.Cli.Evaluating;

/// <summary>Messages with their keys that a filler of templates learns from.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="Keys">Their key templates.</param>
internal sealed record MucFitSet(ImmutableArray<MucMessage> Messages, ImmutableArray<MucTemplate> Keys)
{
    /// <summary>What stands in a folder (dev-* and key-*), and in the test sets beside it (tst*) where these are wanted.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="withSisters">Whether the test sets beside it are wanted.</param>
    /// <param name="asked">The ids of messages that are to be scored: they are never learned from, wherever they stand.</param>
    public static MucFitSet Read(string folder, bool withSisters, IEnumerable<string> asked)
    {
        string[] folders = withSisters ? [folder, .. Sisters(folder)] : [folder];
        FrozenSet<string> scored = asked.ToFrozenSet(StringComparer.Ordinal);
        return new(
            [.. folders.SelectMany(each => Files(each, "dev-*").Concat(Files(each, "tst*"))).SelectMany(file => MucTextReader.Read(File.ReadLines(file))).Where(message => !scored.Contains(message.Id))],
            [.. folders.SelectMany(KeysIn).SelectMany(file => MucTemplateReader.Read(File.ReadLines(file)).Templates).Where(key => !scored.Contains(key.Message))]);
    }

    /// <summary>Whether a folder holds keys to learn from.</summary>
    public static bool IsIn(string folder) => Directory.Exists(folder) && KeysIn(folder).Any();

    private static IEnumerable<string> Sisters(string folder) => Directory.EnumerateDirectories(Path.Combine(folder, ".."), "tst*").Where(IsIn).Order(StringComparer.Ordinal);

    private static IEnumerable<string> KeysIn(string folder) => Files(folder, "key-*");

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal);
}
