using System.Collections.Immutable;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Parsing;

/// <summary>What a parser learns from.</summary>
/// <param name="Trees">Annotated texts.</param>
/// <param name="Plain">Sets of texts that only the teacher read, by the names under which it knows them.</param>
/// <param name="Teacher">What a larger network holds of the plain texts.</param>
public sealed record ParserTexts(ImmutableArray<TreebankDocument> Trees, ImmutableArray<(string Name, ImmutableArray<string> Texts)> Plain, TeacherTrees Teacher);
