using Dateline.Text.Treebanks;

namespace Dateline.Text.Tagging;

/// <summary>Finds the dictionary form of a word from its form and tag.</summary>
/// <remarks>
/// Irregular forms come from a list, regular ones by taking the ending off and asking the lexicon which of the possible stems is a
/// word ("hoping" is of "hope", "hopping" of "hop"). Proper nouns keep their capitals.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class Lemmatizer(LemmaLexicon lexicon)
{
    // Longer words are not of the dictionary; they are their own lemma.
    private const int LongestWord = 40;

    /// <summary>The dictionary form of a word.</summary>
    public string Lemma(ReadOnlySpan<char> word, PartOfSpeech part, string tag)
    {
        if (word.Length > LongestWord) return word.ToString();
        bool proper = tag.StartsWith("NNP", StringComparison.Ordinal);
        Span<char> buffer = stackalloc char[LongestWord + 8];
        if (!proper)
        {
            string name = PartOfSpeechNames.NameOf(part);
            name.CopyTo(buffer);
            buffer[name.Length] = ' ';
            word.ToLowerInvariant(buffer[(name.Length + 1)..]);
            if (lexicon.Exception(buffer[..(name.Length + 1 + word.Length)]) is { } exception) return exception;
        }
        var form = buffer[..word.Length];
        word.ToLowerInvariant(form);
        switch (part)
        {
            case PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Symbol:
                if (tag is not ("NNS" or "NNPS")) break;
                return proper ? Proper(word, PluralStem(form)) : PluralStem(form);
            case PartOfSpeech.Verb or PartOfSpeech.Auxiliary:
                if (proper) return Proper(word, IrregularForms.Verb(form) ?? VerbStem(form, form.EndsWith("ing") ? "VBG" : form.EndsWith("ed") ? "VBN" : ""));
                if (part == PartOfSpeech.Auxiliary && tag == "MD" && form is "'d" or "’d") return "would";
                return tag is "VB" or "VBP" && part == PartOfSpeech.Verb ? form.ToString() : IrregularForms.Verb(form) ?? VerbStem(form, tag);
            case PartOfSpeech.Adjective or PartOfSpeech.Adverb:
                if (tag is not ("JJR" or "JJS" or "RBR" or "RBS")) break;
                if (part == PartOfSpeech.Adverb && form is "better" or "best") return "well";
                return IrregularForms.Comparison(form) ?? ComparisonStem(form, tag[^1] == 'R' ? 2 : 3);
            case PartOfSpeech.Numeral:
                return form.Contains(',') && char.IsAsciiDigit(form[0]) ? form.ToString().Replace(",", "", StringComparison.Ordinal) : form.ToString();
            case PartOfSpeech.Pronoun when tag == "PRP" && form is "her":
                return "she";
            case PartOfSpeech.Punctuation:
                return form is "“" or "”" or "``" or "''" ? "\"" : form is "‘" or "’" or "`" ? "'" : form is "–" or "—" ? "-" : form.ToString();
        }
        return proper ? Proper(word, form.ToString()) : part == PartOfSpeech.Other ? word.ToString() : form.ToString();
    }

    /// <summary>A stem with the capitals of the word it was taken from.</summary>
    private static string Proper(ReadOnlySpan<char> word, string stem)
    {
        Span<char> cased = stackalloc char[stem.Length];
        bool shouting = word.Length > 1 && char.IsUpper(word[^1]);
        for (int i = 0; i < stem.Length; i++)
            cased[i] = shouting || i == 0 || i < word.Length && char.IsUpper(word[i]) ? char.ToUpperInvariant(stem[i]) : stem[i];
        return cased.ToString();
    }

    /// <summary>The singular that a form in lower case would have if it were a plural.</summary>
    public string PluralStem(ReadOnlySpan<char> form)
    {
        if (IrregularForms.Noun(form) is { } irregular) return irregular;
        if (form.EndsWith("men") && form.Length > 5) return string.Concat(form[..^2], "an");
        if (!form.EndsWith("s") || form.Length < 3 || form.EndsWith("ss")) return form.ToString();
        var stem = form[..^1];
        if (stem[^1] is '\'' or '’') return stem[..^1].ToString();
        if (lexicon.IsNoun(stem)) return stem.ToString();
        if (form.EndsWith("ies") && form.Length > 4) return string.Concat(form[..^3], "y");
        if (form.EndsWith("es"))
        {
            var shorter = form[..^2];
            if (lexicon.IsNoun(shorter)) return shorter.ToString();
            if (shorter.EndsWith("ch") || shorter.EndsWith("sh") || shorter[^1] is 'x' or 's' or 'z') return shorter.ToString();
            if (shorter.EndsWith("v"))
            {
                if (lexicon.IsNoun(string.Concat(shorter[..^1], "f"))) return string.Concat(shorter[..^1], "f");
                if (lexicon.IsNoun(string.Concat(shorter[..^1], "fe"))) return string.Concat(shorter[..^1], "fe");
            }
        }
        return stem.ToString();
    }

    /// <summary>The verb that a regular form in lower case would belong to if it had the tag.</summary>
    public string VerbStem(ReadOnlySpan<char> form, string tag)
    {
        if (tag == "VBZ")
        {
            if (!form.EndsWith("s") || form.Length < 3 || form.EndsWith("ss")) return form.ToString();
            if (lexicon.IsVerb(form[..^1])) return form[..^1].ToString();
            if (form.EndsWith("ies")) return string.Concat(form[..^3], "y");
            bool es = form.EndsWith("es") && (lexicon.IsVerb(form[..^2]) || form[..^2] is [.., 's' or 'x' or 'z' or 'o'] or [.., 'c' or 's', 'h']);
            return form[..^(es ? 2 : 1)].ToString();
        }
        if (tag == "VBG" && form.EndsWith("ing") && form.Length > 4) return Unsuffixed(form[..^3]);
        if (tag is "VBD" or "VBN" && form.EndsWith("ed") && form.Length > 3)
        {
            if (form.EndsWith("ied")) return lexicon.IsVerb(form[..^1]) ? form[..^1].ToString() : string.Concat(form[..^3], "y");
            return Unsuffixed(form[..^2]);
        }
        return form.ToString();
    }

    /// <summary>The verb whose -ing or -ed form has the given stem: "stopp" is of "stop", "hop" of "hope", "kill" of "kill".</summary>
    private string Unsuffixed(ReadOnlySpan<char> stem)
    {
        string silent = string.Concat(stem, "e");
        bool plain = lexicon.IsVerb(stem), withE = lexicon.IsVerb(silent);
        if (plain && withE) return IsShort(stem) ? silent : stem.ToString();
        if (plain) return stem.ToString();
        if (withE) return silent;
        if (stem.Length > 3 && stem[^1] == stem[^2])
            return lexicon.IsVerb(stem[..^1]) || stem[^1] is not ('l' or 's' or 'f' or 'z') ? stem[..^1].ToString() : stem.ToString();
        bool takesE = stem.EndsWith("at") || stem.EndsWith("iz") || stem.EndsWith("is") || stem[^1] is 'v' or 'c' or 'u' || stem.EndsWith("dg") || stem.EndsWith("rg");
        return takesE ? silent : stem.ToString();
    }

    /// <summary>One vowel and one consonant at the end of a word of one syllable: had the verb no silent e, the consonant would be doubled.</summary>
    private static bool IsShort(ReadOnlySpan<char> stem) =>
        stem.Length >= 2 && !IsVowel(stem[^1]) && IsVowel(stem[^2]) && stem[..^2].IndexOfAny("aeiou") < 0 && stem[^1] is not ('w' or 'x' or 'y');

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>The word that a form in lower case would compare; <paramref name="ending"/> is 2 for -er, 3 for -est.</summary>
    public string ComparisonStem(ReadOnlySpan<char> form, int ending)
    {
        if (form.Length < ending + 2 || !(form.EndsWith("er") || form.EndsWith("est"))) return form.ToString();
        var stem = form[..^ending];
        if (stem[^1] == 'i') return string.Concat(stem[..^1], "y");
        if (lexicon.IsAdjective(stem) || lexicon.IsAdverb(stem)) return stem.ToString();
        string silent = string.Concat(stem, "e");
        if (lexicon.IsAdjective(silent) || lexicon.IsAdverb(silent)) return silent;
        return stem.Length > 2 && stem[^1] == stem[^2] ? stem[..^1].ToString() : stem.ToString();
    }
}
