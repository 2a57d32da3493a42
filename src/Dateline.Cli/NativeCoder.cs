using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Dateline.Claims;
using Dateline.Text;

namespace Dateline.Cli;

/// <summary>The program of machine code beside this one that does what `code` does, the same bytes in a quarter to a third less processor time (build/NativeCoder.targets).</summary>
internal static class NativeCoder
{
    private const string Name = "dateline-code";

    /// <summary>The versions of the libraries that this program runs with, by which a coder made of others is told.</summary>
    public static string Libraries => $"{typeof(Coder).Module.ModuleVersionId} {typeof(Analyzer).Module.ModuleVersionId}";

    /// <summary>
    /// Lets the coder of machine code take this process's place, with its streams and signals. Returns when another verb or only help is asked for, when there is no such program, when it
    /// was made of other libraries or for another processor, and when the environment variable DATELINE_NATIVE is 0.
    /// </summary>
    public static void Become(string[] arguments)
    {
        if (arguments is not ["code", ..] || !OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("DATELINE_NATIVE") == "0") return;
        if (Array.Exists(arguments, argument => argument is "-h" or "--help" or "-?" or "/?" or "/h")) return;
        string program = Path.Combine(AppContext.BaseDirectory, Name), stamp = program + ".of";
        if (!File.Exists(program) || !File.Exists(stamp) || !Fits(File.ReadAllText(stamp))) return;
        // What is handed over is never freed: either it goes with this program, or the call failed and little is lost.
        nint path = Marshal.StringToCoTaskMemUTF8(program);
        _ = Execute(path, [path, .. arguments.Select(Marshal.StringToCoTaskMemUTF8), 0]);
    }

    /// <summary>Whether a stamp (level of instructions, versions of the two libraries) is that of the libraries beside this program and of this processor.</summary>
    internal static bool Fits(string stamp) => stamp.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && Runs(stamp[..end]) && stamp[end..].Trim() == Libraries;

    // The levels of the x86-64 psABI (System V Application Binary Interface, AMD64 supplement, 3.1.1), as far as the runtime tells them.
    private static bool Runs(string level) => level switch
    {
        "x86-64-v3" => Avx2.X64.IsSupported && Bmi1.X64.IsSupported && Bmi2.X64.IsSupported && Fma.X64.IsSupported && Lzcnt.X64.IsSupported,
        "x86-64-v4" => Runs("x86-64-v3") && Avx512F.VL.IsSupported && Avx512BW.VL.IsSupported && Avx512CD.VL.IsSupported && Avx512DQ.VL.IsSupported,
        _ => false,
    };

    // execv(3): returns only when it fails.
    [DllImport("libc", EntryPoint = "execv"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Execute(nint path, nint[] arguments);
}
