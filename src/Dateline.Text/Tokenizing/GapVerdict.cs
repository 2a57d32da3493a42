namespace Dateline.Text.Tokenizing;

/// <summary>What is said of the gap between two words.</summary>
internal enum GapVerdict : byte
{
    /// <summary>The sentence goes on, as far as rules can say.</summary>
    GoesOn,
    /// <summary>A sentence ends, as far as rules can say.</summary>
    Ends,
    /// <summary>A sentence ends, whatever was learned: an empty line, a line broken on purpose, a full stop before a capital.</summary>
    SurelyEnds,
}
