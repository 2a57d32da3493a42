using System.Diagnostics;
using Dateline.Claims;
using Dateline.Cli;
using Dateline.Tests;
using Dateline.Text;
using Xunit;

namespace Dateline.App.Tests.Cli;

/// <summary>The coder of machine code gives what the managed one gives, and never stands in for other libraries or on another processor.</summary>
public sealed class NativeCoderTests
{
    private static string Versions => $"{typeof(Coder).Module.ModuleVersionId} {typeof(Analyzer).Module.ModuleVersionId}";

    [Fact]
    public void A_stamp_of_other_libraries_or_another_processor_does_not_fit()
    {
        Assert.False(NativeCoder.Fits(""));
        Assert.False(NativeCoder.Fits("x86-64-v3"));
        Assert.False(NativeCoder.Fits("x86-64-v9 " + Versions));
        Assert.False(NativeCoder.Fits($"x86-64-v3 {Guid.Empty} {typeof(Analyzer).Module.ModuleVersionId}"));
        Assert.False(NativeCoder.Fits($"x86-64-v3 {typeof(Coder).Module.ModuleVersionId} {Guid.Empty}"));
        Assert.Equal(System.Runtime.Intrinsics.X86.Avx2.X64.IsSupported, NativeCoder.Fits($"x86-64-v3 {Versions}\n"));
    }

    [Fact]
    public void Both_programs_print_the_same_bytes()
    {
        string folder = Path.Combine(Checkout.Root, "src", "Dateline.Cli", "bin", "Release", "net10.0"), stamp = Path.Combine(folder, "dateline-code.of");
        Assert.SkipUnless(File.Exists(stamp) && NativeCoder.Fits(File.ReadAllText(stamp)), "the program was built without a coder of machine code");
        string[] code = ["code", Path.Combine(Checkout.Root, "samples"), "--threads", "2"];
        string managed = Run("dotnet", [Path.Combine(folder, "dateline.dll"), .. code], ("DATELINE_NATIVE", "0"));
        Assert.Contains("\"type\":\"bombing\"", managed, StringComparison.Ordinal);
        Assert.Equal(managed, Run("dotnet", [Path.Combine(folder, "dateline.dll"), .. code]));
        Assert.Equal(managed, Run(Path.Combine(folder, "dateline-code"), code));
    }

    private static string Run(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
