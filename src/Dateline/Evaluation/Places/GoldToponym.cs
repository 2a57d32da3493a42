using Dateline.Places;
using Dateline.Text;

namespace Dateline.Evaluation.Places;

/// <summary>A place name that annotators marked.</summary>
/// <param name="Span">The words in the text.</param>
/// <param name="Centre">Where it is; null where the annotators gave no point.</param>
/// <param name="IsMetonym">Whether the name stands for something else (a government, a team); null where that was not annotated.</param>
public sealed record GoldToponym(TextSpan Span, Coordinates? Centre, bool? IsMetonym);
