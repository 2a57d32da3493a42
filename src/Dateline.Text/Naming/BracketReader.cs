using System.Collections.Immutable;
using System.Text;
using Dateline.Text.Tokenizing;

namespace Dateline.Text.Naming;

/// <summary>Reads sentences whose phrases stand in brackets behind a letter for their kind: <c>[O The army] fired [W mortars].</c></summary>
/// <remarks>One sentence a line.</remarks>
internal static class BracketReader
{
    /// <summary>All sentences as one document.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="source">What the document gives as its source.</param>
    /// <exception cref="FormatException">A bracket has no known kind or does not end in its line.</exception>
    public static NameDocument Read(TextReader reader, string source)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var sentences = ImmutableArray.CreateBuilder<Range>();
        var names = ImmutableArray.CreateBuilder<(Range, string)>();
        while (reader.ReadLine() is { } line)
        {
            int sentence = words.Count, at = 0;
            while (at < line.Length)
            {
                int open = line.IndexOf('[', at) is >= 0 and int found ? found : line.Length;
                AddWords(line.AsSpan(at, open - at));
                if (open == line.Length) break;
                int close = line.IndexOf(']', open);
                if (close < open + 4) throw new FormatException($"A phrase does not end, or is empty: {line}");
                int first = words.Count;
                AddWords(line.AsSpan(open + 3, close - open - 3));
                names.Add((first..words.Count, KindOf(line[open + 1])));
                at = close + 1;
            }
            sentences.Add(sentence..words.Count);
            text.Append('\n');
        }
        return new NameDocument(source, text.ToString(), words.ToImmutable(), sentences.ToImmutable(), names.ToImmutable());

        void AddWords(ReadOnlySpan<char> piece)
        {
            foreach (var word in Tokenizer.Tokenize(piece.ToString())) words.Add(new(word.Start + text.Length, word.End + text.Length));
            text.Append(piece);
        }
    }

    private static string KindOf(char letter) => letter switch
    {
        'P' => "Person",
        'O' => "Organisation",
        'L' => "Location",
        'N' => "Nationality",
        'W' => "Weapon",
        'M' => "MilitaryPlatform",
        'V' => "Vehicle",
        'T' => "Temporal",
        'Q' => "Quantity",
        _ => throw new FormatException($"No kind of phrase has the letter {letter}."),
    };
}
