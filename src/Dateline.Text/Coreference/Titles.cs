using System.Collections.Frozen;

namespace Dateline.Text.Coreference;

/// <summary>Titles before names, and the words that take up a kind of name.</summary>
internal static class Titles
{
    private static readonly FrozenSet<string> Words =
        ("mr mrs ms miss dr prof gen lt col maj capt sgt adm sen rep gov pres rev sir lord lady president minister general colonel major captain lieutenant sergeant " +
         "admiral senator governor sheikh king queen prince princess ayatollah imam pope secretary chancellor premier ambassador commander judge professor doctor")
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Organizations =
        ("group organization organisation militia movement party company agency army force faction network gang cartel militant insurgent rebel brigade battalion unit firm " +
         "ministry government newspaper broadcaster union alliance coalition front outfit")
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Towns = "city town village capital camp".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Countries = "country nation kingdom republic".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // The usual English short names of the members of the United Nations and of some other territories, in lower case without article.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CountryNames =
        ("afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|" +
         "bhutan|bolivia|bosnia|botswana|brazil|britain|brunei|bulgaria|burkina faso|burma|burundi|cambodia|cameroon|canada|cape verde|central african republic|chad|" +
         "chile|china|colombia|comoros|congo|costa rica|croatia|cuba|cyprus|czech republic|czechia|denmark|djibouti|dominican republic|east timor|ecuador|egypt|" +
         "el salvador|england|equatorial guinea|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|gambia|georgia|germany|ghana|greece|grenada|guatemala|guinea|" +
         "guinea-bissau|guyana|haiti|honduras|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|" +
         "kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|madagascar|malawi|malaysia|maldives|mali|malta|mauritania|" +
         "mauritius|mexico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|new zealand|nicaragua|niger|nigeria|north korea|" +
         "north macedonia|norway|oman|pakistan|palestine|panama|papua new guinea|paraguay|peru|philippines|poland|portugal|qatar|romania|russia|rwanda|saudi arabia|" +
         "scotland|senegal|serbia|seychelles|sierra leone|singapore|slovakia|slovenia|somalia|somaliland|south africa|south korea|south sudan|spain|sri lanka|sudan|" +
         "suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|togo|tonga|trinidad and tobago|tunisia|turkey|turkmenistan|uganda|ukraine|" +
         "united arab emirates|united kingdom|uk|united states|us|u.s.|usa|america|uruguay|uzbekistan|vanuatu|venezuela|vietnam|wales|yemen|zambia|zimbabwe")
            .Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsTitle(string word) => Words.Contains(word);

    /// <summary>Whether a noun takes up the name of an organization ("the group").</summary>
    public static bool IsOrganizationNoun(string lemma) => Organizations.Contains(lemma);

    /// <summary>Whether a noun takes up the name of a town ("the city").</summary>
    public static bool IsTownNoun(string lemma) => Towns.Contains(lemma);

    /// <summary>Whether a noun takes up the name of a country ("the kingdom").</summary>
    public static bool IsCountryNoun(string lemma) => Countries.Contains(lemma);

    /// <summary>Whether a name, in any case and without its article, is that of a country.</summary>
    public static bool IsCountry(ReadOnlySpan<char> name) => CountryNames.Contains(name);
}
