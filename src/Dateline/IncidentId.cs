namespace Dateline;

/// <summary>The id of an incident: the id of its first claim; it survives new claims, and joins leave an alias.</summary>
/// <remarks>Compared ordinally. The default value is not an id.</remarks>
public readonly record struct IncidentId(string Value) : IComparable<IncidentId>
{
    /// <inheritdoc/>
    public int CompareTo(IncidentId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
