using System.Collections.Immutable;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Naming;

/// <summary>What a recognizer of names learns from.</summary>
/// <param name="Universal">Universal NER's English EWT, train.</param>
/// <param name="Wikigold">Wikigold (Balasuriya et al. 2009).</param>
/// <param name="Gum">GUM's trees, whose entity annotation holds the names.</param>
/// <param name="Defence">The sources of re3d.</param>
/// <param name="Factbook">The World Factbook's profiles of countries, which only the teacher annotated.</param>
/// <param name="Teacher">What a larger network holds of all these texts but re3d.</param>
/// <param name="Categories">Words with the sums of their <see cref="WordCategories"/>.</param>
/// <param name="PhraseWords">Words with the sums of their <see cref="Naming.PhraseWords"/>.</param>
public sealed record NameTexts(ImmutableArray<NameDocument> Universal, ImmutableArray<NameDocument> Wikigold, ImmutableArray<TreebankDocument> Gum,
    ImmutableArray<NameDocument> Defence, ImmutableArray<NameDocument> Factbook, TeacherTags Teacher, ImmutableSortedDictionary<string, byte> Categories, ImmutableSortedDictionary<string, byte> PhraseWords);
