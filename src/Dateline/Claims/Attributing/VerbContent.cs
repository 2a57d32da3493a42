using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>What is said, as found by a cue.</summary>
/// <param name="Pieces">The words.</param>
/// <param name="Preposition">The token of the preposition that belongs to the cue; -1 when none does.</param>
/// <param name="StandsAlone">Whether it is said even where nobody is named as saying it.</param>
internal sealed record VerbContent(ImmutableArray<TextSpan> Pieces, int Preposition, bool StandsAlone);
