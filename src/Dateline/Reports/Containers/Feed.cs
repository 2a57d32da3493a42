using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dateline.Reports.Containers;

/// <summary>A feed (RSS 0.9 to 2.0, RSS 1.0, Atom): a report per entry, each a feed of its own with that entry alone, so that it keeps the feed's name.</summary>
internal static class Feed
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, CloseInput = false };

    public static IEnumerable<Intake> Read(Stream stream, string name)
    {
        using var reader = XmlReader.Create(stream, Settings);
        string? title = null;
        int number = 0;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            switch (reader.LocalName)
            {
                case "item" or "entry":
                    number++;
                    var entry = (XElement)XNode.ReadFrom(reader);
                    yield return new Intake(new Report(FormattableString.Invariant($"{name}#{number}"), FeedArticle.LinkOf(entry), null, MediaTypes.FeedEntry, Alone(entry, title)), null);
                    break;
                case "title" when title is null && reader.Depth <= 2:
                    title = ((XElement)XNode.ReadFrom(reader)).Value.Trim();
                    break;
                case "image" or "author":
                    reader.Skip();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }
        if (number == 0)
        {
            yield return new Intake(null, ReportDiagnostic.NoText(name));
        }
    }

    private static byte[] Alone(XElement entry, string? title) =>
        Encoding.UTF8.GetBytes(new XElement("feed", title is null ? null : new XElement("title", title), entry).ToString(SaveOptions.DisableFormatting));
}
