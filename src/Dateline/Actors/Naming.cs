namespace Dateline.Actors;

/// <summary>What sort of thing a sequence of words can name.</summary>
internal enum NamingKind : byte
{
    /// <summary>Words that are not in the tables.</summary>
    None,
    /// <summary>A state by name.</summary>
    State,
    /// <summary>A people or what is theirs, by demonym.</summary>
    Demonym,
    /// <summary>A capital or house that stands for a government.</summary>
    Seat,
    /// <summary>A row of the registry other than a state.</summary>
    Group,
    /// <summary>A person with a tenure.</summary>
    Leader,
    /// <summary>The last word of such a person's name.</summary>
    Surname,
    /// <summary>A word of roles.tsv.</summary>
    Role,
}

/// <summary>How the letters of a text must be written for a name to match.</summary>
internal enum CaseRule : byte
{
    /// <summary>Any way.</summary>
    Any,
    /// <summary>With a capital where the name has its first one.</summary>
    Capital,
    /// <summary>Exactly, as short acronyms are.</summary>
    Exact,
}

/// <summary>One meaning of a sequence of words.</summary>
/// <param name="Kind">What sort of thing is named.</param>
/// <param name="Index">The index of the actor, leader or role in the registry.</param>
/// <param name="Case">How the letters must be written.</param>
/// <param name="FirstCapital">The atom that must have a capital under <see cref="CaseRule.Capital"/>.</param>
/// <param name="IsShared">Whether the table says that the name is better known as another actor's.</param>
internal readonly record struct Naming(NamingKind Kind, int Index, CaseRule Case, byte FirstCapital, bool IsShared);
