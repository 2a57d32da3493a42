namespace Dateline.Codebooks;

/// <summary>What part of speech a pattern's trigger is.</summary>
public enum TriggerKind : byte
{
    /// <summary>A verb, in any form and voice.</summary>
    Verb,
    /// <summary>A noun, in singular or plural.</summary>
    Noun,
}
