namespace Dateline.Evaluation;

/// <summary>An actor whose codes are not as annotated.</summary>
/// <param name="Record">The id of the annotated record.</param>
/// <param name="Words">The words that name the actor.</param>
/// <param name="Wanted">The annotated codes.</param>
/// <param name="Given">The codes that were worked out.</param>
public sealed record ActorError(string Record, string Words, string Wanted, string Given);
