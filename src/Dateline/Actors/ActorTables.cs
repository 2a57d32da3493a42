using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Actors;

/// <summary>The rows of the actors folder as they were read, with a diagnostic for every row that could not be.</summary>
internal sealed class ActorTables
{
    private readonly ICollection<Diagnostic> _diagnostics;

    private ActorTables(ICollection<Diagnostic> diagnostics) => _diagnostics = diagnostics;

    /// <summary>Registered actors with the file and line of each.</summary>
    public List<(RegisteredActor Actor, RowPlace Place)> Actors { get; } = [];

    /// <summary>Tenures with the file and line of each.</summary>
    public List<(Tenure Tenure, RowPlace Place)> Tenures { get; } = [];

    /// <summary>Rows of roles.tsv: the words and what they say.</summary>
    public List<(ImmutableArray<string> Words, RoleWord Role)> Roles { get; } = [];

    /// <summary>Rows of states.tsv: further names, demonyms and seats of a country.</summary>
    public List<(string Country, ImmutableArray<string> Names, ImmutableArray<string> Demonyms, ImmutableArray<string> Seats)> States { get; } = [];

    /// <summary>The tables of a folder.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ActorTables Read(DataFolder data, ICollection<Diagnostic> diagnostics)
    {
        var tables = new ActorTables(diagnostics);
        foreach (string file in (string[])["groups.tsv", "forces.tsv", "organizations.tsv", "media.tsv"]) tables.ReadActors(data, file);
        tables.ReadTenures(data);
        tables.ReadRoles(data);
        tables.ReadStates(data);
        return tables;
    }

    private void ReadActors(DataFolder data, string file)
    {
        foreach ((string[] fields, RowPlace place) in Rows(data, file, 12))
        {
            if (!Enum.TryParse(fields[2], out ActorKind kind))
            {
                Report(place, "DL208", $"'{fields[2]}' is not a kind of actor");
                continue;
            }
            if (!TryDay(fields[7], false, place, out DateOnly? from) || !TryDay(fields[8], true, place, out DateOnly? to)) continue;
            Actors.Add((new RegisteredActor
            {
                Id = fields[0],
                Name = fields[1],
                Kind = kind,
                Country = Optional(fields[3]),
                Sector = Optional(fields[4]),
                Cameo = Optional(fields[5]),
                Parent = Optional(fields[6]),
                From = from,
                To = to,
                Names = [fields[1], .. List(fields[9]), .. List(fields[10])],
                Source = fields[11],
            }, place));
        }
    }

    private void ReadTenures(DataFolder data)
    {
        foreach ((string[] fields, RowPlace place) in Rows(data, "leaders.tsv", 7))
        {
            if (!TryDay(fields[4], false, place, out DateOnly? from) || !TryDay(fields[5], true, place, out DateOnly? to)) continue;
            Tenures.Add((new Tenure { Actor = fields[0], Names = [fields[1], .. List(fields[2])], Office = fields[3], From = from, To = to, Source = fields[6] }, place));
        }
    }

    private void ReadRoles(DataFolder data)
    {
        foreach ((string[] fields, RowPlace place) in Rows(data, "roles.tsv", 5))
        {
            ActorKind kind = ActorKind.Unknown;
            if (!Enum.TryParse(fields[0], true, out RoleUse use) || (fields[2].Length > 0 && !Enum.TryParse(fields[2], out kind)))
            {
                Report(place, "DL208", $"'{fields[0]}' or '{fields[2]}' is not a use or a kind");
                continue;
            }
            Roles.Add(([.. List(fields[4]).SelectMany(Forms)], new RoleWord(use, Optional(fields[1]), kind, Optional(fields[3]))));
        }
    }

    private void ReadStates(DataFolder data)
    {
        foreach ((string[] fields, _) in Rows(data, "states.tsv", 4)) States.Add((fields[0], List(fields[1]), List(fields[2]), List(fields[3])));
    }

    private IEnumerable<(string[] Fields, RowPlace Place)> Rows(DataFolder data, string file, int columns)
    {
        using var reader = new StreamReader(data["actors/" + file]);
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#') continue;
            string[] fields = text.Split('\t');
            var place = new RowPlace("actors/" + file, line);
            if (fields.Length == columns) yield return (fields, place);
            else Report(place, "DL201", FormattableString.Invariant($"{fields.Length} fields where {columns} are wanted"));
        }
    }

    /// <summary>"soldier(s)" as "soldier" and "soldiers".</summary>
    private static IEnumerable<string> Forms(string word)
    {
        int bracket = word.EndsWith(')') ? word.LastIndexOf('(') : -1;
        if (bracket < 0) return [word];
        return [word[..bracket], string.Concat(word.AsSpan(0, bracket), word.AsSpan(bracket + 1, word.Length - bracket - 2))];
    }

    private bool TryDay(string text, bool last, RowPlace place, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0) return true;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year > 0)
            day = last ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        else if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly exact)) day = exact;
        if (day is null) Report(place, "DL201", $"'{text}' is not a year or a day");
        return day is not null;
    }

    private void Report(RowPlace place, string code, string message) => _diagnostics.Add(new Diagnostic(code, Severity.Error, message, place.File, place.Line));

    private static string? Optional(string field) => field.Length == 0 ? null : field;

    private static ImmutableArray<string> List(string field) => [.. field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>Where a row stands.</summary>
/// <param name="File">The file, from the data folder.</param>
/// <param name="Line">The line, from 1.</param>
internal readonly record struct RowPlace(string File, int Line);
