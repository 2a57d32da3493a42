namespace Dateline;

/// <summary>The folder that holds codebooks, places, actors and other files that travel with Dateline.</summary>
public sealed class DataFolder
{
    /// <summary>The data folder at a path; nothing is read yet.</summary>
    public DataFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
    }

    /// <summary>The folder <c>data</c> beside the running program.</summary>
    public static DataFolder BesideProgram { get; } = new(System.IO.Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>The folder's path.</summary>
    public string Path { get; }

    /// <summary>The path of a file or folder within it.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
