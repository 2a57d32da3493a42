namespace Dateline.Tests;

/// <summary>The folder of corpora and gold claims beside the checkout, for tests that need it; they are skipped with a reason where it is missing.</summary>
public static class SharedFolder
{
    public const string Missing = "../shared is not beside the checkout";

    /// <summary>The folder's path; null when it is not there.</summary>
    public static string? Path { get; } = Find();

    /// <summary>A file or folder within it; the running test is skipped when it is not there.</summary>
    public static string Require(string relative)
    {
        string? path = Path is null ? null : System.IO.Path.Combine(Path, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));
        Assert.SkipUnless(path is not null && (File.Exists(path) || Directory.Exists(path)), Missing);
        return path!; // the line above left the test when it is null
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string shared = System.IO.Path.Combine(folder.FullName, "shared");
            if (File.Exists(System.IO.Path.Combine(shared, "README.md")) && Directory.Exists(System.IO.Path.Combine(shared, "corpora"))) return shared;
        }
        return null;
    }
}
