namespace Dateline.Text.Naming;

/// <summary>Sentences to learn phrases from, written for this project: re3d's texts hold few weapons, platforms and nationalities, and nearly all of them in one source.</summary>
internal static partial class PhraseSentences
{
    /// <summary>The sentences, as one document with re3d's kinds.</summary>
    public static NameDocument Read() => BracketReader.Read(new StringReader(Sentences), "own");

    // P person, O organisation, L location, N nationality, W weapon, M military platform, V vehicle, T time, Q quantity.
    private const string Sentences = """
        [O Government troops] fired [W mortars] and [W rocket-propelled grenades] at [O the rebels] near [L the old bridge].
        [O The army] said [O its soldiers] had seized [Q 40] [W assault rifles], [Q three] [W heavy machine guns] and [Q a] [V pickup truck].
        [O Coalition aircraft crews] carried out [Q nine] airstrikes against [O the militants] [T on Tuesday].
        [M Fighter jets] and [M helicopter gunships] bombed [O insurgent] positions in [L the eastern hills].
        [W A roadside bomb] wounded [Q two] [O police officers] outside [L Kirkuk].
        [W An improvised explosive device] went off as [M an armored personnel carrier] passed [L the checkpoint].
        Near [L Hit], [Q two] strikes destroyed [M a tank], [W a mortar system] and [W a VBIED].
        Near [L Manbij], [Q one] strike engaged [O a tactical unit] and destroyed [M an armored vehicle] and [W an artillery piece].
        Near [L Fallujah], [Q three] strikes destroyed [Q four] [M tactical vehicles], [Q two] [W heavy machine guns] and [L a weapons cache].
        [O Russian forces] launched [W cruise missiles] from [M warships] in [L the Caspian Sea].
        [M A Russian Su-24 bomber] was shot down by [M a Turkish F-16] over [L the border].
        [M The destroyer USS Porter] fired [Q 20] [W Tomahawk missiles] at [L the airfield].
        [M HMS Duncan] and [M the frigate FS Aquitaine] joined [O the carrier group] in [L the Gulf].
        [O Houthi fighters] hit [M a Saudi frigate] with [W an anti-ship missile] off [L Hodeidah].
        [O The Israeli military] said [M a drone] had crossed into [L northern Israel] and [W an interceptor] brought [M it] down.
        [W Rockets] fired from [L Gaza] landed in [L an open field], and [M Israeli jets] answered with air strikes.
        [O Ukrainian gunners] used [W howitzers] and [W multiple rocket launchers] to stop [M the tanks].
        [Q Six] [W drones] and [Q two] [W ballistic missiles] were aimed at [L Odesa] [T overnight].
        [O The defence ministry] bought [Q 24] [M combat aircraft], [Q 60] [M battle tanks] and [W air-defence missiles].
        [P A suicide bomber] blew up [V a car] packed with [W explosives] at [L the gate of the barracks].
        [O Officers] found [W a pistol], [Q two] [W grenades] and [W ammunition] in [L the house].
        [W Chemical weapons] and [W barrel bombs] were used against [O civilians] in [L the suburb], [O activists] said.
        [W Cluster munitions] fell on [L two villages] south of [L Idlib].
        [O Engineers] cleared [Q 130] [W landmines] and [W unexploded shells] from [L the road].
        [M A Black Hawk helicopter] crashed in [L Anbar province] [T on Friday], and [O the crew] survived.
        [M Attack helicopters], [M bombers] and [M remotely piloted aircraft] supported [O the offensive force].
        [O Commandos] boarded [M a patrol boat] and arrested [Q seven] [O pirates].
        [P The captain] said [M the submarine] would return to [L port] [T next week].
        [O Gunmen] armed with [W Kalashnikovs] attacked [M an army convoy] and burned [Q three] [M military vehicles].
        [O The group] still holds [W anti-aircraft guns], [W mortars] and [Q a few] [M tanks], [P the general] said.
        [W The bomb], which weighed [Q 50 kg], was hidden under [V a parked lorry].
        [W The weapons] were flown in by [M transport planes] from [L Tehran].
        [O Soldiers] returned fire with [W small arms] and [W tank rounds].
        [M Surveillance aircraft] watched [L the valley] while [M an unmanned aerial vehicle] struck [L a compound].
        [O Rebels] captured [M an infantry fighting vehicle] and [W a quantity of munitions] at [L the base].
        [W Artillery fire] hit [L a market] in [L Taiz], killing [Q nine] [O people].
        [W Tear gas] and [W rubber bullets] were fired at [O the crowd].
        [O The air force] has lost [Q two] [M fighters] and [Q one] [M tanker aircraft] [T since May].
        [W A car bomb] exploded near [L the ministry], [O police] said.
        [O Fighters] placed [W IEDs] along [L the highway] and hid [W a VBIED] in [L a garage].
        [M The aircraft] dropped [Q 14] [W bombs] on [L a VBIED factory].
        [O Loyalists] shelled [L the town] with [W rocket artillery] and [W mortars].
        [Q Two] [M armored Humvees] and [M a mine-resistant vehicle] led [O the column].
        [M A guided-missile cruiser] and [Q two] [M minesweepers] sailed through [L the strait].
        [O The embassy] was struck by [W a rocket-propelled grenade].
        [P He] carried [W a knife] and [W a hunting rifle], [O the court] heard.
        [O Inspectors] found traces of [W sarin] and [W chlorine bombs].
        [O Bandits] with [W machine guns] held up [V a bus] on [L the Maiduguri road].
        [W The missile] was built in [L North Korea], [O experts] said.
        [O Militiamen] fired [W a shoulder-launched missile] at [M a cargo plane].
        [P She] speaks the [N Kurdish] language and reads [N Arabic].
        The [N Syrian] conflict has driven [O millions of people] from [L their homes].
        The dish is of [N Turkish] origin.
        [P Her father] is [N Iraqi] and [P her mother] is [N Lebanese].
        [O They] celebrate the [N Yazidi] new year in [L the temple].
        Most of [O the villagers] are [N Assyrian], some are [N Turkmen].
        [P He] studied [N Persian] poetry and [N Islamic] law in [L Qom].
        The [N Afghan] economy depends on aid, [O the bank] said.
        The [N Russian] intervention began [T in 2015].
        [N Sunni] and [N Shia] beliefs differ on this point, [P the scholar] said.
        The talks followed the [N French] model, [P a diplomat] said.
        [O The newspaper] is printed in [N English] and [N Hebrew].
        [P The writer], who is [N Jordanian], lives in [L London].
        The [N Libyan] crisis was discussed by [O the ministers].
        [N Kurdish] culture was banned in [L schools] [T for decades].
        The [N Christian] holidays are kept in [L the old quarter].
        The [N Yemeni] peace process has stalled, [O the envoys] said.
        [P A man] holding a [N German] passport was arrested at [L the airport].
        [O Aid agencies] called the [N Sudanese] famine the worst in [T forty years].
        The [N Ottoman] period left its mark on [L the city].
        [O The Iraqi army], [O the Kurdish Peshmerga] and [O tribal fighters] retook [L the dam] with the help of air strikes.
        [O The Security Council] condemned the use of [W chlorine] as [W a weapon] in [L Syria].
        [P The prime minister] told [O reporters] that [O his government] had asked for [M helicopters] and [W ammunition].
        [P President Ibrahim Saleh], [P the head of the transitional council], met [P the foreign minister of Oman] in [L Muscat].
        [O The Syrian Democratic Forces] and [O the coalition] took [L the town of Tabqa] from [O Daesh] [T in May 2017].
        [O ISIL] still holds [L parts of the old city], but [O its fighters] have lost [L the bridges].
        In [L Iraq], [O coalition military forces] conducted [Q six] strikes using [M attack, fighter and bomber aircraft] against [O ISIL] targets.
        [W Ground-based artillery] and [W mortars] were used as well as [M fighter aircraft].
        [O The United Nations] and [O the Arab League] asked [O both sides] to spare [O civilians].
        [P Colonel John Hayes], [P a spokesman for the task force], said [O the enemy] had used [W car bombs] in [L western Mosul].
        [O We] will keep on supporting [O our partners] until [O the group] is beaten, [P the minister] said.
        [O We] thank [O our allies] for what [O they] have done, and [O we] will stand by [O them].
        [O Our] aim is to help [O the people of Yemen] and [O their] elected government.
        [O They] told [P him] that [O their] offices in [L Aden] had been closed.
        [O The mission] said [O it] had sent [O its] observers to [L the border crossing at Rabia].
        [P I] welcome the decision of [O the Government of Jordan] to open [L its borders].
        [P She] said [P she] had spoken to [P her Norwegian counterpart], [P Ine Berg], [T on Thursday].
        [P Foreign Secretary Helen Marsh] met [P Iraqi Deputy Prime Minister Salah Hadi] in [L London] [T today].
        [P Defence Minister Karl Lindqvist] flew to [L Erbil], where [P he] met [P Kurdish President Aram Talabani].
        [P Gen. Robert Keane], [P the commander of the force], briefed [O reporters] by video link from [L Baghdad].
        [P Maj. Gen. Luis Ortega] and [P Brig. Gen. Ann Wood] visited [O the troops] in [L western Anbar].
        [P The UN envoy Omar Rashid] will meet [O the delegations] in [L Geneva] [T next week].
        [P The Ambassador of Canada], [P Jean Tremblay], opened [L the school] together with [P the mayor of Zakho].
        [O The countries taking part] are [L Norway], [L Denmark], [L Italy], [L Spain], [L Greece] and [L Portugal].
        Aid has come from [O Japan], [O Kuwait], [O Qatar], [O Switzerland], [O the Netherlands] and [O the United Kingdom].
        The talks brought together [O Egypt], [O Oman], [O Iran], [O Saudi Arabia] and [O the European Union].
        [O The Red Crescent], [O Oxfam], [O Save the Children] and [O the World Food Programme] work in [L the camps].
        Clashes were told of in [L Homs], [L Hama], [L Deraa] and [L the suburbs of Damascus].
        [T On Feb. 3], [O coalition forces] conducted 12 strikes against [O ISIL] in [L Iraq] and [L Syria].
        [T On March 14], [O Iraqi forces] entered [L the western half of the city].
        Near [L Tal Afar], two strikes engaged [O an ISIL tactical unit] and destroyed a [V vehicle] and a [W mortar].
        Near [L Kisik], one strike destroyed an [W IED], a [M tank] and two [L fighting positions].
        Near [L Hawija], three strikes destroyed four [L tunnels], a [W VBIED], a [W rocket launcher] and [L a supply cache].
        Near [L Abu Kamal], five strikes engaged [O three ISIL tactical units], destroyed six [V vehicles] and damaged [L a supply route] and [L two bridges].
        Strikes were flown with [M fighter, bomber and remotely piloted aircraft] against [O Daesh] targets.
        An air strike hit [L a building] used by [O Daesh] as [L a command post].
        The air strikes took out [W a mortar], a [M bulldozer] and a [M drone], [O the task force] said.
        [O ISIL] lost [L the oil fields east of the river], from which [O it] drew most of [O its] income.
        [O The ISIL terrorist group] is a threat to [L Iraq], [L Syria] and [O the wider world].
        [O Daesh terrorists] hid in [L the old quarter of the town] and fired on [O the security forces].
        [O Al-Qaida leaders] used [L this house] as [L a meeting place], [P the colonel] said.
        [O The Islamic State of Iraq and the Levant] has claimed the bombing of [L the market in Karrada].
        [O Members of the Security Council] condemned in the strongest terms the attack on [L the mosque in Kafr Nabl].
        [O The Council] called on [O all parties] to let [O humanitarian workers] into [L besieged areas].
        [O The High Representative] deplored the loss of life and sent [O her] condolences to [O the families of the victims].
        [O The European Union] stands by [O the people of Lebanon] and [O the Lebanese Armed Forces].
        [O The EU] will give [Q 20 million euros] to [O Syrian refugees] in [L Turkey], [L Lebanon] and [L Jordan].
        [O The Australian Government] has sent [Q 200] [O soldiers] to train [O the Iraqi army] at [L the Taji base].
        [O Australia] will host [O displaced families] from [L northern Iraq], [P Minister Carol Dunn] said.
        [O The Syrian opposition] and [O the regime] blame each other for the shelling of [L the hospital in Douma].
        [O The Free Syrian Army] was formed by [O officers] who had left [O the Syrian Armed Forces] [T in July 2011].
        [O The 4th Armoured Division], led by [P Maher Darwish], took up positions around [L the capital].
        [O The Popular Front] split from [O the Baath Party] and moved [O its] headquarters to [L Cairo].
        [P Hassan Karimi] was born in [L Tikrit] and became [P governor of Salahuddin Province].
        [L The city of Raqqa] lies on [L the north bank of the Euphrates], in [L northern Syria].
        [O Kurdish fighters] crossed from [L Turkey] into [L the border town of Kobani].
        [O Peshmerga forces] hold [L the heights north of Mosul] and [L areas south of Kirkuk].
        [O Local people] fled to [L areas held by the government].
        [O Iranian advisers] were seen with [O Shia militias] in [L the province of Diyala].
        [O Russian and Syrian pilots] denied hitting [L the clinic].
        [O The Turkish government] has closed [L the border gate], [O its foreign ministry] said.
        [P The king] told [O parliament] that [O his country] could not take in [O more refugees] alone.
        [P Mr Hague] said [O the regime] had lost control of [L large parts of the country].
        [O Two leaders of the movement] were killed in [L a house in Idlib].
        [O Women and children] were among [O the dead], [O medics] told [O the agency].
        [O U.S. service members] advise [O Iraqi units] at [L an airfield south of the city].
        [O The Pentagon] named [O the sailor] as [P Petty Officer 2nd Class Mark Ellis].
        [O The Department of State] offered a reward for [P Abu Saleh], [P the group's finance chief].
        [O The Treasury] froze the assets of [O two firms] and [P a businessman from Latakia].
        [O NATO] and [O the African Union] signed the accord in [L Addis Ababa].
        [P A spokesman for the rebels] said [P he] knew of no attack.
        [P The president's brother] holds [O the Fourth Brigade].
        [L Al-Tanf], [L a base near the border with Jordan], was shelled with [W rockets].
        [O Insurgents] shot down [M a helicopter] with [W a surface-to-air missile] near [L Saraqib].
        [O Guards] found [W a rifle], [W two pistols] and [W explosive belts] in [V the van].
        [O The navy] said [M the frigate] had turned back [V a fishing boat].
        [O We] 've armed [O the tribes] and [O we] 're sure that [O they] 'll hold [L the line].
        " [O We] have asked [O our members] to vote again , " [P Larsen] said.
        " [O It] was [O their] plan from the start , " said [P Amin].
        [P He] added , " [O They] are using [L this village] as [L a staging area] . "
        [O It] was set up [T in 1987] by [P Yusuf Rahim] and [P his cousin].
        [O It] also runs [L a clinic] and [L two schools] in [L the valley].
        [T In 2009], [O the Treasury Department] named [P Omar Zaki] as [P the head of the group's finances in Syria].
        [O The movement] appointed [P Jamal Othman] [P the new military commander for Ninewa].
        [P Adm. Paul Hart], [P commander of the carrier group], welcomed [M the French frigate FS Surcouf].
        " [M The ship] is a great help , " said [P Lt. Col. Dana Price], [P 34th Squadron commander].
        [P Capt. Erik Holm], [P commanding officer of HNoMS Otto Sverdrup], said [P he] looked forward to working with [O the U.S. Navy].
        [M USS Ross] ([M DDG 71]) and [M HMS Kent] ([M F 78]) sailed with [M the aircraft carrier Cavour].
        [M F-15 Strike Eagles] from [O the Idaho Air National Guard] landed [L here] [T on Sunday].
        [L WASHINGTON] - [O Combined Task Force 151] took over the patrol, [O the U.S. Fifth Fleet] said.
        [O CTF 152] is led by [O Kuwait] and works in [L the Arabian Gulf].
        [O The task force] covers [L 2.5 million square miles of sea], including [L the Gulf of Aden] and [L the Red Sea].
        In preparation for the [L Ramadi] offensive, [O the ISF] trained [Q two] [O brigades].
        The [L Manbij] operation is led by [O the SDF], which have taken [L more than 400 square kilometers of land].
        An [O SDF] spokesman said the [O ISIL] attack had failed.
        A [O U.S.] strike near [L Bukamal] killed [P an al-Qaida leader].
        [O U.S.] airstrikes hit an [O al-Qaida] camp in [L Idlib province].
        According to a [O Defense Department] news release, [O ISIL] military targets were hit in [L Libya].
        [O The enemy] has dug tunnels under [L the city], [O the coalition] said.
        [O The enemy] left [W a dirty bomb] and [W chemicals] in [L the hospital].
        [P My] task is to protect [O the force], [P the general] said.
        [O The battle group] handed [O its] duties to [O partner nations].
        [O Islamic State of Iraq and the Levant] terrorists were driven from [L Sinjar].
        [O Islamic State of Iraq and the Levant] atrocities shocked [O the region's people].
        The isolation of [L Sirte], when complete, will cut [O the militants] off from [L the coast].
        The liberation of [L Ramadi] will allow [O its people] to return.
        The campaign to free [L Hit] began [T on Sunday].
        The support of [O the coalition] for [O the Iraqi Security Forces] goes on.
        [O The Iraqi Security Forces] have cleared [L neighborhoods in the east of the city] and [L areas along the river].
        A close partnership between [O Italy] and [O Iraq] is needed.
        The decision of [P Lebanese President Michel Haddad] was welcomed by [O the Security Council].
        [P The Prime Minister], [P Tarek Salam], formed [O a new government].
        [P U.N. Secretary-General Maria Costa] will open [O the conference] in [L Geneva, Switzerland].
        [O The Vienna Group] met in [L Astana] with [O Russia], [O Turkey] and [O Iran].
        [O Civil society] and [O women's groups] took part in the talks on [L Libya] and [L the region].
        [O The international community] must not forget [O the people of Mosul].
        [O The UK] has given [Q £30 million] to [O UNICEF] for [O children] in [L Jordan] and [L Lebanon].
        [O The British Government] condemns the attack on [O Médecins Sans Frontières] in [L Kunduz].
        [P The Prime Minister] spoke to [P President Hollis] [T this evening] about the situation in [L Aleppo].
        [P They] agreed that [O both countries] would press [O the Assad regime] to stop.
        [O RAF] [M Tornado GR4s] used [W Paveway IV guided bombs] on [L a Daesh weapons store].
        [M Two Typhoons] hit [W a heavy machine-gun] with [W a Brimstone missile] west of [L Ramadi].
        [M A Reaper] tracked [V an armoured truck] and destroyed [V it] with [W a Hellfire missile].
        [O Intelligence] had found [L a terrorist strongpoint] in [L Qayyarah].
        [O The BBC] has seen pictures of [L the burnt-out school].
        [O The Syrian Observatory for Human Rights] said [Q 12] [O civilians] had died in [L Jarabulus].
        [O The opposition] says [O helicopter crews] dropped [W barrel bombs] on [L Daraya].
        [O Correspondents] say [O the army] now controls [L the main road to the airport].
        [P Abu Hamza al-Masri], [P a Moroccan national], is on the list of [O the UN sanctions committee].
        [P His father] was [P an officer in the Iraqi army] and [P a member of the Baath Party].
        [P Nabil Hamdan] fled to [L the Swedish city of Malmö] after [P he] had fallen out with [P Saddam Hussein].
        [O Ansar al-Tawhid] is [O a Salafist group] that fought in [L the Hamrin Mountains].
        [L The Hamrin Dam] is north of [L Baqubah], in [L Diyala Governorate], [L Iraq].
        [L The hospital] has [L an emergency ward], [L a laboratory] and [L a blood bank].
        [L The mosque] holds [L a prayer hall], [L a library] and [L a café].
        [L The Nusayr Mountains] run from [L the border with Turkey] to [L the Homs Gap].
        Coordinates: [L 34 ° 20 ′ 12 ″ N 44 ° 22 ′ 05 ″ E] / [L 34.3367 ° N 44.3681 ° E] / [L 34.3367; 44.3681]
        [L The camp] lies at [L 36 ° 12 ′ N 43 ° 40 ′ E].
        [L Kirkuk] ([N Arabic]: [L Karkuk]) is [L a city in northern Iraq].
        [L The village] is home to [O Turkmen], [O Arabs] and [O Kurds].
        [O The Emergency Committee] met [T on 3 June 2014] at the request of [O France].
        [O The committee] adopted Resolution 2139 and Resolution 2165.
        Details are in the Secretary-General's report.
        [O The rebels] have [W anti-tank missiles], [W mortars] and [W captured artillery].
        [O Agents] seized [W a sniper rifle], [W hand grenades] and [W bomb-making material].
        A [W car bomb] and a [W suicide vest] were used in [L Sadr City].
        The attack with [W chemical weapons] on [L Khan al-Asal] was looked into by [O the OPCW].
        [O Troops] drove [M tanks], [M armoured vehicles] and [M bulldozers] into [L the square].
        [P Secretary of State Daniel Moore] said [T on Friday] that [O the United States] and [O its coalition partners] had agreed to give [O the Iraqi government] [Q another 120 million dollars] for rebuilding [L towns taken back from ISIL].
        [P Moore] also said that [O we] owe [O the families of the fallen] more than words, and that [O our governments] will work with [O local councils] in [L Salahuddin], [L Anbar] and [L Ninewa].
        In a statement, [P the Foreign Minister of Norway], [P Ingrid Dahl], said [P she] was deeply worried by reports that [O civilians] in [L eastern Ghouta] were being starved by [O forces loyal to the regime].
        [P She] called on [O all those with influence on the parties], among [O them] [O Russia] and [O Iran], to bring [O them] back to the table in [L Geneva].
        [O The Government] has provided [Q 40] [V trucks] and [Q 12 tonnes] of medicine to [O the Iraqi Red Crescent] through [O the World Health Organization] and [O its] offices in [L Erbil] and [L Dohuk].
        [P Col. Henry Drake], [P a spokesman for Operation Steel Shield], told [O reporters] that [O Iraqi soldiers], backed by [O coalition advisers], had crossed [L the Great Zab] and taken [L three villages south of the dam].
        [T In the last 48 hours], [O the coalition] has conducted 14 strikes near [L Tabqa], 6 near [L Deir al-Zor] and 2 near [L Abu Kamal], [O officials] said.
        [O Military officials] reported details of the latest strikes against [O ISIL], noting that results are based on first reports.
        Near [L Qaim], two strikes destroyed three [L ISIL-held buildings], a [W VBIED], two [M armored vehicles] and [L an ISIL headquarters].
        Near [L Beiji], four strikes engaged [O two ISIL tactical units], suppressed a [W mortar position], and destroyed a [W heavy machine gun] and [L an ISIL staging area].
        Near [L Huwijah], one strike damaged [L an ISIL supply route] and destroyed a [M front-end loader] and a [W rocket rail].
        [O The force] does not report how many [M aircraft] took part, nor the number of [W bombs] they dropped on [L each target].
        [P Ibrahim Nasser] was [P a senior leader of Jaysh al-Tawhid] who planned attacks on [O U.S. forces] in [L Mosul] and was killed in [L Syria] [T in October 2010] by [M a drone].
        [P Nasser], [P a former colonel in the Republican Guard], had been held at [L Camp Bucca], where [P he] met [P the future leaders of the group].
        [O The Brigades of the Martyr Salim], also known as [O the Salim Brigades], are [O an armed group] formed in [L the Aleppo countryside] [T in 2012].
        [O They] receive money from [O donors] in [L Kuwait] and fight beside [O the Levant Front] and [O the Sham Legion].
        [O The Legion] claimed that [O it] had taken [L the grain silos] from [O regime forces], which [O state television] denied.
        [L Samarra University] is [O a public university] in [L Samarra], [L Iraq], founded [T in 2013] with the help of [O the Ministry of Higher Education].
        [L Al-Rasheed Hospital] is [L a hospital in the Karkh district of Baghdad].
        [L The Great Mosque of Raqqa] was built by [P the caliph al-Mansur] and stands in [L the old town].
        [L Tell Abyad] is [L a town in northern Syria], [Q 100 km] north of [L Raqqa], on [L the border with Turkey].
        [L Anbar] is bordered by [L Syria] to the west, [L Jordan] to the southwest and [L Saudi Arabia] to the south.
        [O The Kurdistan Democratic Party] and [O the Patriotic Union of Kurdistan] share power in [L the Kurdistan Region].
        [O The Iraqi parliament] elected [P Salim al-Jabouri] as [P speaker], and [O Sunni lawmakers] walked out.
        [O Shia militiamen] from [L southern Iraq] joined [O the army] at [L Samarra], where [O they] guard [L the shrine].
        [O Thousands of families] have left [L the city's northern districts] and are living in [L tents] near [L the Turkish border].
        [O Rescue workers] pulled [O the wounded] from [L the ruins of the bakery] after [M a warplane] had dropped [W two bombs].
        [O The charity] said [O its staff] had been shot at by [O snipers] while [O they] were bringing [O patients] out of [L the hospital].
        [P The chief of the general staff], [P Gen. Osman Kaya], visited [L the army's positions along the border] with [P the interior minister].
        [O Turkish troops] and [O allied rebels] entered [L the town of Azaz] with [M tanks] and [M armoured personnel carriers] [T before dawn].
        [O The Turkish military] said [O its] [M jets] had bombed [L shelters], [L caves] and [L weapons depots] used by [O the PKK] in [L northern Iraq].
        [O The PKK] has fought [O the Turkish state] [T since 1984] for the rights of [O Turkey's Kurds].
        [O The two countries] signed [O their] first accord on water, [P the Iraqi president] told [O journalists] in [L Ankara].
        [O Ambassadors of the League of Arab States] met in [L Cairo] to speak of [L Palestine] and [L the situation in Yemen].
        [P Catherine Wells], [P the EU's High Representative], and [P Commissioner Pavel Novak] announced help for [O refugees from Syria and Iraq].
        [O Member States] have pledged [Q 3 billion euros] for [O Turkey] and [O its] [O Syrian guests].
        [O The EU Delegation] held [O its] yearly meeting with [O Syrian students] at [L the Goethe Institute in Beirut].
        [O Daesh] is losing [L ground], [O its] money and [O its leaders], but [O it] can still send [P suicide bombers] to [L our cities].
        [O Daesh fighters] are using [W mustard gas], [P Lt. Gen. Mark Stone] said, "but [O we] 've given [O the Peshmerga] [Q 13,000] masks".
        [O The Peshmerga] are [O a capable force] and [O they] 've shown it at [L Mount Sinjar].
        [P Sgt. Tom Bell], [P a medic with the 82nd Airborne], taught [O Iraqi recruits] how to stop bleeding at [L Besmaya Range Complex].
        " [O They] learn quickly , " [P Bell] said , " and [P I] am proud of [O them] . "
        [O The squadron] flew [Q 1,200] sorties from [L an undisclosed location in Southwest Asia] in [M KC-135 tankers].
        [M The Charles de Gaulle], [M France's only aircraft carrier], left [L Toulon] for [L the eastern Mediterranean].
        [O The crew] of [M the destroyer USS Nitze] rescued [O fishermen] off [L the coast of Oman].
        [O Australian sailors] aboard [M HMAS Darwin] found [W 1,989 AK-47 assault rifles], [W 100 rocket-propelled grenade launchers] and [W mortar tubes] on [V a dhow].
        """;
}
