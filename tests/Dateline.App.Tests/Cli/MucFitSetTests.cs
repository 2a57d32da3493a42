using Dateline.Cli.Evaluating;

namespace Dateline.App.Tests.Cli;

public sealed class MucFitSetTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public MucFitSetTests()
    {
        Write("dev", "dev-one", "key-one", "DEV-MUC3-0001");
        Write("tst7", "tst7-texts", "key-tst7", "TST7-MUC4-0001");
        Write("tst8", "tst8-texts", "key-tst8", "TST8-MUC4-0001");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "tst9"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_LearnsFromSisterSetsButNeverFromWhatIsScored()
    {
        MucFitSet known = MucFitSet.Read(Path.Combine(_folder.FullName, "dev"), withSisters: true, ["TST8-MUC4-0001"]);

        Assert.Equal(["DEV-MUC3-0001", "TST7-MUC4-0001"], known.Messages.Select(message => message.Id));
        Assert.Equal(["DEV-MUC3-0001", "TST7-MUC4-0001"], known.Keys.Select(key => key.Message));
    }

    [Fact]
    public void Read_KeepsToAFolderThatIsNamed()
    {
        MucFitSet known = MucFitSet.Read(Path.Combine(_folder.FullName, "tst7"), withSisters: false, []);

        Assert.Equal(["TST7-MUC4-0001"], known.Messages.Select(message => message.Id));
        Assert.Equal(["TST7-MUC4-0001"], known.Keys.Select(key => key.Message));
    }

    private void Write(string set, string texts, string keys, string id)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, set)).FullName;
        File.WriteAllText(Path.Combine(folder, texts), $"{id}\n\n     GUNMEN ATTACKED A BRIDGE.\n");
        File.WriteAllText(Path.Combine(folder, keys), $"0.  MESSAGE: ID                     {id}\n1.  MESSAGE: TEMPLATE               1\n4.  INCIDENT: TYPE                  ATTACK\n");
    }
}
