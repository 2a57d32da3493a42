using System.Collections.Immutable;

namespace Dateline.Reports.Pages;

/// <summary>The blocks of a story, picked out of the part of a page that holds it.</summary>
internal sealed class StoryBlocks
{
    private const int MostSignatures = 3;
    private const int FewestBeforeNote = 3;

    /// <summary>The paragraphs and sub-headlines, in order.</summary>
    public required List<PageBlock> Story { get; init; }

    /// <summary>Captions and credits of pictures, in order.</summary>
    public required List<PageBlock> Captions { get; init; }

    /// <summary>The headline above the text; null when there is none.</summary>
    public required PageBlock? Headline { get; init; }

    /// <summary>The lines under the headline that sum the story up; null when there are none. They are also the first of <see cref="Story"/>.</summary>
    public required PageBlock? Deck { get; init; }

    /// <summary>The index of the first block of the story among all of the page.</summary>
    public required int First { get; init; }

    /// <summary>The index of its last block.</summary>
    public required int Last { get; init; }

    /// <summary>Picks them.</summary>
    public static StoryBlocks Pick(PageTree tree, MainText main, ImmutableArray<string> titles)
    {
        List<PageBlock> story = [];
        List<PageBlock> captions = [];
        (int first, int scope) = Opening(tree, main, titles);
        PageBlock? headline = first > 0 ? tree.Blocks[first - 1] : null;
        headline ??= tree.Blocks.Find(block => block.Kind == BlockKind.Heading1 && tree.IsWithin(block.Node, main.Root) && !main.IsBoilerplate(block.Node));
        string? title = headline?.Text;
        for (int i = first; i < tree.Blocks.Count; i++)
        {
            PageBlock block = tree.Blocks[i];
            bool inside = tree.IsWithin(block.Node, main.Root);
            bool ahead = block.Node < main.Root && tree.IsWithin(block.Node, scope);
            if ((!inside && !ahead) || main.IsBoilerplate(block.Node))
            {
                continue;
            }
            if (block.Kind == BlockKind.Caption || NoisePhrases.IsCredit(block.Text))
            {
                captions.Add(block);
            }
            else if (IsStory(tree, block, title) && (inside || IsDeck(tree, block)))
            {
                story.Add(block);
            }
        }
        // Headings of what was taken out would hide the tail, and the tail leaves headings behind.
        RemoveLooseHeadings(story);
        RemoveTail(story);
        RemoveLooseHeadings(story);
        return new StoryBlocks
        {
            Story = story,
            Captions = captions,
            Headline = headline,
            Deck = story.Count > 1 && Within(tree, story[0].Node, NodeRole.Deck | NodeRole.Teaser) ? story[0] : null,
            First = story.Count > 0 ? tree.Blocks.IndexOf(story[0]) : first,
            Last = story.Count > 0 ? tree.Blocks.IndexOf(story[^1]) : first,
        };
    }

    /// <summary>Drops the note on the author at the end of the story: a last or last but one paragraph that begins with the author's name.</summary>
    /// <param name="byline">Who wrote it; null when that is not known.</param>
    public void RemoveAuthorNote(string? byline)
    {
        string author = byline?.Split(',')[0].Trim() ?? "";
        if (!author.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }
        for (int i = Math.Max(FewestBeforeNote, Story.Count - 2); i < Story.Count; i++)
        {
            if (Story[i].Text.StartsWith(author, StringComparison.OrdinalIgnoreCase))
            {
                Story.RemoveRange(i, Story.Count - i);
            }
        }
    }

    /// <summary>The block behind the headline, and the element that holds both the headline and the text: what lies between may be the deck.</summary>
    private static (int First, int Scope) Opening(PageTree tree, MainText main, ImmutableArray<string> titles)
    {
        if (HeadlineAhead(tree, main, titles) is >= 0 and int i)
        {
            int scope = main.Root;
            while (scope > 0 && !tree.IsWithin(tree.Blocks[i].Node, scope))
            {
                scope = tree.Nodes[scope].Parent;
            }
            return (i + 1, scope);
        }
        int named = tree.Nodes[main.Root].Parent;
        while (named > 0 && (tree.Nodes[named].Role & (NodeRole.Story | NodeRole.Text)) == 0 && tree.Nodes[named].Tag != "main")
        {
            named = tree.Nodes[named].Parent;
        }
        return (0, named > 0 ? named : main.Root);
    }

    /// <summary>The index of the block with the headline, before or at the beginning of the text: the heading that the page's title names, else the nearest of the first level; -1 when there is none.</summary>
    private static int HeadlineAhead(PageTree tree, MainText main, ImmutableArray<string> titles)
    {
        int nearest = -1;
        for (int i = tree.Blocks.Count - 1; i >= 0; i--)
        {
            PageBlock block = tree.Blocks[i];
            if (block.Level == 0 || !tree.IsWithin(block.Node, main.Scope) || block.Node >= tree.Nodes[main.Root].End || (block.Node >= main.Root && i > 0 && nearest >= 0))
            {
                continue;
            }
            bool named = block.Text.Length >= 12 && titles.Any(title => title.Contains(block.Text, StringComparison.OrdinalIgnoreCase));
            if (named && (block.LinkDensity < 0.9 || block.Level == 1) && (block.Node < main.Root || PrecedesProse(tree, main, i)))
            {
                return i;
            }
            if (block.Kind == BlockKind.Heading1 && block.Node < main.Root && !main.IsBoilerplate(block.Node) && nearest < 0)
            {
                nearest = i;
            }
        }
        return nearest;
    }

    private static bool PrecedesProse(PageTree tree, MainText main, int block)
    {
        for (int i = block - 1; i >= 0 && tree.Blocks[i].Node >= main.Root; i--)
        {
            if (!main.IsBoilerplate(tree.Blocks[i].Node) && MainText.ProseOf(tree.Blocks[i]) > 100)
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsDeck(PageTree tree, PageBlock block)
    {
        int prose = MainText.ProseOf(block);
        return Within(tree, block.Node, NodeRole.Deck | NodeRole.Teaser) ? block.Text.Length >= 40 && block.LinkDensity < 0.4 : prose >= 60 || (block.Level > 1 && block.Text.Length > 80 && block.LinkDensity < 0.2);
    }

    private static bool IsStory(PageTree tree, PageBlock block, string? title)
    {
        if (block.Kind == BlockKind.Heading1 || block.Text == title || NoisePhrases.Match(block.Text))
        {
            return false;
        }
        double density = block.LinkDensity;
        int length = block.Text.Length;
        if (density > 0.8 && length < 200)
        {
            return false;
        }
        if (block.Kind is BlockKind.Item or BlockKind.Cell && (density > 0.5 || ListIsLinks(tree, block.Node)))
        {
            return false;
        }
        if (Within(tree, block.Node, NodeRole.Byline) && length < 250 && MainText.ProseOf(block) < 100)
        {
            return false;
        }
        return HasWord(block.Text);
    }

    private static bool ListIsLinks(PageTree tree, int node)
    {
        for (int at = node, steps = 0; at >= 0 && steps < 5; at = tree.Nodes[at].Parent, steps++)
        {
            if (tree.Nodes[at].Tag is "ul" or "ol" or "dl" or "table")
            {
                return tree.Nodes[at].Links > 0.6 * tree.Nodes[at].Text;
            }
        }
        return false;
    }

    private static bool Within(PageTree tree, int node, NodeRole role)
    {
        for (int at = node, steps = 0; at >= 0 && steps < 4; at = tree.Nodes[at].Parent, steps++)
        {
            if ((tree.Nodes[at].Role & role) != 0)
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasWord(string text)
    {
        foreach (char c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Drops what follows the story: contacts, notes on the author, the signature of an agency.</summary>
    private static void RemoveTail(List<PageBlock> story)
    {
        int total = story.Sum(block => block.Text.Length);
        int seen = 0;
        for (int i = 0; i < story.Count; i++)
        {
            if (seen > 0.5 * total && NoisePhrases.OpensTail(story[i].Text))
            {
                story.RemoveRange(i, story.Count - i);
            }
            else
            {
                seen += story[i].Text.Length;
            }
        }
        for (int removed = 0; removed < MostSignatures && story.Count > 1 && story[^1] is { Kind: BlockKind.Paragraph, Text: { Length: < 25 } text } && text[^1] is not ('.' or '!' or '?' or '"' or '”' or '“' or '…'); removed++)
        {
            story.RemoveAt(story.Count - 1);
        }
    }

    /// <summary>Drops headings that nothing of the story follows; one as long as a sentence is text.</summary>
    private static void RemoveLooseHeadings(List<PageBlock> story)
    {
        int below = 0;
        for (int i = story.Count - 1; i >= 0; i--)
        {
            int level = story[i].Level;
            if (level > 0 && level >= below && story[i].Text.Length < 80 && (below > 0 || i == story.Count - 1))
            {
                story.RemoveAt(i);
                continue;
            }
            below = level;
        }
    }
}
