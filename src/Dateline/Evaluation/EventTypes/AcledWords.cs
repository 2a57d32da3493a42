using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Evaluation.EventTypes;

/// <summary>What the words of a short report tell beside its claims: crowds and what they do, force of the police, agents of chemical weapons, finds of weapons, land that changes hands.</summary>
internal sealed class AcledWords
{
    private static readonly FrozenSet<string> s_crowds = Set("protester protestor demonstrator rioter protest demonstration rally riot march sit-in picket marcher vigil walkout"),
        s_riots = Set("clash throw hurl pelt rock stone projectile petrol molotov riot rioter violent ugly torch burn loot vandalize vandalise ransack smash barricade debris unrest storm fire brick firework"),
        s_police = Set("police policeman officer force troop soldier gendarme paramilitary guard"),
        s_control = Set("teargas baton bullet disperse dispersal cannon crackdown truncheon detain arrest chase break-up block"),
        s_harm = Set("live brutally brutal excessive kill shoot dead injure wound beat violently"),
        s_mobs = Set("mob lynch lynching vigilante looter"),
        s_arms = Set("weapon firearm ammunition explosive mine landmine pistol rifle gun grenade rocket bomb missile shell mortar arms cache device ied magazine round"),
        s_finds = Set("seize discover find recover intercept confiscate defuse clear remove dismantle unearth neutralize neutralise deactivate identify"),
        s_aircraft = Set("warplane aircraft airstrike air-strike jet helicopter drone uav bomber airplane plane fighter-jet"),
        s_abductions = Set("kidnap abduct kidnapping abduction hostage disappear abductor kidnapper"),
        s_shells = Set("shell shelling mortar artillery rocket missile howitzer"),
        s_blasts = Set("ied explode detonate explosion blast landmine bomb bombing"),
        s_agreements = Set("agreement deal truce ceasefire cease-fire accord treaty pact negotiation"),
        s_damage = Set("loot vandalize vandalise torch burn arson demolish ransack destroy damage graffiti steal"),
        s_civilCrowds = Set("supporter villager fan youth student community resident neighbor neighbour tribesman local"),
        s_brawls = Set("clash fight brawl beat stone stick machete club knife"),
        s_fighters = Set("soldier army troop police militant rebel gunman force terrorist insurgent militia"),
        s_bases = Set("base headquarters outpost camp"),
        s_sets = Set("establish set build construct erect"),
        s_rapes = Set("rape gang-rape molest rapist"),
        s_moves = Set("move deploy redeploy dispatch transfer station form mass reinforce regroup"),
        s_troops = Set("troop soldier force unit brigade battalion army convoy group reinforcement regiment"),
        s_takes = Set("take regain gain seize retake establish recapture capture assume wrest control secure overrun liberate free fall"),
        s_land = Set("town village city hill area district region checkpoint base port highway position province neighborhood neighbourhood territory castle mountain airport quarter crossing"),
        s_rebels = Set("rebel militant insurgent terrorist taliban fighter islamist jihadist guerrilla extremist");

    private static readonly ImmutableArray<(string First, string Second)> s_agents =
    [
        ("poison", "gas"), ("poisonous", "gas"), ("toxic", "gas"), ("mustard", "gas"), ("chlorine", "gas"), ("nerve", "gas"), ("nerve", "agent"), ("chemical", "weapon"), ("chemical", "attack"),
        ("chemical", "agent"), ("toxic", "substance"), ("chemically", "armed"), ("chemical", "bomb"),
    ];

    private readonly Document _document;
    private readonly FrozenSet<string> _lemmas;

    public AcledWords(Document document)
    {
        _document = document;
        _lemmas = document.Tokens.Select(LemmaOf).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether people demonstrate.</summary>
    public bool Crowd => Any(s_crowds);

    /// <summary>Whether a crowd is violent or blocks roads.</summary>
    public bool Riot => Any(s_riots);

    /// <summary>Whether police or soldiers act against a crowd.</summary>
    public bool Control => Any(s_police) && (Any(s_control) || Pair("tear", "gas") || Pair("break", "up"));

    /// <summary>Whether anybody is hurt.</summary>
    public bool Harm => Any(s_harm);

    /// <summary>Whether there is a mob.</summary>
    public bool Mob => Any(s_mobs);

    /// <summary>Whether a chemical agent is named.</summary>
    public bool ChemicalAgent => _lemmas.Contains("sarin") || s_agents.Any(agent => Pair(agent.First, agent.Second));

    /// <summary>Whether arms are found, seized or made harmless.</summary>
    public bool ArmsFound => SentenceWith(s_finds, s_arms) || SentenceWith(s_arms, "destroy");

    private bool TroopsMove => SentenceWith(s_moves, s_troops);

    private bool OpensFire => Pair("open", "fire");

    /// <summary>Whether a suicide attacker is told of.</summary>
    public bool Suicide => (_lemmas.Contains("suicide") || Pair("explosive", "vest") || Pair("blow", "himself") || Pair("blow", "herself")) && Any(s_blasts.Union(["attacker", "bomber", "vest"]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a grenade is used.</summary>
    public bool Grenade => _lemmas.Contains("grenade");

    /// <summary>Whether somebody acts from the air.</summary>
    public bool FromTheAir => Any(s_aircraft) || Pair("air", "force") || Pair("air", "strike") || Pair("air", "raid");

    /// <summary>The label of the plainest words, for a text without claims that settle it; null when none is plain.</summary>
    public string? Plain =>
        Any(s_rapes) ? "SEX_VIOL" : Any(s_abductions) ? "ABDUCT_DISSAP" : SentenceWith(s_sets, s_bases) ? "HQ_ESTABLISHED" : Any(s_shells) ? "ART_MISS_ATTACK" : Any(s_blasts) ? "REM_EXPLOS"
        : Any(s_civilCrowds) && Any(s_brawls) && !Any(s_fighters) ? "MOB_VIOL" : OpensFire ? "ATTACK" : Any(s_damage) ? "PROPERTY_DISTRUCT" : Any(s_agreements) ? "AGREEMENT" : TroopsMove ? "CHANGE_TO_GROUP_ACT" : null;

    /// <summary>Whether control of a place is taken, and whether by rebels; null when none is.</summary>
    public bool? TakenByRebels()
    {
        foreach (Range sentence in _document.Sentences)
        {
            int verb = -1, rebels = -1, state = -1;
            bool control = false;
            for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
            {
                string lemma = LemmaOf(_document.Tokens[i]);
                if (verb < 0 && s_rebels.Contains(lemma)) rebels = i;
                if (verb < 0 && lemma is "army" or "government" or "security" or "military" or "troop") state = i;
                if (s_takes.Contains(lemma) && _document.Tokens[i].PartOfSpeech == PartOfSpeech.Verb) verb = i;
                control |= verb >= 0 && i > verb && i <= verb + 4 && (lemma is "control" or "over");
                if (verb >= 0 && (control || LemmaOf(_document.Tokens[verb]) is "control" or "recapture" or "retake" or "overrun" or "liberate") && s_land.Contains(lemma) && i <= verb + 14)
                    return rebels > state || (rebels < 0 && state < 0);
            }
        }
        return null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static string LemmaOf(Token token) => token.Lemma.ToLowerInvariant();

    private bool Any(FrozenSet<string> words) => _lemmas.Overlaps(words);

    private bool SentenceWith(FrozenSet<string> words, string word) => SentenceWith(words, Set(word));

    private bool SentenceWith(FrozenSet<string> verbs, FrozenSet<string> nouns)
    {
        foreach (Range sentence in _document.Sentences)
        {
            bool verb = false, noun = false;
            for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
            {
                string lemma = LemmaOf(_document.Tokens[i]);
                verb |= verbs.Contains(lemma);
                noun |= nouns.Contains(lemma);
            }
            if (verb && noun) return true;
        }
        return false;
    }

    private bool Pair(string first, string second)
    {
        for (int i = 1; i < _document.Tokens.Length; i++)
            if (LemmaOf(_document.Tokens[i]) == second && LemmaOf(_document.Tokens[i - 1]) == first) return true;
        return false;
    }
}
