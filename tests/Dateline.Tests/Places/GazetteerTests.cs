using System.Collections.Immutable;
using Dateline.Places;

namespace Dateline.Tests.Places;

public sealed class GazetteerTests(AtlasFixture fixture) : IClassFixture<AtlasFixture>
{
    private Gazetteer Gazetteer => fixture.Atlas.Gazetteer;

    [Theory]
    [InlineData("Baghdad", "IQ")]
    [InlineData("BAGHDAD", "IQ")]
    [InlineData("São Paulo", "BR")]
    [InlineData("Sao Paulo", "BR")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("St. Petersburg", "RU")]
    [InlineData("Kiev", "UA")]
    [InlineData("Kyiv", "UA")]
    public void Find_gives_the_largest_place_of_a_name_first(string name, string country) =>
        Assert.Equal(country, Gazetteer.CountryOf(Gazetteer.Find(name)[0].Place));

    [Theory]
    [InlineData("")]
    [InlineData("Zzyzx Qwlm")]
    [InlineData("東京")]
    [InlineData("\uD800")]
    public void Find_gives_nothing_for_a_name_that_is_no_place(string name) => Assert.True(Gazetteer.Find(name).IsEmpty);

    [Fact]
    public void Find_allocates_nothing()
    {
        int found = Gazetteer.Find("Mosul").Length;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) found += Gazetteer.Find("Mosul").Length;
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(found > 1000);
    }

    [Fact]
    public void Every_division_of_a_place_is_of_its_country_or_of_land_that_is_counted_to_another()
    {
        int wrong = 0;
        for (int place = 0; place < Gazetteer.Count; place++)
        {
            int province = Gazetteer.ProvinceOf(place);
            if (province < 0) continue;
            Assert.Equal(PlaceKind.Province, Gazetteer.KindOf(province));
            if (Gazetteer.CountryOf(province) != Gazetteer.CountryOf(place)) wrong++;
        }
        Assert.InRange(wrong, 0, Gazetteer.Count / 500);
    }

    [Fact]
    public void Areas_have_boxes_around_their_towns()
    {
        int outside = 0, towns = 0;
        for (int place = 0; place < Gazetteer.Count; place++)
        {
            if (Gazetteer.KindOf(place) != PlaceKind.Town || Gazetteer.ProvinceOf(place) is not (>= 0 and var province) || Gazetteer.BoundsOf(province) is not { } box) continue;
            towns++;
            if (!box.Contains(Gazetteer.CentreOf(place))) outside++;
        }
        Assert.True(towns > 150_000);
        Assert.InRange(outside, 0, towns / 200);
    }

    [Theory]
    [InlineData("IQ", 29, 38.8, 37.4, 48.6)]
    [InlineData("UA", 44.3, 22.1, 52.4, 40.3)]
    [InlineData("FJ", -21.9, 174.6, -12.4, -178.2)]
    public void A_country_has_the_box_of_its_divisions(string code, double south, double west, double north, double east)
    {
        int country = Enumerable.Range(0, Gazetteer.Count).First(place => Gazetteer.KindOf(place) == PlaceKind.Country && Gazetteer.CountryOf(place) == code);
        Bounds box = Gazetteer.BoundsOf(country)!.Value;
        Assert.Equal(south, box.South, 0.6);
        Assert.Equal(west, box.West, 0.6);
        Assert.Equal(north, box.North, 0.6);
        Assert.Equal(east, box.East, 0.6);
    }

    [Fact]
    public void A_town_has_no_box() => Assert.Null(Gazetteer.BoundsOf(Gazetteer.Find("Falluja")[0].Place));

    [Fact]
    public void Damage_is_noticed()
    {
        byte[] bytes = File.ReadAllBytes(DataFolder.BesideProgram["places/gazetteer.bin"]);
        bytes[bytes.Length / 2] ^= 1;
        Assert.Contains("checksum", Assert.Throws<InvalidDataException>(() => Gazetteer.Read(bytes)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => Gazetteer.Read(ImmutableArray.Create<byte>(1, 2, 3).AsMemory()));
    }
}
