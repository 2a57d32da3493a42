namespace Dateline;

/// <summary>The id of an article: a hash of its outlet, its address and its text, or the id its source gave it.</summary>
/// <remarks>Compared ordinally. The default value is not an id.</remarks>
public readonly record struct ArticleId(string Value) : IComparable<ArticleId>
{
    /// <inheritdoc/>
    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
