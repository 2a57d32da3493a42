namespace Dateline.Text;

/// <summary>The universal part of speech of a token (Universal Dependencies v2, "Universal POS tags").</summary>
public enum PartOfSpeech : byte
{
    /// <summary>Other: words that fit nowhere else (UPOS X). Also the default.</summary>
    Other,
    /// <summary>Adjective (ADJ).</summary>
    Adjective,
    /// <summary>Adposition (ADP).</summary>
    Adposition,
    /// <summary>Adverb (ADV).</summary>
    Adverb,
    /// <summary>Auxiliary (AUX).</summary>
    Auxiliary,
    /// <summary>Coordinating conjunction (CCONJ).</summary>
    CoordinatingConjunction,
    /// <summary>Determiner (DET).</summary>
    Determiner,
    /// <summary>Interjection (INTJ).</summary>
    Interjection,
    /// <summary>Noun (NOUN).</summary>
    Noun,
    /// <summary>Numeral (NUM).</summary>
    Numeral,
    /// <summary>Particle (PART).</summary>
    Particle,
    /// <summary>Pronoun (PRON).</summary>
    Pronoun,
    /// <summary>Proper noun (PROPN).</summary>
    ProperNoun,
    /// <summary>Punctuation (PUNCT).</summary>
    Punctuation,
    /// <summary>Subordinating conjunction (SCONJ).</summary>
    SubordinatingConjunction,
    /// <summary>Symbol (SYM).</summary>
    Symbol,
    /// <summary>Verb (VERB).</summary>
    Verb,
}
