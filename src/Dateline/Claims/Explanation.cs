using System.Collections.Immutable;

namespace Dateline.Claims;

/// <summary>How an article was coded, sentence by sentence, for people who want to argue with the machine.</summary>
/// <param name="Sentences">The sentences, in text order.</param>
public sealed record Explanation(ImmutableArray<ExplainedSentence> Sentences);
