using System.Collections.Frozen;

namespace Dateline.Quantities;

/// <summary>Nouns for people by their endings, such as "deminers" and "lobbyist"; things that are named for what they do are left out.</summary>
/// <remarks>Endings of agent nouns: Quirk et al., A Comprehensive Grammar of the English Language (1985), appendix I.32-36.</remarks>
internal static class DoerNouns
{
    private static readonly string[] s_endings = ["er", "or", "ist", "eer", "ian"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_things = (
        "launcher container tower bunker helicopter chopper cruiser destroyer carrier freighter steamer trawler tanker bomber trailer computer center quarter headquarter shelter generator reactor tractor transformer motor sector corridor " +
        "order border paper letter matter number member shoulder finger liver chamber charter chapter barrier layer booster blaster cluster disaster winter summer december november october september weather water river mirror error terror horror " +
        "harbor monitor detector sensor elevator escalator excavator bulldozer digger loader mixer pointer poster register shutter silencer slaughter laughter hammer ladder locker scanner speaker sticker tender theater trigger tumor vector " +
        "power flower shower answer corner counter cylinder daughter dinner distance encounter engineering folder fodder hunger interior exterior labor leader manner offer other outer pepper perimeter powder quarter rather remainder render " +
        "reminder rubber semester server shatter silver spider supper surrender timber toaster trouser twister unrest whisper wonder disorder takeover handover leftover crossover hangover layover turnover door floor minor major author factor " +
        "indicator simulator projector connector conductor compressor accelerator refrigerator ventilator incinerator interceptor mortar rotor armor odor humor rumor vapor favor honor behavior fever lever clover cover discover recover manoeuvre career pier beer deer tier").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a noun, in the singular or the plural, is by its ending one for a person.</summary>
    public static bool Has(ReadOnlySpan<char> noun)
    {
        ReadOnlySpan<char> one = IsPlural(noun) ? noun[..^1] : noun;
        foreach (string ending in s_endings)
        {
            if (one.Length > ending.Length + 3 && one.EndsWith(ending, StringComparison.Ordinal)) return !s_things.Contains(one) && !one.EndsWith("power", StringComparison.Ordinal);
        }
        return false;
    }

    /// <summary>Whether a noun that <see cref="Has"/> accepts is in the plural.</summary>
    public static bool IsPlural(ReadOnlySpan<char> noun) => noun[^1] == 's';
}
