using System.Collections.Immutable;
using System.Text;

namespace Dateline.Text.Naming;

/// <summary>Reads names annotated word by word in columns: Universal NER's .iob2, tab-separated words and tags, CoNLL 2003's style with blanks.</summary>
/// <remarks>
/// With a number in the first column, word and tag are the second and third; else the first is the word, and its tag the second behind a tab
/// (further columns hold nested names) and the last behind a blank.
/// Tags are O, B-kind and I-kind; an I behind another kind, or behind O, begins a name. The tag B-O of Universal NER's first edition is O.
/// An empty line ends a sentence; "# newdoc" and "-DOCSTART-" begin a document.
/// </remarks>
public sealed class ColumnReader
{
    private readonly string _source;
    private readonly List<NameDocument> _documents = [];
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _words = [];
    private readonly List<Range> _sentences = [];
    private readonly List<(Range, string)> _names = [];
    private int _sentenceStart, _nameStart = -1;
    private string _kind = "";

    private ColumnReader(string source) => _source = source;

    /// <summary>The documents of a file.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="source">What the documents give as their source.</param>
    public static ImmutableArray<NameDocument> Read(TextReader reader, string source)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var columns = new ColumnReader(source);
        while (reader.ReadLine() is { } line) columns.Take(line);
        columns.EndDocument();
        return [.. columns._documents];
    }

    private void Take(string line)
    {
        if (line.StartsWith("# newdoc", StringComparison.Ordinal) || line.StartsWith("-DOCSTART-", StringComparison.Ordinal)) EndDocument();
        else if (string.IsNullOrWhiteSpace(line)) EndSentence();
        else if (!line.StartsWith("# ", StringComparison.Ordinal))
        {
            bool tabs = line.Contains('\t', StringComparison.Ordinal);
            string[] columns = line.Split(tabs ? '\t' : ' ');
            if (columns.Length >= 3 && columns[0].All(char.IsAsciiDigit)) Add(columns[1], columns[2]);
            else if (columns.Length >= 2) Add(columns[0], tabs ? columns[1] : columns[^1]);
        }
    }

    private void Add(string word, string tag)
    {
        string kind = tag is "O" or "B-O" or "I-O" || tag.Length < 3 ? "" : tag[2..];
        if (kind.Length == 0 || tag[0] == 'B' || kind != _kind) EndName();
        if (kind.Length > 0 && _nameStart < 0) (_nameStart, _kind) = (_words.Count, kind);
        _words.Add(new TextSpan(_text.Length, _text.Length + word.Length));
        _text.Append(word).Append(' ');
    }

    private void EndName()
    {
        if (_nameStart >= 0) _names.Add((_nameStart.._words.Count, _kind));
        (_nameStart, _kind) = (-1, "");
    }

    private void EndSentence()
    {
        EndName();
        if (_words.Count > _sentenceStart) _sentences.Add(_sentenceStart.._words.Count);
        _sentenceStart = _words.Count;
        if (_text.Length > 0 && _text[^1] == ' ') _text[^1] = '\n';
    }

    private void EndDocument()
    {
        EndSentence();
        if (_words.Count > 0) _documents.Add(new NameDocument(_source, _text.ToString(), [.. _words], [.. _sentences], [.. _names]));
        _text.Clear();
        _words.Clear();
        _sentences.Clear();
        _names.Clear();
        _sentenceStart = 0;
    }
}
