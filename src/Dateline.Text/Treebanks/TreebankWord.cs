namespace Dateline.Text.Treebanks;

/// <summary>One annotated word of a treebank: a line of a CoNLL-U file.</summary>
public sealed record TreebankWord
{
    /// <summary>Where the word stands in its document's text; words of one multiword token share a span when their forms do not spell it out.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The word as written (FORM).</summary>
    public required string Form { get; init; }

    /// <summary>The dictionary form (LEMMA).</summary>
    public required string Lemma { get; init; }

    /// <summary>The universal part of speech (UPOS).</summary>
    public required PartOfSpeech PartOfSpeech { get; init; }

    /// <summary>The Penn Treebank tag (XPOS).</summary>
    public required string Tag { get; init; }

    /// <summary>The features as written (FEATS), empty for none.</summary>
    public required string Features { get; init; }

    /// <summary>The index of the head within the sentence, from 0; -1 for the root.</summary>
    public required int Head { get; init; }

    /// <summary>The relation to the head as written (DEPREL), such as <c>nmod:poss</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>Other annotation as written (MISC), empty for none.</summary>
    public required string Miscellaneous { get; init; }
}
