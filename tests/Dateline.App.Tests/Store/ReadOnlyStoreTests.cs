using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Dateline.Store;

namespace Dateline.Tests.Store;

/// <summary>Stores that this process may not write to.</summary>
public sealed class ReadOnlyStoreTests
{
    private const uint Nobody = 65534;

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_store_that_may_not_be_written_says_so_and_can_still_be_read()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("file modes are set as on Linux");
            return;
        }
        using StorePlace place = StorePlace.New("sqlite");
        string folder = Path.GetDirectoryName(place.Location)!;
        using (Archive archive = place.Open())
        using (var writer = new ArchiveWriter(archive, Stored.First)) writer.Add([Stored.Bombing("a", "Gulf Wire", 25)], Stored.At);
        File.SetUnixFileMode(place.Location, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        try
        {
            AsNobody(() =>
            {
                Assert.Contains("read-only", Assert.Throws<ArchiveException>(() => place.Open(ArchiveMode.Write)).Message, StringComparison.Ordinal);
                Assert.Contains("read-only", Assert.Throws<ArchiveException>(() => place.Open()).Message, StringComparison.Ordinal);
                using Archive archive = place.Open(ArchiveMode.Read);
                using ArchiveReader reader = archive.Read();
                Assert.Single(reader.Incidents(new IncidentQuery()).Items);
                Assert.Contains("reading only", Assert.Throws<ArchiveException>(() => new ArchiveWriter(archive, Stored.First)).Message, StringComparison.Ordinal);
                Assert.Contains("cannot be", Assert.Throws<ArchiveException>(() => Archive.Open(Path.Combine(folder, "new.db"), ArchiveMode.Create)).Message, StringComparison.Ordinal);
            });
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    // Root may write to anything; a thread of root's can lay that right aside for its accesses to files.
    private static void AsNobody(Action act)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            if (Environment.UserName == "root") _ = SetUserOfFiles(Nobody);
            try
            {
                act();
            }
#pragma warning disable CA1031 // whatever it is, the test's own thread throws it again
            catch (Exception error)
#pragma warning restore CA1031
            {
                failure = error;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null) throw new InvalidOperationException(failure.Message, failure);
    }

    [DllImport("libc", EntryPoint = "setfsuid"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetUserOfFiles(uint user);
}
