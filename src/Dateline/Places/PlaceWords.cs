using System.Collections.Frozen;

namespace Dateline.Places;

/// <summary>Words that tell what stands beside them: places, people, bodies, newspapers, streets.</summary>
internal static class PlaceWords
{
    /// <summary>Before a place, these say that the place itself is meant.</summary>
    public static readonly Words Prepositions = Set("in at near from outside around across through toward towards into inside throughout within off along beyond via until beside above below past onto");

    /// <summary>Prepositions that stand before much else too.</summary>
    public static readonly Words WeakPrepositions = Set("of to between over for on against with");

    /// <summary>Words before the name of a person.</summary>
    public static readonly Words Titles = Set(
        "mr mrs ms miss dr gen col lt sgt capt maj cpl pvt rep reps sen sens gov rev prof general colonel lieutenant sergeant captain major commander brigadier admiral president minister secretary chancellor senator congressman " +
        "congresswoman governor mayor judge justice sheriff deputy officer detective inspector trooper chief coach sir lady lord dame sheikh sheik shaykh imam ayatollah mullah maulana prince princess king queen pope father sister brother " +
        "bishop archbishop pastor reverend attorney lawyer professor doctor director chairman chairwoman spokesman spokeswoman spokesperson leader ambassador envoy councilman councilwoman commissioner superintendent principal " +
        "quarterback pitcher guard forward goalkeeper striker midfielder defender actor actress singer author writer reporter editor analyst candidate comrade premier vice");

    /// <summary>Words after the name of a place that make it the name of a body, building or office there.</summary>
    public static readonly Words Bodies = Set(
        "police department dept county city town village council university college high school schools elementary middle junior hospital medical center centre airport army navy force board court courthouse jail prison fire district " +
        "public library park church community chamber commerce association club company co inc corp bank bridge volunteer electric health superior supreme circuit municipal state national international general memorial regional area " +
        "metro metropolitan police mayor governor gov attorney sheriff district legislature senate house assembly parliament ministry minister foreign president prime embassy consulate stadium arena museum theater theatre " +
        "symphony orchestra ballet opera festival hall station port harbor harbour zoo hotel inn mall market plaza square tower road-works water sewer utilities power authority commission committee agency office bureau service " +
        "services division branch campus academy institute seminary law medical nursing clinic ambulance emergency ems rescue housing planning zoning parks recreation historical society foundation group federation union league conference " +
        "convention republican democratic democrat democrats republicans party liberal conservative labour labor youth senior seniors women men boys girls township borough parish precinct hills heights beach valley lake river creek island islands " +
        "interior defense defence justice finance education agriculture trade energy presidency security intelligence special armed naval coast guard marines marine parliamentary prosecutor prosecutors republican revolutionary soviet patriarch orthodox islamic muslim jewish " +
        "detention correctional penitentiary army base barracks garrison camp headquarters cathedral mosque temple synagogue archdiocese diocese baptist methodist catholic lutheran presbyterian treaty accord agreement declaration summit process");

    /// <summary>Words after the name of a place that make it the name of a newspaper or broadcaster.</summary>
    public static readonly Words Papers = Set(
        "times herald tribune post globe news journal gazette star telegraph chronicle register independent examiner observer inquirer enquirer dispatch courier sentinel sun mirror mail press record reporter review advertiser advocate banner bee bulletin " +
        "ledger monitor standard statesman today tv radio television broadcasting newspapers daily weekly magazine citizen echo argus messenger leader constitution");

    /// <summary>Words after a name that make it a street or a square.</summary>
    public static readonly Words Streets = Set("street st avenue ave road rd drive dr lane ln boulevard blvd highway hwy parkway pkwy pike turnpike terrace crescent trail way expressway freeway bypass alley loop row");

    /// <summary>Words after a name that make it a team, a product, a dish.</summary>
    public static readonly Words Things = Set(
        "rangers bulldogs tigers lions bears eagles hawks wildcats panthers cowboys yankees mets cubs giants dodgers braves marlins astros royals twins pirates reds phillies athletics mariners angels padres rockies diamondbacks " +
        "lakers celtics knicks nets heat magic bulls pistons pacers bucks cavaliers raptors hornets spurs mavericks rockets grizzlies suns warriors kings clippers jazz nuggets thunder blazers patriots jets dolphins bills steelers " +
        "ravens browns bengals titans colts jaguars texans broncos raiders chargers chiefs redskins packers vikings saints falcons buccaneers seahawks rams cardinals bruins sabres penguins flyers capitals islanders devils senators " +
        "canadiens leafs flames oilers canucks sharks ducks predators avalanche united rovers wanderers albion athletic hotspur villa fc afc trojans gators longhorns sooners buckeyes wolverines spartans badgers gophers hoosiers " +
        "boilermakers hawkeyes cyclones jayhawks huskers aggies razorbacks rebels volunteers gamecocks crimson tide seminoles hurricanes cavaliers hokies sausage cheese pepper sauce chicken wings steak");

    /// <summary>Names of more words than one that the gazetteer knows as places, but that are something else in the news.</summary>
    public static readonly Words NotPlaces = new(["White House", "Red Cross", "National Park", "Tri-City", "Free Press", "United Nations", "Santa Claus", "Ground Zero", "Central Command", "National Guard", "Coast Guard", "Al Jazeera", "al-Jazeera", "Old City", "New Arab"]);

    /// <summary>Words before a name that still leave it the name of that place.</summary>
    public static readonly Words Directions = Set(
        "north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern downtown uptown midtown greater upper lower inner outer old mid rural suburban " +
        "metropolitan metro nearby occupied modern ancient colonial post war coastal mainland neighbouring neighboring");

    /// <summary>Words with "of" before a place, which say its kind.</summary>
    public static readonly FrozenDictionary<string, PlaceKind>.AlternateLookup<ReadOnlySpan<char>> KindBefore = Kinds(
        ("city", PlaceKind.Town), ("town", PlaceKind.Town), ("village", PlaceKind.Town), ("hamlet", PlaceKind.Town), ("capital", PlaceKind.Town), ("port", PlaceKind.Town), ("settlement", PlaceKind.Town), ("township", PlaceKind.Town),
        ("outpost", PlaceKind.Town), ("oasis", PlaceKind.Town), ("resort", PlaceKind.Town), ("locality", PlaceKind.Town), ("commune", PlaceKind.Town), ("hamlets", PlaceKind.Town), ("subdistrict", PlaceKind.District), ("suburbs", PlaceKind.Neighbourhood),
        ("municipality", PlaceKind.Town), ("suburb", PlaceKind.Neighbourhood), ("neighbourhood", PlaceKind.Neighbourhood), ("neighborhood", PlaceKind.Neighbourhood), ("quarter", PlaceKind.Neighbourhood), ("district", PlaceKind.District),
        ("county", PlaceKind.District), ("province", PlaceKind.Province), ("state", PlaceKind.Province), ("region", PlaceKind.Province), ("governorate", PlaceKind.Province), ("cities", PlaceKind.Town), ("towns", PlaceKind.Town),
        ("villages", PlaceKind.Town), ("neighbourhoods", PlaceKind.Neighbourhood), ("neighborhoods", PlaceKind.Neighbourhood), ("outskirts", PlaceKind.Town), ("republic", PlaceKind.Country), ("island", PlaceKind.Land), ("provinces", PlaceKind.Province), ("districts", PlaceKind.District),
        ("borough", PlaceKind.Neighbourhood));

    /// <summary>Words after a place that say its kind.</summary>
    public static readonly FrozenDictionary<string, PlaceKind>.AlternateLookup<ReadOnlySpan<char>> KindAfter = Kinds(
        ("province", PlaceKind.Province), ("provinces", PlaceKind.Province), ("governorate", PlaceKind.Province), ("oblast", PlaceKind.Province), ("region", PlaceKind.Province), ("state", PlaceKind.Province), ("district", PlaceKind.District),
        ("districts", PlaceKind.District), ("raion", PlaceKind.District), ("county", PlaceKind.District), ("counties", PlaceKind.District), ("parish", PlaceKind.District), ("agency", PlaceKind.District), ("territory", PlaceKind.District),
        ("village", PlaceKind.Town), ("town", PlaceKind.Town), ("city", PlaceKind.Town), ("township", PlaceKind.Town), ("subdistrict", PlaceKind.District), ("neighborhood", PlaceKind.Neighbourhood), ("neighbourhood", PlaceKind.Neighbourhood),
        ("suburb", PlaceKind.Neighbourhood), ("quarter", PlaceKind.Neighbourhood), ("prefecture", PlaceKind.Province), ("department", PlaceKind.Province), ("municipality", PlaceKind.District), ("peninsula", PlaceKind.Region), ("island", PlaceKind.Land),
        ("valley", PlaceKind.Land), ("mountains", PlaceKind.Land), ("river", PlaceKind.River), ("sea", PlaceKind.Sea), ("commune", PlaceKind.District), ("subdivision", PlaceKind.District), ("camp", PlaceKind.Neighbourhood));

    /// <summary>Countries by their initials, which stand before a noun as an adjective would.</summary>
    public static readonly Words Initials = new(["US", "U.S.", "U.S", "USA", "UK", "U.K.", "U.K", "UAE"]);

    /// <summary>Common nouns after a place's name that go with the place itself.</summary>
    public static readonly Words Belongings = Set(
        "police officials official residents resident man men woman women native area areas government authorities based suburb suburbs neighborhood neighbourhood neighborhoods border coast coastline airport city town village capital province region " +
        "district county state market hospital school schools university highway road roads border borders front frontline outskirts countryside skies airspace waters port base prison mayor governor home house firm company businessman " +
        "teenager teen boy girl couple family voters lawmakers lawmaker legislators firefighters sheriff mosque church crash shooting attack attacks bombing bombings blast raid offensive siege massacre protests protest earthquake conflict war campaign");

    /// <summary>Built places where things happen, rather than bodies that act.</summary>
    public static readonly Words Sites = Set("airport airbase base airfield hospital mosque church cathedral temple synagogue market station checkpoint bridge dam prison jail crossing camp port harbor harbour barracks garrison stadium square refinery plant hotel palace tunnel terminal");

    /// <summary>Built places that lie in the town named beside them.</summary>
    public static readonly Words Facilities = Set(
        "base airbase airport airfield airstrip hospital clinic school university college mosque church temple synagogue cathedral market bazaar mall hotel restaurant cafe station barracks garrison camp headquarters checkpoint checkpoints post outpost " +
        "crossing bridge dam prison jail embassy consulate ministry court courthouse stadium palace compound square roundabout port harbour harbor refinery pipeline plant depot warehouse factory mine oilfield centre center academy monastery shrine " +
        "museum orphanage cemetery barrack recruitment tunnel power bakery theatre theater villa farm building tower office park beach");

    private static Words Set(string words) => new(words);

    private static FrozenDictionary<string, PlaceKind>.AlternateLookup<ReadOnlySpan<char>> Kinds(params (string Word, PlaceKind Kind)[] words) =>
        words.ToFrozenDictionary(pair => pair.Word, pair => pair.Kind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

/// <summary>A set of words, compared without regard to case and to a full stop at the end.</summary>
internal sealed class Words
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public Words(string words) => _words = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public Words(IEnumerable<string> words) => _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Has(ReadOnlySpan<char> word) => _words.Contains(word.Length > 1 && word[^1] == '.' ? word[..^1] : word);
}
