using System.Diagnostics;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Benchmarks;

/// <summary>Times how long the language models take to be ready, in fresh processes: the first words of a program are all that is paid for.</summary>
internal static class StartSpeed
{
    private const int Processes = 11;

    private static readonly AnalysisDepth[] s_depths = [AnalysisDepth.Tokens, AnalysisDepth.Tags, AnalysisDepth.Syntax, AnalysisDepth.Full];

    public static void Run(bool once, TextWriter output)
    {
        if (once)
        {
            Measure(output);
            return;
        }
        double[][] runs = [.. Enumerable.Range(0, Processes).Select(_ => MeasureAnew())];
        output.WriteLine("milliseconds until ready, one after the other: median, least; of processor time: median, least");
        for (int i = 0; i < s_depths.Length; i++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s_depths[i],-8} {Middle(runs, 2 * i)}; {Middle(runs, 2 * i + 1)}"));

        static string Middle(double[][] runs, int column)
        {
            double[] ordered = [.. runs.Select(run => run[column]).Order()];
            return string.Create(CultureInfo.InvariantCulture, $"{ordered[ordered.Length / 2],6:0.0} {ordered[0],6:0.0}");
        }
    }

    private static void Measure(TextWriter output)
    {
        long begin = Stopwatch.GetTimestamp();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        var times = new List<double>();
        foreach (AnalysisDepth depth in s_depths)
        {
            Analyzer.English.Prepare(depth);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            times.Add((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
        }
        if (Analyzer.English.Analyze("Two soldiers were killed.").Tokens.Length != 5) throw new InvalidOperationException("The models do not work.");
        output.WriteLine(string.Join(' ', times.Select(time => time.ToString("R", CultureInfo.InvariantCulture))));
    }

    private static double[] MeasureAnew()
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known.");
        using var process = Process.Start(new ProcessStartInfo(program, ["start", "once"]) { RedirectStandardOutput = true })!; // it starts or throws
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? [.. line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException("A measuring process failed.");
    }
}
