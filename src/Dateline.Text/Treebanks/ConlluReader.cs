using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dateline.Text.Treebanks;

/// <summary>Reads annotated texts in Universal Dependencies' CoNLL-U format.</summary>
/// <remarks>The raw text of a document is rebuilt as the format prescribes: SpaceAfter=No glues, a new paragraph is an empty line.</remarks>
public sealed class ConlluReader
{
    private readonly List<TreebankDocument> _documents = [];
    private readonly List<TreebankSentence> _sentences = [];
    private readonly List<TreebankWord> _words = [];
    private readonly List<TextSpan> _tokens = [];
    private readonly StringBuilder _text = new();
    private string _document = "", _sentence = "";
    private bool _paragraph, _glue;
    private int _tokenEnd = -1, _surfaceStart, _line;
    private string _surface = "";
    private bool _surfaceGlue;

    private ConlluReader() { }

    /// <summary>The documents of a file.</summary>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message names the line.</exception>
    public static ImmutableArray<TreebankDocument> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var conllu = new ConlluReader();
        while (reader.ReadLine() is { } line) conllu.Take(line);
        conllu.EndSentence();
        conllu.EndDocument();
        return [.. conllu._documents];
    }

    private void Take(string line)
    {
        _line++;
        if (line.Length == 0) EndSentence();
        else if (line[0] == '#') TakeComment(line);
        else TakeWord(line.Split('\t'));
    }

    private void TakeComment(string line)
    {
        if (line.StartsWith("# newdoc", StringComparison.Ordinal))
        {
            EndDocument();
            _document = ValueOf(line);
        }
        else if (line.StartsWith("# newpar", StringComparison.Ordinal)) _paragraph = true;
        else if (line.StartsWith("# sent_id", StringComparison.Ordinal)) _sentence = ValueOf(line);
    }

    private static string ValueOf(string line) => line.IndexOf('=', StringComparison.Ordinal) is >= 0 and int at ? line[(at + 1)..].Trim() : "";

    private void TakeWord(string[] columns)
    {
        if (columns.Length != 10) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {_line}: {columns.Length} columns instead of 10"));
        string id = columns[0];
        if (id.Contains('.', StringComparison.Ordinal)) return; // an empty node of the enhanced graph is no word
        bool glueAfter = columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        if (id.IndexOf('-', StringComparison.Ordinal) is > 0 and int dash)
        {
            _tokenEnd = Number(id[(dash + 1)..]);
            (_surface, _surfaceGlue) = (columns[1], glueAfter);
            _surfaceStart = Append(_surface);
            _tokens.Add(new TextSpan(_surfaceStart, _text.Length));
            return;
        }
        int number = Number(id);
        TextSpan span;
        if (number <= _tokenEnd)
        {
            span = SpanInSurface(columns[1]);
            if (number == _tokenEnd) (_tokenEnd, _glue) = (-1, _surfaceGlue);
        }
        else
        {
            span = new TextSpan(Append(columns[1]), _text.Length);
            _tokens.Add(span);
            _glue = glueAfter;
        }
        _words.Add(new TreebankWord
        {
            Span = span, Form = columns[1], Lemma = columns[2], PartOfSpeech = PartOfSpeechNames.Parse(columns[3]), Tag = Given(columns[4]),
            Features = Given(columns[5]), Head = Number(columns[6]) - 1, Relation = Given(columns[7]), Miscellaneous = Given(columns[9]),
        });
    }

    /// <summary>The place of a word within the multiword token being read: the next stretch when the token spells it, else all of the token.</summary>
    private TextSpan SpanInSurface(string form)
    {
        int used = _words.Count > 0 && _words[^1].Span.Start >= _surfaceStart ? _words[^1].Span.End - _surfaceStart : 0;
        return used + form.Length <= _surface.Length && string.CompareOrdinal(_surface, used, form, 0, form.Length) == 0
            ? new TextSpan(_surfaceStart + used, _surfaceStart + used + form.Length)
            : new TextSpan(_surfaceStart, _surfaceStart + _surface.Length);
    }

    private int Append(string form)
    {
        if (_text.Length > 0 && _words.Count == 0 && _paragraph) _text.Append("\n\n");
        else if (_text.Length > 0 && !_glue) _text.Append(' ');
        (_paragraph, _glue) = (false, false);
        _text.Append(form);
        return _text.Length - form.Length;
    }

    private void EndSentence()
    {
        if (_words.Count > 0) _sentences.Add(new TreebankSentence(_sentence, [.. _words], [.. _tokens]));
        _words.Clear();
        _tokens.Clear();
        _sentence = "";
    }

    private void EndDocument()
    {
        if (_sentences.Count > 0) _documents.Add(new TreebankDocument(_document, _text.ToString(), [.. _sentences]));
        _sentences.Clear();
        _text.Clear();
        (_paragraph, _glue) = (false, false);
    }

    private int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : text == "_" ? 0
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {_line}: '{text}' is not a number"));

    private static string Given(string column) => column == "_" ? "" : column;
}
