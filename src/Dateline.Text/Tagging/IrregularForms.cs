namespace Dateline.Text.Tagging;

/// <summary>English inflections that no rule makes: strong verbs, old plurals, comparisons, and the forms of pronouns and auxiliaries.</summary>
internal static class IrregularForms
{
    private const string Verbs =
        """
        be: am is are was were been being 's 're 'm ’s ’re ’m ai
        have: has had having 've 'd ’ve ’d
        do: does did done doing
        arise: arose arisen
        awake: awoke awoken
        bear: bore borne born
        beat: beaten
        become: became
        begin: began begun
        bend: bent
        bet: bet
        bid: bade bidden
        bind: bound
        bite: bit bitten
        bleed: bled
        blow: blew blown
        break: broke broken
        breed: bred
        bring: brought
        broadcast: broadcast
        build: built
        burn: burnt
        buy: bought
        catch: caught
        choose: chose chosen
        cling: clung
        come: came
        creep: crept
        deal: dealt
        die: dying
        dig: dug
        draw: drew drawn
        dream: dreamt
        drink: drank drunk
        drive: drove driven
        dwell: dwelt
        eat: ate eaten
        fall: fell fallen
        feed: fed
        feel: felt
        fight: fought
        find: found
        flee: fled
        fling: flung
        fly: flew flown
        forbid: forbade forbidden
        foresee: foresaw foreseen
        forget: forgot forgotten
        forgive: forgave forgiven
        freeze: froze frozen
        get: got gotten
        give: gave given
        go: went gone goes
        grind: ground
        grow: grew grown
        hang: hung
        hear: heard
        hide: hid hidden
        hold: held
        keep: kept
        kneel: knelt
        know: knew known
        lay: laid
        lead: led
        leap: leapt
        learn: learnt
        leave: left
        lend: lent
        lie: lay lain lying
        light: lit
        lose: lost
        make: made
        mean: meant
        meet: met
        mislead: misled
        mistake: mistook mistaken
        mow: mown
        outdo: outdid outdone
        overcome: overcame
        overrun: overran
        oversee: oversaw overseen
        overtake: overtook overtaken
        overthrow: overthrew overthrown
        panic: panicked panicking
        pay: paid
        prove: proven
        rebuild: rebuilt
        resell: resold
        retake: retook retaken
        ride: rode ridden
        ring: rang rung
        rise: rose risen
        run: ran
        say: said
        see: saw seen
        seek: sought
        sell: sold
        send: sent
        sew: sewn
        shake: shook shaken
        shine: shone
        shoot: shot
        show: shown
        shrink: shrank shrunk
        sing: sang sung
        sink: sank sunk
        sit: sat
        slay: slew slain
        sleep: slept
        slide: slid
        sling: slung
        smell: smelt
        sow: sown
        speak: spoke spoken
        speed: sped
        spend: spent
        spill: spilt
        spin: spun
        spit: spat
        spoil: spoilt
        spring: sprang sprung
        stand: stood
        steal: stole stolen
        stick: stuck
        sting: stung
        stink: stank stunk
        strike: struck stricken
        string: strung
        strive: strove striven
        swear: swore sworn
        sweep: swept
        swell: swollen
        swim: swam swum
        swing: swung
        take: took taken
        teach: taught
        tear: tore torn
        tell: told
        think: thought
        throw: threw thrown
        traffic: trafficked trafficking
        tie: tying
        undergo: underwent undergone
        understand: understood
        undertake: undertook undertaken
        undo: undid undone
        uphold: upheld
        wake: woke woken
        wear: wore worn
        weave: wove woven
        weep: wept
        win: won
        wind: wound
        withdraw: withdrew withdrawn
        withhold: withheld
        withstand: withstood
        wring: wrung
        write: wrote written
        can: ca
        will: 'll ’ll wo
        """;

    private const string Nouns =
        """
        man: men
        woman: women
        child: children
        person: people
        foot: feet
        tooth: teeth
        goose: geese
        mouse: mice
        louse: lice
        ox: oxen
        life: lives
        wife: wives
        knife: knives
        leaf: leaves
        loaf: loaves
        thief: thieves
        half: halves
        calf: calves
        shelf: shelves
        self: selves
        wolf: wolves
        hoof: hooves
        scarf: scarves
        crisis: crises
        base: bases
        march: marches
        analysis: analyses
        thesis: theses
        hypothesis: hypotheses
        diagnosis: diagnoses
        oasis: oases
        axis: axes
        medium: media
        datum: data
        bacterium: bacteria
        phenomenon: phenomena
        criterion: criteria
        stratum: strata
        memorandum: memoranda
        referendum: referenda
        alumnus: alumni
        nucleus: nuclei
        fungus: fungi
        radius: radii
        stimulus: stimuli
        formula: formulae
        larva: larvae
        index: indices
        matrix: matrices
        vertex: vertices
        appendix: appendices
        bus: buses
        gas: gases
        virus: viruses
        campus: campuses
        census: censuses
        bonus: bonuses
        status: statuses
        lens: lenses
        quiz: quizzes
        series: series
        species: species
        means: means
        headquarters: headquarters
        corps: corps
        barracks: barracks
        troops: troops
        outskirts: outskirts
        militiaman: militiamen
        gunman: gunmen
        policeman: policemen
        spokesman: spokesmen
        tribesman: tribesmen
        serviceman: servicemen
        clergyman: clergymen
        fisherman: fishermen
        airman: airmen
        bogeyman: bogeymen
        coup: coups
        netherlands: netherlands
        philippines: philippines
        emirates: emirates
        maldives: maldives
        balkans: balkans
        """;

    private const string Comparisons =
        """
        good: better best
        bad: worse worst
        far: further farther furthest farthest
        much: more most
        little: less least
        early: earlier earliest
        late: later latest
        """;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> OfVerbs = Read(Verbs);
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> OfNouns = Read(Nouns);
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> OfComparisons = Read(Comparisons);

    /// <summary>The verb a form belongs to; null when it is regular.</summary>
    public static string? Verb(ReadOnlySpan<char> form) => OfVerbs.TryGetValue(form, out string? lemma) ? lemma : null;

    /// <summary>The noun a plural belongs to; null when it is regular.</summary>
    public static string? Noun(ReadOnlySpan<char> form) => OfNouns.TryGetValue(form, out string? lemma) ? lemma : null;

    /// <summary>The adjective or adverb a comparison belongs to; null when it is regular.</summary>
    public static string? Comparison(ReadOnlySpan<char> form) => OfComparisons.TryGetValue(form, out string? lemma) ? lemma : null;

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Read(string lines)
    {
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (string form in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) lemmas[form] = line[..colon];
        }
        return lemmas.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
