namespace Dateline.Actors;

/// <summary>What lies between an atom and the next one.</summary>
internal enum Gap : byte
{
    /// <summary>White space within a paragraph.</summary>
    Space,
    /// <summary>A hyphen or dash, or nothing at all.</summary>
    Hyphen,
    /// <summary>A slash.</summary>
    Slash,
    /// <summary>A full stop, with or without white space.</summary>
    Period,
    /// <summary>The ending 's or an apostrophe, then white space.</summary>
    Possessive,
    /// <summary>A comma and white space.</summary>
    Comma,
    /// <summary>An opening bracket behind white space.</summary>
    Open,
    /// <summary>A closing bracket before white space.</summary>
    Close,
    /// <summary>Anything else, such as the end of a paragraph.</summary>
    Other,
}

/// <summary>A run of letters and digits: what names are compared by.</summary>
/// <param name="Start">The offset of the first code unit.</param>
/// <param name="End">The offset behind the last.</param>
/// <param name="Id">The number of the folded form among the words of the registry; -1 for other words.</param>
/// <param name="After">What lies between this and the next atom.</param>
/// <param name="Upper">Whether the first letter is a capital or a digit.</param>
/// <param name="AllUpper">Whether no letter is small.</param>
internal readonly record struct Atom(int Start, int End, int Id, Gap After, bool Upper, bool AllUpper)
{
    public int Length => End - Start;
}
