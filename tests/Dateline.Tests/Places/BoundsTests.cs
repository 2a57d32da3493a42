using Dateline.Places;

namespace Dateline.Tests.Places;

public sealed class BoundsTests
{
    [Fact]
    public void Boxes_join_the_short_way_round() =>
        Assert.Equal(new Bounds(-1, 10, 8, 30), Bounds.Around([new Bounds(0, 20, 8, 30), new Bounds(-1, 10, 2, 12)]));

    [Fact]
    public void Boxes_on_both_sides_of_the_antimeridian_join_across_it()
    {
        Bounds box = Bounds.Around([new Bounds(60, 170, 70, 180), new Bounds(62, -180, 66, -169)])!.Value;
        Assert.Equal(new Bounds(60, 170, 70, -169), box);
        Assert.True(box.Contains(new Coordinates(65, 179)));
        Assert.True(box.Contains(new Coordinates(65, -172)));
        Assert.False(box.Contains(new Coordinates(65, 0)));
        Assert.Equal(new Bounds(60, 165, 70, -169), Bounds.Around([box, new Bounds(61, 165, 62, 166)]));
    }

    [Fact]
    public void A_box_within_another_changes_nothing() =>
        Assert.Equal(new Bounds(0, 0, 50, 100), Bounds.Around([new Bounds(10, 20, 20, 30), new Bounds(0, 0, 50, 100), new Bounds(10, 90, 20, 95)]));

    [Fact]
    public void Boxes_all_round_the_earth_make_a_belt() =>
        Assert.Equal(new Bounds(-5, -180, 5, 180), Bounds.Around([new Bounds(-5, -180, 5, 0), new Bounds(-5, 0, 5, 90), new Bounds(-5, 90, 5, 180)]));

    [Fact]
    public void Nothing_has_no_box() => Assert.Null(Bounds.Around([]));

    [Fact]
    public void The_farthest_corner_counts()
    {
        var box = new Bounds(0, 0, 1, 2);
        Assert.Equal(new Coordinates(0.1, 0.1).KilometresTo(new Coordinates(1, 2)), box.FarthestKilometresFrom(new Coordinates(0.1, 0.1)));
    }
}
