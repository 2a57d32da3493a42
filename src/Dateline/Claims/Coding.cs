using System.Collections.Immutable;

namespace Dateline.Claims;

/// <summary>What the coder made of one article.</summary>
/// <param name="Claims">The claims, in order of their triggers.</param>
/// <param name="Rejections">What looked like a happening and was turned down, in text order.</param>
/// <param name="Diagnostics">Messages, such as that the article is not English.</param>
public sealed record Coding(ImmutableArray<Claim> Claims, ImmutableArray<Rejection> Rejections, ImmutableArray<Diagnostic> Diagnostics);
