using System.Collections.Frozen;

namespace Dateline.Reports.Dates;

/// <summary>Names of months, and their usual abbreviations, in the languages that news sites print beside a story.</summary>
/// <remarks>Names follow the Unicode CLDR, forms within a date (genitive) included.</remarks>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "january jan januar jänner jaenner janvier janv enero ene gennaio gen genn janeiro januari stycznia styczeń sty ledna leden ocak oca tammikuuta января янв январь січня ianuarie január ιανουαρίου gener siječnja januára",
        "february feb februar feber février fevrier févr fevr fév febrero febbraio febbr fevereiro fev februari lutego luty lut února únor şubat şub helmikuuta февраля фев февраль лютого februarie február φεβρουαρίου febrer veljače februára",
        "march mar märz maerz mär mrz mars marzo março marco maart mrt marca marzec března březen mart maaliskuuta марта мар март березня martie március μαρτίου març ožujka",
        "april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna duben nisan nis huhtikuuta апреля апр апрель квітня aprilie április απριλίου travnja apríla",
        "may mai mayo maggio mag maio mei maja maj května květen mayıs toukokuuta мая май травня május μαΐου maig svibnja mája",
        "june jun juni juin junio giugno giu junho czerwca czerwiec cze června červen haziran haz kesäkuuta июня июн июнь червня iunie június ιουνίου juny lipnja júna",
        "july jul juli juillet juil julio luglio lug julho lipca lipiec lip července červenec temmuz tem heinäkuuta июля июл июль липня iulie július ιουλίου juliol srpnja júla",
        "august aug août aout agosto ago augustus augusti sierpnia sierpień sie srpna srpen ağustos ağu elokuuta августа авг август серпня augusztus αυγούστου agost kolovoza augusta",
        "september sep sept septembre septiembre setiembre settembre sett set setembro września wrzesień wrz září eylül eyl syyskuuta сентября сен сентябрь вересня septembrie szeptember σεπτεμβρίου setembre rujna septembra",
        "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź října říjen ekim eki lokakuuta октября окт октябрь жовтня octombrie október οκτωβρίου listopada októbra",
        "november nov novembre noviembre novembro listopad lis listopadu kasım kas marraskuuta ноября ноя ноябрь листопада noiembrie νοεμβρίου studenoga novembra",
        "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień gru prosince prosinec aralık ara joulukuuta декабря дек декабрь грудня decembrie δεκεμβρίου desembre prosinca decembra desember",
    ];

    private static readonly FrozenDictionary<string, int> Table = Names
        .SelectMany((names, index) => names.Split(' ').Select(name => (name, index + 1)))
        .DistinctBy(pair => pair.name)
        .ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The month, 1 to 12, that a word names in any case; 0 when it names none.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 14)
        {
            return 0;
        }
        Span<char> lower = stackalloc char[14];
        int length = word.ToLowerInvariant(lower);
        return Lookup.TryGetValue(lower[..length], out int month) ? month : 0;
    }
}
