using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Quantities;

namespace Dateline.Evaluation.EventTypes;

/// <summary>Chooses the one ACLED sub-event type that a short report is about, from its claims.</summary>
/// <remarks>
/// ACLED codes the most telling act of a report: special weapons before general violence, violence before what surrounds it (ACLED codebook, "Event types").
/// The names are those of the CASE 2021 shared task (Haneczok et al., 2021).
/// </remarks>
public static class AcledTyper
{
    // The lower the rank, the more telling: a grenade thrown in a clash is told as a grenade.
    private static readonly FrozenDictionary<string, (int Rank, string Label)> s_types = new Dictionary<string, (int, string)>
    {
        ["chemical-attack"] = (1, "CHEM_WEAP"), ["sexual-violence"] = (2, "SEX_VIOL"), ["suicide-bombing"] = (3, "SUIC_BOMB"), ["weapons-seizure"] = (4, "DISR_WEAP"),
        ["grenade"] = (5, "GRENADE"), ["territory-taken"] = (6, "NON_STATE_ACTOR_OVERTAKES_TER"), ["base-established"] = (7, "HQ_ESTABLISHED"),
        ["abduction"] = (8, "ABDUCT_DISSAP"), ["force-against-protesters"] = (9, "FORCE_AGAINST_PROTEST"), ["violent-demonstration"] = (10, "VIOL_DEMONSTR"),
        ["air-strike"] = (11, "AIR_STRIKE"), ["shelling"] = (12, "ART_MISS_ATTACK"), ["bombing"] = (13, "REM_EXPLOS"), ["mob-violence"] = (14, "MOB_VIOL"),
        ["property-destruction"] = (15, "PROPERTY_DISTRUCT"), ["protest"] = (16, "PEACE_PROTEST"), ["armed-clash"] = (17, "ARMED_CLASH"), ["ceasefire-violation"] = (18, "ARMED_CLASH"),
        ["arrest"] = (19, "ARREST"), ["raid"] = (20, "DISR_WEAP"), ["attack"] = (21, "ATTACK"), ["withdrawal"] = (22, "NON_VIOL_TERRIT_TRANSFER"),
        ["agreement"] = (23, "AGREEMENT"), ["release"] = (24, "AGREEMENT"), ["change-of-group"] = (25, "CHANGE_TO_GROUP_ACT"), ["mobilization"] = (26, "CHANGE_TO_GROUP_ACT"),
        ["displacement"] = (27, "OTHER"), ["sanction"] = (28, "DIPLO"), ["meeting"] = (29, "AGREEMENT"), ["responsibility-claim"] = (30, "ATTRIB"), ["accusation"] = (31, "ATTRIB"),
        ["blockade"] = (32, "OTHER"), ["legal-action"] = (33, "ARREST"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The sub-event type; null when no claim has one.</summary>
    public static string? TypeOf(ImmutableArray<Claim> claims)
    {
        Claim? chosen = claims.Where(claim => s_types.ContainsKey(claim.Type.Value.Value)).OrderBy(claim => claim.Background.Value).ThenBy(claim => s_types[claim.Type.Value.Value].Rank).ThenBy(claim => claim.Trigger).FirstOrDefault();
        if (chosen is null) return null;
        string type = chosen.Type.Value.Value, label = s_types[type].Label;
        return type switch
        {
            "territory-taken" when chosen.Actors.Any(actor => IsState(actor.Value)) => "GOV_REGAINS_TERIT",
            "attack" or "armed-clash" when type == "armed-clash" || AreFighters(chosen) => "ARMED_CLASH",
            "protest" when claims.Any(claim => claim.Type.Value.Value is "arrest") => "PROTEST_WITH_INTER",
            "force-against-protesters" when claims.Any(claim => claim.Type.Value.Value == "protest") && !Hurts(chosen) => "PROTEST_WITH_INTER",
            _ => label,
        };
    }

    private static bool IsState(Actor actor) => actor.Kind == ActorKind.State || actor.Sector is "MIL" or "COP" or "GOV" or "SPY";

    // Violence between those who bear arms is a battle, whoever began it.
    private static bool AreFighters(Claim claim) => !claim.Targets.IsEmpty && claim.Targets.All(target => IsArmed(target.Value)) && claim.Actors.All(actor => IsArmed(actor.Value));

    private static bool IsArmed(Actor actor) => actor.Kind is ActorKind.State or ActorKind.Rebels or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia or ActorKind.External || actor.Sector is "MIL" or "COP" or "REB" or "PRM";

    private static bool Hurts(Claim claim) => claim.Killed is { Value.Low: > 0 } || claim.Injured is { Value.Low: > 0 } || claim.Tolls.Any(toll => toll.Value.Kind is TollKind.Killed or TollKind.Injured);
}
