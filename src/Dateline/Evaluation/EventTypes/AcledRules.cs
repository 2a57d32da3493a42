using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Evaluation.EventTypes;

/// <summary>The ACLED sub-event type that a short report's claims and plainest words speak for, by the codebook's order of what is telling.</summary>
/// <remarks>
/// ACLED codes the most telling act of a report: special weapons before general violence, violence before what surrounds it (ACLED codebook, "Event types").
/// The names are those of the CASE 2021 shared task (Haneczok et al., 2021).
/// </remarks>
internal static class AcledRules
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

    /// <summary>The label of a claim's type by itself; null when there is none.</summary>
    public static string? LabelOf(Claim claim) => s_types.TryGetValue(TypeOf(claim), out var type) ? type.Label : null;

    // Claims of these are of no account where a crowd demonstrates: they tell what went on in it.
    private static readonly FrozenSet<string> s_ofCrowds = FrozenSet.ToFrozenSet(["protest", "violent-demonstration", "force-against-protesters", "mob-violence", "blockade", "arrest", "demand", "property-destruction", "attack", "armed-clash"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_demonstrations = FrozenSet.ToFrozenSet(["protest", "violent-demonstration", "force-against-protesters", "blockade"], StringComparer.Ordinal);

    /// <summary>The sub-event type; null when neither a claim nor the words have one.</summary>
    /// <param name="document">The report's text, analysed to parts of speech and lemmas at least.</param>
    /// <param name="claims">Its claims.</param>
    public static string? TypeOf(Document document, ImmutableArray<Claim> claims)
    {
        var words = new AcledWords(document);
        ImmutableArray<Claim> told = [.. claims.Where(claim => s_types.ContainsKey(TypeOf(claim)) && !IsUndone(claim)).OrderBy(claim => claim.Background.Value).ThenBy(claim => s_types[TypeOf(claim)].Rank).ThenBy(claim => claim.Trigger)];
        if (words.ChemicalAgent && !told.Any(claim => TypeOf(claim) is "territory-taken" or "weapons-seizure" or "air-strike")) return "CHEM_WEAP";
        if (words.Crowd && (told.IsEmpty || told.Any(claim => s_demonstrations.Contains(TypeOf(claim)))) && told.All(claim => claim.Background.Value || s_ofCrowds.Contains(TypeOf(claim)) || s_types[TypeOf(claim)].Rank > 22))
            return OfCrowd(words, told);
        if (told.IsEmpty || s_types[TypeOf(told[0])].Rank > 12)
        {
            if (words.Mob) return "MOB_VIOL";
            if (!words.Harm && words.ArmsFound) return "DISR_WEAP";
            if (words.TakenByRebels() is { } rebels) return rebels ? "NON_STATE_ACTOR_OVERTAKES_TER" : "GOV_REGAINS_TERIT";
        }
        if (told.IsEmpty) return words.Plain;
        Claim chosen = told.FirstOrDefault(claim => TypeOf(claim) == "territory-taken" && TypeOf(told[0]) == "chemical-attack", told[0]);
        string type = TypeOf(chosen);
        return type switch
        {
            "territory-taken" when chosen.Actors.Any(actor => IsState(actor.Value)) => "GOV_REGAINS_TERIT",
            "bombing" or "attack" when words.Suicide => "SUIC_BOMB",
            "attack" or "armed-clash" when words.Grenade => "GRENADE",
            "attack" or "shelling" or "bombing" or "property-destruction" when words.FromTheAir => "AIR_STRIKE",
            "attack" when told.Any(claim => TypeOf(claim) == "attack" && AreFighters(claim)) => "ARMED_CLASH",
            _ => s_types[type].Label,
        };
    }

    // A crowd that fights, burns or bars roads is violent whatever the police do; else force that hurts tells more than arrests and water cannon.
    private static string OfCrowd(AcledWords words, ImmutableArray<Claim> told)
    {
        if (told.Any(claim => TypeOf(claim) is "violent-demonstration" or "blockade")) return "VIOL_DEMONSTR";
        bool control = words.Control || told.Any(claim => TypeOf(claim) is "arrest" or "force-against-protesters");
        if (control && (told.Any(Hurts) || words.Harm) && told.Any(claim => TypeOf(claim) is "force-against-protesters" or "attack")) return "FORCE_AGAINST_PROTEST";
        if (words.Riot) return "VIOL_DEMONSTR";
        return control ? "PROTEST_WITH_INTER" : "PEACE_PROTEST";
    }

    private static string TypeOf(Claim claim) => claim.Type.Value.Value;

    /// <summary>Whether what a claim tells did not happen or is yet to come.</summary>
    public static bool IsUndone(Claim claim) => claim.Denied.Value || claim.Stage.Value is Stage.Threatened or Stage.Announced || (TypeOf(claim) == "territory-taken" && claim.Stage.Value == Stage.Attempted);

    private static bool IsState(Actor actor) => actor.Kind == ActorKind.State || actor.Sector is "MIL" or "COP" or "GOV" or "SPY";

    // Violence between those who bear arms is a battle, whoever began it; what else was hit does not matter as long as it was not civilians.
    private static bool AreFighters(Claim claim) => claim.Targets.Any(target => IsArmed(target.Value)) && claim.Targets.All(target => target.Value.Kind != ActorKind.Civilians) && claim.Actors.All(actor => IsArmed(actor.Value));

    private static bool IsArmed(Actor actor) => actor.Kind is ActorKind.State or ActorKind.Rebels or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia or ActorKind.External || actor.Sector is "MIL" or "COP" or "REB" or "PRM";

    private static bool Hurts(Claim claim) => claim.Killed is { Value.Low: > 0 } || claim.Injured is { Value.Low: > 0 } || claim.Tolls.Any(toll => toll.Value.Kind is TollKind.Killed or TollKind.Injured);
}
