namespace Dateline.Text.Naming;

/// <summary>Annotated texts to learn names from.</summary>
/// <param name="Scheme">The kinds they are annotated with.</param>
/// <param name="Documents">The texts.</param>
/// <param name="Weight">How often a round sees them.</param>
internal sealed record NameCorpus(NameScheme Scheme, IReadOnlyList<TaggedNames> Documents, int Weight = 1);
