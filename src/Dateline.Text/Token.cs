namespace Dateline.Text;

/// <summary>One word of a document: where it stands and what the analyzer found out about it. Its words stay in the text.</summary>
/// <param name="Span">Where the word stands in the document's text.</param>
/// <param name="PartOfSpeech">The universal part of speech.</param>
/// <param name="Tag">The Penn Treebank tag (XPOS), such as <c>VBD</c>; empty where tagging was not asked for.</param>
/// <param name="Lemma">The dictionary form, lower-case except for proper nouns.</param>
/// <param name="Head">The index in <see cref="Document.Tokens"/> of the token this one depends on; -1 for a sentence's root.</param>
/// <param name="Label">The relation to the head.</param>
/// <param name="Morphology">Number, tense, voice, person and the like.</param>
public readonly record struct Token(
    TextSpan Span, PartOfSpeech PartOfSpeech, string Tag, string Lemma, int Head, DependencyLabel Label, Morphology Morphology);
