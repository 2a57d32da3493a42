using System.Collections.Immutable;
using System.Text;

namespace Dateline.Evaluation.Muc;

/// <summary>Reads files of MUC messages: an id at the start of a line, then indented paragraphs.</summary>
public static class MucTextReader
{
    /// <summary>The messages in order.</summary>
    public static ImmutableArray<MucMessage> Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var messages = ImmutableArray.CreateBuilder<MucMessage>();
        var text = new StringBuilder();
        string? id = null;
        bool newParagraph = false;
        foreach (string line in lines)
        {
            if (IsId(line))
            {
                if (id is not null) messages.Add(new MucMessage(id, text.ToString().Trim()));
                (id, newParagraph) = (MucTemplateReader.MessageIdOf(line), false);
                text.Clear();
            }
            else if (string.IsNullOrWhiteSpace(line))
            {
                newParagraph = true;
            }
            else
            {
                if (text.Length > 0) text.Append(newParagraph ? "\n\n" : " ");
                text.Append(line.AsSpan().Trim());
                newParagraph = false;
            }
        }
        if (id is not null) messages.Add(new MucMessage(id, text.ToString().Trim()));
        return messages.ToImmutable();
    }

    // "DEV-MUC3-0001 (NOSC)", "TST2-MUC4-0017": three parts with a "MUC" and a number.
    private static bool IsId(string line)
    {
        string[] parts = MucTemplateReader.MessageIdOf(line).Split('-');
        return parts.Length == 3 && parts[1].StartsWith("MUC", StringComparison.Ordinal) && parts[2].Length > 0 && parts[2].All(char.IsAsciiDigit);
    }
}
