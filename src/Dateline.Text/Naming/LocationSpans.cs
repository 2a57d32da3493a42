using System.Collections.Frozen;
using Dateline.Text.Networks;
using static Dateline.Text.Naming.NameWords;

namespace Dateline.Text.Naming;

/// <summary>Where names of locations begin and end by custom: a town and the American state behind it are two names, the state's abbreviation is one too, and "Greater" is part of what it stands before.</summary>
internal static class LocationSpans
{
    // Abbreviations of the Postal Service and the older ones of newspapers.
    private static readonly FrozenSet<string> s_abbreviations = Words("""
        AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY
        Ala. Ariz. Ark. Calif. Colo. Conn. D.C. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nev. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Va. Vt. W.Va. Wash. Wis. Wyo.
        """);

    private static readonly FrozenSet<string> s_states = FrozenSet.ToFrozenSet(Words("""
        Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland
        Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Wisconsin Wyoming
        """), StringComparer.OrdinalIgnoreCase);

    // What belongs to the state's name, or makes one name with it.
    private static readonly FrozenSet<string> s_parts = FrozenSet.ToFrozenSet(Words("the new north south east west northern southern eastern western central upper lower mid greater downstate upstate northwest northeast southwest southeast of and & - arkansas lake mount fort port san santa la el de"), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_streets = Words("Ave Ave. Avenue Blvd Blvd. Boulevard Drive Highway Hwy Lane Parkway Pkwy Rd Rd. Road St St. Street");

    private static readonly FrozenSet<string> s_settlements = Words("town city village hamlet suburb port municipality settlement neighbourhood neighborhood township district province county commune oasis island");

    private const int LongestShort = 3, LongestPlain = 3;

    private static readonly int s_location = NameScheme.Universal.KindOf("LOC");

    /// <summary>Rewrites the tags (of <see cref="NameScheme.Universal"/>) of a document's words.</summary>
    public static void Settle(TaggedText text, Span<int> tags)
    {
        for (int word = 1; word < tags.Length; word++)
        {
            if (tags[word] != 0 && NameScheme.KindOf(tags[word]) != s_location) continue;
            ReadOnlySpan<char> letters = text.Word(word);
            // "Greater Mara"
            if (tags[word] != 0 && NameScheme.IsFirst(tags[word]) && text.Word(word - 1) is "Greater" && tags[word - 1] == 0)
            {
                (tags[word - 1], tags[word]) = (tags[word], NameScheme.TagOf(s_location, first: false));
                continue;
            }
            if (tags[word] == 0)
            {
                // "Chillicothe , OH"
                if (word >= 2 && text.Word(word - 1) is "," && IsLocation(tags, word - 2) && HasSmall(text, word - 2) && Holds(s_abbreviations, letters)) tags[word] = NameScheme.TagOf(s_location, first: true);
                continue;
            }
            // "70 Akan Street Mara": an address and its town.
            if (!NameScheme.IsFirst(tags[word]) && Holds(s_streets, text.Word(word - 1)) && !NameScheme.IsFirst(tags[word - 1]) && IsNumbered(text, tags, word - 1))
            {
                tags[word] = NameScheme.TagOf(s_location, first: true);
                continue;
            }
            // "Mara Texas", "San Mara Ca"
            bool last = word + 1 == tags.Length || tags[word + 1] == 0 || NameScheme.IsFirst(tags[word + 1]);
            if (last && !NameScheme.IsFirst(tags[word]) && (Holds(s_states, letters) || HasSmall(text, word - 1) && IsAbbreviation(letters)) && !Holds(s_parts, text.Word(word - 1)))
                tags[word] = NameScheme.TagOf(s_location, first: true);
        }
    }

    /// <summary>Finds eateries, shops and houses called by whose they are: "dinner at Mara's", "from Mara's to the port". What follows tells that nothing of theirs is meant.</summary>
    public static void FindOwned(TaggedText text, Span<int> tags, WordCategories categories)
    {
        foreach (var (start, end, _) in NameScheme.Spans(tags))
        {
            if (start == 0 || end == tags.Length || tags[end] != 0 || text.Tags[end] != "POS" || text.Word(end) is not ("'s" or "’s")) continue;
            if (text.Word(start - 1) is not ("at" or "At" or "to" or "from" or "into" or "near")) continue;
            // "closer to Mara's than to Akan's" speaks of countries.
            if ((categories.Find(text.Word(end - 1)) & WordCategories.NamedLocation) != 0 || (end + 1 < tags.Length && !Closes(text, end + 1))) continue;
            for (int i = start; i <= end; i++) tags[i] = NameScheme.TagOf(s_location, first: i == start);
        }
    }

    /// <summary>Whether the words behind a name, which begin at a comma, say that it is a location: "Mara, a mining town in the north".</summary>
    public static bool AreExplained(TaggedText text, ReadOnlySpan<int> tags, int comma)
    {
        if (comma + 2 >= tags.Length || text.Word(comma) is not "," || text.Word(comma + 1) is not ("a" or "an" or "the")) return false;
        int noun = comma + 2, last = Math.Min(tags.Length - 1, noun + LongestPlain);
        while (noun < last && text.PartsOfSpeech[noun] is PartOfSpeech.Adjective or PartOfSpeech.Noun && text.PartsOfSpeech[noun + 1] == PartOfSpeech.Noun) noun++;
        if (text.PartsOfSpeech[noun] != PartOfSpeech.Noun || !Holds(s_settlements, text.Word(noun))) return false;
        return noun + 1 == tags.Length || text.Word(noun + 1) is "," or "." or "that" or "which" or "where" || text.PartsOfSpeech[noun + 1] == PartOfSpeech.Adposition;
    }

    private static bool Closes(TaggedText text, int word) => text.PartsOfSpeech[word] is PartOfSpeech.Adposition or PartOfSpeech.Determiner or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.Auxiliary
        or PartOfSpeech.Pronoun || (text.PartsOfSpeech[word] == PartOfSpeech.Punctuation && text.Word(word) is not ("\"" or "“" or "'" or "‘" or "-"));

    /// <summary>Finds well-known places in lower case behind a preposition of place, in sentences whose writer heeds no case: "moving to kerala"; and states in short.</summary>
    public static void FindLower(TaggedText text, Span<int> tags, WordCategories categories)
    {
        for (int word = 1; word < tags.Length; word++)
        {
            if (tags[word] != 0 || text.Word(word - 1) is not ("in" or "from" or "near" or "around" or "between" or "outside")) continue;
            ReadOnlySpan<char> letters = text.Word(word);
            // "living in MI"
            if (letters.Length <= LongestShort && text.PartsOfSpeech[word] == PartOfSpeech.ProperNoun && (Holds(s_abbreviations, letters) || letters is "SF" or "LA" or "NYC") && !CutNames.IsCurrency(text, word)) tags[word] = NameScheme.TagOf(s_location, first: true);
            if (letters.Length < 4 || !char.IsLower(letters[0]) || Holds(s_parts, letters) || !text.Tags[word].StartsWith("NN", StringComparison.Ordinal)) continue;
            int known = categories.Find(letters);
            bool place = (known & WordCategories.NamedLocation) != 0 || ((known & WordCategories.Town) != 0 && text.Tags[word] == "NNP");
            if (place && (known & (WordCategories.Group | WordCategories.Person | WordCategories.Location)) == 0) tags[word] = NameScheme.TagOf(s_location, first: true);
        }
    }

    private static bool IsLocation(ReadOnlySpan<int> tags, int word) => tags[word] != 0 && NameScheme.KindOf(tags[word]) == s_location;

    /// <summary>Whether a number stands before the name that a word is part of.</summary>
    private static bool IsNumbered(TaggedText text, ReadOnlySpan<int> tags, int word)
    {
        while (word > 0 && !NameScheme.IsFirst(tags[word])) word--;
        return word > 0 && char.IsAsciiDigit(text.Word(word - 1)[0]);
    }

    // In capitals throughout, "IN" and "OR" are words.
    private static bool HasSmall(TaggedText text, int word) => text.Word(word).IndexOfAnyInRange('a', 'z') >= 0;

    // "Ca" of one who writes "San Rafael Ca"
    private static bool IsAbbreviation(ReadOnlySpan<char> letters)
    {
        if (letters.Length != 2 || !char.IsUpper(letters[0])) return false;
        Span<char> upper = stackalloc char[2];
        letters.ToUpperInvariant(upper);
        return Holds(s_abbreviations, upper);
    }
}
