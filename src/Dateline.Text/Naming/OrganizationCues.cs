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

    // What is named so is a plan, a happening or a paper, whoever made it.
    private static readonly FrozenSet<string> s_things = Words("Act Agreement Atlas Cup Doctrine Emergency Index Olympiad Olympiads Plan Program Project Summit Theory Treaty Week");

    // Built places that act no more than others do.
    private static readonly FrozenSet<string> s_places = Words("Airport Hotel Mosque Station");

    private static readonly int s_person = NameScheme.Universal.KindOf("PER"), s_location = NameScheme.Universal.KindOf("LOC"), s_organization = NameScheme.Universal.KindOf("ORG"), s_other = NameScheme.Universal.KindOf("OTH");

    /// <summary>The kind that the words around a name tell; its own when they tell none.</summary>
    public static int KindOf(TaggedText text, ReadOnlySpan<int> tags, (int Start, int End, int Kind) name) =>
        name.Kind == s_organization ? KindOfHead(text, name) : AreOrganization(text, tags, name) ? s_organization : IsThing(text, tags, name) ? s_other : name.Kind;

    /// <summary>The kind that the main word of an organization's name tells: "the Mara Recovery Plan" is none.</summary>
    private static int KindOfHead(TaggedText text, (int Start, int End, int Kind) name)
    {
        int head = name.End - 1;
        for (int word = name.Start + 1; word < name.End; word++)
        {
            if (text.Word(word) is not ("of" or "for" or "on" or "in")) continue;
            head = word - 1;
            break;
        }
        if (head == name.Start) return s_organization;
        var letters = text.Word(head);
        // "World Food Program"
        if (letters is "Program" && text.Word(head - 1) is "Food" or "Development" or "Environment") return s_organization;
        return Holds(s_things, letters) ? s_other : Holds(s_places, letters) ? s_location : s_organization;
    }

    private static bool AreOrganization(TaggedText text, ReadOnlySpan<int> tags, (int Start, int End, int Kind) name)
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
        return Holds(s_before, before) && tags[name.Start - 1] == 0 && !(adjective && name.Kind == s_location);
    }

    /// <summary>Whether an article shows that a name is no person's: a ship, a picture, a group. Those who stand for something else ("the Okoro family") and whole families ("the Okoros") have one too.</summary>
    private static bool IsThing(TaggedText text, ReadOnlySpan<int> tags, (int Start, int End, int Kind) name)
    {
        if (name.Kind != s_person || name.Start == 0 || name.End == tags.Length || tags[name.End] != 0 || text.Word(name.Start - 1) is not "the") return false;
        return text.Word(name.Start) is not ("Prophet" or "Devil" or "devil" or "Lord") && text.Word(name.End - 1)[^1] != 's' && !ArePair(text, name)
            && text.PartsOfSpeech[name.End] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral);
    }

    /// <summary>Whether a name is made of two persons' with a hyphen between: "the Doro-Fara ticket".</summary>
    private static bool ArePair(TaggedText text, (int Start, int End, int Kind) name) =>
        name.End - name.Start == 3 && text.Word(name.Start + 1) is "-" && text.Word(name.Start) is not ("Al" or "al" or "El" or "el");
}
