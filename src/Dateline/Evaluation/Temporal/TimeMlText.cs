using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Dateline.Text;

namespace Dateline.Evaluation.Temporal;

/// <summary>A TimeML file: its text, the day it was written and the times marked in it (TimeML 1.2.1).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TimeMlText
{
    private TimeMlText(string name, string text, DateOnly? written, ImmutableArray<TimeAnnotation> times) => (Name, Text, Written, Times) = (name, text, written, times);

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    /// <summary>The words of the element TEXT, without mark-up.</summary>
    public string Text { get; }

    /// <summary>The day of the document creation time; null where there is none or it is no day.</summary>
    public DateOnly? Written { get; }

    /// <summary>The times, in text order; those marked within another are left out, as TempEval-3's scorer does.</summary>
    public ImmutableArray<TimeAnnotation> Times { get; }

    /// <summary>Reads a file's content.</summary>
    /// <exception cref="XmlException">It is not well-formed XML.</exception>
    public static TimeMlText Parse(string name, TextReader content)
    {
        var text = new StringBuilder();
        var times = ImmutableArray.CreateBuilder<TimeAnnotation>();
        DateOnly? written = null;
        bool inText = false;
        (int Start, string? Value)? open = null;
        int nested = 0;
        using XmlReader reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Name == "TEXT":
                    inText = true;
                    break;
                case XmlNodeType.EndElement when reader.Name == "TEXT":
                    inText = false;
                    break;
                case XmlNodeType.Element when reader.Name == "TIMEX3" && !inText:
                    if (reader.GetAttribute("functionInDocument") == "CREATION_TIME") written = Day(reader.GetAttribute("value"));
                    break;
                case XmlNodeType.Element when reader.Name == "TIMEX3" && !reader.IsEmptyElement:
                    if (open is null) open = (text.Length, reader.GetAttribute("value") is { } value && value != "null" ? value : null);
                    else nested++;
                    break;
                case XmlNodeType.EndElement when reader.Name == "TIMEX3" && open is { } begun:
                    if (nested-- > 0) break;
                    nested = 0;
                    if (text.Length > begun.Start) times.Add(new TimeAnnotation(new TextSpan(begun.Start, text.Length), begun.Value));
                    open = null;
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when inText:
                    text.Append(reader.Value);
                    break;
                default:
                    break;
            }
        }
        return new TimeMlText(name, text.ToString(), written, times.ToImmutable());
    }

    private static DateOnly? Day(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
