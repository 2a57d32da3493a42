using System.Collections.Immutable;

namespace Dateline.Evaluation.Places;

/// <summary>An annotated text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Outlet">The domain of the outlet; null where it is not given.</param>
/// <param name="Toponyms">The names that were marked, in text order.</param>
public sealed record ToponymArticle(string Text, string? Outlet, ImmutableArray<GoldToponym> Toponyms);
