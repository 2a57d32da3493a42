using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>The options that say which incidents are meant.</summary>
internal sealed class QueryOptions
{
    private readonly Option<string?> _words = new("--words") { Description = "Words that a report of it holds, all of them." };
    private readonly Option<string[]> _types = new("--type") { Description = "A type; may be given several times.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _actor = new("--actor") { Description = "A part of an actor's, target's or claimant's name, or its id in the registry." };
    private readonly Option<string?> _country = new("--country") { Description = "The country, as two letters (ISO 3166-1)." };
    private readonly Option<string?> _near = new("--near") { Description = "Within a distance of a point: LATITUDE,LONGITUDE,KILOMETRES." };
    private readonly Option<DateOnly?> _from = new("--from") { Description = "Not before this day, as YYYY-MM-DD.", CustomParser = Day };
    private readonly Option<DateOnly?> _until = new("--until") { Description = "Not after this day, as YYYY-MM-DD.", CustomParser = Day };
    private readonly Option<long?> _least = new("--killed-at-least") { Description = "At least so many killed." };
    private readonly Option<long?> _most = new("--killed-at-most") { Description = "At most so many killed, where a figure is known." };
    private readonly Option<string?> _stage = new("--stage") { Description = "How far it has come: occurred, ongoing, attempted, announced or threatened." };
    private readonly Option<string?> _source = new("--source") { Description = "The outlet of a report." };
    private readonly Option<string?> _review = new("--review") { Description = "The state of review: unreviewed, partly, accepted, rejected or unverifiable." };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_words, _types, _actor, _country, _near, _from, _until, _least, _most, _stage, _source, _review]) command.Add(option);
        _near.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } value && ReadCircle(value) is null) result.AddError("--near is not of the form LATITUDE,LONGITUDE,KILOMETRES.");
        });
        _stage.Validators.Add(result => Check<Stage>(result, "stage"));
        _review.Validators.Add(result => Check<ReviewState>(result, "state of review"));
    }

    public IncidentQuery Read(ParseResult parsed)
    {
        var circle = parsed.GetValue(_near) is { } near ? ReadCircle(near) : null;
        return new IncidentQuery
        {
            Words = parsed.GetValue(_words),
            Types = [.. (parsed.GetValue(_types) ?? []).Select(type => new EventCode(type))],
            Actor = parsed.GetValue(_actor),
            Country = parsed.GetValue(_country)?.ToUpperInvariant(),
            Near = circle?.Centre,
            RadiusKm = circle?.RadiusKm ?? 50,
            From = parsed.GetValue(_from),
            Until = parsed.GetValue(_until),
            KilledAtLeast = parsed.GetValue(_least),
            KilledAtMost = parsed.GetValue(_most),
            Stage = parsed.GetValue(_stage) is { } stage ? Names.Parse<Stage>(stage) : null,
            Source = parsed.GetValue(_source),
            Review = parsed.GetValue(_review) is { } review ? Names.Parse<ReviewState>(review) : null,
        };
    }

    private static void Check<T>(OptionResult result, string what) where T : struct, Enum
    {
        if (result.GetValueOrDefault<string?>() is { } value && Names.Parse<T>(value) is null) result.AddError($"'{value}' is not a {what}: {string.Join(", ", Enum.GetValues<T>().Select(Names.Of))}.");
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        result.AddError($"'{result.Tokens[0].Value}' is not a day of the form YYYY-MM-DD.");
        return null;
    }

    private static (Coordinates Centre, double RadiusKm)? ReadCircle(string value)
    {
        string[] parts = value.Split(',');
        var numbers = new double[3];
        for (int i = 0; i < 3; i++)
            if (parts.Length != 3 || !double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])) return null;
        return Math.Abs(numbers[0]) <= 90 && Math.Abs(numbers[1]) <= 180 && numbers[2] > 0 ? (new Coordinates(numbers[0], numbers[1]), numbers[2]) : null;
    }
}
