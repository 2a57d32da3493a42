namespace Dateline.Codebooks;

/// <summary>The marks of a word as a <see cref="WordOutline"/> tells words by: of its lemma, and of the form that stands in the text.</summary>
internal readonly record struct WordMarks(uint Lemma, uint Form);
