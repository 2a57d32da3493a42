using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

// Growth with the size of a store is measured by single runs of minutes, which BenchmarkDotNet is not made for.
if (args is ["merging", ..])
{
    MergingGrowth.Run(Console.Out);
    return;
}
if (args is ["search", ..])
{
    SearchSpeed.Run(Console.Out);
    return;
}
if (args is ["web-store", var path, ..])
{
    WebStore.Make(path, args is [_, _, var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 100_000, Console.Out);
    return;
}
if (args is ["reports", ..])
{
    ReportSpeed.Run(Console.Out);
    return;
}
if (args is ["finders", ..])
{
    FinderSpeed.Run(Console.Out);
    return;
}
if (args is ["start", ..])
{
    StartSpeed.Run(args is [_, "once"], Console.Out);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
