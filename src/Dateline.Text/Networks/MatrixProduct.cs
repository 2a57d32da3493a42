using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Networks;

/// <summary>Matrix products in single precision.</summary>
/// <remarks>
/// Vectors run along the columns of the result and every element is summed over <c>k</c> in order with fused multiply-add,
/// so the result has the same bits on every machine, whatever its vector width. The loops are compiled once, at full optimization:
/// a first pass through them unoptimized would cost as much as hundreds of reports.
/// </remarks>
internal static class MatrixProduct
{
    /// <summary>The columns of every result come in multiples of this.</summary>
    public const int Lane = 16;

    /// <summary>The least multiple of <see cref="Lane"/> that is no less than <paramref name="count"/>.</summary>
    public static int Pad(int count) => (count + Lane - 1) & -Lane;

    /// <summary>C = A·B, or C += A·B. All three are stored row by row.</summary>
    public static void Multiply(Strided a, Strided b, Span<float> c, Shape shape, bool accumulate = false)
    {
        var (m, k, n) = shape;
        if (m == 0) return;
        ArgumentOutOfRangeException.ThrowIfNotEqual(n % Lane, 0, nameof(shape));
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, m * n, nameof(c));
        if (k == 0)
        {
            if (!accumulate) c[..(m * n)].Clear();
            return;
        }
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(a.Values.Length, (m - 1) * a.RowStride + (k - 1) * a.ColumnStride, nameof(a));
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.ColumnStride, 1, nameof(b));
        ArgumentOutOfRangeException.ThrowIfLessThan(b.Values.Length, (k - 1) * b.RowStride + n, nameof(b));
        ref float a0 = ref MemoryMarshal.GetReference(a.Values);
        ref float b0 = ref MemoryMarshal.GetReference(b.Values);
        ref float c0 = ref MemoryMarshal.GetReference(c);
        var inner = new Inner(a.RowStride, a.ColumnStride, k, b.RowStride, n, accumulate);
        int j = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; j + 32 <= n; j += 32) Wide(ref a0, ref Unsafe.Add(ref b0, j), ref Unsafe.Add(ref c0, j), m, inner);
        }
        for (; j < n; j += 16) Narrow(ref a0, ref Unsafe.Add(ref b0, j), ref Unsafe.Add(ref c0, j), m, inner);
    }

    private readonly record struct Inner(nint ARow, nint AColumn, int K, nint BRow, nint CRow, bool Accumulate);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide(ref float a, ref float b, ref float c, int m, in Inner inner)
    {
        int i = 0;
        for (; i + 6 <= m; i += 6) Wide6(ref Unsafe.Add(ref a, i * inner.ARow), ref b, ref Unsafe.Add(ref c, i * inner.CRow), inner);
        for (; i + 2 <= m; i += 2) Wide2(ref Unsafe.Add(ref a, i * inner.ARow), ref b, ref Unsafe.Add(ref c, i * inner.CRow), inner);
        for (; i < m; i++) Wide1(ref Unsafe.Add(ref a, i * inner.ARow), ref b, ref Unsafe.Add(ref c, i * inner.CRow), inner);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(ref float a, ref float b, ref float c, int m, in Inner inner)
    {
        int i = 0;
        for (; i + 4 <= m; i += 4) Narrow4(ref Unsafe.Add(ref a, i * inner.ARow), ref b, ref Unsafe.Add(ref c, i * inner.CRow), inner);
        for (; i < m; i++) Narrow1(ref Unsafe.Add(ref a, i * inner.ARow), ref b, ref Unsafe.Add(ref c, i * inner.CRow), inner);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide6(ref float a, ref float b, ref float c, in Inner inner)
    {
        nint aRow = inner.ARow, cRow = inner.CRow;
        Vector512<float> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
        Vector512<float> s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
        if (inner.Accumulate)
        {
            Load(ref c, out s00, out s01);
            Load(ref Unsafe.Add(ref c, cRow), out s10, out s11);
            Load(ref Unsafe.Add(ref c, 2 * cRow), out s20, out s21);
            Load(ref Unsafe.Add(ref c, 3 * cRow), out s30, out s31);
            Load(ref Unsafe.Add(ref c, 4 * cRow), out s40, out s41);
            Load(ref Unsafe.Add(ref c, 5 * cRow), out s50, out s51);
        }
        for (int k = 0; k < inner.K; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref b, 16);
            Add(Vector512.Create(a), b0, b1, ref s00, ref s01);
            Add(Vector512.Create(Unsafe.Add(ref a, aRow)), b0, b1, ref s10, ref s11);
            Add(Vector512.Create(Unsafe.Add(ref a, 2 * aRow)), b0, b1, ref s20, ref s21);
            Add(Vector512.Create(Unsafe.Add(ref a, 3 * aRow)), b0, b1, ref s30, ref s31);
            Add(Vector512.Create(Unsafe.Add(ref a, 4 * aRow)), b0, b1, ref s40, ref s41);
            Add(Vector512.Create(Unsafe.Add(ref a, 5 * aRow)), b0, b1, ref s50, ref s51);
            a = ref Unsafe.Add(ref a, inner.AColumn);
            b = ref Unsafe.Add(ref b, inner.BRow);
        }
        Store(s00, s01, ref c);
        Store(s10, s11, ref Unsafe.Add(ref c, cRow));
        Store(s20, s21, ref Unsafe.Add(ref c, 2 * cRow));
        Store(s30, s31, ref Unsafe.Add(ref c, 3 * cRow));
        Store(s40, s41, ref Unsafe.Add(ref c, 4 * cRow));
        Store(s50, s51, ref Unsafe.Add(ref c, 5 * cRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide2(ref float a, ref float b, ref float c, in Inner inner)
    {
        nint aRow = inner.ARow, cRow = inner.CRow;
        Vector512<float> s00 = default, s01 = default, s10 = default, s11 = default;
        if (inner.Accumulate)
        {
            Load(ref c, out s00, out s01);
            Load(ref Unsafe.Add(ref c, cRow), out s10, out s11);
        }
        for (int k = 0; k < inner.K; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref b, 16);
            Add(Vector512.Create(a), b0, b1, ref s00, ref s01);
            Add(Vector512.Create(Unsafe.Add(ref a, aRow)), b0, b1, ref s10, ref s11);
            a = ref Unsafe.Add(ref a, inner.AColumn);
            b = ref Unsafe.Add(ref b, inner.BRow);
        }
        Store(s00, s01, ref c);
        Store(s10, s11, ref Unsafe.Add(ref c, cRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide1(ref float a, ref float b, ref float c, in Inner inner)
    {
        Vector512<float> s0 = default, s1 = default;
        if (inner.Accumulate) Load(ref c, out s0, out s1);
        for (int k = 0; k < inner.K; k++)
        {
            Add(Vector512.Create(a), Vector512.LoadUnsafe(ref b), Vector512.LoadUnsafe(ref b, 16), ref s0, ref s1);
            a = ref Unsafe.Add(ref a, inner.AColumn);
            b = ref Unsafe.Add(ref b, inner.BRow);
        }
        Store(s0, s1, ref c);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow4(ref float a, ref float b, ref float c, in Inner inner)
    {
        nint aRow = inner.ARow, cRow = inner.CRow;
        Vector256<float> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        if (inner.Accumulate)
        {
            Load(ref c, out s00, out s01);
            Load(ref Unsafe.Add(ref c, cRow), out s10, out s11);
            Load(ref Unsafe.Add(ref c, 2 * cRow), out s20, out s21);
            Load(ref Unsafe.Add(ref c, 3 * cRow), out s30, out s31);
        }
        for (int k = 0; k < inner.K; k++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, 8);
            Add(Vector256.Create(a), b0, b1, ref s00, ref s01);
            Add(Vector256.Create(Unsafe.Add(ref a, aRow)), b0, b1, ref s10, ref s11);
            Add(Vector256.Create(Unsafe.Add(ref a, 2 * aRow)), b0, b1, ref s20, ref s21);
            Add(Vector256.Create(Unsafe.Add(ref a, 3 * aRow)), b0, b1, ref s30, ref s31);
            a = ref Unsafe.Add(ref a, inner.AColumn);
            b = ref Unsafe.Add(ref b, inner.BRow);
        }
        Store(s00, s01, ref c);
        Store(s10, s11, ref Unsafe.Add(ref c, cRow));
        Store(s20, s21, ref Unsafe.Add(ref c, 2 * cRow));
        Store(s30, s31, ref Unsafe.Add(ref c, 3 * cRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow1(ref float a, ref float b, ref float c, in Inner inner)
    {
        Vector256<float> s0 = default, s1 = default;
        if (inner.Accumulate) Load(ref c, out s0, out s1);
        for (int k = 0; k < inner.K; k++)
        {
            Add(Vector256.Create(a), Vector256.LoadUnsafe(ref b), Vector256.LoadUnsafe(ref b, 8), ref s0, ref s1);
            a = ref Unsafe.Add(ref a, inner.AColumn);
            b = ref Unsafe.Add(ref b, inner.BRow);
        }
        Store(s0, s1, ref c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<float> a, Vector512<float> b0, Vector512<float> b1, ref Vector512<float> s0, ref Vector512<float> s1)
    {
        s0 = Vector512.FusedMultiplyAdd(a, b0, s0);
        s1 = Vector512.FusedMultiplyAdd(a, b1, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<float> a, Vector256<float> b0, Vector256<float> b1, ref Vector256<float> s0, ref Vector256<float> s1)
    {
        s0 = Vector256.FusedMultiplyAdd(a, b0, s0);
        s1 = Vector256.FusedMultiplyAdd(a, b1, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(ref float from, out Vector512<float> first, out Vector512<float> second) =>
        (first, second) = (Vector512.LoadUnsafe(ref from), Vector512.LoadUnsafe(ref from, 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(ref float from, out Vector256<float> first, out Vector256<float> second) =>
        (first, second) = (Vector256.LoadUnsafe(ref from), Vector256.LoadUnsafe(ref from, 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> first, Vector512<float> second, ref float to)
    {
        first.StoreUnsafe(ref to);
        second.StoreUnsafe(ref to, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> first, Vector256<float> second, ref float to)
    {
        first.StoreUnsafe(ref to);
        second.StoreUnsafe(ref to, 8);
    }
}
