using AngleSharp.Dom;

namespace Dateline.Reports.Pages;

/// <summary>An element of a page in document order, with what choosing the main text needs to know of it.</summary>
internal sealed class PageNode(IElement element, int parent, int depth)
{
    public IElement Element { get; } = element;

    /// <summary>The index of the element it lies in; -1 for the root.</summary>
    public int Parent { get; } = parent;

    public int Depth { get; } = depth;

    /// <summary>The name of the element in lower case.</summary>
    public string Tag { get; } = element.LocalName;

    /// <summary>Just behind the index of its last descendant.</summary>
    public int End { get; set; }

    public NodeRole Role { get; init; }

    /// <summary>The word of its class or id that made it boilerplate; null when none did.</summary>
    public string? Word { get; init; }

    /// <summary>Characters of text within.</summary>
    public int Text { get; set; }

    /// <summary>Characters of text within links.</summary>
    public int Links { get; set; }

    /// <summary>Characters within paragraphs that read like a story, outside of what looks like boilerplate.</summary>
    public int Prose { get; set; }

    /// <summary>Characters within paragraphs that read like a story, wherever they are.</summary>
    public int AllProse { get; set; }
}
