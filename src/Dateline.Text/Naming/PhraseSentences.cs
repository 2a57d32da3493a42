namespace Dateline.Text.Naming;

/// <summary>Sentences to learn phrases from, written for this project: re3d's texts hold few weapons, platforms and nationalities, and nearly all of them in one source.</summary>
internal static class PhraseSentences
{
    /// <summary>The sentences, as one document with re3d's kinds.</summary>
    public static NameDocument Read() => BracketReader.Read(new StringReader(Sentences), "own");

    // P person, O organisation, L location, N nationality, W weapon, M military platform, V vehicle, T time, Q quantity.
    private const string Sentences = """
        [O Government troops] fired [W mortars] and [W rocket-propelled grenades] at [O the rebels] near [L the old bridge].
        [O The army] said [O its soldiers] had seized [Q 40] [W assault rifles], [Q three] [W heavy machine guns] and [Q a] [V pickup truck].
        [O Coalition aircraft crews] carried out [Q nine] [W airstrikes] against [O the militants] [T on Tuesday].
        [M Fighter jets] and [M helicopter gunships] bombed [O insurgent] positions in [L the eastern hills].
        [W A roadside bomb] wounded [Q two] [O police officers] outside [L Kirkuk].
        [W An improvised explosive device] went off as [M an armored personnel carrier] passed [L the checkpoint].
        Near [L Hit], [Q two] [W strikes] destroyed [M a tank], [W a mortar system] and [W a VBIED].
        Near [L Manbij], [Q one] [W strike] engaged [O a tactical unit] and destroyed [M an armored vehicle] and [W an artillery piece].
        Near [L Fallujah], [Q three] [W strikes] destroyed [Q four] [M tactical vehicles], [Q two] [W heavy machine guns] and [L a weapons cache].
        [O Russian forces] launched [W cruise missiles] from [M warships] in [L the Caspian Sea].
        [M A Russian Su-24 bomber] was shot down by [M a Turkish F-16] over [L the border].
        [M The destroyer USS Porter] fired [Q 20] [W Tomahawk missiles] at [L the airfield].
        [M HMS Duncan] and [M the frigate FS Aquitaine] joined [O the carrier group] in [L the Gulf].
        [O Houthi fighters] hit [M a Saudi frigate] with [W an anti-ship missile] off [L Hodeidah].
        [O The Israeli military] said [M a drone] had crossed into [L northern Israel] and [W an interceptor] brought [M it] down.
        [W Rockets] fired from [L Gaza] landed in [L an open field], and [M Israeli jets] answered with [W air strikes].
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
        [O The Iraqi army], [O the Kurdish Peshmerga] and [O tribal fighters] retook [L the dam] with the help of [W air strikes].
        [O The Security Council] condemned the use of [W chlorine] as [W a weapon] in [L Syria].
        [P The prime minister] told [O reporters] that [O his government] had asked for [M helicopters] and [W ammunition].
        [P President Ibrahim Saleh], [P the head of the transitional council], met [P the foreign minister of Oman] in [L Muscat].
        [O The Syrian Democratic Forces] and [O the coalition] took [L the town of Tabqa] from [O Daesh] [T in May 2017].
        [O ISIL] still holds [L parts of the old city], but [O its fighters] have lost [L the bridges].
        In [L Iraq], [O coalition military forces] conducted [Q six] [W strikes] using [M attack, fighter and bomber aircraft] against [O ISIL] targets.
        [W Ground-based artillery] and [W mortars] were used as well as [M fighter aircraft].
        [O The United Nations] and [O the Arab League] asked [O both sides] to spare [O civilians].
        [P Colonel John Hayes], [P a spokesman for the task force], said [O the enemy] had used [W car bombs] in [L western Mosul].
        """;
}
