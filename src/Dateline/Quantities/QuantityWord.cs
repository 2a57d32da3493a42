namespace Dateline.Quantities;

/// <summary>What a word can do in the words of a count or toll.</summary>
internal enum QuantityClass : byte
{
    None, Number, Vague, Qualifier, People, Befalls, No, Nobody, Auxiliary, Article, The, Other, Including, Of, And, To, From, Between, Than, At, Unit, Title, Break, Filler, TollNoun, Left, Relative, Stop, Suffer, Pronoun,
}

/// <summary>An entry of the lexicon of counts and tolls.</summary>
/// <param name="Class">What the word can do.</param>
/// <param name="Value">A role, a kind of toll, a qualifier or a lowest number, as the class has it.</param>
/// <param name="Form">For words that tell of a toll, how they take the people they tell of.</param>
internal readonly record struct QuantityWord(QuantityClass Class, int Value = 0, TollForm Form = TollForm.None);

/// <summary>How a word that tells of a toll takes the people it tells of.</summary>
internal enum TollForm : byte
{
    None,
    /// <summary>"killed", "wounded": those before it where it is passive, those behind it where it is active.</summary>
    Participle,
    /// <summary>"shot", "stabbed": as a participle; whether the people live is told by other words, if at all.</summary>
    Hit,
    /// <summary>"killing", "injuring": those behind it.</summary>
    Gerund,
    /// <summary>"kill", "kills": those behind it.</summary>
    Active,
    /// <summary>"lost": those behind it, where they are counted.</summary>
    Lost,
    /// <summary>"died", "fled": those before it.</summary>
    Intransitive,
    /// <summary>"dead", "missing", "homeless": those just before it.</summary>
    Adjective,
    /// <summary>"taken", "treated": those before it, where a hospital or an ailment follows.</summary>
    Cared,
    /// <summary>"deaths", "injuries": a number before it, or people behind "of".</summary>
    Noun,
}
