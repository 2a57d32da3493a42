using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dateline.Reports.Containers;

/// <summary>An export of MediaWiki: a report per page of the main namespace, with its last revision.</summary>
internal static class WikiDump
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, CloseInput = false };

    public static IEnumerable<Intake> Read(Stream stream, string name)
    {
        using var reader = XmlReader.Create(stream, Settings);
        int number = 0;
        string? site = null;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sitename" })
            {
                site = ((XElement)XNode.ReadFrom(reader)).Value.Trim();
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "page" })
            {
                var page = (XElement)XNode.ReadFrom(reader);
                number++;
                bool isContent = page.Elements().FirstOrDefault(element => element.Name.LocalName == "ns") is not { } space || space.Value.Trim() == "0";
                if (isContent && !page.Elements().Any(element => element.Name.LocalName == "redirect"))
                {
                    page.SetAttributeValue("site", site);
                    yield return new Intake(new Report(FormattableString.Invariant($"{name}#{number}"), null, null, MediaTypes.WikiPage, Encoding.UTF8.GetBytes(page.ToString(SaveOptions.DisableFormatting))), null);
                }
            }
            else
            {
                reader.Read();
            }
        }
    }
}
