using Dateline.Reports.Containers;

namespace Dateline.Reports;

/// <summary>Reads files, folders, globs and streams and gives the reports in them, one after the other; a file of a million lines is never held in memory.</summary>
/// <threadsafety>Immutable; each enumeration is for one thread.</threadsafety>
public sealed class ReportReader
{
    private readonly ReadingOptions _options;

    /// <summary>A reader with these options.</summary>
    public ReportReader(ReadingOptions? options = null) => _options = options ?? new ReadingOptions();

    /// <summary>The reports of several inputs, in their order; files of a folder or glob in ordinal order of their paths.</summary>
    /// <param name="inputs">Files, folders, globs (<c>*</c>, <c>**</c>, <c>?</c>) and <c>-</c> for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">The stream behind <c>-</c>; null when there is none. It is read but not closed.</param>
    public IEnumerable<Intake> Read(IEnumerable<string> inputs, Stream? standardInput = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return ReadAll(inputs, standardInput);
    }

    /// <summary>The reports in a stream whose form is told from its first bytes and its name's ending.</summary>
    /// <param name="stream">The stream; read once from where it stands, not closed.</param>
    /// <param name="name">Its name, for messages.</param>
    public IEnumerable<Intake> Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Guard.Over(new ContainerReader(_options).Read(stream, name, 0), name);
    }

    private IEnumerable<Intake> ReadAll(IEnumerable<string> inputs, Stream? standardInput)
    {
        foreach (string input in inputs)
        {
            if (input == "-")
            {
                foreach (Intake intake in Read(standardInput ?? Stream.Null, "standard input"))
                {
                    yield return intake;
                }
                continue;
            }
            bool any = false;
            foreach (string file in InputFiles.Find(input))
            {
                any = true;
                foreach (Intake intake in ReadFile(file))
                {
                    yield return intake;
                }
            }
            if (!any)
            {
                yield return new Intake(null, ReportDiagnostic.Missing(input));
            }
        }
    }

    private IEnumerable<Intake> ReadFile(string file)
    {
        FileStream? stream = null;
        Diagnostic? problem = null;
        try
        {
            stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        }
        catch (Exception failed) when (Guard.IsOfStream(failed))
        {
            problem = ReportDiagnostic.Unreadable(file, failed.Message);
        }
        if (stream is null)
        {
            yield return new Intake(null, problem);
            yield break;
        }
        using (stream)
        {
            foreach (Intake intake in Read(stream, file))
            {
                yield return intake;
            }
        }
    }
}
