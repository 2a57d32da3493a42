using System.CommandLine;
using System.Diagnostics;
using Dateline.Reports;

namespace Dateline.Cli;

/// <summary>The arguments and options by which reports are named and read.</summary>
internal sealed record InputOptions(Argument<string[]> Inputs, Option<string?> Map)
{
    private static readonly TimeSpan LongestConversion = TimeSpan.FromMinutes(1);

    public static InputOptions Create() => new(
        new Argument<string[]>("input") { Description = "Files, folders, globs, or - for standard input.", Arity = ArgumentArity.OneOrMore },
        new Option<string?>("--map") { Description = $"The names of fields of JSON objects: one of {string.Join(", ", FieldMap.BuiltInNames)}, or pairs such as text=body,title=head." });

    /// <summary>Puts both on a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(Inputs);
        command.Options.Add(Map);
    }

    /// <summary>How reports are read; null, with a message printed, when the options are wrong.</summary>
    public ReadingOptions? Read(ParseResult parsed, Surroundings surroundings)
    {
        FieldMap? fields = FieldMap.Standard;
        if (parsed.GetValue(Map) is { } map && !FieldMap.TryParse(map, out fields, out string? problem))
        {
            surroundings.Error.WriteLine($"--map: {problem}");
            return null;
        }
        return new ReadingOptions
        {
            Fields = fields ?? FieldMap.Standard,
            Today = DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime),
            PdfText = FindOnPath("pdftotext") is { } program ? bytes => PdfText(program, bytes) : null,
        };
    }

    private static string? FindOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => (string[])[Path.Combine(folder, program), Path.Combine(folder, program + ".exe")])
        .FirstOrDefault(File.Exists);

    /// <summary>The text of a document by the program, which reads it from a temporary file; null when the program fails or takes too long.</summary>
    private static string? PdfText(string program, ReadOnlyMemory<byte> bytes)
    {
        string file = Path.Combine(Path.GetTempPath(), "dateline-" + Path.GetRandomFileName() + ".pdf");
        try
        {
            File.WriteAllBytes(file, bytes.Span);
            using var process = Process.Start(new ProcessStartInfo(program, ["-enc", "UTF-8", "-nopgbrk", file, "-"]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 });
            if (process is null) return null;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            using var timer = new Timer(_ => Stop(process), null, LongestConversion, Timeout.InfiniteTimeSpan);
            string text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? text : null;
        }
        catch (Exception error) when (error is IOException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}
