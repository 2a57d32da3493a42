namespace Dateline.Reports;

/// <summary>Finds the files that an input of the command line names.</summary>
internal static class InputFiles
{
    // Files that lie about in folders of reports and saved pages and hold no report.
    private static readonly string[] PassedOver = [".css", ".js", ".mjs", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".woff", ".woff2", ".ttf", ".mp4", ".mp3", ".db", ".db-wal", ".db-shm", ".md"];

    /// <summary>The files: itself, all within a folder at any depth, or those that match a glob; ordered by path. Hidden files and folders, pictures, scripts and notes (.md) within a folder are passed over.</summary>
    public static IEnumerable<string> Find(string input)
    {
        if (File.Exists(input))
        {
            return [input];
        }
        if (Directory.Exists(input))
        {
            return Within(input).Where(file => !IsPassedOver(file));
        }
        int wild = input.IndexOfAny(['*', '?']);
        if (wild < 0)
        {
            return [];
        }
        int slash = input.LastIndexOfAny(['/', '\\'], wild);
        string root = slash < 0 ? "." : slash == 0 ? "/" : input[..slash];
        if (!Directory.Exists(root))
        {
            return [];
        }
        string pattern = input[(slash + 1)..].Replace('\\', '/');
        return Within(root).Where(file => Matches(Path.GetRelativePath(root, file).Replace('\\', '/'), pattern)).Select(file => slash < 0 ? Path.GetRelativePath(root, file) : file);
    }

    /// <summary>Whether a file's name says that it holds no report.</summary>
    public static bool IsPassedOver(string file) => PassedOver.Contains(Path.GetExtension(file).ToLowerInvariant()) || file.StartsWith("__MACOSX/", StringComparison.Ordinal);

    /// <summary>Whether a path matches a glob: <c>?</c> one character, <c>*</c> any within a name, <c>**</c> any number of folders.</summary>
    internal static bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> pattern)
    {
        int at = 0, p = 0, starAt = -1, starP = -1, deepAt = -1, deepP = -1;
        while (at < path.Length)
        {
            if (p + 1 < pattern.Length && pattern[p] == '*' && pattern[p + 1] == '*')
            {
                p += p + 2 < pattern.Length && pattern[p + 2] == '/' ? 3 : 2;
                (deepAt, deepP, starAt) = (at, p, -1);
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                (starAt, starP) = (at, ++p);
            }
            else if (p < pattern.Length && (pattern[p] == path[at] || (pattern[p] == '?' && path[at] != '/')))
            {
                at++;
                p++;
            }
            else if (starAt >= 0 && path[starAt] != '/')
            {
                (at, p) = (++starAt, starP);
            }
            else if (deepAt >= 0)
            {
                (at, p, starAt) = (++deepAt, deepP, -1);
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }
        return p == pattern.Length;
    }

    private static IEnumerable<string> Within(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };
        return Directory.EnumerateFiles(folder, "*", options)
            .Where(file => !Path.GetRelativePath(folder, file).Split('/', '\\').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal);
    }
}
