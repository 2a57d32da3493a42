using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Evaluation.EventTypes;

/// <summary>What the words of one sentence tell of police and of those who die.</summary>
internal sealed class PoliceWords
{
    private static readonly FrozenSet<string> s_police = Set("police policeman policemen policewoman cop constable constabulary inspector sub-inspector superintendent sp dsp dcp dgp dig igp ig commissioner crpf srp srpf raf bsf pac itbp cisf grp army armyman armymen jawan soldier troop commando nsg sleuth paramilitary"),
        s_forces = Set("security police paramilitary armed action army central additional special military border reserve"),
        s_offices = Set("station control headquarters outpost quarter line complaint"),
        s_weapons = Set("firing lathi-charge lathicharge lathicharged lathi teargas tear-gas baton cane-charge bullet encounter shoot-out shootout cross-fire crossfire crossfiring truncheon lob torture"),
        s_beatings = Set("beat thrash assault shoot"),
        s_charges = Set("lathi baton cane mild"),
        s_opened = Set("open return exchange heavy"),
        s_death = Set("kill die dead death succumb eliminate slay perish fatal fatality killing shoot gun life"),
        s_deadly = Set("kill die succumb dead perish slay"),
        s_otherCauses = Set("stab stabbing burn knife acid drown flood accident lynch hack sword massacre blast explosion carnage crash collision murder"),
        s_militants = Set("militant terrorist raider gunman extremist naxalite naxal insurgent dacoit ultra infiltrator fidayeen jehadi maoist rebel intruder gangster"),
        s_attackers = Set("militant terrorist miscreant mob criminal gang assailant gunman rioter goon"),
        s_arrest = Set("arrest detain apprehend nab re-arrest"),
        s_unreal = Set("would could may might can should if not n't will demand warrant threaten unable cannot never seek avoid anticipatory free house possibility or situation"),
        s_persons = Set("person people activist worker man youth suspect leader accused criminal villager student trouble-maker volunteer kar sevak"),
        s_authorities = Set("police policeman administration government officer official force machinery authority constable intelligence state army officialdom commissioner administrator sp constabulary"),
        s_failures = Set("inaction inefficiency inefficient ineffective spectator bystander negligence connivance apathy indifference callousness lapse sluggish sluggishness"),
        s_deeds = Set("act do help protect respond arrest intervene prevent register stop come control save bother"),
        s_order = Set("curfew deploy deployment patrol patrolling remand detention law-and-order"),
        s_clashes = Set("clash skirmish scuffle confrontation gunbattle gun-battle");

    private readonly Document _document;
    private readonly string[] _lemmas;

    public PoliceWords(Document document)
    {
        _document = document;
        _lemmas = [.. document.Tokens.Select(token => token.Lemma.ToLowerInvariant())];
    }

    /// <summary>Whether police or soldiers are named; a "police station" is a place.</summary>
    public bool Police => AnyAt(IsPolice);

    /// <summary>Whether order is kept: by a curfew, patrols or guards.</summary>
    public bool KeepingOrder => AnyAt(i => s_order.Contains(_lemmas[i]) || (_lemmas[i] == "security" && Near(i, 3, "arrangement", "tighten", "beef", "personnel", "tight", "measure", "cover", "blanket", "net", "force")) || _lemmas[i] == "combing" || (_lemmas[i] == "flag" && Near(i, 1, "march")));

    /// <summary>Whether force is used, by arms or blows.</summary>
    public bool Force => AnyAt(IsForce);

    /// <summary>Whether shots are counted in rounds, as those of police are.</summary>
    public bool Rounds => Has("round") && AnyAt(IsFiring);

    /// <summary>Whether others are named who may have fired.</summary>
    public bool Attackers => AnyAt(i => s_attackers.Contains(_lemmas[i]));

    /// <summary>Whether anybody dies.</summary>
    public bool Death => AnyAt(IsDeath);

    /// <summary>Whether people are told to have died, not counted in a toll.</summary>
    public bool PeopleDie => AnyAt(i => s_deadly.Contains(_lemmas[i]) && !Near(i, 2, "no", "nobody", "none")) && !AnyAt(i => _lemmas[i] is "toll" or "conspire" or "plot" or "bid" or "attempt");

    /// <summary>Whether deaths have a cause that is none of the police's and no firing is told.</summary>
    public bool OtherCause => !AnyAt(IsFiring) && AnyAt(i => s_otherCauses.Contains(_lemmas[i]));

    /// <summary>Whether no attack is named that the deaths could be put down to, and police are not among the dead; a mob before police is what they act against.</summary>
    public bool NoOtherKiller => !OtherCause && !Has("attack") && !AnyAt(i => IsDeath(i) && (PoliceSuffer(i) || (Before(i, 5, s_police) && !Before(i, 5, "say", "that"))));

    /// <summary>Whether two sides clash.</summary>
    public bool Clash => AnyAt(i => s_clashes.Contains(_lemmas[i]));

    /// <summary>Whether people are hurt by shots.</summary>
    public bool HurtByFire => AnyAt(i => _lemmas[i] is "injure" or "wound" or "injury") && AnyAt(i => IsFiring(i) || (_lemmas[i] == "person" && !AnyAt(j => s_otherCauses.Contains(_lemmas[j]))));

    /// <summary>Whether a death is put down to police in so many words: "killed in police firing", "shot dead by constables".</summary>
    public bool PoliceKill => AnyAt(i => IsDeath(i) && PoliceBehind(i));

    /// <summary>Whether militants die: they are killed by those sent against them.</summary>
    public bool MilitantsDie => AnyAt(i => s_militants.Contains(_lemmas[i]) && (FallsTo(i) || (i >= 2 && Near(i, 4, "body") && !Near(i, 4, "by"))));

    /// <summary>Whether somebody is arrested, in fact.</summary>
    public bool Arrest => AnyAt(IsArrest);

    /// <summary>Whether the police or those above them fail to act.</summary>
    public bool Failure => AnyAt(i => s_authorities.Contains(_lemmas[i])) && AnyAt(IsFailure);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private bool IsPolice(int i) => (i + 1 == _lemmas.Length || !s_offices.Contains(_lemmas[i + 1]))
        && ((s_police.Contains(_lemmas[i]) && !IsParty(i)) || (_lemmas[i] is "force" or "personnel" && i > 0 && s_forces.Contains(_lemmas[i - 1])) || (_lemmas[i] == "officer" && Near(i, 2, "police", "senior", "ips")));

    // SP is a superintendent of police before a name, else a party.
    private bool IsParty(int i) => _lemmas[i] == "sp" && !(i + 1 < _lemmas.Length && _document.Tokens[i + 1].PartOfSpeech == PartOfSpeech.ProperNoun && !(_lemmas[i + 1] is "mla" or "mp" or "chief" or "president"));

    // Mistyped firing is common in reports filed at night.
    private bool IsFiring(int i)
    {
        string lemma = _lemmas[i];
        if (lemma is "fire" or "firing" || (lemma.Length is > 3 and < 8 && lemma.StartsWith("fir", StringComparison.Ordinal) && lemma.EndsWith("ng", StringComparison.Ordinal)))
        {
            if (Near(i, 2, "set", "catch", "wild", "brigade", "tender")) return false;
            return lemma != "fire" || _document.Tokens[i].PartOfSpeech == PartOfSpeech.Verb || (i > 0 && s_opened.Contains(_lemmas[i - 1])) || (i > 1 && s_opened.Contains(_lemmas[i - 2]));
        }
        return lemma is "bullet" or "encounter" or "shootout" or "shoot-out" or "gun-shot" or "gunshot" or "crossfire";
    }

    private bool IsForce(int i) => IsFiring(i) || s_weapons.Contains(_lemmas[i]) || (_lemmas[i] == "gas" && i > 0 && Near(i, 2, "tear")) || (_lemmas[i] is "shell" && Near(i, 4, "gas", "teargas", "lob", "burst"))
        || (_lemmas[i] == "charge" && i > 0 && Near(i, 2, s_charges)) || (s_beatings.Contains(_lemmas[i]) && _document.Tokens[i].PartOfSpeech == PartOfSpeech.Verb && !(i + 1 < _lemmas.Length && _lemmas[i + 1] is "back" or "up") && !PoliceSuffer(i))
        || (_lemmas[i] == "force" && i > 0 && _lemmas[i - 1] is "use" or "mild" or "excessive" or "brute");

    private bool IsDeath(int i)
    {
        string lemma = _lemmas[i];
        if (!s_death.Contains(lemma)) return false;
        return lemma switch
        {
            "life" => Near(i, 4, "lose", "claim") && !Near(i, 2, "insurance"),
            "gun" => i + 1 < _lemmas.Length && _lemmas[i + 1] == "down",
            "shoot" => !(i + 1 < _lemmas.Length && _lemmas[i + 1] is "back" or "up" or "at") && _document.Tokens[i].PartOfSpeech == PartOfSpeech.Verb && !PoliceSuffer(i),
            _ => true,
        };
    }

    // "in police firing", "by the police", "to police bullets" within the next words.
    private bool PoliceBehind(int death)
    {
        for (int i = death + 1; i < Math.Min(_lemmas.Length, death + 6); i++)
        {
            if (_lemmas[i] is not ("in" or "by" or "to" or "from" or "due")) continue;
            for (int k = i + 1; k < Math.Min(_lemmas.Length, i + 4); k++)
                if (IsPolice(k) && (_lemmas[i] == "by" || (k + 1 < _lemmas.Length && (IsFiring(k + 1) || _lemmas[k + 1] is "action" or "bullet" or "custody" or "lathi")))) return true;
        }
        return false;
    }

    // Whether what a verb tells befalls police themselves.
    private bool PoliceSuffer(int verb) => _document.Tokens.Where((token, i) => token.Head == verb && token.Label is DependencyLabel.NsubjPass or DependencyLabel.Obj && IsPolice(i)).Any();

    // Up from a noun through what it is part of ("two of the three militants") to a verb of dying it is the victim of.
    private bool FallsTo(int noun)
    {
        int at = noun;
        for (int step = 0; step < 4; step++)
        {
            Token token = _document.Tokens[at];
            if (token.Head < 0) return _lemmas[at] == "dead";
            string verb = _lemmas[token.Head];
            if (IsDeath(token.Head) && verb != "death")
                return token.Label is DependencyLabel.NsubjPass or DependencyLabel.Obj || verb is "die" or "dead" or "perish" || _document.Tokens[token.Head].Tag is "VBN" || (verb == "shoot" && Near(token.Head, 1, "dead"));
            if (token.Label is DependencyLabel.Nsubj && _document.Tokens[token.Head].PartOfSpeech == PartOfSpeech.Verb) return false;
            at = token.Head;
        }
        return false;
    }

    private bool IsArrest(int i)
    {
        string lemma = _lemmas[i];
        bool verb = _document.Tokens[i].PartOfSpeech == PartOfSpeech.Verb;
        if (lemma == "apprehend" && _document.Tokens[i].Tag != "VBN") return false;
        if (s_arrest.Contains(lemma)) return !Before(i, 4, s_unreal) && !(i + 1 < _lemmas.Length && s_unreal.Contains(_lemmas[i + 1]));
        return lemma switch
        {
            "custody" => Before(i, 4, "take") || (AnyAt(IsPolice) && Before(i, 5, "in")),
            "pick" or "round" => verb && (_document.Tokens[i].Tag == "VBN" || AnyAt(IsPolice)) && i + 1 < _lemmas.Length && _lemmas[i + 1] == "up" && !Before(i, 3, s_unreal),
            "hold" => verb && _document.Tokens.Where((token, k) => token.Head == i && token.Label is DependencyLabel.NsubjPass && s_persons.Contains(_lemmas[k])).Any(),
            "jail" => Before(i, 3, "send"),
            _ => false,
        };
    }

    private bool IsFailure(int i)
    {
        string lemma = _lemmas[i];
        if (s_failures.Contains(lemma)) return true;
        if (lemma is "failure" or "fail") return Near(i, 8, "police", "administration", "machinery", "intelligence", "authority", "officialdom", "officer");
        if (lemma == "eye") return Near(i, 2, "blind");
        if (lemma == "way") return Near(i, 3, "look") && Near(i, 1, "other");
        if (lemma == "refuse") return _document.Tokens.Where((token, k) => token.Head == i && token.Label is DependencyLabel.Nsubj && IsPolice(k)).Any();
        if (s_deeds.Contains(lemma)) return Before(i, 3, "not", "n't", "never", "hardly") && _document.Tokens.Where((token, k) => token.Head == i && token.Label is DependencyLabel.Nsubj && (s_authorities.Contains(_lemmas[k]) || _lemmas[k] is "who" or "they")).Any();
        return lemma == "nothing" && Before(i, 2, "do");
    }

    private bool AnyAt(Func<int, bool> test)
    {
        for (int i = 0; i < _lemmas.Length; i++)
            if (test(i)) return true;
        return false;
    }

    private bool Has(string lemma) => _lemmas.Contains(lemma);

    private bool Near(int i, int reach, params ReadOnlySpan<string> words) => Within(i - reach, i + reach, words);

    private bool Before(int i, int reach, params ReadOnlySpan<string> words) => Within(i - reach, i - 1, words);

    private bool Near(int i, int reach, FrozenSet<string> words) => Within(i - reach, i + reach, words);

    private bool Before(int i, int reach, FrozenSet<string> words) => Within(i - reach, i - 1, words);

    private bool Within(int from, int to, ReadOnlySpan<string> words)
    {
        for (int i = Math.Max(0, from); i <= Math.Min(to, _lemmas.Length - 1); i++)
            if (words.Contains(_lemmas[i])) return true;
        return false;
    }

    private bool Within(int from, int to, FrozenSet<string> words)
    {
        for (int i = Math.Max(0, from); i <= Math.Min(to, _lemmas.Length - 1); i++)
            if (words.Contains(_lemmas[i])) return true;
        return false;
    }
}
