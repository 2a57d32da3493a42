namespace Dateline.Web.Pages;

/// <summary>A claim or word of a report with what is to be said of it.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Style">The style class.</param>
/// <param name="Note">What a reader is told.</param>
public sealed record Marked(int Start, int End, string Style, string Note);
