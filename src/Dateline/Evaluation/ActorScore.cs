using System.Collections.Immutable;

namespace Dateline.Evaluation;

/// <summary>How many actors of annotated events got the right codes; scores add up.</summary>
/// <remarks>
/// A code is right when country (or international code) agree and, where the annotation names a sector, that too. Sectors are compared by their first three letters,
/// so that an ethnic or religious suffix is not asked for; <c>***</c> asks for none.
/// </remarks>
/// <param name="Source">Right and all sources.</param>
/// <param name="Target">Right and all targets.</param>
/// <param name="CountryRight">Actors of both roles whose country is right, whatever the sector.</param>
public sealed record ActorScore(Share Source, Share Target, int CountryRight)
{
    /// <summary>Actors whose codes are not right: record, words, wanted codes, given codes; in the order of the records.</summary>
    public ImmutableArray<ActorError> Errors { get; init; } = [];

    /// <summary>Right and all actors of both roles.</summary>
    public Share All => Source + Target;
}
