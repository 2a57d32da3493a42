using System.Collections.Immutable;
using System.Globalization;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Dateline.Web;

/// <summary>Reads a search from an address and writes it back: every view is an address.</summary>
internal static class QueryReader
{
    /// <summary>The parameters of a search, in the order they are written.</summary>
    public static ImmutableArray<string> Parameters { get; } =
        ["q", "by", "type", "country", "actor", "stage", "source", "review", "from", "until", "killed", "killed-most", "near", "radius", "box", "placed"];

    /// <summary>The search, and what is wrong with its parameters; wrong ones are left out.</summary>
    public static (IncidentQuery Query, ImmutableArray<string> Problems) Read(IQueryCollection address)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        T? Parsed<T>(string name, Func<string, T?> parse, string form) where T : struct
        {
            string? value = address[name];
            if (string.IsNullOrWhiteSpace(value)) return null;
            T? parsed = parse(value.Trim());
            if (parsed is null) problems.Add($"'{name}' is {form}, not '{value}'.");
            return parsed;
        }
        double[]? near = Numbers(address["near"], 2);
        if (near is null && !string.IsNullOrWhiteSpace(address["near"])) problems.Add("'near' is latitude,longitude.");
        double[]? box = Numbers(address["box"], 4);
        if (box is null && !string.IsNullOrWhiteSpace(address["box"])) problems.Add("'box' is west,south,east,north.");
        var query = new IncidentQuery
        {
            Words = Text(address["q"]),
            Types = [.. address["type"].Where(type => !string.IsNullOrWhiteSpace(type)).Select(type => new EventCode(type!.Trim()))], // the filter left no null
            Country = Text(address["country"])?.ToUpperInvariant(),
            Actor = Text(address["actor"]),
            Source = Text(address["source"]),
            Stage = Parsed("stage", Names.Parse<Stage>, "a stage such as 'occurred'"),
            Review = Parsed("review", Names.Parse<ReviewState>, "a state such as 'unreviewed'"),
            From = Parsed("from", Day, "a day such as 2024-03-05"),
            Until = Parsed("until", Day, "a day such as 2024-03-05"),
            KilledAtLeast = Parsed("killed", Whole, "a whole number"),
            KilledAtMost = Parsed("killed-most", Whole, "a whole number"),
            Near = near is null ? null : new Coordinates(near[0], near[1]),
            RadiusKm = Parsed("radius", Positive, "a number of kilometres above 0") ?? 50,
            Box = box is null ? null : ToBox(box),
            Placed = Parsed("placed", value => value switch { "yes" => true, "no" => false, _ => (bool?)null }, "yes or no"),
        };
        return (query, problems.ToImmutable());
    }

    /// <summary>The same address with one parameter set, or removed when the value is null; the place in the list is forgotten.</summary>
    public static string With(IQueryCollection address, string path, string name, string? value)
    {
        var kept = new List<KeyValuePair<string, string?>>();
        foreach (string parameter in Parameters)
        {
            if (parameter == name) continue;
            foreach (string? known in address[parameter])
                if (!string.IsNullOrEmpty(known)) kept.Add(new(parameter, known));
        }
        if (!string.IsNullOrEmpty(value)) kept.Add(new(name, value));
        return QueryHelpers.AddQueryString(path, kept);
    }

    // Maps that were dragged around the world give longitudes beyond its edge.
    private static MapBox ToBox(double[] box)
    {
        if (box[2] - box[0] >= 360) return new MapBox(-180, Math.Max(-90, box[1]), 180, Math.Min(90, box[3]));
        return new MapBox(Wrap(box[0]), Math.Max(-90, box[1]), Wrap(box[2]), Math.Min(90, box[3]));
    }

    private static double Wrap(double longitude) => longitude is >= -180 and <= 180 ? longitude : ((longitude + 180) % 360 + 360) % 360 - 180;

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static DateOnly? Day(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static long? Whole(string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static double? Positive(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number is > 0 and <= 20040 ? number : null;

    private static double[]? Numbers(string? value, int count)
    {
        string[] parts = (value ?? "").Split(',');
        if (parts.Length != count) return null;
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]) || Math.Abs(numbers[i]) > 1000) return null;
        return numbers;
    }
}
