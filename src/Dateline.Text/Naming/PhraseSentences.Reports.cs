namespace Dateline.Text.Naming;

internal static partial class PhraseSentences
{
    /// <summary>All sentences, these too, as three documents with re3d's kinds.</summary>
    /// <remarks>
    /// Those of Reports were written for the <see cref="PhraseReader"/> after reading re3d's documents of even number, in the manner of each of its sources and by what its annotators do: they leave
    /// out what something is said to be ("is a village in"), most possessives, operations and aims, and give what modifies such a word a phrase of its own.
    /// None of these or of Notices shares two runs of four words with a sentence of those documents, so that what is measured on them is not what was copied.
    /// </remarks>
    public static NameDocument[] ReadAll() => [Read(), BracketReader.Read(new StringReader(Reports), "own"), BracketReader.Read(new StringReader(Notices), "own")];

    // P person, O organisation, L location, N nationality, W weapon, M military platform, V vehicle, T time, Q quantity.
    private const string Reports = """
        [L Tell Hamra] is a village in [L eastern Syria], located [Q 14 km] south of [L Deir ez-Zor].
        It is predominately [N Kurdish].
        [L The village] had about 4,000 inhabitants in [T 2004] and lies on [L the left bank of the Khabur River].
        [L Qasr al-Ward] is a town in [L Diyala Governorate], [L Iraq].
        [L The town] was taken by [O The Islamic State] in [T August 2014] and was retaken by [O Kurdish forces] [T three months later].
        [P The founder of the brigade], [P Khalil al-Najjar], kept [L a house] in [L the town].
        In [T 2009], while meeting with [P his deputy] in [L the house], [P he] was arrested by [O U.S. special forces].
        [P He] was held in [L a prison near Baghdad] for two years and was released in [T 2011].
        [O The Arab Engineering Union] is an organization in [L Jordan].
        [O It] was founded by [P Samir Haddad] in [T 1974] and was later headed by his cousin [P Walid Haddad].
        [O Some members of the union] belonged to [O the Popular Front].
        [O Radio Zagros] is an independent [N Kurdish] radio station that broadcasts from [L Sulaymaniyah].
        [O It] broadcasts news, music and sports shows hosted by [O young Kurds].
        [O Radio Zagros] has exclusive rights to the matches of [O the national team].
        Its programmes are produced in-house and can be heard by [O listeners] in [L the Gulf] on [O Nilesat].
        [O Tigris Air] is a private [N Iraqi] airline based at [L Baghdad International Airport].
        [O The airline] was founded in [T 2005] and operates [Q three] passenger aircraft.
        [O The company] was owned by [P Faris Mahdi], [P an Iraqi businessman], until [T 2010].
        [L Darbandikhan Bridge] is a steel bridge over [L the Diyala River], north of [L Baqubah].
        It was completed in [T 1961] by the [N Italian] company [O Impresit].
        [L The bridge] was damaged by [W a truck bomb] in [T March 2007] and was rebuilt [T a year later].
        [L The reservoir] holds 3 billion cubic metres of water, much of which is used for irrigation in [L the Diyala valley].
        [L The power station] has [L four turbines] and supplies [L the towns] downstream.
        In [T June 2014] [L the dam] was seized by [O militants] after a day of fighting that saw [O 30 Kurdish soldiers] and [P a local commander] killed.
        [P Jalal Omar Sabri] (died [T 12 March 2013]), a native of [L Fallujah], was a former army officer and the brother of [P a tribal leader] of [O the Dulaim tribe].
        [P Sabri] told [O the court] that [P he] was innocent.
        [P He] also denied [O the prosecution]'s claim that [P he] had been caught inside [L Jordan].
        The operation was the first in which [O the new Iraqi Army] led an assault on a town.
        [L The walled town] fell to [O the Marines] after [T five days] of fighting.
        The assault on [L Anah] and [L the bridge] was known as Operation Long Spear.
        [O U.S. officials] said that the operation had killed [Q 60] [O insurgents] and took [Q 90] [O prisoners].
        [P The resident leader of the insurgents], [P Abu Walid], fled before the battle.
        The battle ended on [T 19 May], when [O the insurgents] withdrew from [L their last positions].
        The Battle of Tell Kebir was fought between [O the Syrian Army] and [O rebels] for control of [L a hill] near [L the Lebanese border].
        [O Both sides] claimed victory.
        The siege lasted for [T eleven months] and cost the lives of [O more than 300 people].
        The [N Mandaean] religion is one of the oldest of [L the region].
        The book is written in the [N Aramaic] language and was printed in [N German] translation in [T 1925].
        Scholars agree that the text was written by [N non-Muslims].
        [N Yazidi] beliefs differ from those of their [N Muslim] neighbours.
        The term is used by [N Sunni] scholars for anyone who has left the faith.
        The word comes from the [N Kurdish] for "mountain".
        [O The Shabak] are a people of [L the Nineveh plains] who speak a [N Gorani] dialect.
        Most of [O the villagers] fled to [L Dohuk] in [T 2014].
        [O The Martyrs of Jazira Brigade] was formed in [T 2012] by [O defectors] who had left [O the Syrian Army].
        [O The brigade] was led by [P Abu Nasser], [P a former taxi driver].
        [O It] took part in the battle for [L Ras al-Ayn] and later joined [O the Levant Front].
        [O The group] is designated as a terrorist organization by [O the United States], [O Canada] and [O Australia].
        [O The group]'s ideology is [N Salafist].
        It has about 500 fighters, most of whom are [O Syrians].
        In [T February 2013] [O the group] claimed responsibility for a bombing in [L the Mezzeh district of Damascus].
        [P Rashid al-Tikriti] served as [P the Minister of Oil] from [T 1979] to [T 1984].
        [P He] was born in [L Mosul] in [T 1938] and studied law at [O Baghdad University].
        After the war, [P he] moved to [L London], where [P he] died in [T 2003].
        [P Tikriti]'s son, [P Omar], is a member of [O parliament].
        [P He] is believed to have sent money to [O insurgents] in [L Iraq] through [O a bank in Beirut].
        On [T 9 June 2008], [O the U.S. Treasury] added [P him] to its list of terrorists.
        [L Camp Falcon] was a military base in [L southern Baghdad] used by [O U.S. forces].
        [L The base] was handed over to [O the Iraqi government] in [T 2009].
        [L Al-Jazira Stadium] is a multi-purpose stadium in [L Hasakah, Syria].
        It is used mostly for football and serves as the home of [O Al-Jazeera SC].
        [L The stadium] has a capacity of 20,000.
        [L The Umm Qasr Canal] joins [L the port] to [L the Persian Gulf].
        [L Lake Milh] is a salt lake in [L Karbala Governorate].
        [L The lake] is fed by [L a canal] from [L the Euphrates].
        [L Sinjar Airfield] is an abandoned airfield in [L northern Iraq].
        [L Bashiqa] and [L Bahzani] are two towns at the foot of [L the mountain].
        In [T 2010], [L the district] had [L two hospitals], [L nine schools] and [L a public library].
        [L The mosque] was built in [T 1172] and was destroyed by [O ISIL] in [T June 2017].
        [L The University of Anbar] was closed in [T 2014], when [O militants] seized [L the campus].
        [O Al-Mada] is an [N Arabic] newspaper published in [L Baghdad].
        [O The paper] has [O a staff of 80] and its editor is [P Nadia Karim].
        [O The Iraqi National Orchestra] gave its first concert in [L Erbil] in [T 1999].
        [O The Turkmen Front] won [Q three] seats in the election of [T 2005].
        [O The party] called on its supporters to boycott the vote.
        [O The commission] said the result would stand.
        The election was won by [O the State of Law Coalition], led by [P Prime Minister Nouri al-Maliki].
        [P The deputy governor of Kirkuk] was shot dead outside [L his house] on [T 8 May 2010].
        [P Lt. Gen. Paul Warner], [P commander of Combined Task Force 155], said the exercise had been a success.
        "[P I] am proud of what [O our Soldiers and Airmen] have done," said [P the general].
        [O We] remain committed to our partners and to the lasting defeat of [O ISIL].
        [O They] remain essential to our common goal, which is the defeat of [O ISIL] in [L Iraq] and [L Syria].
        Pictures of [O coalition soldiers] in [L Manbij] have been seen on social media.
        On [T Jan. 22], [O Coalition military forces] conducted [Q 18] [W strikes] against [O Daesh terrorists] in [L Iraq] and [L Syria].
        Near [L Shaykh Ali], two strikes destroyed [L an oil wellhead] and [M a tanker truck].
        Near [L Kisik], two strikes engaged [O a large ISIL tactical unit]; destroyed [W a rocket rail], [W an anti-air artillery system] and [L an ISIL-used bridge].
        Near [L Sultan Abdallah], one strike destroyed six oil barrels, four pump jacks and two cranes.
        Near [L Qayyarah], five strikes suppressed [O a mortar team] and destroyed [Q 11] [M boats], [L a bed-down location], [W two rocket-propelled grenades] and [W a heavy machine gun].
        Artillery fired in support of maneuver is not counted as a strike.
        On [T Nov. 3rd], [O Iraqi Security Forces] seized [L a hospital] in [L eastern Mosul] after [O ISIL fighters] had used [L the building] as a headquarters.
        [O Iraqi troops] came under heavy [W machine gun] fire from [O enemy fighters] in [L a school], and they asked for support.
        [P Defense Secretary James Harlan] met with [P Jordan's King Hussein] in [L Amman] [T yesterday] to discuss the campaign against [O ISIL], according to a Pentagon news release.
        [P The secretary] thanked [P the king] for his support and noted the role that [O Jordan] has played in [O the counter-ISIL coalition].
        [O The two leaders] agreed that there is still work to do in [L Raqqa].
        [P Harlan] and [P his counterpart] also discussed the fight against [O al-Qaida] in [L Yemen].
        The release said [P Harlan] would travel to [L Ankara, Turkey], later in [T the week].
        On behalf of [O the command], [P I] offer my condolences to [O the family of Sgt. Reed] and to his friends and teammates.
        [P Miller] was advising [O our Kurdish partners] when [O ISIL] attacked.
        A [O U.S.] airstrike on [T Feb. 26] killed [P Abu Khayr al-Masri], [P a senior al-Qaida leader], in [L Idlib, Syria].
        [P Pentagon spokesman Capt. Jeff Daniels] told [O reporters] [T today] that [O al-Qaida] had used [L the camp] to train [O fighters] for attacks in [L the West].
        [O U.S.] strikes hit [Q two] [V vehicles] leaving [L a large al-Qaida training camp] near [L Sarmin, Syria], [P Daniels] said.
        [O Al-Qaida]'s leaders used [L this area] as a safe haven, [P he] added.
        [O ISIL] has lost [L more than 60 percent of its territory in Iraq], [P the spokesman] said.
        [O SDF fighters] have moved to within [Q 10 kilometers] of [L the city] and continue to clear [L villages north of the river].
        [O The Arab fighters of the SDF] come from [L the area] and know [L the terrain].
        The isolation of [L Mosul] will cut off [O the enemy] from [L its capital].
        [L Raqqa], [L ISIL's so-called capital], is the last large city held by [O the group] in [L Syria].
        [O The SDF] have begun the next phase of their operation to retake [L the city of Tabqa] and other [O ISIL]-held [L areas in northern Syria].
        [L BAGHDAD] - [O Coalition engineers] delivered [Q 30] [M armored bulldozers] to [O the Iraqi Army] in preparation for the [L Ramadi] offensive.
        [L SOUTHWEST ASIA] - [O Airmen] of [O the 332nd Air Expeditionary Wing] hosted [O partner-nation officers] [T last week].
        Force protection is our first priority here, said [P Maj. Gen. Carl Rossi].
        Their training includes first aid, marksmanship and how to react to [W roadside bombs].
        "[O The Iraqis] are trained, and [O they] are ready," said [P Rossi].
        [O ISIL] has used [W mustard agent] against [O Kurdish troops], and [O we] have to be ready for it.
        [O The enemy] is using [O civilians] as human shields.
        [M The British destroyer HMS Dragon] joined [O Combined Task Force 152] on [T Feb. 2].
        The integration of [M Dragon] marks the first time that [M a British ship] has worked with [O the U.S. carrier strike group] in [L the Gulf].
        [M Dragon] sailed with [M USS Laboon] ([M DDG 58]) and [M FS Courbet] ([M F 712]).
        [O CTF 151] is led by [P Commodore Yusuf Malik] of [O the Pakistan Navy], embarked on [M PNS Saif].
        The exercise includes mine hunting, escort and diving.
        [O The U.S. , Bahraini and Saudi navies] took part in the exercise in [L the Arabian Gulf].
        [M The ship] left [L its homeport of Norfolk, Virginia], in [T November].
        [O Sailors] aboard [M the cruiser] seized [W 1,500 rifles] and [W 20 machine guns] from [V a stateless dhow].
        [M A P-8A Poseidon] and [M an MH-60R helicopter] found [V the vessel].
        [O Media] who wish to attend should call [T by 4 p.m.] [T Friday].
        [O Reporters] will be asked to give their names and media affiliation.
        [P Col. Amy Burke], [P a Central Command spokeswoman], will moderate the call.
        Questions will follow [P the general]'s opening statement.
        [O U.S. Central Command] ordered an investigation into the [L Palmyra] airstrike, which may have killed [O civilians].
        [P Ellis] explained the command's priorities.
        Strengthen relationships with [O allies] and [O partners].
        Deter aggression and counter violent extremism.
        "[O We] are excited to be here," said [P Col. Brian Hale], [P 447th AEG commander].
        [O These Airmen] work around the clock to load [W bombs] and to keep [M the aircraft] in the air.
        [M The B-52] dropped [W precision-guided munitions] on [L an ISIL weapons storage facility] in [L Qayyarah].
        [O The Air Force] has sent [M F-22 Raptors] to [L the region].
        [O Soldiers from the 101st Airborne Division] taught [O Iraqi engineers] how to clear [W improvised explosive devices].
        [O The engineers] will then clear [L the road to Mosul].
        [O Spanish soldiers] and [O Iraqi police officers] train together at [L the Besmaya Range].
        "[O The soldiers of the 92nd Brigade] want to learn," said [P Staff Sgt. Luis Vega], [P an instructor].
        [O Danish Army trainers] taught a course in [L western Iraq].
        [P Iraqi Maj. Gen. Ali Hasan] thanked [O the trainers] and said [P he] was pleased with [O his soldiers].
        [O The Peshmerga] received [Q 2,000] helmets and [W 1,000 rifles].
        [O ISIL] fired [Q eight] [W rockets] at [L the base] and missed.
        [O Two service members] were hurt when [W a bomb] went off under their vehicle.
        [O The United States] does not support [O Shia militias] in [L Syria].
        [O The Department of Defense] announced the death of [P Staff Sgt. Karl Benson], 28, of [L Dayton, Ohio].
        The incident is under investigation.
        Security Council resolution 2249 calls on [O member states] to fight [O Daesh].
        [O The Members of the Council] welcome the appointment of [P a new Special Envoy] and urge [O all Syrian parties] to work with [P the Special Envoy, Erik Lund].
        [O The Council] reaffirmed its support for [O Lebanon]'s democratic institutions and for [O the Lebanese people].
        [O Members of the Council] condemned the attack on [O Shia pilgrims] in [L Karbala].
        It is an offence under [N British] law to remain in [L the area] without a good reason.
        The penalty under [N Australian] law is ten years in prison.
        [O The Government] listed [O Jabhat al-Nusra] as a terrorist organisation in [T June 2013].
        [P Foreign Minister Anna Price] signed the declaration [T today].
        [O Australia] has given [Q $20 million] to help [O the people of Iraq].
        [O Australian aircraft] carried supplies to [O Yazidi civilians] on [L Mount Sinjar].
        [O The EU] welcomes the announcement of a ceasefire between [O the Government of Yemen] and [O the Houthis].
        What matters most is that it is respected by [O all parties].
        To this end, [P I] have spoken with [P Iranian Foreign Minister Reza Karimi] and with [P the UN Special Envoy Jan Falk].
        [O The EU] will host a conference on [L Iraq] in [L Brussels] in [T March].
        [O The EU] is the biggest donor in [L Yemen] and in [L the region].
        The renewal of [N intra-Libyan] talks is a step forward.
        It is the only way to a united [L Syria] and to the defeat of [O Daesh].
        [O Civilians] still have no access to food or medicine in [L the besieged towns].
        [P The High Representative] spoke to [P President Erdem] by telephone.
        [O The EU] calls on [O the Syrian regime] and [O its allies] to stop the bombing of [L Aleppo].
        [O Russia] and [O Iran], as [O guarantors of the agreement], have a duty to see that [O the regime] keeps to it.
        Humanitarian aid must reach [O all those in need] in [L Madaya] and [L Foah].
        [O The Commission] has adopted a new package of [Q 140 million euros] for [O refugees] and [O host communities] in [L Lebanon].
        [O The Trust Fund] pays for schools that [O 50,000 Syrian children] attend.
        [O The High Negotiations Committee] is led by [P Riad Farhat].
        The sanctions apply to [O 200 persons] and [O 70 companies].
        The text of the declaration follows.
        The agreement provides for the withdrawal of [O heavy units] from [L the front line].
        [O The army] brought up [M tanks] and [W howitzers], while [O the rebels] dug in around [L the old fort].
        The fighting began when [O gunmen] attacked [L a police station] in [L the town of Tarmiyah].
        [O Villagers] said [M two helicopters] had fired on [L their homes].
        [P A police officer] said [P he] had seen [Q at least four] [O bodies].
        The use of [W cluster bombs] has been banned by [O more than 100 countries].
        [O The regime] has dropped [W chlorine] on [L three towns] in [T the past month], [O activists] say.
        [O They] demanded the release of [O political prisoners].
        There was no sign that the talks would lead to an agreement.
        The report does not say who was behind the attack.
        [P Ambassador Carla Stein] wrote that the situation is getting worse by the day.
        [O Iraq]'s economy depends on oil, and its reserves are among the largest in the world.
        The war has cost the country billions and has destroyed its industry.
        The river is [Q 190 km] long and rises in [L the Zagros Mountains].
        [L Tal Rifat] ([L Tell Rifaat]) is a town in [L northern Syria], [Q 40 km] north of [L Aleppo].
        [L Anah] (also spelled [L Ana]) is an [N Iraqi] town on [L the Euphrates].
        [O The Mahdi Army] ([O JAM]) was a [N Shia] militia created by [P the cleric Muqtada al-Sadr] in [T June 2003].
        [O The Syriac Military Council] ([O MFS]) announced that it would join [O the Syrian Democratic Forces] ([O SDF]).
        [P Abd al-Karim Hamid], better known as [P Abu Ahmad], was a [N Saudi] militant.
        [P Hamid] was the brother-in-law of [P the group's founder].
        [P He] was killed by [M an unmanned U.S. aircraft] in [L the Yemeni province of Marib].
        [P One of his sons] was a fighter in [O Ahrar al-Sham].
        [P The commander of the operation], [P General Ahmed Nuri], said that [O his forces] had entered [L the city center].
        [O Iraqi Special Operations Forces] raised the flag over [L the government complex in Ramadi].
        [L The complex] was mined, and [O bomb disposal teams] are at work.
        [O Tribal fighters] held [L the eastern bank], and [O the army] held the western.
        [O The Anbar police] said [O three suicide bombers] had attacked [L a checkpoint] west of [L the city].
        [O Insurgents] used [V a fuel truck] as a bomb.
        [M A U.S. Navy F/A-18] shot down [M a Syrian government jet] over [L Tabqa].
        [M A Reaper drone] struck [V a truck] carrying [W ammunition].
        [W Scud missiles] were fired at [L Aleppo], [O the opposition] said.
        [O Engineers] built [L a floating bridge] across [L the Tigris] for [O the 9th Division] and its [M T-72 tanks].
        """;
}
