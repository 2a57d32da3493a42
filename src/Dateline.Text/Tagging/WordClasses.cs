using Dateline.Text.Networks;

namespace Dateline.Text.Tagging;

/// <summary>Which parts of speech a dictionary allows a word: what the tagger knows of words it never saw.</summary>
/// <remarks>Some ten lists are asked for a word, so the last words are kept, each in the slot that its fingerprint tells.</remarks>
/// <threadsafety>Safe for any number of threads.</threadsafety>
internal sealed class WordClasses(LemmaLexicon lexicon)
{
    private const int LongestWord = 24;

    private const int Slots = 1 << 13;

    private readonly Lemmatizer _lemmatizer = new(lexicon);
    private readonly Kept?[] _kept = new Kept?[Slots];

    /// <summary>The classes of a word in any case, as a set of bits; 0 for a word the dictionary has in no form.</summary>
    public int Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return 0;
        ulong exact = WordHash.Exact(word, caseless: false);
        ref Kept? slot = ref _kept[(int)(exact >> 40) & (Slots - 1)];
        if (Volatile.Read(ref slot) is { } kept && kept.Exact == exact) return kept.Classes;
        int classes = LookUp(word);
        Volatile.Write(ref slot, new Kept(exact, classes));
        return classes;
    }

    private int LookUp(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var form = buffer[..word.Length];
        word.ToLowerInvariant(form);
        int classes = (lexicon.IsNoun(form) ? 1 : 0) | (lexicon.IsVerb(form) ? 2 : 0) | (lexicon.IsAdjective(form) ? 4 : 0) | (lexicon.IsAdverb(form) ? 8 : 0);
        if (form.Length < 3) return classes;
        if (form[^1] == 's' || form.EndsWith("men") || IrregularForms.Noun(form) is not null)
        {
            string noun = _lemmatizer.PluralStem(form);
            if (!form.SequenceEqual(noun) && lexicon.IsNoun(noun)) classes |= 16;
        }
        if (form[^1] == 's' && IsVerb(form, "VBZ")) classes |= 32;
        if (form.EndsWith("ing") && IsVerb(form, "VBG")) classes |= 64;
        if (IrregularForms.Verb(form) is not null) classes |= 128;
        else if (form.EndsWith("ed") && IsVerb(form, "VBD")) classes |= 256;
        if (form.EndsWith("er") && IsCompared(form, 2) || form.EndsWith("est") && IsCompared(form, 3)) classes |= 512;
        return classes;
    }

    private bool IsVerb(ReadOnlySpan<char> form, string tag)
    {
        string verb = _lemmatizer.VerbStem(form, tag);
        return !form.SequenceEqual(verb) && lexicon.IsVerb(verb);
    }

    private bool IsCompared(ReadOnlySpan<char> form, int ending)
    {
        string stem = _lemmatizer.ComparisonStem(form, ending);
        return !form.SequenceEqual(stem) && lexicon.IsAdjective(stem);
    }

    private sealed record Kept(ulong Exact, int Classes);
}
