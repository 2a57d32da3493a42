using Dateline.Actors;

namespace Dateline.Tests.Actors;

public sealed class ActorRegistryTests
{
    [Fact]
    public void The_registry_that_ships_has_nothing_to_complain_of() => Assert.Empty(ActorWorld.Diagnostics);

    [Fact]
    public void The_registry_that_ships_has_four_hundred_armed_groups_and_more() =>
        Assert.True(ActorWorld.Registry.All.Count(actor => actor.Kind is ActorKind.Rebels or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia or ActorKind.External) >= 400);

    [Fact]
    public void Every_row_tells_where_it_can_be_checked() => Assert.All(ActorWorld.Registry.All, actor => Assert.Contains(':', actor.Source));

    [Theory]
    [InlineData("DL201", "groups", "x\tX Front\tRebels")]
    [InlineData("DL201", "groups", "x\tX Front\tRebels\tYEM\tREB\t\t\tsoon\t\t\t\tbook:1")]
    [InlineData("DL202", "groups", "x\tX Front\tRebels\tYEM\tREB\t\t\t\t\t\t\tbook:1\nx\tY Front\tRebels\tYEM\tREB\t\t\t\t\t\t\tbook:1")]
    [InlineData("DL203", "groups", "x\tX Front\tRebels\tYEM\tREB\t\tnobody\t\t\t\t\tbook:1")]
    [InlineData("DL204", "groups", "x\tX Front\tRebels\tYEM\tREB\t\ty\t\t\t\t\tbook:1\ny\tY Front\tRebels\tYEM\tREB\t\tx\t\t\t\t\tbook:1")]
    [InlineData("DL205", "groups", "x\tX Front\tRebels\tYEM\tREB\t\t\t2010\t2009\t\t\tbook:1")]
    [InlineData("DL206", "groups", "x\tX Front\tRebels\tYEM\tREB\t\t\t\t\tOld Guard\t\tbook:1\ny\tY Front\tRebels\tYEM\tREB\t\t\t\t\tOld Guard\t\tbook:1")]
    [InlineData("DL206", "groups", "x\t!!!\tRebels\tYEM\tREB\t\t\t\t\t\t\tbook:1")]
    [InlineData("DL207", "groups", "x\tX Front\tRebels\tXQX\tREB\t\t\t\t\t\t\tbook:1")]
    [InlineData("DL208", "groups", "x\tX Front\tHeroes\tYEM\tREB\t\t\t\t\t\t\tbook:1")]
    [InlineData("DL208", "groups", "x\tX Front\tRebels\tYEM\tHERO\t\t\t\t\t\t\tbook:1")]
    [InlineData("DL209", "leaders", "nobody\tA Person\t\tleader\t\t\tbook:1")]
    [InlineData("DL210", "groups", "x\tX Front\tRebels\tYEM\tREB\t\t\t\t\t\t\t")]
    public void What_is_wrong_is_told_with_file_and_line(string code, string table, string rows)
    {
        List<Diagnostic> diagnostics = Load((table, rows), out _);
        Diagnostic diagnostic = Assert.Single(diagnostics.DistinctBy(one => one.Code));
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal($"actors/{table}.tsv", diagnostic.Source);
        Assert.NotNull(diagnostic.Line);
    }

    [Fact]
    public void A_name_may_pass_from_a_dead_group_to_a_later_one()
    {
        List<Diagnostic> diagnostics = Load(("groups", "x\tX Front\tRebels\tYEM\tREB\t\t\t1990\t1999\tOld Guard\t\tbook:1\ny\tY Front\tRebels\tYEM\tREB\t\t\t2005\t\tOld Guard\t\tbook:1"), out _);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_shared_name_may_be_marked()
    {
        List<Diagnostic> diagnostics = Load(("groups", "x\tX Front\tRebels\tYEM\tREB\t\t\t\t\tOld Guard\t\tbook:1\ny\tY Front\tRebels\tYEM\tREB\t\t\t\t\t~Old Guard\t\tbook:1"), out ActorRegistry registry);
        Assert.Empty(diagnostics);
        Assert.Contains("Old Guard", registry.WithId("y")!.Names);
    }

    private static List<Diagnostic> Load((string Name, string Rows) table, out ActorRegistry registry)
    {
        string folder = Directory.CreateTempSubdirectory("dateline-actors").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "actors"));
            foreach (string name in (string[])["groups", "forces", "organizations", "media", "leaders", "roles", "states"])
                File.WriteAllText(Path.Combine(folder, "actors", name + ".tsv"), name == table.Name ? "# columns\n" + table.Rows + "\n" : "");
            var diagnostics = new List<Diagnostic>();
            registry = ActorRegistry.Load(new DataFolder(folder), ActorWorld.Countries, diagnostics);
            return diagnostics;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
