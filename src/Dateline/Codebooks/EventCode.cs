namespace Dateline.Codebooks;

/// <summary>The code of an event type in a codebook, such as <c>air-strike</c>.</summary>
/// <remarks>Compared ordinally. The default value is not a code.</remarks>
public readonly record struct EventCode(string Value) : IComparable<EventCode>
{
    /// <inheritdoc/>
    public int CompareTo(EventCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
