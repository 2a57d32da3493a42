namespace Dateline.Text.Naming;

/// <summary>A text with its names annotated and its words tagged.</summary>
/// <param name="Document">The text with its names.</param>
/// <param name="PartsOfSpeech">The universal part of speech of each word.</param>
/// <param name="Tags">The Penn Treebank tag of each word.</param>
internal sealed record TaggedNames(NameDocument Document, PartOfSpeech[] PartsOfSpeech, string[] Tags);
