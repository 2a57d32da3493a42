namespace Dateline.Actors;

/// <summary>What a word of roles.tsv does for the naming it stands in.</summary>
internal enum RoleUse : byte
{
    /// <summary>The head noun decides what the actor is: "police", "rebels".</summary>
    Head,
    /// <summary>A head noun that decides only where nothing else does: "forces", "spokesman".</summary>
    Weak,
    /// <summary>A title before a person's name: "Gen."</summary>
    Title,
    /// <summary>A word before the head: "rebel", "suspected".</summary>
    Modifier,
    /// <summary>A people, with its home: "Kurdish".</summary>
    Ethnic,
}

/// <summary>A row of roles.tsv: what its words say of an actor.</summary>
/// <param name="Use">What the word does.</param>
/// <param name="Sector">The PLOVER sector; null when the word does not tell.</param>
/// <param name="Kind">The kind of actor.</param>
/// <param name="Mark">For a modifier <c>former</c>, for a people the alpha-3 code of its home; else null.</param>
internal sealed record RoleWord(RoleUse Use, string? Sector, ActorKind Kind, string? Mark);
