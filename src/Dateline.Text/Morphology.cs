namespace Dateline.Text;

/// <summary>The inflection of a token, as a set of flags (a subset of Universal Dependencies' features that English news needs).</summary>
[Flags]
public enum Morphology : ushort
{
    /// <summary>Nothing is known.</summary>
    None = 0,
    /// <summary>One thing or person.</summary>
    Singular = 1,
    /// <summary>Several things or persons.</summary>
    Plural = 2,
    /// <summary>Told of the past.</summary>
    Past = 4,
    /// <summary>Told of the present.</summary>
    Present = 8,
    /// <summary>A finite verb form.</summary>
    Finite = 16,
    /// <summary>A bare or to-infinitive.</summary>
    Infinitive = 32,
    /// <summary>A participle.</summary>
    Participle = 64,
    /// <summary>A gerund or -ing form.</summary>
    Gerund = 128,
    /// <summary>Passive voice.</summary>
    Passive = 256,
    /// <summary>First person.</summary>
    FirstPerson = 512,
    /// <summary>Third person.</summary>
    ThirdPerson = 1024,
    /// <summary>Comparative degree.</summary>
    Comparative = 2048,
    /// <summary>Superlative degree.</summary>
    Superlative = 4096,
}
