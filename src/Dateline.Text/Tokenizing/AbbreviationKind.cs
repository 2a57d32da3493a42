namespace Dateline.Text.Tokenizing;

/// <summary>How a full stop behind an abbreviation is to be read.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>No abbreviation: the full stop is a token of its own.</summary>
    None,
    /// <summary>A title before a name ("Gen."): never ends a sentence.</summary>
    Title,
    /// <summary>Stands within a sentence ("vs.", "e.g."): never ends one.</summary>
    Inner,
    /// <summary>May stand at the end of a sentence and then shares its full stop ("Inc.", "p.m.").</summary>
    Ending,
    /// <summary>An abbreviation before a number only ("No. 5", "Sept. 11"), else an ordinary word.</summary>
    Numbered,
    /// <summary>Written with a capital and mostly before a number or comma ("Mon.", "Calif."): may end a sentence.</summary>
    Capitalized,
}
