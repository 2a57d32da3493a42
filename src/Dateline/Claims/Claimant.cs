using Dateline.Actors;

namespace Dateline.Claims;

/// <summary>Somebody who claimed responsibility.</summary>
/// <param name="Who">Who claimed it.</param>
/// <param name="WhenWords">The words that tell when the claim was made: "an hour earlier"; null when there are none.</param>
public sealed record Claimant(Cited<Actor> Who, Citation? WhenWords);
