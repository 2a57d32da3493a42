namespace Dateline.Places;

/// <summary>A run of a gazetteer's namings: all that one name may name.</summary>
internal readonly record struct NamingRange(int Start, int Count)
{
    public bool IsEmpty => Count == 0;
}
