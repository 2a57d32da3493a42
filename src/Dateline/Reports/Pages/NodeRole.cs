namespace Dateline.Reports.Pages;

/// <summary>What the name, class, id and role of an element say about its content.</summary>
[Flags]
internal enum NodeRole
{
    None = 0,
    /// <summary>Navigation, advertising, links to other stories, comments, tools: no part of a story.</summary>
    Boilerplate = 1,
    /// <summary>The element is named as the place of a story's text.</summary>
    Body = 2,
    /// <summary>A caption or credit of a picture.</summary>
    Caption = 4,
    /// <summary>Comments of readers.</summary>
    Comments = 8,
    /// <summary>Not shown to readers.</summary>
    Hidden = 16,
    /// <summary>The line with author or date.</summary>
    Byline = 32,
    /// <summary>The element is a whole story: an article element or one so named.</summary>
    Story = 64,
    /// <summary>The lines under a headline.</summary>
    Deck = 128,
    /// <summary>An entry of a live blog.</summary>
    Entry = 256,
    /// <summary>Named as the text of a story itself, not only as the middle of the page.</summary>
    Text = 512,
    /// <summary>A pointer to a story: the deck of this one when alone, another story when one of many.</summary>
    Teaser = 1024,
}
