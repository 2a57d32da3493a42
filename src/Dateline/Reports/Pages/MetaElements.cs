using AngleSharp.Dom;

namespace Dateline.Reports.Pages;

/// <summary>The meta elements of a page by their names: name, property, itemprop or http-equiv, in lower case.</summary>
internal sealed class MetaElements
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public MetaElements(IDocument document)
    {
        foreach (IElement meta in document.GetElementsByTagName("meta"))
        {
            string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            string? content = meta.GetAttribute("content");
            if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(content))
            {
                _values.TryAdd(name.Trim().ToLowerInvariant(), content.Trim());
            }
        }
    }

    /// <summary>The content of the first of some names that is there, and that name; null when none is.</summary>
    public (string Name, string Content)? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_values.TryGetValue(name, out string? content))
            {
                return (name, content);
            }
        }
        return null;
    }
}
