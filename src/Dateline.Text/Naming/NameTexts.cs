using System.Collections.Immutable;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Naming;

/// <summary>What a recognizer of names learns from.</summary>
/// <param name="Universal">Universal NER's English EWT, train.</param>
/// <param name="Wikigold">Wikigold (Balasuriya et al. 2009).</param>
/// <param name="Gum">GUM's trees, whose entity annotation holds the names.</param>
/// <param name="Defence">The sources of re3d.</param>
/// <param name="Categories">Words with the sums of their <see cref="WordCategories"/>.</param>
public sealed record NameTexts(ImmutableArray<NameDocument> Universal, ImmutableArray<NameDocument> Wikigold, ImmutableArray<TreebankDocument> Gum,
    ImmutableArray<NameDocument> Defence, ImmutableSortedDictionary<string, byte> Categories);
