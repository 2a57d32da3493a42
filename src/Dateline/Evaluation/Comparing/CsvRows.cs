using System.Text;

namespace Dateline.Evaluation.Comparing;

/// <summary>Reads rows of cells divided by commas (RFC 4180): quotes around cells, doubled within them, line breaks allowed in quotes.</summary>
internal static class CsvRows
{
    /// <summary>The rows with the lines they begin on, from 1; empty lines are passed over.</summary>
    public static IEnumerable<(int Line, List<string> Cells)> Read(TextReader text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false, any = false;
        int line = 1, start = 1;
        for (int unit = text.Read(); unit >= 0; unit = text.Read())
        {
            char c = (char)unit;
            if (c == '\n') line++;
            if (quoted && c == '"' && text.Peek() == '"') cell.Append((char)text.Read());
            else if (c == '"' && (quoted || cell.Length == 0)) (quoted, any) = (!quoted, true);
            else if (quoted || c is not (',' or '\n' or '\r')) cell.Append(c);
            else if (c == ',') (any, _) = (true, Take(cells, cell));
            else if (c == '\n')
            {
                if (any || cell.Length > 0)
                {
                    Take(cells, cell);
                    yield return (start, cells);
                    cells = [];
                }
                (any, start) = (false, line);
            }
        }
        if (!any && cell.Length == 0) yield break;
        Take(cells, cell);
        yield return (start, cells);
    }

    private static bool Take(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
        return true;
    }
}
