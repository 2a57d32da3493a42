using System.Collections.Frozen;

namespace Dateline.Codebooks;

/// <summary>A field of speech, such as sport or cooking, in which words of violence are figures of speech.</summary>
/// <param name="Name">The name.</param>
/// <param name="Strong">Nouns that belong to it alone.</param>
/// <param name="Weak">Nouns that are common in it.</param>
public sealed record Register(string Name, FrozenSet<string> Strong, FrozenSet<string> Weak);
