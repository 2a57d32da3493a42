namespace Dateline;

/// <summary>The id of a claim: a hash of its article's id, its trigger's span, its ordinal there and the codebook's version.</summary>
/// <remarks>Compared ordinally. The default value is not an id.</remarks>
public readonly record struct ClaimId(string Value) : IComparable<ClaimId>
{
    /// <inheritdoc/>
    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
