using System.Collections.Immutable;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Parsing;

/// <summary>What a parser learns from.</summary>
/// <param name="Trees">Annotated texts.</param>
/// <param name="Plain">Sets of texts that only the teacher read.</param>
/// <param name="Teacher">What the teacher holds of the plain texts.</param>
public sealed record ParserTexts(ImmutableArray<TreebankDocument> Trees, ImmutableArray<PlainTexts> Plain, TeacherTrees Teacher);
