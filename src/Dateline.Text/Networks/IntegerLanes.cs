using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Text.Networks;

/// <summary>A run of whole-number sums that a processor adds to at once, one a column.</summary>
/// <typeparam name="TSums">The sums, of 32 bits each.</typeparam>
internal interface IIntegerLanes<TSums>
    where TSums : struct
{
    /// <summary>The number of columns.</summary>
    static abstract int Count { get; }

    /// <summary>The same pair of numbers for every column.</summary>
    static abstract TSums Spread(int pair);

    /// <summary>A pair of numbers of 16 bits for each column.</summary>
    static abstract TSums Load(ref short pairs);

    /// <summary>The sums, and to each the products of its pairs.</summary>
    static abstract TSums Add(TSums sums, TSums left, TSums right);

    /// <summary>Writes bias + scale · sum of each column.</summary>
    static abstract void Store(TSums sums, float scale, ref float bias, ref float target);
}

/// <summary>Sixteen columns.</summary>
internal readonly struct IntegerLanes512 : IIntegerLanes<Vector512<int>>
{
    public static bool IsSupported => Avx512BW.IsSupported;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Spread(int pair) => Vector512.Create(pair);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Load(ref short pairs) => Vector512.LoadUnsafe(ref pairs).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Add(Vector512<int> sums, Vector512<int> left, Vector512<int> right) => sums + Avx512BW.MultiplyAddAdjacent(left.AsInt16(), right.AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> sums, float scale, ref float bias, ref float target) =>
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(sums), Vector512.Create(scale), Vector512.LoadUnsafe(ref bias)).StoreUnsafe(ref target);
}

/// <summary>Eight columns, on any processor; with the same sums, since whole numbers add up to the same in any order.</summary>
internal readonly struct IntegerLanes256 : IIntegerLanes<Vector256<int>>
{
    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Spread(int pair) => Vector256.Create(pair);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(ref short pairs) => Vector256.LoadUnsafe(ref pairs).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<int> left, Vector256<int> right) => Avx2.IsSupported
        ? sums + Avx2.MultiplyAddAdjacent(left.AsInt16(), right.AsInt16())
        : sums + (left << 16 >> 16) * (right << 16 >> 16) + (left >> 16) * (right >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> sums, float scale, ref float bias, ref float target) =>
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sums), Vector256.Create(scale), Vector256.LoadUnsafe(ref bias)).StoreUnsafe(ref target);
}
