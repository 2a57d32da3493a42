namespace Dateline.Actors;

/// <summary>What is known, beside the words, when an actor is resolved.</summary>
/// <param name="Published">The day of publication, by which leaders and groups of one name are told apart; null when it is not known.</param>
/// <param name="Country">The alpha-3 code of the country the happening is in, for actors such as "police" that belong to the place they are in; null when it is not known.</param>
public sealed record ActorContext(DateOnly? Published, string? Country)
{
    /// <summary>Nothing is known.</summary>
    public static ActorContext None { get; } = new(null, null);
}
