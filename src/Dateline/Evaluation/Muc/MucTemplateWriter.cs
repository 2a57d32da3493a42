using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc;

/// <summary>Writes templates in MUC-4's response format (task documentation, part 1, section 4.1).</summary>
public static class MucTemplateWriter
{
    private const int FillerColumn = 36;

    /// <summary>Writes one message's templates, or the empty template when it has none.</summary>
    public static void Write(TextWriter writer, string message, ImmutableArray<MucTemplate> templates)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (templates.IsEmpty) WriteTemplate(writer, message, "*", _ => ["*"]);
        foreach (MucTemplate template in templates)
        {
            WriteTemplate(writer, message, FormattableString.Invariant($"{template.Number}"), slot => Lines(template, slot));
        }
    }

    private static void WriteTemplate(TextWriter writer, string message, string number, Func<MucSlot, ImmutableArray<string>> fillers)
    {
        WriteSlot(writer, 0, "MESSAGE: ID", [message]);
        WriteSlot(writer, 1, "MESSAGE: TEMPLATE", [number]);
        foreach (MucSlot slot in MucSlots.All) WriteSlot(writer, (int)slot, MucSlots.NamesOf(slot).Label, fillers(slot));
        writer.Write('\n');
    }

    private static void WriteSlot(TextWriter writer, int number, string label, ImmutableArray<string> fillers)
    {
        writer.Write(FormattableString.Invariant($"{number}.").PadRight(4) + label);
        int column = 4 + label.Length;
        foreach (string filler in fillers)
        {
            writer.Write(new string(' ', Math.Max(2, FillerColumn - column)));
            writer.Write(filler);
            writer.Write('\n');
            column = 0;
        }
    }

    private static ImmutableArray<string> Lines(MucTemplate template, MucSlot slot)
    {
        if (template[slot].IsEmpty) return ["-"];
        bool quoted = MucSlots.KindOf(slot) == MucSlots.FillKind.Text;
        return [.. template[slot].Select(fill => Quote(fill.Alternatives[0], quoted) + (fill.References.IsEmpty ? "" : ": " + Quote(fill.References[0], true)))];
    }

    private static string Quote(string fill, bool quoted) => quoted ? $"\"{fill}\"" : fill;
}
