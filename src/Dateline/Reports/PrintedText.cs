using System.Text;

namespace Dateline.Reports;

/// <summary>Joins the lines of printed pages, as a converter gives them, into paragraphs.</summary>
internal static class PrintedText
{
    /// <summary>The text with the lines of each paragraph joined and words divided at line ends made whole.</summary>
    public static string Unwrap(string printed)
    {
        var text = new StringBuilder(printed.Length);
        bool open = false;
        foreach (string line in printed.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n'))
        {
            string words = line.Trim();
            if (words.Length == 0)
            {
                open = false;
                continue;
            }
            if (!open)
            {
                text.Append(text.Length > 0 ? "\n\n" : "");
            }
            else if (text.Length > 1 && text[^1] == '-' && char.IsLower(text[^2]) && char.IsLower(words[0]))
            {
                text.Length--;
            }
            else
            {
                text.Append(' ');
            }
            text.Append(words);
            open = true;
        }
        return text.ToString();
    }
}
