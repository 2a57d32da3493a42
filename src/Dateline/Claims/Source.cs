using Dateline.Actors;

namespace Dateline.Claims;

/// <summary>One link of a chain of attribution.</summary>
/// <param name="Name">The naming in the text, exactly.</param>
/// <param name="Kind">What sort of link it is.</param>
/// <param name="Actor">Who it is, where the registry or the text tells; null when it is a medium or not known.</param>
public sealed record Source(string Name, SourceKind Kind, Actor? Actor);
