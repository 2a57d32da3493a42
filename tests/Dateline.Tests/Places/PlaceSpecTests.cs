using System.Collections.Immutable;
using System.Globalization;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Tests.Places;

public sealed class PlaceSpecTests(AtlasFixture fixture) : IClassFixture<AtlasFixture>
{
    private const double PointToleranceKm = 30;
    private const double ToponymToleranceKm = 40;

    public static TheoryData<SpecExample> Examples() => SpecFile.Examples("places.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Mentions_are_found_and_resolved(SpecExample example)
    {
        ImmutableArray<ResolvedPlace> places = fixture.Resolve(example.Input, new PlaceContext(example["outlet"]));
        var lines = new List<string>();
        for (int i = 0; i < places.Length; i++) lines.Add(Line(example.Input, places[i], i < example.ExpectedLines.Length ? example.ExpectedLines[i] : ""));
        Assert.Equal(string.Join('\n', example.ExpectedLines), string.Join('\n', lines));
    }

    public static TheoryData<SpecExample> Toponyms() => SpecFile.Examples("places.md", "toponyms");

    [Theory]
    [MemberData(nameof(Toponyms))]
    public void Known_toponyms_are_found_and_right(SpecExample example)
    {
        string[] texts = example.Input.Split('\n');
        Assert.Equal(texts.Length, example.ExpectedLines.Length);
        Assert.Equal(texts.Length, example.Marked.Length);
        var wrong = new List<string>();
        for (int i = 0, start = 0; i < texts.Length; start += texts[i].Length + 1, i++)
        {
            var span = new TextSpan(example.Marked[i].Start - start, example.Marked[i].End - start);
            string[] wanted = example.ExpectedLines[i].Split(' ');
            var point = new Coordinates(double.Parse(wanted[1], CultureInfo.InvariantCulture), double.Parse(wanted[2], CultureInfo.InvariantCulture));
            ResolvedPlace? place = fixture.Resolve(texts[i]).FirstOrDefault(found => found.Mention.Span == span);
            if (place?.Place.Country != wanted[0] || place.Place.Centre is not { } centre || centre.KilometresTo(point) > ToponymToleranceKm) wrong.Add($"{span.In(texts[i])}: {place?.Place}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // The line of a mention as the specification writes it, with the point of the wanted line where that is near enough.
    private static string Line(string text, ResolvedPlace place, string wanted)
    {
        string point = "-";
        if (place.Place.Centre is { } centre)
            point = PointOf(wanted) is { } near && near.KilometresTo(centre) <= PointToleranceKm ? Written(near) : Written(centre);
        var line = new System.Text.StringBuilder($"{place.Mention.Span.In(text)} = {place.Place.Name}, {place.Place.Country ?? "-"}, {point}, {Lower(place.Place.Precision.ToString())}");
        if (place.Mention.Use != PlaceUse.Literal) line.Append(" | ").Append(Lower(place.Mention.Use.ToString()));
        else if (place.Role != PlaceRole.Happening) line.Append(" | ").Append(Lower(place.Role.ToString()));
        if (place.Place.Facility is { } facility) line.Append(" | facility ").Append(facility);
        if (place.Place.RadiusKm is { } radius) line.Append(CultureInfo.InvariantCulture, $" | radius {radius:0}");
        return line.ToString();
    }

    private static Coordinates? PointOf(string line)
    {
        string[] fields = line.Split(" = ") is [_, var described] ? described.Split(", ") : [];
        return fields.Length > 2 && fields[2].Split(' ') is [var latitude, var longitude]
            ? new Coordinates(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture)) : null;
    }

    private static string Written(Coordinates point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.0} {point.Longitude:0.0}");

    private static string Lower(string word) => string.Concat(word.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
