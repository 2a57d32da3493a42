using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Tests;

/// <summary>
/// One fenced <c>example</c> block of a Markdown specification under tests/specs: headers ("name: value" lines), an input, a line "---" and what is expected.
/// Square brackets in the input mark spans and are not part of it; "\[" and "\]" are brackets of the text.
/// </summary>
public sealed record SpecExample(string Name, ImmutableDictionary<string, string> Headers, string Input, ImmutableArray<TextSpan> Marked, string Expected)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);

    /// <summary>The lines of what is expected, without empty ones.</summary>
    public ImmutableArray<string> ExpectedLines => [.. Expected.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The words of the first marked span.</summary>
    public string MarkedWords => Input[Marked[0].Start..Marked[0].End];

    public override string ToString() => Name;
}

/// <summary>Reads the examples of a Markdown specification, to be run as theory cases named <c>file.md:line</c>.</summary>
public static class SpecFile
{
    private const string Fence = "```";

    /// <summary>Theory rows: one <see cref="SpecExample"/> each. The kind is the word behind the fence.</summary>
    public static TheoryData<SpecExample> Examples(string file, string kind = "example")
    {
        var rows = new TheoryData<SpecExample>();
        foreach (SpecExample example in Read(file, kind)) rows.Add(new TheoryDataRow<SpecExample>(example) { TestDisplayName = example.Name });
        return rows;
    }

    public static ImmutableArray<SpecExample> Read(string file, string kind = "example")
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "specs", file.Replace('/', Path.DirectorySeparatorChar)));
        var examples = ImmutableArray.CreateBuilder<SpecExample>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimEnd() != Fence + kind) continue;
            int end = Array.FindIndex(lines, i + 1, line => line.TrimEnd() == Fence);
            if (end < 0) throw new InvalidDataException(FormattableString.Invariant($"{file}:{i + 1}: the block is not closed."));
            examples.Add(Parse(FormattableString.Invariant($"{file}:{i + 1}"), lines[(i + 1)..end]));
            i = end;
        }
        if (examples.Count == 0) throw new InvalidDataException($"{file} has no '{kind}' block.");
        return examples.ToImmutable();
    }

    private static SpecExample Parse(string name, string[] block)
    {
        int bar = Array.FindIndex(block, line => line.TrimEnd() == "---");
        if (bar < 0) throw new InvalidDataException($"{name}: the block has no '---' line.");
        var headers = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        int first = 0;
        while (first < bar && HeaderOf(block[first]) is { } header)
        {
            headers[header.Name] = header.Value;
            first++;
        }
        (string input, ImmutableArray<TextSpan> marked) = Unmark(string.Join('\n', block[first..bar]).Trim(), name);
        return new SpecExample(name, headers.ToImmutable(), input, marked, string.Join('\n', block[(bar + 1)..]).Trim());
    }

    // A header is one lower-case word and a colon at the start of a line, before any other line.
    private static (string Name, string Value)? HeaderOf(string line)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && line.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0 ? (line[..colon], line[(colon + 2)..].Trim()) : null;
    }

    /// <summary>Takes the bracket marks out of a text.</summary>
    public static (string Text, ImmutableArray<TextSpan> Marked) Unmark(string marked, string name = "text")
    {
        var text = new System.Text.StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var open = new Stack<int>();
        for (int i = 0; i < marked.Length; i++)
        {
            char c = marked[i];
            if (c == '\\' && i + 1 < marked.Length && marked[i + 1] is '[' or ']') text.Append(marked[++i]);
            else if (c == '[') open.Push(text.Length);
            else if (c == ']' && open.Count > 0) spans.Add(new TextSpan(open.Pop(), text.Length));
            else text.Append(c);
        }
        if (open.Count > 0) throw new InvalidDataException($"{name}: a bracket is not closed.");
        spans.Sort();
        return (text.ToString(), spans.ToImmutable());
    }
}
