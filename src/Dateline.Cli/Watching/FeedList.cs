using System.Xml;
using System.Xml.Linq;

namespace Dateline.Cli.Watching;

/// <summary>The feeds that the command line names: addresses, and files in OPML.</summary>
internal static class FeedList
{
    /// <summary>The addresses, each once, in order; null, with the reason in <paramref name="problem"/>, when one is none or a file cannot be read.</summary>
    public static List<Uri>? Read(IEnumerable<string> inputs, out string? problem)
    {
        List<Uri> feeds = [];
        foreach (string input in inputs)
        {
            if (Uri.TryCreate(input, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https")
            {
                feeds.Add(url);
                continue;
            }
            if (!File.Exists(input))
            {
                problem = $"{input} is neither an http or https address nor a file.";
                return null;
            }
            try
            {
                using var reader = XmlReader.Create(input, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
                foreach (XElement outline in XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName == "outline"))
                {
                    string? address = (string?)outline.Attribute("xmlUrl") ?? (string?)outline.Attribute("xmlurl");
                    if (address is not null && Uri.TryCreate(address.Trim(), UriKind.Absolute, out url)) feeds.Add(url);
                }
            }
            catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException)
            {
                problem = $"{input}: {error.Message}";
                return null;
            }
        }
        problem = feeds.Count == 0 ? "There is no feed to watch." : null;
        return problem is null ? [.. feeds.Distinct()] : null;
    }
}
