using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Reports;

namespace Dateline.Cli;

/// <summary>`dateline code`: reports in, claims out as JSON lines, in input order, with the same bytes for any number of threads.</summary>
internal static class CodeCommand
{
    // Reports are worked on in batches: enough to keep all threads busy, few enough to stream.
    private const int Batch = 128;

    public static Command Create(Surroundings surroundings)
    {
        InputOptions inputs = InputOptions.Create();
        var threads = new Option<int>("--threads") { Description = "How many threads code; 0 for as many as there are processors.", DefaultValueFactory = _ => 0 };
        var codebook = new Option<string[]>("--codebook") { Description = "A folder with your own codebook files, layered over the built-in codebook; may be given several times." };
        var command = new Command("code", "Code reports: a JSON line per report with its claims.") { threads, codebook };
        inputs.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => inputs.Read(parsed, surroundings) is { } reading ? Run(surroundings, parsed.GetRequiredValue(inputs.Inputs), reading, parsed.GetValue(threads), parsed.GetValue(codebook) ?? [], cancellation) : ExitCode.CouldNotRun, CancellationToken.None));
        return command;
    }

    private static int Run(Surroundings surroundings, string[] inputs, ReadingOptions reading, int threads, string[] codebookFolders, CancellationToken cancellation)
    {
        if (CoderLoading.Load(surroundings, codebookFolders) is not { } coder) return ExitCode.CouldNotRun;
        int degree = threads > 0 ? threads : Environment.ProcessorCount;
        var options = new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellation };
        var articles = new ArticleReader(reading);
        var buffers = new ConcurrentBag<ArrayBufferWriter<byte>>();
        int read = 0, failed = 0;
        Task writing = Task.CompletedTask;
        try
        {
            foreach (Intake[] batch in new ReportReader(reading).Read(inputs, surroundings.Input).Chunk(Batch))
            {
                var lines = new string[batch.Length];
                var readings = new ArticleReading[batch.Length];
                OneByOne.For(batch.Length, options, i =>
                {
                    readings[i] = articles.Read(batch[i]);
                    if (!buffers.TryTake(out ArrayBufferWriter<byte>? buffer)) buffer = new ArrayBufferWriter<byte>(1 << 16);
                    (lines[i], ImmutableArray<Diagnostic> notes) = Code(coder, readings[i], buffer);
                    buffers.Add(buffer);
                    readings[i] = readings[i] with { Diagnostics = readings[i].Diagnostics.AddRange(notes) };
                });
                // A batch is written while the next one is worked on.
                writing.GetAwaiter().GetResult();
                writing = Task.Run(() => Write(lines, readings), CancellationToken.None);
            }
            writing.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            writing.GetAwaiter().GetResult();
            surroundings.Error.WriteLine("Stopped; what stands above is complete.");
            return ExitCode.SomeFailed;
        }
        if (failed == 0) return ExitCode.AllWell;
        return read == 0 ? ExitCode.CouldNotRun : ExitCode.SomeFailed;

        void Write(string[] lines, ArticleReading[] readings)
        {
            for (int i = 0; i < lines.Length; i++)
            {
                foreach (Diagnostic diagnostic in readings[i].Diagnostics) surroundings.Error.WriteLine(diagnostic);
                if (readings[i].Failed) failed++; else read++;
                surroundings.Output.Write(lines[i]);
            }
        }
    }

    private static (string Lines, ImmutableArray<Diagnostic> Notes) Code(Coder coder, ArticleReading reading, ArrayBufferWriter<byte> buffer)
    {
        if (reading.Articles.IsEmpty) return ("", []);
        var notes = ImmutableArray.CreateBuilder<Diagnostic>();
        buffer.ResetWrittenCount();
        foreach (Article article in reading.Articles)
        {
            // A report that breaks the coder has a line too, without claims, and counts as failed.
            Coding coding = GuardedCoding.Code(coder, article) ?? new Coding([], [], [new Diagnostic("DL402", Severity.Error, GuardedCoding.Message, article.Source)]);
            notes.AddRange(coding.Diagnostics);
            using (var json = new Utf8JsonWriter(buffer, ClaimJson.Options))
            {
                json.WriteStartObject();
                json.WriteString("id", article.Id.Value);
                json.WriteStartArray("claims");
                foreach (Claim claim in coding.Claims) ClaimJson.Write(json, claim, article.Text);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            buffer.Write("\n"u8);
        }
        return (Encoding.UTF8.GetString(buffer.WrittenSpan), notes.ToImmutable());
    }
}
