using System.Collections.Frozen;
using Dateline.Text.Networks;
using static Dateline.Text.Naming.NameWords;

namespace Dateline.Text.Naming;

/// <summary>Where the words around a name tell that it is an organization's, and not a person's or a place's: "the insurer Amber", "Amber shares".</summary>
internal static class OrganizationCues
{
    // Directly before a name.
    private static readonly FrozenSet<string> s_before = Words("""
        agency airline band bank broadcaster channel company conglomerate developer firm giant group insurer maker manufacturer magazine militia network newspaper operator
        outlet party platform publisher retailer startup supplier tabloid website
        """);

    // Directly behind a person's name that is none.
    private static readonly FrozenSet<string> s_behind = Words("""
        bureau combatants employee employees executives faction fighters gunmen insurgents management militant militants militia newspaper officials operative operatives
        party rebels representative representatives researchers shareholders shares spokesman spokesperson spokeswoman staff subsidiary website workers
        """);

    // Within a name: movements, armed groups, parties and universities that say what they are in other languages, and some well-known groups.
    private static readonly FrozenSet<string> s_within = Words("""
        Ahrar Ansar Ansarallah Ansarullah Banco Boko Clan Daesh ECOWAS Frente Haram Harakat Hashd Hezb Hezbollah Hizb Hizballah Hizbollah Hizbul Hizbullah ISIL ISIS Jabhat Jaish
        Jamaat Jamia Jamiat Jaysh Lashkar Liwa Majlis Ministerio Movimiento Partido Peshmerga Qaeda Qaida Shabaab Taliban Tehreek Tehrik UNESCO UNICEF Unesco Unicef
        Universidad Universidade Université
        """);

    private static readonly int s_person = NameScheme.Universal.KindOf("PER"), s_location = NameScheme.Universal.KindOf("LOC");

    /// <summary>Whether the words around a name of some kind make it an organization's.</summary>
    public static bool Tell(TaggedText text, ReadOnlySpan<int> tags, (int Start, int End, int Kind) name)
    {
        if (name.Kind != s_person && name.Kind != s_location) return false;
        for (int word = name.Start; word < name.End; word++)
        {
            if (Holds(s_within, text.Word(word))) return true;
        }
        bool behind = name.End < tags.Length && tags[name.End] == 0;
        bool adjective = behind && text.PartsOfSpeech[name.End] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral;
        if (name.Kind == s_person && behind && Holds(s_behind, text.Word(name.End))) return true;
        if (name.Start == 0) return false;
        var before = text.Word(name.Start - 1);
        if (Holds(s_before, before) && tags[name.Start - 1] == 0 && !(adjective && name.Kind == s_location)) return true;
        // Persons take no article, but for prophets, those who stand for something else ("the Okoro family") and whole families ("the Okoros").
        return name.Kind == s_person && before is "the" && text.Word(name.Start) is not ("Prophet" or "Devil" or "devil" or "Lord") && behind && text.Word(name.End - 1)[^1] != 's' && !adjective && !ArePair(text, name);
    }

    /// <summary>Whether a name is made of two persons' with a hyphen between: "the Doro-Fara ticket".</summary>
    private static bool ArePair(TaggedText text, (int Start, int End, int Kind) name) =>
        name.End - name.Start == 3 && text.Word(name.Start + 1) is "-" && text.Word(name.Start) is not ("Al" or "al" or "El" or "el");
}
