namespace Dateline.Places;

/// <summary>Words beside a place's name that tell whether the place is meant, or its government, people or team.</summary>
internal static class MetonymWords
{
    /// <summary>Prepositions that stand before places.</summary>
    public static readonly Words Locative = new("in at near across throughout within around outside off inside along through beyond behind under above below into toward onto upon via");

    /// <summary>Prepositions that stand before those who act or are acted upon.</summary>
    public static readonly Words Agentive = new("against by v vs v. vs. versus beating defeating beat defeated with towards than unlike like despite upon besides");

    /// <summary>Verbs that take a place as object, and words of motion before "to" and "from".</summary>
    public static readonly Words Motion = new(
        "go goes going went gone move moves moved moving return returns returned returning travel travels traveled travelled traveling come came coming arrive arrived arrives flee fled fly flew flown emigrate emigrated emigrating immigrate immigrated " +
        "immigrating migrate migrated migrating send sent ship shipped shipping export exported visit visits visited visiting visitor visitors trip trips journey tour tours toured touring leave leaves left leaving enter entered entering reach reached " +
        "reaching cross crossed crossing drive drove driven walk walked sail sailed extend extends extended extending run runs ran running north south east west northeast northwest southeast southwest close next adjacent native endemic access way " +
        "road route line railway flight flights bus train ferry border gateway settle settled live lived lives living born raised relocate relocated relocating deport deported expel expelled expedition pilgrimage connect connects connected connecting explore explored inhabit inhabited occupy occupied occupying tour " +
        "deploy deployed withdraw withdrew withdrawal withdrawing bring brought take taken took transfer escape escaped exile exiled head headed back ambassador envoy emissary service services home belong belongs belonged introduced imported spread spreads range ranges distance miles kilometres km");

    /// <summary>Words before "for", "to", "of", "from" and before the bare name that make it a side: a team, a government, a people.</summary>
    public static readonly Words Sides = new(
        "lost loss losing lose loses defeat defeats win wins won winning victory draw drew drawn tie tied beat beats play plays played playing appear appeared compete competes competed competing cap caps capped debut debuted represent represents " +
        "represented representing score scored scores goals sign signed signing join joined joins joining help helped helps helping support supports supported supporting recognize recognized recognise recognised recognition oppose opposed opposes " +
        "independence aid ally allies allied alliance war wars peace treaty agreement relations ties invade accuse accused accuses accusing blame blamed urge urged urges urging tell told ask asked asks warn warned warns criticize criticized criticised " +
        "force forced forces allow allowed allows enable enabled call called calls threaten threatened threatens fight fought fighting face faced faces facing sanction sanctions sanctioned condemn condemned declare declared " +
        "coach coached manage managed selected select qualified qualify match matches test tests final semifinal quarterfinal semi-final opponents opponent rival rivals champions squad team owned awarded granted given gave give ceded cede sold sell sells owe loyal loyalty " +
        "hostile hostility enemy enemies friend friends behalf conquer conquered defending defend defended annexed surrender surrendered persuade persuaded convince convinced pressure pressured let make made makes sued sue mission embassy elected rejoin rejoined request admire admires admired loaned accession jurisdiction selected distance leaving hosted host hosting visiting faced");

    /// <summary>Acts aimed at places, before "on" and before the bare name.</summary>
    public static readonly Words Assaults = new(
        "attack attacks attacked attacking assault assaults strike strikes struck striking airstrike airstrikes raid raids raided bombing bombings bombardment bombardments offensive shelling blitz siege advance march marched advanced barrage barrages shelled bombed bombarded hit hits");

    /// <summary>What is done to a place, not to its government: "captured Orsk".</summary>
    public static readonly Words Takings = new(
        "capture captures captured capturing recapture recaptures recaptured recapturing seize seizes seized seizing retake retakes retook retaken retaking storm storms stormed storming overrun overruns overran overrunning liberate liberates liberated liberating besiege besieges besieged besieging " +
        "encircle encircles encircled encircling reconquer reconquered reclaim reclaims reclaimed reclaiming");

    /// <summary>What a place has as land.</summary>
    public static readonly Words Land = new(
        "population capital coast coastline border borders region regions largest biggest north south east west northern southern eastern western central highest second third oldest province provinces city cities town towns rivers river lakes islands mountains " +
        "climate area territory land landscape countryside airport port streets downtown suburbs forests economy villages village most only main national best smallest longest tallest museum university state county side district");

    /// <summary>Verbs that a place itself may be the subject of.</summary>
    public static readonly Words LandVerbs = new("is was are were lies lay contains contained borders bordered consists comprises covers became becomes remains remained stands sits stretches includes included has had been");

    /// <summary>Verbs in forms that do not look like verbs by their end.</summary>
    public static readonly Words Irregular = new(
        "won lost beat took gave made held sent said told met led left fought began won't has have had will would could should may might must did does do can cannot became got went came saw sold bought built hit put set let kept felt fell rose ran drew threw " +
        "wrote spoke broke chose sought brought caught taught thought understood stood withdrew overcame swept struck shot sank joins wins plays beats loses holds says wants seeks plans faces fears hopes needs accuses warns threatens claims denies rejects accepts agrees " +
        "adopts signs sends sells buys takes gives makes hosts leads fights finishes qualifies competes participates enters scores supports opposes calls urges believes considers recognizes recognises intends insists provides maintains uses allows requires bans imposes " +
        "never also first still already later finally then twice subsequently successfully once again eventually officially formally");
}
