using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Evaluation.Attributed;

/// <summary>The source, cue and content spans that annotators marked in one text (PolNeAR's stand-off files).</summary>
/// <remarks>A span is a list of pieces; contents are often in several. Offsets are UTF-16 units.</remarks>
/// <param name="Sources">Who says.</param>
/// <param name="Cues">The words that tell that somebody says.</param>
/// <param name="Contents">What is said.</param>
public sealed record AttributionAnnotation(ImmutableArray<ImmutableArray<TextSpan>> Sources, ImmutableArray<ImmutableArray<TextSpan>> Cues, ImmutableArray<ImmutableArray<TextSpan>> Contents)
{
    /// <summary>The annotation of a text. Lines other than spans of the three kinds are passed over.</summary>
    /// <param name="annotation">The lines of the .ann file: <c>T1⇥Source 3 9;12 14⇥words</c>, with offsets in code points.</param>
    /// <param name="text">The text that is annotated.</param>
    /// <exception cref="FormatException">An offset is not a number or lies outside the text.</exception>
    public static AttributionAnnotation Read(TextReader annotation, string text)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        ArgumentNullException.ThrowIfNull(text);
        int[]? units = UnitsOfCodePoints(text);
        List<ImmutableArray<TextSpan>> sources = [], cues = [], contents = [];
        while (annotation.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            if (fields.Length < 2 || !line.StartsWith('T')) continue;
            int space = fields[1].IndexOf(' ', StringComparison.Ordinal);
            if (space < 0) continue;
            List<ImmutableArray<TextSpan>>? kind = fields[1][..space] switch { "Source" => sources, "Cue" => cues, "Content" => contents, _ => null };
            kind?.Add([.. fields[1][(space + 1)..].Split(';').Select(piece => Piece(piece, units, text.Length)).Order()]);
        }
        return new AttributionAnnotation([.. sources], [.. cues], [.. contents]);
    }

    private static TextSpan Piece(string piece, int[]? units, int length)
    {
        string[] ends = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (ends.Length != 2) throw new FormatException($"'{piece}' is not a pair of offsets.");
        int start = int.Parse(ends[0], CultureInfo.InvariantCulture), end = int.Parse(ends[1], CultureInfo.InvariantCulture);
        if (start < 0 || end < start || end > (units is null ? length : units.Length - 1)) throw new FormatException($"'{piece}' lies outside the text.");
        return units is null ? new TextSpan(start, end) : new TextSpan(units[start], units[end]);
    }

    /// <summary>The offset of each code point in UTF-16 units; null where the two are the same.</summary>
    private static int[]? UnitsOfCodePoints(string text)
    {
        bool pairs = false;
        foreach (char unit in text) pairs |= char.IsHighSurrogate(unit);
        if (!pairs) return null;
        var units = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
        }
        units.Add(text.Length);
        return [.. units];
    }
}
