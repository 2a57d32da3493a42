using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc;

/// <summary>Reads filled MUC-4 templates, keys and responses alike (task documentation, part 1, section 4).</summary>
public static class MucTemplateReader
{
    /// <summary>The templates of a file in order, and every message it speaks of, irrelevant ones included.</summary>
    /// <param name="lines">The lines of a key or response file; lines that start with ";" are comments.</param>
    public static (ImmutableArray<MucTemplate> Templates, ImmutableArray<string> Messages) Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var templates = ImmutableArray.CreateBuilder<MucTemplate>();
        var messages = ImmutableArray.CreateBuilder<string>();
        var draft = new Dictionary<int, List<string>>();
        int slot = -1;
        foreach (string line in lines)
        {
            if (line.StartsWith(';')) continue;
            if (SlotNumberOf(line) is { } number)
            {
                if (number == 0)
                {
                    Finish(draft, templates, messages);
                    draft.Clear();
                }
                slot = number;
                draft[slot] = [FillerOf(line)];
            }
            else if (slot >= 0 && !string.IsNullOrWhiteSpace(line))
            {
                draft[slot].Add(line.Trim());
            }
        }
        Finish(draft, templates, messages);
        return (templates.ToImmutable(), messages.ToImmutable());
    }

    private static void Finish(Dictionary<int, List<string>> draft, ImmutableArray<MucTemplate>.Builder templates, ImmutableArray<string>.Builder messages)
    {
        if (!draft.TryGetValue(0, out List<string>? id)) return;
        string message = MessageIdOf(id[0]);
        if (messages.Count == 0 || messages[^1] != message) messages.Add(message);
        string head = draft.TryGetValue(1, out List<string>? numberLine) ? numberLine[0] : "*";
        int digits = head.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = head.Length;
        if (digits == 0) return; // "*": the message has no relevant incident
        var slots = ImmutableSortedDictionary.CreateBuilder<MucSlot, ImmutableArray<MucFill>>();
        foreach (MucSlot slot in MucSlots.All)
        {
            if (!draft.TryGetValue((int)slot, out List<string>? fillers) || fillers[0] == "*") continue;
            slots[slot] = [.. fillers.Select(filler => ReadFill(filler, slot)).OfType<MucFill>()];
        }
        int number = int.TryParse(head.AsSpan(0, digits), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int parsed) ? parsed : 0;
        templates.Add(new MucTemplate(message, number, head.Contains("OPTIONAL", StringComparison.OrdinalIgnoreCase), slots.ToImmutable()));
    }

    /// <summary>The id of a message from its first line or slot 0: the origin in parentheses is left out.</summary>
    internal static string MessageIdOf(string line)
    {
        int end = line.IndexOf('(', StringComparison.Ordinal);
        return (end < 0 ? line : line[..end]).Trim().ToUpperInvariant();
    }

    private static int? SlotNumberOf(string line)
    {
        int dot = line.IndexOf('.', StringComparison.Ordinal);
        return dot is 1 or 2 && int.TryParse(line.AsSpan(0, dot), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number <= 24 ? number : null;
    }

    // Behind the number stand the slot's label and, two or more spaces on, the filler; labels have single spaces only.
    private static string FillerOf(string line)
    {
        string rest = line[(line.IndexOf('.', StringComparison.Ordinal) + 1)..].Trim();
        foreach (MucSlot slot in MucSlots.All)
        {
            string label = MucSlots.NamesOf(slot).Label;
            if (rest.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return rest[label.Length..].Trim();
        }
        int gap = rest.IndexOf("  ", StringComparison.Ordinal);
        return gap < 0 ? rest : rest[gap..].Trim();
    }

    private static MucFill? ReadFill(string filler, MucSlot slot)
    {
        string text = filler.Trim();
        bool optional = text.StartsWith('?');
        if (optional) text = text[1..].Trim();
        if (text is "-" or "" or "*") return null;
        string[] parts = [.. SplitOutside(text, '/').Select(part => part.Trim()).Where(part => part.Length > 0)];
        if (MucSlots.KindOf(slot) is not (MucSlots.FillKind.Set or MucSlots.FillKind.Number) && slot != MucSlot.HumanDescription)
            return new MucFill([.. parts.Select(Bare)], [], optional);

        // "SET FILL: "REFERENCE" / "REFERENCE"": what stands before a colon outside quotation marks is the fill, quoted alternatives behind it are the reference.
        var fills = ImmutableArray.CreateBuilder<string>();
        var references = ImmutableArray.CreateBuilder<string>();
        foreach (string part in parts)
        {
            int colon = IndexOutside(part, ':');
            if (colon >= 0)
            {
                fills.Add(Bare(part[..colon]));
                references.Add(Bare(part[(colon + 1)..]));
            }
            else if (references.Count > 0 && part.StartsWith('"'))
            {
                references.Add(Bare(part));
            }
            else
            {
                fills.Add(Bare(part));
            }
        }
        return new MucFill([.. fills.Distinct()], [.. references.Distinct()], optional);
    }

    private static string Bare(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.StartsWith('?')) trimmed = trimmed[1..].Trim();
        if (trimmed.StartsWith('(') && trimmed.EndsWith(')')) trimmed = trimmed[1..^1].Trim();
        return trimmed.Trim('"').Trim().ToUpperInvariant();
    }

    private static IEnumerable<string> SplitOutside(string text, char separator)
    {
        int start = 0;
        while (true)
        {
            int at = IndexOutside(text, separator, start);
            if (at < 0) break;
            yield return text[start..at];
            start = at + 1;
        }
        yield return text[start..];
    }

    private static int IndexOutside(string text, char wanted, int start = 0)
    {
        bool quoted = false;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (text[i] == wanted && !quoted) return i;
        }
        return -1;
    }
}
