namespace Dateline.Tests.Design;

/// <summary>The order of the namespaces is the order of the data: each may use only those before it.</summary>
public sealed class LayeringTests
{
    private static readonly string[] s_order =
        ["Text", "Reports", "Codebooks", "Times", "Places", "Actors", "Quantities", "Claims", "Incidents", "Evaluation", "Exports", "Store", "Web", "Cli"];

    [Fact]
    public void Each_namespace_uses_only_those_before_it()
    {
        var offenders = new List<string>();
        foreach (string file in Repository.Sources("src"))
        {
            string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, file));
            string? own = lines.FirstOrDefault(line => line.StartsWith("namespace Dateline", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';');
            if (own is null) continue;
            foreach (string line in lines.Where(line => line.StartsWith("using Dateline.", StringComparison.Ordinal)))
            {
                string used = line["using ".Length..].TrimEnd(';');
                if (Rank(used) > Rank(own)) offenders.Add($"{file}: {own} uses {used}, which comes after it");
            }
        }
        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
    }

    [Fact]
    public void Every_folder_of_the_domain_has_a_place_in_the_order()
    {
        string[] unknown = [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Dateline"))
            .Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj") && !s_order.Contains(name))];
        Assert.Empty(unknown);
    }

    private static int Rank(string name)
    {
        string[] parts = name.Split('.');
        return parts.Length == 1 ? 0 : Array.IndexOf(s_order, parts[1]); // the root's shared words count as first
    }
}
