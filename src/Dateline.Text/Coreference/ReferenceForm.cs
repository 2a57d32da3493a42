namespace Dateline.Text.Coreference;

/// <summary>How something is referred to.</summary>
internal enum ReferenceForm : byte
{
    /// <summary>By a name.</summary>
    Name,
    /// <summary>By a noun that takes up something known ("the group", "this attack", "his house").</summary>
    Definite,
    /// <summary>By any other noun ("a bomb", "militants").</summary>
    Indefinite,
    /// <summary>By a personal or possessive pronoun of the third person.</summary>
    Pronoun,
    /// <summary>By a pronoun of the first or second person: who speaks or is spoken to.</summary>
    Speaker,
    /// <summary>By a verb that tells what happened; a description such as "the attack" may take it up.</summary>
    Verb,
}
