using Dateline.Actors;
using Dateline.Claims;

namespace Dateline.Cli;

/// <summary>The filled fields of a claim in words, for people.</summary>
internal static class ClaimFields
{
    public static IEnumerable<(string Field, string Value, string Rule)> Of(Claim claim)
    {
        yield return ("stage", claim.Stage.Value.ToString().ToLowerInvariant(), claim.Stage.Rule);
        if (claim.Denied.Value) yield return ("denied", claim.DeniedBy is { } by ? "by " + by.Value.Name : "yes", claim.Denied.Rule);
        if (claim.Background.Value) yield return ("background", "yes", claim.Background.Rule);
        foreach (Cited<Actor> actor in claim.Actors) yield return ("actor", actor.Value.Name, actor.Rule);
        foreach (Cited<Actor> target in claim.Targets) yield return ("target", target.Value.Name, target.Rule);
        if (claim.ClaimedBy is { } claimed) yield return ("claimed by", claimed.Value.Name, claimed.Rule);
        foreach (Cited<Source> source in claim.SaidBy) yield return ("said by", source.Value.Name, source.Rule);
        if (claim.Killed is { } killed) yield return ("killed", killed.Value.ToString(), killed.Rule);
        if (claim.Injured is { } injured) yield return ("injured", injured.Value.ToString(), injured.Rule);
        if (claim.Captured is { } captured) yield return ("captured", captured.Value.ToString(), captured.Rule);
        if (claim.When is { } when) yield return ("when", when.Value.ToString(), when.Rule);
        if (claim.Place is { } place) yield return ("place", place.Value.Country is { } country ? $"{place.Value.Name} ({country})" : place.Value.Name, place.Rule);
        if (claim.Weapon is { } weapon) yield return ("weapon", weapon.Value, weapon.Rule);
    }
}
