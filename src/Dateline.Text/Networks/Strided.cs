namespace Dateline.Text.Networks;

/// <summary>A view of numbers as a matrix: element (r, c) stands at r·RowStride + c·ColumnStride.</summary>
internal readonly ref struct Strided(ReadOnlySpan<float> values, int rowStride, int columnStride = 1)
{
    public ReadOnlySpan<float> Values { get; } = values;

    public int RowStride { get; } = rowStride;

    public int ColumnStride { get; } = columnStride;

    /// <summary>The same numbers with rows and columns exchanged.</summary>
    public Strided Transposed => new(Values, ColumnStride, RowStride);
}
