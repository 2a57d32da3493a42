using Dateline.Places;

namespace Dateline.Tests.Places;

public sealed class CountryTableTests
{
    private static readonly CountryTable Countries = CountryTable.Load(DataFolder.BesideProgram);

    [Fact]
    public void There_are_250_countries_with_codes_of_their_own()
    {
        Assert.Equal(250, Countries.All.Length);
        Assert.Equal(250, Countries.All.Select(country => country.Alpha3).Distinct().Count());
        Assert.Equal(249, Countries.All.Select(country => country.Numeric).OfType<int>().Distinct().Count());
    }

    [Fact]
    public void Numbers_of_states_are_used_once()
    {
        int[] states = [.. Countries.All.Select(country => country.GleditschWard).OfType<int>()];
        Assert.Equal(states.Length, states.Distinct().Count());
        Assert.True(states.Length > 190);
    }

    [Theory]
    [InlineData("Iraqi", "IQ")]
    [InlineData("Sri Lankan", "LK")]
    [InlineData("nigerien", "NE")]
    [InlineData("Congolese", "CD")]
    public void OfDemonym_finds_the_country(string demonym, string country) => Assert.Equal(country, Countries.OfDemonym(demonym)?.Alpha2);

    [Theory]
    [InlineData("Ivory Coast", "CI")]
    [InlineData("U.S.", "US")]
    [InlineData("Burma", "MM")]
    [InlineData("DRC", "CD")]
    public void Named_finds_the_country_by_name_and_alias(string name, string country) => Assert.Equal(country, Countries.Named(name)?.Alpha2);
}
