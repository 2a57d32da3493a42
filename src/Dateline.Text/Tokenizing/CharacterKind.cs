namespace Dateline.Text.Tokenizing;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterKind : byte
{
    /// <summary>White space: never part of a token.</summary>
    Space,
    /// <summary>A letter of any script.</summary>
    Letter,
    /// <summary>A decimal digit or other number character.</summary>
    Digit,
    /// <summary>A combining mark, joiner or invisible format character: belongs to what stands before it.</summary>
    Joining,
    /// <summary>Anything else: punctuation, symbols, controls, lone surrogates.</summary>
    Other,
}
