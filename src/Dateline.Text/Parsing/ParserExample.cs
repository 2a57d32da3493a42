using Dateline.Text.Treebanks;

namespace Dateline.Text.Parsing;

/// <summary>A sentence that a parser learns from: it is annotated, or a teacher read it.</summary>
/// <param name="Given">The sentence with the tags that the parser is given.</param>
/// <param name="Right">The same sentence as it is annotated; null when only the teacher read it.</param>
/// <param name="Held">What the teacher holds of it; null when it is annotated.</param>
/// <param name="Turns">In how many rounds together it is seen once.</param>
internal sealed record ParserExample(TreebankSentence Given, TreebankSentence? Right, SoftTree? Held, int Turns = 1);
