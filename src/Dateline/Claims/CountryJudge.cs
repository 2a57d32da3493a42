using System.Collections.Frozen;
using Dateline.Actors;
using Dateline.Places;

namespace Dateline.Claims;

/// <summary>Tells in which country a happening was whose sentence names no place for it.</summary>
internal sealed class CountryJudge(Mentions mentions, SyntaxTree tree, ActorNamer namer)
{
    // What a state does at home: the doer's country is where it happens.
    private static readonly FrozenSet<string> s_atHome = new[] { "arrest", "raid", "legal-action", "protest", "violent-demonstration", "force-against-protesters", "change-of-group", "weapons-seizure", "mob-violence", "release" }.ToFrozenSet(StringComparer.Ordinal);

    // Acts between states happen nowhere in particular.
    private static readonly FrozenSet<string> s_nowhere = new[] { "threat", "accusation", "condemnation", "rejection", "demand", "meeting", "agreement", "sanction", "aid", "responsibility-claim", "warning" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The country with the rule that told it; null when it cannot be told.</summary>
    public (string Code, string Rule)? Judge(Draft draft)
    {
        string type = draft.Type.Code.Value;
        string? near = null, any = null;
        foreach (ResolvedPlace place in mentions.Places)
        {
            if (place.Place.Country is not { } country || place.Mention.Use == PlaceUse.PartOfName) continue;
            bool literal = place.Mention.Use == PlaceUse.Literal && place.Role is not (PlaceRole.FiledFrom or PlaceRole.Speaker);
            if (!literal) continue;
            any ??= country;
            if (tree.SentenceOf(place.Mention.Tokens.Start.Value) == draft.Sentence) near ??= country;
        }
        if (s_nowhere.Contains(type)) return null;
        if (near is not null) return (near, "place-of-sentence");
        foreach (Filler filler in s_atHome.Contains(type) ? draft.Actors.Concat(draft.Targets) : draft.Targets)
        {
            if (namer.HomeOf(namer.Resolve(filler.Span, null)) is { } home) return (home, "home-of-party");
        }
        return any is null ? null : (any, "place-of-article");
    }
}
