namespace Dateline.Text.Naming;

/// <summary>A text with its names annotated and its words tagged.</summary>
/// <param name="Document">The text with its names.</param>
/// <param name="PartsOfSpeech">The universal part of speech of each word.</param>
/// <param name="Tags">The Penn Treebank tag of each word.</param>
internal sealed record TaggedNames(NameDocument Document, PartOfSpeech[] PartsOfSpeech, string[] Tags)
{
    /// <summary>The probability of each tag of a name at each word, as a teacher holds it; null where only the annotation is known.</summary>
    public float[]? Wanted { get; init; }

    /// <summary>How far the annotation counts against what the teacher holds, from 0 to 1.</summary>
    public float AnnotationShare { get; init; } = 1;
}
