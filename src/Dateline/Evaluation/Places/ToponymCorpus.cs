using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Evaluation.Places;

/// <summary>A corpus of texts with marked place names, in one of three XML shapes: LGL's, GeoVirus's, ReLocaR's.</summary>
public sealed class ToponymCorpus
{
    private ToponymCorpus(ImmutableArray<ToponymArticle> articles, bool marksWithinNames, bool marksMetonymsOnly)
    {
        Articles = articles;
        MarksWithinNames = marksWithinNames;
        MarksMetonymsOnly = marksMetonymsOnly;
    }

    /// <summary>The texts, in the order of the file.</summary>
    public ImmutableArray<ToponymArticle> Articles { get; }

    /// <summary>Whether "Iraqi" is marked as a name of Iraq and "Paris" within "Paris Public Library", as LGL does and GeoVirus does not.</summary>
    public bool MarksWithinNames { get; }

    /// <summary>Whether only the reading of one name in each text is annotated, as in ReLocaR.</summary>
    public bool MarksMetonymsOnly { get; }

    /// <summary>The corpus in an XML file.</summary>
    /// <exception cref="InvalidDataException">The file is not XML, or of none of the three shapes.</exception>
    public static ToponymCorpus Read(Stream xml)
    {
        XElement root;
        try
        {
            using XmlReader reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
        if (root.Elements("sample").Any()) return new ToponymCorpus([.. root.Elements("sample").Select(Sample)], false, true);
        bool lgl = root.Descendants("toponym").Any();
        if (!lgl && !root.Descendants("location").Any()) throw new InvalidDataException("The file has no <toponym>, <location> or <sample> element.");
        return new ToponymCorpus([.. root.Elements("article").Select(article => Article(article, lgl))], lgl, false);
    }

    private static ToponymArticle Article(XElement article, bool lgl)
    {
        string text = article.Element("text")?.Value ?? "";
        int[] units = CodePointOffsets(text);
        var toponyms = ImmutableArray.CreateBuilder<GoldToponym>();
        foreach (XElement toponym in article.Descendants(lgl ? "toponym" : "location"))
        {
            XElement? point = lgl ? toponym.Element("gaztag") : toponym;
            string name = (toponym.Element(lgl ? "phrase" : "name")?.Value ?? "").Trim();
            if (Span(text, units, Integer(toponym, "start"), Integer(toponym, "end"), name) is not { } span) continue;
            toponyms.Add(new GoldToponym(span, point is not null && Number(point, "lat") is { } latitude && Number(point, "lon") is { } longitude ? new Coordinates(latitude, longitude) : null, null));
        }
        toponyms.Sort((one, other) => one.Span.CompareTo(other.Span));
        return new ToponymArticle(text, article.Element("domain")?.Value.Trim(), toponyms.ToImmutable());
    }

    private static ToponymArticle Sample(XElement sample)
    {
        var text = new System.Text.StringBuilder();
        var toponyms = ImmutableArray.CreateBuilder<GoldToponym>();
        foreach (XNode node in sample.Nodes())
        {
            string words = node is XElement element ? element.Value : ((XText)node).Value;
            if (node is XElement { Name.LocalName: "loc" } marked) toponyms.Add(new GoldToponym(new TextSpan(text.Length, text.Length + words.Length), null, marked.Attribute("reading")?.Value is "met" or "metonymic"));
            text.Append(words);
        }
        return new ToponymArticle(text.ToString(), null, toponyms.ToImmutable());
    }

    // Offsets count code points in these corpora, and some are off by a few: the name next to the offset is what was marked.
    private static TextSpan? Span(string text, int[] units, int? start, int? end, string name)
    {
        if (start is not { } first || end is not { } last || first < 0 || last <= first || last >= units.Length) return null;
        var span = new TextSpan(units[first], units[last]);
        if (name.Length == 0 || span.In(text).SequenceEqual(name)) return span;
        int from = Math.Max(0, span.Start - 12), found = text.IndexOf(name, from, Math.Min(text.Length - from, 24 + name.Length), StringComparison.Ordinal);
        return found < 0 ? span : new TextSpan(found, found + name.Length);
    }

    private static int[] CodePointOffsets(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int at = 0; at < text.Length; at++)
        {
            units.Add(at);
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) at++;
        }
        units.Add(text.Length);
        return [.. units];
    }

    private static int? Integer(XElement parent, string name) => int.TryParse(parent.Element(name)?.Value, NumberStyles.Integer | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out int value) ? value : null;

    private static double? Number(XElement parent, string name) => double.TryParse(parent.Element(name)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
