using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.Reports.Dates;
using Dateline.Text;

namespace Dateline.Reports.Pages;

/// <summary>The text of a story put together from its blocks, with the sections of a live blog or digest.</summary>
internal sealed class PageText
{
    private const int FewestEntries = 3;

    private readonly StringBuilder _text = new();
    private readonly List<TextParagraph> _paragraphs = [];
    private readonly List<int> _nodes = [];

    private PageText(IEnumerable<PageBlock> blocks)
    {
        foreach (PageBlock block in blocks)
        {
            _text.Append(_text.Length > 0 ? "\n\n" : "");
            _paragraphs.Add(new TextParagraph(new TextSpan(_text.Length, _text.Length + block.Text.Length), block.Level > 0));
            _nodes.Add(block.Node);
            _text.Append(block.Text);
        }
    }

    /// <summary>The text and sections of a story.</summary>
    public static (string Text, ImmutableArray<Section> Sections) Of(Page page, string? title, DateOnly? published)
    {
        var built = new PageText(page.Story.Story);
        string text = built._text.ToString();
        ImmutableArray<Section> entries = built.Entries(page, published);
        return (text, entries.IsEmpty ? DigestFinder.Find(text, built._paragraphs, title) : entries);
    }

    /// <summary>The entries of a live blog: elements side by side that each bear a time of their own and together hold most of the story.</summary>
    private ImmutableArray<Section> Entries(Page page, DateOnly? published)
    {
        List<int> entries = FindEntries(page);
        // Parts of one story may repeat its time, or that of its last change; entries have times of their own.
        if (entries.Count < FewestEntries || entries.Select(entry => Instant(page, entry, published)).Distinct().Take(FewestEntries).Count() < FewestEntries)
        {
            return [];
        }
        var sections = ImmutableArray.CreateBuilder<Section>();
        int start = 0;
        int current = -1;
        for (int i = 0; i <= _nodes.Count; i++)
        {
            // Entries are in document order and lie side by side, so the only candidate is the last that begins before the block.
            int at = i == _nodes.Count ? -1 : entries.BinarySearch(_nodes[i]);
            int candidate = at >= 0 ? at : ~at - 1;
            int entry = i == _nodes.Count ? -2 : candidate >= 0 && page.Tree.IsWithin(_nodes[i], entries[candidate]) ? candidate : -1;
            if (i > 0 && entry != current)
            {
                int end = i == _nodes.Count ? _text.Length : _paragraphs[i].Span.Start;
                TextParagraph head = _paragraphs[start];
                sections.Add(new Section(
                    new TextSpan(start == 0 ? 0 : head.Span.Start, end),
                    head.IsHeading ? head.Span : null,
                    current < 0 ? null : Instant(page, entries[current], published)));
                start = i;
            }
            current = entry;
        }
        return sections.Count > 1 ? sections.ToImmutable() : [];
    }

    private static List<int> FindEntries(Page page)
    {
        PageTree tree = page.Tree;
        var byParent = new Dictionary<int, List<int>>();
        List<int> named = [];
        for (int i = page.Main.Root + 1; i < tree.Nodes[page.Main.Root].End; i++)
        {
            PageNode node = tree.Nodes[i];
            if (node.Prose == 0 || node.Tag is not ("article" or "section" or "div" or "li"))
            {
                continue;
            }
            if ((node.Role & NodeRole.Entry) != 0)
            {
                named.Add(i);
            }
            else if (TimeWithin(tree, i) >= 0)
            {
                (byParent.TryGetValue(node.Parent, out List<int>? children) ? children : byParent[node.Parent] = []).Add(i);
            }
        }
        if (named.Count >= FewestEntries)
        {
            return named;
        }
        foreach ((_, List<int> children) in byParent)
        {
            if (children.Count >= FewestEntries && children.Sum(child => tree.Nodes[child].Prose) > 0.6 * tree.Nodes[page.Main.Root].Prose)
            {
                return children;
            }
        }
        return [];
    }

    private static int TimeWithin(PageTree tree, int node)
    {
        for (int i = node + 1; i < tree.Nodes[node].End; i++)
        {
            if (tree.Nodes[i].Tag == "time")
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>The instant of an entry; a bare time of day is on the day of the article.</summary>
    private static DateTimeOffset? Instant(Page page, int entry, DateOnly? published)
    {
        int time = TimeWithin(page.Tree, entry);
        if (time < 0)
        {
            return null;
        }
        var element = page.Tree.Nodes[time].Element;
        string words = element.GetAttribute("datetime") ?? element.TextContent.Trim();
        return InstantReader.Read(words) ??
            (published is { } day && TimeOnly.TryParse(words, CultureInfo.InvariantCulture, out TimeOnly clock) ? new DateTimeOffset(day.ToDateTime(clock), TimeSpan.Zero) : null);
    }
}
