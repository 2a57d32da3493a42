using AngleSharp.Dom;

namespace Dateline.Reports.Pages;

/// <summary>A parsed page with everything that reading an article from it looks at.</summary>
/// <param name="Document">The parsed page.</param>
/// <param name="Tree">Its elements and blocks of text.</param>
/// <param name="Main">Where its story is.</param>
/// <param name="Meta">Its meta elements.</param>
/// <param name="Linked">Its linked data.</param>
/// <param name="Story">The blocks of the story and what belongs to it.</param>
internal sealed record Page(IDocument Document, PageTree Tree, MainText Main, MetaElements Meta, LinkedFacts Linked, StoryBlocks Story)
{
    /// <summary>The headline above the text; null when there is none.</summary>
    public PageBlock? Headline => Story.Headline;

    /// <summary>The lines under the headline that sum the story up; null when there are none.</summary>
    public PageBlock? Deck => Story.Deck;
}
