using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text.Tagging;

namespace Dateline.Text.Languages;

/// <summary>Tells English from other languages by its function words, and short texts by whether a dictionary knows their words.</summary>
/// <remarks>Looks at no more than <see cref="SampleSize"/> words spread over the text, so the time does not grow with its length.</remarks>
internal static class LanguageDetector
{
    private const int SampleSize = 400;
    private const int LongestWord = 24;

    // "von der Leyen": so many words lie between the first name and the last at most, the last counted.
    private const int LongestParticles = 3;

    // Three words are a headline's least; fewer tell too little.
    private const int FewestWords = 3;

    private const string English =
        "the of and to in that was for on with said by from at as is were have has are an be it he his they their who which been had not but its this after " +
        "more about would when than will one two also into over or there what some could other people";

    // Function words of languages written in Latin letters that are no English words, or hardly ever: Spanish, French, Portuguese, Italian, German, Dutch,
    // Scandinavian, Polish, Czech, Turkish, Indonesian, Romanian, Hungarian, Finnish, Swahili, Somali, Tagalog, Vietnamese.
    private const string Foreign =
        "de la el que los las del por una con para su se y en le les des et du dans est une pour sur qui au aux ce il pas não uma dos das em os um com " +
        "di che della nel dei gli alla sono der die und das den von mit ist ein eine zu im auf für dem nicht het een van zijn voor niet og att och som av på är " +
        "det ikke til w na z się nie że jest v je ve bir bu için yang dan dengan untuk ini pada și în cu az egy és hogy ja ei oli kwa ya wa katika na iyo ku oo ka ang ng mga sa của và các";

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> IsEnglish = English.Split(' ').Select(word => (word, true))
        .Concat(Foreign.Split(' ').Distinct().Select(word => (word, false))).DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The language of a text.</summary>
    public static Language Of(string text, ImmutableArray<TextSpan> words)
    {
        int step = Math.Max(1, words.Length / SampleSize), seen = 0, latin = 0, english = 0, foreign = 0, known = 0, accented = 0, names = 0, particles = 0;
        Span<char> lower = stackalloc char[LongestWord];
        var lexicon = words.Length < SampleSize ? LemmaLexicon.English : null;
        for (int i = 0; i < words.Length; i += step)
        {
            var word = words[i].In(text);
            if (!char.IsLetter(word[0]) || word.Length > LongestWord) continue;
            seen++;
            if (!IsLatin(word, out bool hasAccent)) continue;
            latin++;
            if (hasAccent) accented++;
            var form = lower[..word.Length];
            word.ToLowerInvariant(form);
            if (IsEnglish.TryGetValue(form, out bool own))
            {
                if (own) english++;
                else
                {
                    foreign++;
                    if (IsOfName(text, words, i)) particles++;
                }
            }
            else if (lexicon is not null && !hasAccent && IsKnown(lexicon, form)) known++;
            else if (char.IsUpper(word[0]) && !char.IsUpper(word[^1])) names++;
        }
        if (seen < FewestWords) return Language.Undetermined;
        if (latin * 2 < seen) return Language.Other;
        // "Ursula von der Leyen": parts of names do not make a text foreign whose other words are English.
        if (particles > 0 && english > 0 && (english + known) * 2 > latin - names - particles) (foreign, names) = (foreign - particles, names + particles);
        if (foreign * 2 > english * 3 || accented * 3 > latin && english * 8 < latin) return Language.Other;
        if (english * 8 >= latin) return Language.English;
        // A headline has no function words: most of its words that are no names are in the dictionary, or it cannot be told from a list of names.
        if (english + known > 0 && (english + known) * 2 >= latin - names) return Language.English;
        return foreign > 0 || seen >= MostNames ? Language.Other : Language.Undetermined;
    }

    // More words than this without a function word are no list of names any more.
    private const int MostNames = 25;

    // "von der" between two words with capitals
    private static bool IsOfName(string text, ImmutableArray<TextSpan> words, int at)
    {
        int first = at, last = at;
        while (first > 0 && at - first < LongestParticles && char.IsLower(text[words[first].Start])) first--;
        while (last < words.Length - 1 && last - at < LongestParticles && char.IsLower(text[words[last].Start])) last++;
        return char.IsUpper(text[words[first].Start]) && char.IsUpper(text[words[last].Start]) && last - first <= LongestParticles;
    }

    private static bool IsKnown(LemmaLexicon lexicon, ReadOnlySpan<char> form)
    {
        if (form.Length < 3) return false;
        if (lexicon.IsNoun(form) || lexicon.IsVerb(form) || lexicon.IsAdjective(form) || lexicon.IsAdverb(form)) return true;
        return form[^1] == 's' && (lexicon.IsNoun(form[..^1]) || lexicon.IsVerb(form[..^1])) || form.EndsWith("ed") && (lexicon.IsVerb(form[..^2]) || lexicon.IsVerb(form[..^1]))
            || form.EndsWith("ing") && lexicon.IsVerb(form[..^3]);
    }

    private static bool IsLatin(ReadOnlySpan<char> word, out bool accented)
    {
        accented = false;
        foreach (char c in word)
        {
            if (c < '\u0080') continue;
            if (c > '\u024F' && char.IsLetter(c) && c is < '\u1E00' or > '\u1EFF') return false;
            if (char.IsLetter(c)) accented = true;
        }
        return true;
    }
}
