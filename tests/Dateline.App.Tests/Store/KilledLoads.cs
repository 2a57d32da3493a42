using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dateline.Store;

namespace Dateline.Tests.Store;

/// <summary>Loads that are killed without warning at a random moment, in a process of their own.</summary>
public sealed class KilledLoads
{
    private const string Variable = "DATELINE_TEST_LOAD_INTO";
    private const int Moments = 50;

    /// <summary>In the child process the test program loads a store instead of running tests.</summary>
#pragma warning disable CA2255 // The program is the test project's own.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void LoadInstead()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } location) return;
        Load(location);
        Environment.Exit(0);
    }

    private static void Load(string location)
    {
        using Archive archive = Archive.Open(location, ArchiveMode.Create);
        using var writer = new ArchiveWriter(archive, Stored.First);
        // Batches are cut before those that are there already are passed over, as 'dateline read' does.
        foreach (CodedArticle[] batch in Stored.World(21, 30).Chunk(3)) writer.Add(batch, Stored.At);
    }

    [Fact]
    public void A_store_killed_at_any_moment_and_loaded_again_is_the_very_same()
    {
        string expected;
        var watch = Stopwatch.StartNew();
        using (StorePlace place = StorePlace.New("sqlite"))
        {
            using Process undisturbed = Start(place.Location);
            Assert.True(undisturbed.WaitForExit(60_000));
            watch.Stop();
            using Archive archive = place.Open();
            expected = Stored.Dump(archive);
        }
        var random = new Random(50);
        int halfway = 0;
        for (int moment = 0; moment < Moments; moment++)
        {
            using StorePlace place = StorePlace.New("sqlite");
            using (Process load = Start(place.Location))
            {
                Thread.Sleep((int)(watch.ElapsedMilliseconds * (0.2 + 0.8 * random.NextDouble())));
                load.Kill();
                load.WaitForExit();
            }
            using Archive archive = place.Open();
            using (ArchiveReader reader = archive.Read())
            {
                Assert.Empty(reader.Check());
                if (reader.Counts.Articles > 0) halfway++;
            }
            Load(place.Location);
            Assert.Equal(expected, Stored.Dump(archive));
        }
        Assert.True(halfway > 0, "no load was killed while it ran");
    }

    private static Process Start(string location)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(KilledLoads).Assembly.Location);
        start.Environment[Variable] = location;
        return Process.Start(start)!;
    }
}
