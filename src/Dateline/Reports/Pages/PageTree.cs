using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Dateline.Reports.Pages;

/// <summary>A page as a flat list of elements in document order and the blocks of text within them.</summary>
internal sealed class PageTree
{
    private static readonly FrozenSet<string> Breaking = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul", "option", "select", "button", "label", "textarea", "video", "audio", "picture", "object", "amp-ad", "time-line", "gu-island");

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.Ordinal,
        "head", "script", "style", "noscript", "template", "iframe", "svg", "math", "object", "embed", "video", "audio", "canvas", "select", "textarea", "input", "map");

    private const int LongestCaption = 350;

    private readonly StringBuilder _run = new();
    private readonly bool _countsLinks;
    private int _runLinks;
    private bool _space;

    private PageTree(bool countsLinks) => _countsLinks = countsLinks;

    /// <summary>The elements, in document order.</summary>
    public List<PageNode> Nodes { get; } = [];

    /// <summary>The blocks of text, in document order.</summary>
    public List<PageBlock> Blocks { get; } = [];

    /// <summary>The tree below an element. Where nearly all words lie in links, as a link that is never closed makes them, links do not count.</summary>
    public static PageTree Of(IElement root)
    {
        var tree = new PageTree(countsLinks: true);
        tree.Walk(root);
        int text = tree.Blocks.Sum(block => block.Text.Length);
        if (text < 400 || tree.Blocks.Sum(block => block.Links) < 0.95 * text)
        {
            return tree;
        }
        tree = new PageTree(countsLinks: false);
        tree.Walk(root);
        return tree;
    }

    /// <summary>Whether the node lies within an ancestor, or is it.</summary>
    public bool IsWithin(int node, int ancestor) => node >= ancestor && node < Nodes[ancestor].End;

    // The parser's own links between siblings cost a search each, so children are taken by index; an own stack bounds the memory.
    private void Walk(IElement root)
    {
        var open = new Stack<(INodeList Children, int Next, int Node, int Block, bool Breaks, bool Link)>();
        Enter(root, -1, -1, false, open);
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Children.Length)
            {
                if (top.Breaks)
                {
                    Flush(top.Block);
                }
                Nodes[top.Node].End = Nodes.Count;
                continue;
            }
            INode child = top.Children[top.Next];
            open.Push(top with { Next = top.Next + 1 });
            if (child is IText text)
            {
                Append(text.Data, top.Link);
            }
            else if (child is IElement element && !Silent.Contains(element.LocalName))
            {
                if (element.LocalName is "br")
                {
                    Break(top.Block);
                }
                else
                {
                    Enter(element, top.Node, top.Block, top.Link, open);
                }
            }
        }
    }

    private void Enter(IElement element, int parent, int block, bool link, Stack<(INodeList, int, int, int, bool, bool)> open)
    {
        bool breaks = Breaking.Contains(element.LocalName);
        int index = Nodes.Count;
        if (breaks && block >= 0)
        {
            Flush(block);
        }
        (NodeRole role, string? word) = NodeRoles.Of(element);
        Nodes.Add(new PageNode(element, parent, parent < 0 ? 0 : Nodes[parent].Depth + 1) { Role = role, Word = word });
        // An inline element that is boilerplate or a caption of its own must not run into the words around it.
        bool apart = breaks || (role & (NodeRole.Boilerplate | NodeRole.Caption | NodeRole.Hidden | NodeRole.Byline)) != 0;
        if (apart && !breaks && block >= 0)
        {
            Flush(block);
        }
        open.Push((element.ChildNodes, 0, index, apart ? index : block, apart, link || (_countsLinks && element.LocalName == "a" && element.HasAttribute("href"))));
    }

    private void Append(string data, bool link)
    {
        foreach (char c in data)
        {
            if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\u00ad')
            {
                _space |= c is not ('\u200b' or '\ufeff' or '\u00ad');
                continue;
            }
            if (_space && _run.Length > 0 && _run[^1] != '\n')
            {
                _run.Append(' ');
                _runLinks += link ? 1 : 0;
            }
            _space = false;
            _run.Append(c);
            _runLinks += link ? 1 : 0;
        }
    }

    /// <summary>One line break is kept, two in a row end the paragraph.</summary>
    private void Break(int block)
    {
        _space = false;
        if (_run.Length > 0 && _run[^1] == '\n')
        {
            Flush(block);
        }
        else if (_run.Length > 0)
        {
            _run.Append('\n');
        }
    }

    private void Flush(int node)
    {
        int length = _run.Length;
        while (length > 0 && _run[length - 1] is ' ' or '\n')
        {
            length--;
        }
        if (length > 0)
        {
            Blocks.Add(new PageBlock(node, _run.ToString(0, length), Math.Min(_runLinks, length), KindOf(node, length), LevelOf(node)));
        }
        _run.Clear();
        (_runLinks, _space) = (0, false);
    }

    private int LevelOf(int node)
    {
        for (int at = node, steps = 0; at >= 0 && steps < 4; at = Nodes[at].Parent, steps++)
        {
            if (Nodes[at].Tag is ['h', >= '1' and <= '6' and char level])
            {
                return level - '0';
            }
        }
        return 0;
    }

    private BlockKind KindOf(int node, int length)
    {
        for (int at = node, steps = 0; at >= 0 && steps < 6; at = Nodes[at].Parent, steps++)
        {
            if ((Nodes[at].Role & NodeRole.Caption) != 0 && (length < LongestCaption || Nodes[at].Tag == "figcaption"))
            {
                return BlockKind.Caption;
            }
            switch (Nodes[at].Tag)
            {
                case "h1":
                    return BlockKind.Heading1;
                case "h2" or "h3" or "h4" or "h5" or "h6":
                    return BlockKind.Heading;
                case "li" or "dt" or "dd":
                    return BlockKind.Item;
                case "td" or "th":
                    return BlockKind.Cell;
                case "figcaption":
                    return BlockKind.Caption;
                case "blockquote":
                    return BlockKind.Quote;
                case "pre":
                    return BlockKind.Preformatted;
                case "article" or "section" or "main" or "body" or "table" or "ul" or "ol":
                    return BlockKind.Paragraph;
            }
        }
        return BlockKind.Paragraph;
    }
}
