using System.Collections.Frozen;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>The lexicon of counts and tolls: numbers, qualifiers, people and what befalls them.</summary>
internal static class QuantityWords
{
    private const int Longest = 16;

    private static readonly FrozenDictionary<string, QuantityWord>.AlternateLookup<ReadOnlySpan<char>> s_words = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entry of a word; the empty entry when there is none.</summary>
    public static QuantityWord Find(ReadOnlySpan<char> word)
    {
        // "IS" in capitals is the group.
        if (word.Length > Longest || word is "IS" || !s_words.TryGetValue(word, out QuantityWord entry)) return default;
        return entry;
    }

    private const string Nations = "Palestinian Israeli Russian Ukrainian Afghan Iraqi Syrian American Yemeni Somali Kurd Turk Pakistani Indian Nigerian Kenyan Egyptian Libyan Iranian Chinese Malian Ethiopian Sudanese Tunisian Saudi Lebanese Frenchman Briton German Spaniard Jordanian Rohingya Muslim Christian Hindu Shiite Sunni Druze Jew Yazidi Hazara Alawite Sikh Copt";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_nations = Nations.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a noun tells of which people or faith somebody is, as an adjective before another noun may as well.</summary>
    public static bool IsNation(ReadOnlySpan<char> word) => s_nations.Contains(word);

    private static FrozenDictionary<string, QuantityWord> Build()
    {
        var words = new Dictionary<string, QuantityWord>(StringComparer.OrdinalIgnoreCase);
        void Put(QuantityWord entry, string list)
        {
            foreach (string word in list.Split(' ')) words[word] = entry;
        }

        Put(new QuantityWord(Number), "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half both");
        // The lowest number that each vague word stands for, by the gold guidelines.
        Put(new QuantityWord(Vague, 24), "dozens");
        Put(new QuantityWord(Vague, 40), "scores");
        Put(new QuantityWord(Vague, 20), "tens");
        Put(new QuantityWord(Vague, 200), "hundreds");
        Put(new QuantityWord(Vague, 2000), "thousands");
        Put(new QuantityWord(Vague, 2_000_000), "millions");
        Put(new QuantityWord(Vague, 3), "several many numerous various");
        Put(new QuantityWord(Vague, 2), "few couple");
        Put(new QuantityWord(Qualifier, (int)CountQualifier.About), "about some approximately roughly");
        Put(new QuantityWord(Qualifier, (int)CountQualifier.Nearly), "nearly almost");
        Put(new QuantityWord(Qualifier, (int)CountQualifier.MoreThan), "over more");
        Put(new QuantityWord(Qualifier, (int)CountQualifier.LessThan), "fewer less under");
        Put(new QuantityWord(Qualifier, (int)CountQualifier.AtLeast), "least");
        Put(new QuantityWord(Qualifier, (int)CountQualifier.AtMost), "most up");
        Put(new QuantityWord(Than), "than");
        Put(new QuantityWord(At), "at as");
        Put(new QuantityWord(Between), "between");
        Put(new QuantityWord(To), "to");
        Put(new QuantityWord(From), "from");
        Put(new QuantityWord(And), "and or");
        Put(new QuantityWord(Of), "of");
        Put(new QuantityWord(Article), "a an another");
        Put(new QuantityWord(The), "the these those this that his her their its our my all");
        Put(new QuantityWord(No), "no zero");
        Put(new QuantityWord(Nobody), "nobody none");
        Put(new QuantityWord(Other), "other others additional further");
        Put(new QuantityWord(Including), "including among includes");
        Put(new QuantityWord(Relative), "who whom that which");
        Put(new QuantityWord(QuantityClass.Auxiliary), "was were been be being is are got get gets has have had having");
        Put(new QuantityWord(Left), "leaving left leaves leave");
        Put(new QuantityWord(Filler), "also reportedly confirmed allegedly then later critically seriously severely badly slightly lightly fatally mortally accidentally brutally still already subsequently immediately so far now well currently reported believed feared presumed just only instantly apparently either not n't dead found pronounced declared down beaten burned burnt alive mostly");
        Put(new QuantityWord(Break), "but while when after because although though where if until before whereas");
        Put(new QuantityWord(Unit), "percent years year months month weeks week days day hours hour minutes minute seconds kilometers kilometres km miles mile meters metres feet inches kilograms kg pounds tonnes tons times dollars euros rubles shillings homes houses buildings vehicles cars tanks trucks drones missiles rockets shells mortars aircraft jets helicopters warplanes bombs attacks strikes airstrikes explosions blasts raids villages towns cities districts provinces areas sites targets positions shots rounds bullets points votes seats parties groups cases incidents incident acres hectares");
        Put(new QuantityWord(Stop), "in on by for with into near inside outside within across against during following around along through under without despite via amid toward towards");
        Put(new QuantityWord(Pronoun), "he she him himself herself");
        Put(new QuantityWord(Suffer), "suffered suffering sustained sustaining suffer");
        Put(new QuantityWord(TollNoun, (int)TollKind.Killed), "toll");

        People(words);
        Tolls(words);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void People(Dictionary<string, QuantityWord> words)
    {
        void Put(TollRole role, string list)
        {
            foreach (string word in list.Split(' '))
            {
                words.TryAdd(word, new QuantityWord(QuantityClass.People, (int)role));
                if (!word.EndsWith('s') && !word.EndsWith("men", StringComparison.Ordinal)) words.TryAdd(word + "s", new QuantityWord(QuantityClass.People, (int)role | Plural));
            }
        }
        Put(TollRole.Unknown, Nations);
        const string plurals = "people persons men women children police policemen policewomen servicemen troops personnel forces gunmen clergymen fishermen militiamen tribesmen businessmen youths schoolchildren airmen crewmen seamen herdsmen clansmen infantrymen cameramen watchmen guardsmen chairmen";
        Put(TollRole.Unknown, "person man woman boy girl victim individual adult male female passenger member leader commander driver employee staffer official minister mayor governor politician lawmaker deputy foreigner national citizen hostage captive prisoner detainee inmate relative brother sister son daughter wife husband mother father family survivor casualty body corpse head pilot crew captain sailor patient pedestrian colleague friend neighbor neighbour cousin nephew niece uncle aunt sibling spouse widow orphan twin girlfriend boyfriend newborn aide adviser advisor scientist diplomat ambassador envoy senator councillor councilor candidate delegate negotiator contractor scholar academic professor player athlete cricketer footballer singer musician artist climber hiker cyclist motorist motorcyclist biker smuggler trafficker bandit looter rioter gangster dealer pirate spy informant thief burglar poacher fugitive deserter defector hooligan supporter loyalist sympathiser sympathizer follower cadre chief headman king prince sheikh principal banker manager executive owner actor actress partner onlooker rabbi martyr bride bridegroom groom bridesmaid classmate schoolmate roommate housemate teammate coworker chairman chairwoman chairperson director secretary founder treasurer");
        Put(TollRole.Civilians, "civilian child baby infant toddler teenager teen youth student pupil schoolgirl schoolboy teacher resident villager farmer worker labourer laborer shopper worshipper worshiper pilgrim tourist traveller traveler commuter bystander passer-by protester demonstrator protestor activist journalist reporter photographer cameraman doctor nurse medic paramedic priest imam cleric monk nun bishop pastor lawyer judge miner fisherman trader shopkeeper customer guest migrant refugee settler elder voter fan spectator parent grandmother grandfather businessman engineer herder shepherd firefighter rescuer volunteer paramedic clerk correspondent blogger missionary deacon churchgoer publisher editor shopkeeper vendor hawker preacher lecturer headmaster legislator devotee marcher striker unionist trucker onlooker holidaymaker visitor rider labourer peasant tribal tribesman beggar porter conductor mourner reveler reveller diner cook cleaner waiter nomad hunter seafarer mariner mineworker steelworker dockworker technician electrician pharmacist midwife ambulanceman evacuee returnee");
        Put(TollRole.Civilians, "builder bricklayer carpenter plumber electrician mechanic digger prospector vendor hawker cook tailor barber butcher baker fishmonger herder shepherd goatherd gardener cleaner waiter waitress clerk accountant librarian scientist researcher academic professor lecturer magistrate diplomat singer musician poet writer painter hunter hiker camper cyclist motorist motorcyclist biker rider porter docker trucker logger woodcutter lumberjack beekeeper grocer pharmacist dentist surgeon midwife volunteer");
        Put(TollRole.Combatants, "soldier troop policeman policewoman officer guard serviceman recruit conscript fighter militant insurgent rebel guerrilla terrorist jihadist jihadi militiaman ranger marine paratrooper cadet peacekeeper guardsman sergeant lieutenant colonel general trooper agent cop sniper gendarme paramilitary mercenary combatant warrior extremist separatist operative commando bodyguard sentry watchman vigilante brigadier infantryman airman crewman seaman warden constable jawan inspector superintendent corporal admiral naxalite naxal maoist ultra vigilante carabinier bombardier gunner patrolman");
        Put(TollRole.Attackers, "attacker bomber gunman assailant suspect shooter perpetrator hijacker kidnapper robber");
        foreach (string word in plurals.Split(' '))
        {
            TollRole role = word is "children" or "fishermen" or "youths" or "schoolchildren" or "herdsmen" or "cameramen" ? TollRole.Civilians : word is "police" or "policemen" or "policewomen" or "servicemen" or "troops" or "personnel" or "forces" or "militiamen" or "airmen" or "infantrymen" or "guardsmen" ? TollRole.Combatants : word is "gunmen" ? TollRole.Attackers : TollRole.Unknown;
            words[word] = new QuantityWord(QuantityClass.People, (int)role | Plural);
        }
        words["bodies"] = words["families"] = new QuantityWord(QuantityClass.People, Plural);
        words["babies"] = new QuantityWord(QuantityClass.People, (int)TollRole.Civilians | Plural);
    }

    /// <summary>Set in the value of a plural noun for people.</summary>
    public const int Plural = 16;

    private static void Tolls(Dictionary<string, QuantityWord> words)
    {
        void Put(TollKind kind, TollForm form, string list)
        {
            foreach (string word in list.Split(' ')) words[word] = new QuantityWord(Befalls, (int)kind, form);
        }
        Put(TollKind.Killed, TollForm.Participle, "killed slain murdered assassinated executed massacred beheaded decapitated lynched martyred slaughtered strangled electrocuted eliminated liquidated neutralized neutralised destroyed gunned mowed");
        Put(TollKind.Killed, TollForm.Gerund, "killing murdering executing beheading lynching massacring assassinating slaughtering eliminating liquidating neutralizing neutralising");
        Put(TollKind.Killed, TollForm.Active, "kill kills slay slays murders execute executes assassinate assassinates behead beheads massacres lynch lynches slaughters");
        Put(TollKind.Killed, TollForm.Intransitive, "died die dies dying perished succumbed drowned");
        Put(TollKind.Killed, TollForm.Lost, "lost");
        Put(TollKind.Killed, TollForm.Adjective, "dead");
        Put(TollKind.Killed, TollForm.Noun, "deaths fatalities fatality killings lives life casualties casualty death");
        Put(TollKind.Injured, TollForm.Participle, "injured wounded hurt hospitalized hospitalised maimed grazed");
        Put(TollKind.Injured, TollForm.Hit, "shot stabbed shooting stabbing stabs shoots shoot stab");
        // Only "to death" tells what came of these.
        Put(TollKind.Killed, TollForm.Hit, "hacked beaten bludgeoned clubbed stoned battered trampled crushed kicked hack hacks hacking beat beats bludgeon bludgeons bludgeoning trample tramples trampling");
        Put(TollKind.Injured, TollForm.Gerund, "injuring wounding maiming hurting");
        Put(TollKind.Injured, TollForm.Active, "injures wounds injure wound");
        Put(TollKind.Injured, TollForm.Noun, "injuries injury burns suffocation asphyxiation bruises fractures concussion");
        // Only the way to a hospital tells what came of these.
        Put(TollKind.Injured, TollForm.Cared, "taken rushed airlifted admitted treated transferred");
        Put(TollKind.Missing, TollForm.Adjective, "missing unaccounted");
        Put(TollKind.Missing, TollForm.Intransitive, "disappeared");
        Put(TollKind.Captured, TollForm.Participle, "kidnapped abducted captured kidnaped");
        Put(TollKind.Captured, TollForm.Gerund, "kidnapping abducting capturing");
        Put(TollKind.Captured, TollForm.Active, "kidnap abduct capture kidnaps abducts captures");
        Put(TollKind.Captured, TollForm.Adjective, "hostage captive prisoner");
        Put(TollKind.Arrested, TollForm.Participle, "arrested detained jailed imprisoned apprehended nabbed recaptured rearrested");
        Put(TollKind.Arrested, TollForm.Gerund, "arresting detaining apprehending nabbing");
        Put(TollKind.Arrested, TollForm.Active, "arrest detain arrests detains apprehend apprehends nab nabs");
        Put(TollKind.Displaced, TollForm.Participle, "displaced evacuated uprooted");
        Put(TollKind.Displaced, TollForm.Gerund, "displacing evacuating uprooting");
        Put(TollKind.Displaced, TollForm.Intransitive, "fled fleeing flee");
        Put(TollKind.Displaced, TollForm.Adjective, "homeless");
        Put(TollKind.Released, TollForm.Participle, "freed released rescued liberated");
        Put(TollKind.Released, TollForm.Gerund, "freeing releasing rescuing");
    }
}
