using Dateline.Text.Treebanks;

namespace Dateline.Text.Parsing;

/// <summary>A sentence that a parser learns from.</summary>
/// <param name="Given">The sentence with the tags that the parser is given.</param>
/// <param name="Right">The same sentence with the annotated tags.</param>
internal sealed record ParserExample(TreebankSentence Given, TreebankSentence Right);
