namespace Dateline.Text.Coreference;

/// <summary>One reference to something in a document: a name, a noun phrase, a pronoun, or a verb that tells a happening.</summary>
/// <param name="Head">The word that the others depend on.</param>
/// <param name="Tokens">The words, without what follows the head unless it is part of a name.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Form">How it is referred to.</param>
internal sealed record Reference(int Head, Range Tokens, int Sentence, ReferenceForm Form)
{
    /// <summary>What a name names, or what a noun's meaning amounts to; null when unknown.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>Whether it may be a person, after its kind, its noun or its pronoun.</summary>
    public Gender Gender { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>The dictionary form of the head; lower case even for names.</summary>
    public required string Lemma { get; init; }

    /// <summary>Whether it is the subject of its clause, which later references prefer to take up.</summary>
    public bool IsSubject { get; init; }

    /// <summary>Whether a noun stands without article, number or owner.</summary>
    public bool IsBare { get; init; }
}
