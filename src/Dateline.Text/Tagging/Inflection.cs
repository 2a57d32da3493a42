namespace Dateline.Text.Tagging;

/// <summary>Reads a word's inflection off its tag and form.</summary>
internal static class Inflection
{
    /// <summary>The inflection of a word; voice is left to the syntax.</summary>
    public static Morphology Of(ReadOnlySpan<char> word, PartOfSpeech part, string tag) => tag switch
    {
        "NN" or "NNP" when part is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun => Morphology.Singular,
        "NNS" or "NNPS" => Morphology.Plural,
        "VBD" => Morphology.Past | Morphology.Finite,
        "VBZ" => Morphology.Present | Morphology.Finite | Morphology.Singular | Morphology.ThirdPerson,
        "VBP" => Morphology.Present | Morphology.Finite,
        "VB" => Morphology.Infinitive,
        "VBN" => Morphology.Past | Morphology.Participle,
        "VBG" => Morphology.Gerund,
        "MD" => Morphology.Finite,
        "JJR" or "RBR" => Morphology.Comparative,
        "JJS" or "RBS" => Morphology.Superlative,
        "PRP" or "PRP$" => OfPronoun(word),
        "DT" => OfDeterminer(word),
        _ => Morphology.None,
    };

    private static Morphology OfPronoun(ReadOnlySpan<char> word)
    {
        if (Is(word, "i", "me", "my", "mine", "myself")) return Morphology.FirstPerson | Morphology.Singular;
        if (Is(word, "we", "us", "our", "ours", "ourselves")) return Morphology.FirstPerson | Morphology.Plural;
        if (Is(word, "they", "them", "their", "theirs", "themselves")) return Morphology.ThirdPerson | Morphology.Plural;
        if (Is(word, "he", "him", "his", "himself", "she") || Is(word, "her", "hers", "herself", "it", "its") || word.Equals("itself", StringComparison.OrdinalIgnoreCase))
            return Morphology.ThirdPerson | Morphology.Singular;
        return Morphology.None;
    }

    private static Morphology OfDeterminer(ReadOnlySpan<char> word)
    {
        if (word.Equals("these", StringComparison.OrdinalIgnoreCase) || word.Equals("those", StringComparison.OrdinalIgnoreCase)) return Morphology.Plural;
        return Is(word, "a", "an", "this", "that", "another") ? Morphology.Singular : Morphology.None;
    }

    private static bool Is(ReadOnlySpan<char> word, params ReadOnlySpan<string> forms)
    {
        foreach (string form in forms) if (word.Equals(form, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
