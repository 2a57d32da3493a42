using System.Collections.Frozen;

namespace Dateline.Text.Tokenizing;

/// <summary>The abbreviations of English news that carry a full stop.</summary>
internal static class Abbreviations
{
    private const string Titles =
        "mr mrs ms mx dr prof gen lt maj col capt cpt sgt cpl pvt adm brig cmdr cdr cmdt comdr gov sen rep reps sens revd hon pres supt insp det spc pfc " +
        "msgr fr sr st ft mt mme mlle messrs amb atty asst ald dep sheikh hrh sec min lieut ens wg rt pte flt sqn rev bp abp ayat";

    private const string Inners =
        "vs v e.g i.e cf viz al approx ca est nr incl excl tel mob esp dept univ assn ext attn arr arrv eds fig figs";

    private const string Endings =
        "inc ltd corp co cos bros plc llc jr esq etc a.m p.m pm ave blvd rd hwy pl sq bldg ctr hrs hr mins secs yrs yr lb lbs oz km cm mm kg " +
        "sqd div regt bn ph.d m.d b.a m.a d.c n.y l.a u.s u.n u.k e.u u.a.e u.s.a o.k tues thurs thur weds";

    private const string Numbereds = "no nos art arts vol vols sec chap para para pt p pp fig sept oct nov dec aug jan feb mar apr jun jul c";

    private const string Capitalizeds =
        "jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md " +
        "mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo que ont alta";

    private static readonly FrozenDictionary<string, AbbreviationKind> Kinds = MakeKinds();
    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers =
        Numbereds.Split(' ').Distinct().ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest abbreviation, in code units without its last full stop.</summary>
    public const int LongestLength = 8;

    /// <summary>The kind of a word that stands before a full stop; the word comes without it.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <param name="numberFollows">Whether a digit comes next, white space aside.</param>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word, bool numberFollows)
    {
        if (word.Length > LongestLength) return AbbreviationKind.None;
        if (numberFollows && BeforeNumbers.Contains(word)) return AbbreviationKind.Numbered;
        if (!Lookup.TryGetValue(word, out var kind)) return AbbreviationKind.None;
        // "miss.", "sun." and "in the wash." in lower case are words; "Miss." may be Mississippi.
        return kind == AbbreviationKind.Capitalized && !char.IsUpper(word[0]) ? AbbreviationKind.None : kind;
    }

    private static FrozenDictionary<string, AbbreviationKind> MakeKinds()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.OrdinalIgnoreCase);
        Add(Capitalizeds, AbbreviationKind.Capitalized);
        Add(Endings, AbbreviationKind.Ending);
        Add(Inners, AbbreviationKind.Inner);
        Add(Titles, AbbreviationKind.Title);
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(string words, AbbreviationKind kind)
        {
            foreach (string word in words.Split(' ')) kinds[word] = kind;
        }
    }
}
