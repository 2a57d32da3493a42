namespace Dateline.Reports.Pages;

/// <summary>What sort of block a run of text is.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading1,
    Heading,
    Item,
    Cell,
    Quote,
    Caption,
    Preformatted,
}
