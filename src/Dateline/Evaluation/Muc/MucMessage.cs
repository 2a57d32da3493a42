namespace Dateline.Evaluation.Muc;

/// <summary>One message of a MUC text file.</summary>
/// <param name="Id">The id, without the origin in parentheses.</param>
/// <param name="Text">The text; paragraphs are divided by blank lines, the lines of a paragraph joined.</param>
public sealed record MucMessage(string Id, string Text);
