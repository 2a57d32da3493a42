namespace Dateline.Text.Naming;

internal static partial class PhraseSentences
{
    // P person, O organisation, L location, N nationality, W weapon, M military platform, V vehicle, T time, Q quantity.
    // Groups, commanders and battles; daily strike releases; travel advice, notices and statements; news. Names and details are invented or freely put together; they are marked as in Reports.
    private const string Notices = """
        [O The Euphrates Dawn Brigade] ([O EDB]) is a [N Syrian] rebel group that was formed in [L Raqqa Governorate] in [T September 2012].
        [O The brigade] was led by [P Mustafa al-Hamad], [P a former schoolteacher], until [P he] was killed near [L Maskanah].
        [O The Army of the Qalamoun] was an alliance of [O nine rebel groups] that fought in [L the mountains north of Damascus].
        [O The alliance] broke up after a quarrel between [O its Salafist members] and [O the Free Syrian Army] ([O FSA]).
        [P Ziad Barakat], also known by the nom de guerre [P Abu Yazan], is the leader of [O Liwa al-Sharqiya].
        [P Barakat] left [O the Syrian Arab Army] with the rank of major and fled to [L Hatay Province] in [L Turkey].
        [O Kataib al-Rafidain] ([O KR]) is an [N Iraqi] militia backed by [O Iran's Quds Force].
        [O The militia] is part of [O the Popular Mobilization Forces] ([O PMF]) and has offices in [L Basra], [L Amarah] and [L Najaf].
        The Third Battle of Khan Assubul began when [O rebels] attacked [L two army checkpoints] on [L the Aleppo highway].
        After eight days [O the Syrian Army] withdrew to [L Jurin], and [O the rebels] took [L the grain mill] and [L the railway station].
        The offensive was called Dawn of the Plains and involved [O about 2,000 fighters] from [O Ahrar al-Sham], [O Faylaq al-Rahman] and smaller factions.
        [O Pro-government forces], led by [O the Tiger Forces] and [O Hezbollah], recaptured [L the hill] on [T 14 February 2016].
        [O The People's Protection Units] ([O YPG]) and [O the Women's Protection Units] ([O YPJ]) defended [L the town] throughout the siege.
        [O The YPG] was joined by [O Arab tribesmen of the Shammar], whose leader was [P Sheikh Mishal Fares].
        [P Karwan Barzinji] (born [T 1961]) is a [N Kurdish] politician and [P the former governor of Sulaymaniyah].
        [P He] joined [O the Patriotic Union of Kurdistan] ([O PUK]) as a student and fought as a guerrilla in [L the Qandil Mountains].
        During the uprising of [T 1991], [O the PUK] and [O the Kurdistan Democratic Party] ([O KDP]) captured [L Kirkuk] for a few days.
        [P Major General Issam Haydar] was [P the commander of the 104th Brigade] of [O the Syrian Republican Guard].
        [P Haydar], an [N Alawite] from [L Qardaha], was killed by [W a landmine] outside [L Deir ez-Zor].
        [L Al-Shaddadi] is a town in [L southern Hasakah Governorate], [L northeastern Syria].
        [L The town] is the centre of a nahiya of 38 villages and is known for [L its gas plant].
        [O The Naqshbandi Order] ([O JRTN]) was a [N Sufi] insurgent group made up mostly of [O former Baathists].
        The front lines changed little over the winter, and [O both armies] dug in along [L the canal].
        [O Jund al-Furat] pledged allegiance to [P Abu Bakr al-Baghdadi] in [T July 2014].
        [O The Southern Front] received [W anti-tank missiles] and training from [O the Military Operations Center] in [L Amman].
        [O Its commanders] came from [O the First Corps] and [O the Yarmouk Division].
        [O The Syrian Turkmen Assembly] is a coalition of parties which represents [O Syrian Turkmens].
        [P Adnan Khalaf al-Dulaimi] was [P the governor of Al Anbar Governorate] from [T 2011] to [T 2013].
        [P Al-Dulaimi] survived four attempts on his life, among them an attack with [W a magnetic bomb] in [L Khalidiya].
        [O The councils] were strongest in [L Ramadi] and [L the farmland around Abu Ghraib].
        [L Wadi Barada] is a valley northwest of [L Damascus] that supplies most of [L the capital]'s drinking water.
        [O The Lions of the Mountain] is a [N Druze] militia based in [L As-Suwayda].
        [O The group] has about 800 members and seeks autonomy for [L the region], but it has no party of its own.
        [P Yasin al-Qaisi] became [P emir of the group] after the death of [P his predecessor], [P Abu Talha].
        The ideology of [O the movement] is a mixture of socialism and [N Arab] nationalism.
        [O Iraqi Hezbollah Battalions], [O the Badr Organization] and [O the Federal Police] besieged [L Garma] from three sides.
        [O The Badr Organization] is headed by [P Kadhim al-Saadi], [P a former Minister of Transport].
        [O The National Defence Forces] ([O NDF]) lost [W 11 mortars], [M three T-55 tanks] and [M an armoured personnel carrier] in the ambush.
        [O Human Rights Watch] accused [O both factions] of using [O child soldiers] in [L the Kurdish quarter of Aleppo].
        [O The Assyrian Khabur Guards] protect [L Tell Tamer] and [L 30 Assyrian villages along the Khabur].
        The ceasefire was brokered by [O the Sharia court] in [L Al-Bab] and lasted only a weekend.
        Near [L Dayr Az Zawr], two strikes destroyed two oil stills, a crane and [V a fuel tanker].
        Near [L Makhmur], two strikes suppressed [W an ISIL rocket position] and destroyed [L an assembly area].
        Near [L Rutbah], [M an armed drone] struck [L an ISIL checkpoint] and destroyed [V a technical vehicle].
        Near [L Kirkuk], one strike damaged [L a bridge] and denied [O ISIL] access to terrain.
        [W Rocket artillery], [M attack aircraft] and [M remotely piloted aircraft] were used in the strikes, which took place between [T 8 a.m.] and midnight.
        Crews from [O Belgium], [O Jordan] and [O the Netherlands] flew most of the day's sorties over [L Iraq].
        [O Bahrain], [O Canada], [O France] and [O Turkey] have also sent jets over [L Syria] this month.
        What counts as a strike may be the work of one [M aircraft] or of many, [P the major] explained.
        The strikes deprive [O the group] of fuel and cash and make it harder to move recruits through [L Syria].
        [O Officials] said an assessment of the [L Manbij] strike is not complete.
        [M Two B-1B Lancers] dropped [W 40 guided bombs] on [L ISIL weapons caches] near [L Palmyra].
        [M AH-64 Apache helicopters] fired [W Hellfire missiles] at [V a vehicle bomb] near [L Qayyarah West airfield].
        [M A-10 attack planes] and [M AC-130 gunships] destroyed [V 116 fuel trucks] near [L Abu Kamal].
        [O U.S. Marines] fired [W 155 mm artillery rounds] at [O ISIL fighters] from [L a firebase near Makhmur].
        [M A high-mobility artillery rocket system] fired from [L Jordan] destroyed [L an ISIL command and control node] at [L Tanf].
        [O The ISF], supported by [O coalition] airpower, cleared [L 12 city blocks] and removed [W 300 IEDs] in [L Ramadi].
        [M An MQ-9 Reaper] killed [P Abu Rami], [P an ISIL finance emir], as [P he] drove through [L Mayadin].
        [O U.S.] and [O British] aircrews bombed [L an ISIL-held refinery] and three pump stations.
        [P Air Force Col. Peter Lang] told [O Pentagon reporters] that [O ISIL] has lost [V more than 400 tanker trucks] since the fall.
        "[O The enemy] can no longer mass in [L the open]," [P Lang] said by video from [L Baghdad].
        [O The Vetted Syrian Opposition] held the line at [L Mare] after [M coalition aircraft] destroyed [M an ISIL armored vehicle] and [W a truck-mounted gun].
        [O Royal Air Force] [M Typhoons] destroyed [W a truck bomb] and [L a sniper position] in [L Fallujah].
        [M Tornado GR4s] patrolled over [L Kirkuk], where [W a Paveway] hit [L a mortar team's hide] in a tree line.
        [O Australian] [M F/A-18 Hornets] struck [L a bomb workshop] in [L western Mosul] with [W two laser-guided bombs].
        [M French Rafales] took off from [L Prince Hassan Air Base] and hit [L a training camp] with [W cruise missiles].
        [M The aircraft carrier USS Boxwood] launched [M 14 F/A-18E Super Hornets] from [L the eastern Mediterranean Sea].
        [O Peshmerga units], with [O coalition advisors], seized [L seven villages east of Mosul], and [O ISIL] responded with [W suicide car bombs].
        Near [L Idlib], a [O U.S.] strike hit [L a building] in which [O al-Qaida operatives] were meeting, according to a Pentagon statement.
        In [L Afghanistan], [M U.S. aircraft] struck [L an ISIL camp] in [L Nangarhar province].
        Near [L Sirte, Libya], [M Harrier jets from USS Wasp] destroyed [L four enemy fighting positions] and [V a supply truck].
        Close air support for [O the Iraqi brigades] near [L Hit] will go on as long as weather allows.
        [O Iraqi pilots] flew [M F-16s] out of [L Balad Air Base] and dropped [W 500-pound bombs] on [L a tunnel entrance].
        [O The Foreign Office] warns travellers to stay out of [L Anbar], [L Ninewah] and [L Salah-Al-Din provinces].
        [O The FCO] asks [O visitors] to put off needless trips to [L the rest of Iraq], including [L the Kurdistan Region].
        [O British nationals] should leave [L Syria] now by any safe means.
        [O The British Embassy in Damascus] has suspended its services, and [O all diplomatic staff] have been withdrawn from [L Syria].
        If you need consular help, contact [O the Embassy of Romania] or [O the nearest British Embassy] in [L Beirut].
        There is a high threat of kidnapping from [O Daesh], [O criminal gangs] and [O militias] throughout [L Iraq].
        Avoid crowds near [L the Green Zone] and follow the orders of [O the police] at checkpoints.
        [L Baghdad International Airport] is open, but the road to [L the airport] may be closed without notice after attacks with [W rockets] or [W mortars].
        Drinking in public is against [N Islamic] law and may offend [O local people].
        You need a valid [N Iraqi] visa, which [O the Iraqi Embassy in London] can issue.
        [O The U.S. Embassy in Baghdad] warns [O U.S. citizens] of the danger of [W improvised explosive devices] on [L roads north of Hillah].
        [O The Department of Foreign Affairs and Trade] ([O DFAT]) has raised the level of its advice for [L Erbil].
        [O The Federal Aviation Administration] has forbidden [O U.S. airlines] to fly over [L northern Iraq] below 26,000 feet.
        [O The EU Delegation to Iraq] invites [O civil society organisations] in [L Basra] and [L Thi-Qar] to apply for grants.
        The deadline for proposals is [T 15 September], and [O applicants] will find the guidelines on the website of the programme.
        [P Ambassador Helga Brandt], [P Head of the EU Delegation], visited [L a school for displaced children] in [L Dohuk].
        [P The High Representative], on behalf of [O the EU], condemned the bombing in [L the Kadhimiya district] and expressed sympathy with [O the victims].
        [O The Council of the European Union] added [O two airlines] and [P 12 ministers] to the list of those under sanctions over the violence against [O the Syrian people].
        [O The Council] imposed an asset freeze on [P Rami Shaheen], [P a businessman close to the regime], and [O his holding company].
        [O OFAC] designated [P Tariq al-Rawi] for supplying [O ISIL] with [W rockets] and [V off-road vehicles].
        [O The Department of the Treasury] blocked the property of [O Furat Exchange], [O a money service business in Al-Qaim].
        The names of [P an oil trader] and [O a shipping firm] were removed from the list after a review.
        [O The Al-Qaida Sanctions Committee] approved the listing of [P Said Arif], [P an Algerian army deserter] who recruited [O fighters] in [L France].
        [P Secretary-General Maria Costa] appealed to [O the Syrian Government] to lift the sieges of [L Moadamiya] and [L Zabadani].
        [P The Special Envoy for Syria] met [O the Government delegation] and [O the opposition delegation] in separate rooms at [L the Palais des Nations].
        [P Emergency Relief Coordinator Ruth Avery] told [O the Council] that [O 400,000 people] remain trapped in [L besieged places].
        [O The United Nations Assistance Mission for Iraq] ([O UNAMI]) recorded 612 civilian deaths in [T May].
        [O OCHA] and [O the Syrian Arab Red Crescent] ([O SARC]) sent [V 44 trucks] with food and blankets to [L Madaya].
        [O UNHCR] will hand out stoves and plastic sheets to [O 9,000 families] in [L Zaatari] and [L Azraq].
        [O The Independent International Commission of Inquiry] found that [O both government forces and armed groups] had shelled [L hospitals] in [L Aleppo].
        [O The Organization for the Prohibition of Chemical Weapons] ([O OPCW]) confirmed the use of [W sulfur mustard] in [L Marea].
        [O DFID] has allocated [Q £18 million] to [O the International Rescue Committee] and [O Mercy Corps] for winter clothing.
        [P International Development Secretary Laura Finch] called on [O Russia] to ground [M its bombers] and to let aid workers in.
        [O Germany], [O Sweden] and [O the European Commission] pledged [Q 85 million euros] for water projects in [L Lebanon] at [O the Brussels conference].
        [O Australia] and [O New Zealand] will extend their training mission at [L Taji], [P Prime Minister Neil Parry] announced [T today].
        The mission has a mandate of one year and advises [O the Ministry of the Interior] in [L Baghdad].
        [O The Governments of France, Italy and the United Kingdom] welcome the agreement reached by [O the Libyan parties] in [L Skhirat].
        There can be no military solution in [L Syria], and [O the perpetrators of these crimes] must be held to account.
        The sanctions forbid [O European companies] to sell jet fuel and listening equipment to [O the Syrian regime].
        [O The International Syria Support Group] ([O ISSG]) will set up [O a task force] under [O the UN] to see that aid gets through.
        [O The Syrian Observatory for Human Rights], [O a monitoring group based in Britain], said [O 27 people] had been killed in [L Maarat al-Numan].
        [P Samer Abdel Aziz], [P the head of the Observatory], told [O AFP] that [M Russian warplanes] were behind the raids.
        [P Russian Defence Ministry spokesman Maj. Gen. Viktor Belov] denied that [M Russian aircraft] had bombed [L the market].
        [P Russian Foreign Minister Andrei Sokolov] said [O Moscow] was ready to talk to [O Washington] about a truce in [L Aleppo].
        [O Syrian state media] said [O terrorists] had fired [W rockets] at [L the Hamdaniya district], killing a pharmacist and her son.
        [O The Sana news agency] quoted [P a military source] as saying that [O the army] had secured [L the Castello Road].
        [O The White Helmets], [O volunteers] who work in [L rebel-held areas], posted a video of [L the ruined clinic].
        [O Doctors] at [L M10 hospital in eastern Aleppo] said that it had been hit by [W two barrel bombs] and [W a cluster bomb].
        [O Médecins Sans Frontières] ([O MSF]) said [L a hospital it supports in Azaz] was receiving dozens of wounded every hour.
        [P Turkish President Kemal Erdem] accused [O the YPG] of driving [O Arabs and Turkmens] from [L Tal Abyad].
        [O Ankara] regards [O the Syrian Kurdish fighters] as an arm of [O the PKK], but [O the US] supports [O them].
        [O Iraqi state television] showed [O soldiers] raising the [N Iraqi] flag over [L the town hall in Qayyarah].
        [P Brig Gen Yahya Jassim], [P an Iraqi military spokesman], said [O counter-terrorism troops] had entered [L the Karama neighbourhood] at dawn.
        [P Prime Minister Tarek Salam] promised that [O Shia militiamen] would not enter [L Mosul].
        [P The Saudi ambassador to Iraq], [P Turki al-Harbi], angered [O Shia politicians] when he called for [O the militias] to be disbanded.
        [O Residents of Hit] told [O Reuters] by phone that [O the jihadists] had left [L the main street] during the night.
        [O At least 40 people] died when [P a suicide bomber] drove [V an ambulance] into [L a checkpoint] at [L the entrance to Tikrit].
        [O IS] said in an online statement that [P one of its soldiers] had attacked [O pilgrims] in [L Samarra].
        [P The BBC's Jonah Fairley], in [L Irbil], says [O aid agencies] expect [O 200,000 people] to flee [L the city].
        [L The camp at Khazir] is already full, and [O families] sleep in unfinished shops and wedding halls.
        [O Opposition activists] in [L Douma] said [M government jets] had hit [L a school] and [L a vegetable market].
        [O Amnesty International] said [O thousands of prisoners] had been hanged at [L Saydnaya prison], which [O the Syrian justice ministry] denied.
        [O The Israeli army] said [M its aircraft] had attacked [M a Syrian army tank] after [W mortar shells] landed in [L the Golan Heights].
        [O Hezbollah]'s leader, [P Sheikh Ali Mansour], said in a televised speech that [O the movement] would send more men to [L Aleppo].
        [O Iran]'s Fars news agency reported the death of [P Brig Gen Hossein Daneshvar], [P an adviser to the Syrian army], near [L Khan Touman].
        [P A Western diplomat] said the [N Russian] plan was vague and that [O the rebels] would not trust it.
        [O France] and [O Britain] called an urgent meeting of [O the UN Security Council], where [P the Russian envoy] spoke of lies.
        [P US Secretary of State Daniel Moore] and [P his Russian counterpart] met for five hours at [L a hotel in Lausanne].
        [P A spokesman for Ahrar al-Sham] said [O the group] had used [W captured howitzers] and [M an explosive-laden armoured vehicle] in [L the assault on Ramouseh].
        [O Lebanese soldiers] arrested [P a Syrian man] in [L Arsal] and found [W an explosive belt] under his bed.
        [O The Jordanian government] closed [L the Nassib crossing] after [O rebels] had captured the post on [L the Syrian side].
        [O Kurdish security officials], known as [O Asayish], searched [L houses in the south of Kirkuk] after [O gunmen] stormed [L a power plant].
        [O Yazidi women] who escaped from [L Tal Afar] are treated at [L a clinic in Dohuk] run by [O a German charity].
        [P The Iraqi finance minister] told [O parliament] that the price of oil had left the treasury with barely enough to pay teachers and soldiers.
        [O Protesters] loyal to [P the Shia cleric Jafar Musawi] broke into [L the Green Zone] and occupied [L the parliament building].
        [O Police] used [W tear gas] and [W stun grenades] against [O the crowd], [P a hospital official] said.
        [M A Russian Mi-8 helicopter] was shot down over [L Idlib province] on its way back to [L Hmeimim air base].
        [P Kremlin spokesman Pavel Orlov] said [O all five people on board] had died.
        [O The governor's office in Hasaka] said a bomb hidden in [V a motorcycle] had gone off outside [L a bakery].
        In [L Palmyra], [O Syrian army engineers] have defused [W 150 mines] in [L the ruins], but [L the museum] is badly damaged.
        [P The Syrian culture minister] thanked [O the Polish experts] who came to [L the city] to save statues.
        """;
}
