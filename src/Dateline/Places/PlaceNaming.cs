namespace Dateline.Places;

/// <summary>That a name names a place of a gazetteer.</summary>
public readonly record struct PlaceNaming
{
    private const int AlternativeBit = 1 << 30;
    private readonly int _bits;

    internal PlaceNaming(int place, bool alternative) => _bits = place | (alternative ? AlternativeBit : 0);

    /// <summary>The place's index in its <see cref="Gazetteer"/>.</summary>
    public int Place => _bits & ~AlternativeBit;

    /// <summary>Whether the name is only one of the place's other names or a rule-made spelling, not its main name.</summary>
    public bool IsAlternative => (_bits & AlternativeBit) != 0;
}
