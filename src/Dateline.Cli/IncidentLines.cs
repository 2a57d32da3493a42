using System.Globalization;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Store;
using Spectre.Console;

namespace Dateline.Cli;

/// <summary>Lists of incidents for people: a table on a terminal, blocks of lines in a pipe.</summary>
internal static class IncidentLines
{
    public static void Write(Surroundings surroundings, IEnumerable<IncidentRow> rows, bool noColor)
    {
        if (surroundings.OutputIsTerminal) WriteTable(Terminal.For(surroundings, noColor), rows);
        else foreach (IncidentRow row in rows) WriteBlock(surroundings.Output, row);
    }

    private static void WriteBlock(TextWriter output, IncidentRow row)
    {
        output.WriteLine($"{Days(row)}  {Kind(row)}  {Place(row)}");
        if (row.Actors.Length + row.Targets.Length > 0) output.WriteLine("    " + Parties(row));
        string tolls = string.Join(", ", new[] { Toll("killed", row.Killed), Toll("injured", row.Injured) }.Where(toll => toll.Length > 0));
        string review = row.Review == ReviewState.Unreviewed ? "" : ", " + Names.Of(row.Review);
        string contradictions = row.Contradictions == 0 ? "" : row.Contradictions == 1 ? ", 1 contradiction" : string.Create(CultureInfo.InvariantCulture, $", {row.Contradictions} contradictions");
        output.WriteLine($"    {(tolls.Length > 0 ? tolls + "; " : "")}{Reports(row)}{contradictions}{review}; {row.Id}");
    }

    private static void WriteTable(IAnsiConsole console, IEnumerable<IncidentRow> rows)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("When", "What", "Where", "Who", "Killed", "Injured", "Reports", "Id");
        foreach (int column in (int[])[4, 5, 6]) table.Columns[column].RightAligned().NoWrap();
        table.Columns[0].NoWrap();
        foreach (IncidentRow row in rows)
        {
            table.AddRow(Markup.Escape(Days(row)), Markup.Escape(Kind(row)), Markup.Escape(Place(row)), Markup.Escape(Parties(row)),
                row.Killed?.ToString() ?? "", row.Injured?.ToString() ?? "", row.Articles.ToString(CultureInfo.InvariantCulture), Markup.Escape(row.Id.Value));
        }
        console.Write(table);
    }

    public static string Days(IncidentRow row) =>
        row.First is not { } first ? "no date   " : row.Last is not { } last || first == last ? Names.Of(first) : $"{Names.Of(first)}/{Names.Of(last)}";

    /// <summary>The type, with the stage where it is more than a plain past, and a denial.</summary>
    public static string Kind(IncidentRow row) => row.Type.Value + (row.Stage == Stage.Occurred ? "" : $" ({Names.Of(row.Stage)})") + (row.Denied ? " (denied)" : "");

    public static string Place(IncidentRow row)
    {
        string place = string.Join(", ", new[] { row.Place, row.Province == row.Place ? null : row.Province, row.Country }.Where(part => !string.IsNullOrEmpty(part)));
        return place.Length > 0 ? place : "no place";
    }

    private static string Parties(IncidentRow row) =>
        row.Actors.Length == 0 && row.Targets.Length == 0 ? ""
        : row.Targets.Length == 0 ? row.Actors
        : $"{(row.Actors.Length == 0 ? "somebody" : row.Actors)} -> {row.Targets}";

    private static string Toll(string what, TollRow? toll) => toll is null ? "" : $"{what} {toll}";

    private static string Reports(IncidentRow row) => row.Articles == 1 ? "1 report"
        : string.Create(CultureInfo.InvariantCulture, $"{row.Articles} reports{(row.Independent < row.Articles ? $", {row.Independent} independent" : "")}");
}
