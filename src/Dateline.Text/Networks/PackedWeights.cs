using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Networks;

/// <summary>A learned matrix as its file holds it, whole numbers of eight bits with a scale for each row: twice as fast to multiply by as single precision.</summary>
/// <remarks>
/// What is multiplied is rounded to whole numbers of up to sixteen bits, with a scale for each row of its own: that is as exact as needed, since the weights have eight.
/// Sums are of whole numbers and so have the same bits on every machine.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class PackedWeights
{
    // Steps of a row's largest weight, as in TensorFile, so that what was read is kept as it was.
    private const int Steps = 127;

    private const int Lane = MatrixProduct.Lane;

    // Rows of the result that are summed at once; as many sums as registers hold.
    private const int Tile = 6;

    // Columns that are summed at once, as many as the widest registers take; the last of a matrix may be half as many.
    private const int Stripe = 32;

    // Stripe by stripe, and in each the pairs of two rows column by column: what is read together lies together.
    private readonly short[] _pairs;
    private readonly float[] _scales;
    private readonly float _steps;

    /// <summary>The packed form of a matrix whose columns come in multiples of <see cref="MatrixProduct.Lane"/>.</summary>
    public PackedWeights(Tensor weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Columns % MatrixProduct.Lane, 0, nameof(weights));
        (Inputs, Outputs) = (weights.Rows, weights.Columns);
        PaddedInputs = (Inputs + 15) & -16;
        _pairs = new short[PaddedInputs * Outputs];
        _scales = new float[PaddedInputs];
        _steps = MathF.Min(short.MaxValue, MathF.Floor((float)(int.MaxValue / (Steps + 1)) / Math.Max(1, Inputs))); // no sum overflows
        var steps = new sbyte[Outputs];
        for (int row = 0; row < Inputs; row++)
        {
            _scales[row] = weights.Packed is { } packed ? Take(packed, row, steps) : Round(weights.Row(row), steps);
            for (int column = 0; column < Outputs; column += Stripe)
                Interleave(steps.AsSpan(column, WidthAt(column)), _pairs.AsSpan(column * PaddedInputs + row / 2 * WidthAt(column) * 2), row % 2);
        }
    }

    // The scale is that of the row written out, to the last bit.
    private static float Take(PackedRows packed, int row, Span<sbyte> steps)
    {
        packed.Steps(row).CopyTo(steps);
        return steps.IndexOfAnyExcept((sbyte)0) < 0 ? 0 : Steps * packed.Scale(row) / Steps;
    }

    private static float Round(ReadOnlySpan<float> row, Span<sbyte> steps)
    {
        steps.Clear();
        float largest = 0;
        foreach (float weight in row) largest = MathF.Max(largest, MathF.Abs(weight));
        if (largest == 0) return 0;
        for (int column = 0; column < row.Length; column++) steps[column] = (sbyte)MathF.Round(row[column] / (largest / Steps));
        return largest / Steps;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Interleave(ReadOnlySpan<sbyte> steps, Span<short> pairs, int side)
    {
        for (int column = 0; column < steps.Length; column++) pairs[column * 2 + side] = steps[column];
    }

    public int Inputs { get; }

    public int Outputs { get; }

    private int PaddedInputs { get; }

    /// <summary>The columns of the stripe that a column lies in.</summary>
    private int WidthAt(int column) => Math.Min(Stripe, Outputs - (column & -Stripe));

    /// <summary>Each row of the result is the bias plus a row of the input times the matrix.</summary>
    public void Multiply(ReadOnlySpan<float> input, ReadOnlySpan<float> bias, Span<float> output)
    {
        int rows = output.Length / Outputs;
        ArgumentOutOfRangeException.ThrowIfLessThan(input.Length, rows * Inputs, nameof(input));
        ArgumentOutOfRangeException.ThrowIfLessThan(bias.Length, Outputs, nameof(bias));
        if (rows == 0) return;
        short[] whole = ArrayPool<short>.Shared.Rent(rows * PaddedInputs);
        float[] scales = ArrayPool<float>.Shared.Rent(rows);
        for (int row = 0; row < rows; row++) scales[row] = Round(input.Slice(row * Inputs, Inputs), whole.AsSpan(row * PaddedInputs, PaddedInputs));
        int column = 0;
        if (IntegerLanes512.IsSupported)
        {
            for (; column + Stripe <= Outputs; column += Stripe) Columns<IntegerLanes512, Vector512<int>>(new(whole, scales, rows, column), bias, output);
        }
        for (; column < Outputs; column += 16) Columns<IntegerLanes256, Vector256<int>>(new(whole, scales, rows, column), bias, output);
        ArrayPool<short>.Shared.Return(whole);
        ArrayPool<float>.Shared.Return(scales);
    }

    /// <summary>Writes a row as whole numbers and returns what one step of them is worth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Round(ReadOnlySpan<float> row, Span<short> whole)
    {
        int blocks = row.Length / Lane;
        Span<float> rest = stackalloc float[Lane];
        row[(blocks * Lane)..].CopyTo(rest);
        ref float first = ref MemoryMarshal.GetReference(row);
        ref float last = ref MemoryMarshal.GetReference(rest);
        ref float scale = ref MemoryMarshal.GetArrayDataReference(_scales);
        var top = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)whole.Length; i += Lane)
        {
            ref float from = ref i < (nuint)(blocks * Lane) ? ref Unsafe.Add(ref first, i) : ref last;
            top = Vector256.Max(top, Vector256.Abs(Vector256.LoadUnsafe(ref from) * Vector256.LoadUnsafe(ref scale, i)));
            top = Vector256.Max(top, Vector256.Abs(Vector256.LoadUnsafe(ref from, 8) * Vector256.LoadUnsafe(ref scale, i + 8)));
        }
        float largest = 0;
        for (int i = 0; i < 8; i++) largest = MathF.Max(largest, top[i]);
        if (largest < 1e-30f)
        {
            whole.Clear();
            return 0;
        }
        // Adding 1.5·2^23 leaves a number's whole part, rounded, in the lowest bits.
        var factor = Vector256.Create(_steps / largest);
        var magic = Vector256.Create(12582912f);
        ref short target = ref MemoryMarshal.GetReference(whole);
        for (nuint i = 0; i < (nuint)whole.Length; i += Lane)
        {
            ref float from = ref i < (nuint)(blocks * Lane) ? ref Unsafe.Add(ref first, i) : ref last;
            var low = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from) * Vector256.LoadUnsafe(ref scale, i), factor, magic).AsInt32() - magic.AsInt32();
            var high = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, 8) * Vector256.LoadUnsafe(ref scale, i + 8), factor, magic).AsInt32() - magic.AsInt32();
            Vector256.Narrow(low, high).StoreUnsafe(ref target, i);
        }
        return largest / _steps;
    }

    /// <summary>What a few columns are summed from.</summary>
    private readonly ref struct Sums(ReadOnlySpan<short> whole, ReadOnlySpan<float> scales, int rows, int column)
    {
        public ReadOnlySpan<short> Whole { get; } = whole;

        public ReadOnlySpan<float> Scales { get; } = scales;

        public int Rows { get; } = rows;

        public int Column { get; } = column;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Columns<TLanes, TSums>(Sums sums, ReadOnlySpan<float> bias, Span<float> output)
        where TLanes : IIntegerLanes<TSums>
        where TSums : struct
    {
        ref short a = ref MemoryMarshal.GetReference(sums.Whole);
        int width = WidthAt(sums.Column);
        ref short b = ref _pairs[(sums.Column & -Stripe) * PaddedInputs + sums.Column % Stripe * 2];
        ref float scale = ref MemoryMarshal.GetReference(sums.Scales);
        ref float add = ref Unsafe.Add(ref MemoryMarshal.GetReference(bias), sums.Column);
        ref float c = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), sums.Column);
        int row = 0;
        for (; row + Tile <= sums.Rows; row += Tile)
            SixRows<TLanes, TSums>(ref Unsafe.Add(ref a, row * PaddedInputs), ref b, width * 2, ref Unsafe.Add(ref scale, row), ref add, ref Unsafe.Add(ref c, row * Outputs));
        for (; row < sums.Rows; row++)
            OneRow<TLanes, TSums>(ref Unsafe.Add(ref a, row * PaddedInputs), ref b, width * 2, Unsafe.Add(ref scale, row), ref add, ref Unsafe.Add(ref c, row * Outputs));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SixRows<TLanes, TSums>(ref short a, ref short b, nint next, ref float scales, ref float bias, ref float c)
        where TLanes : IIntegerLanes<TSums>
        where TSums : struct
    {
        nint row = PaddedInputs / 2, to = Outputs;
        int lanes = TLanes.Count;
        TSums s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
        TSums s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
        ref int pair = ref Unsafe.As<short, int>(ref a);
        for (int k = (Inputs + 1) / 2; k > 0; k--)
        {
            TSums b0 = TLanes.Load(ref b), b1 = TLanes.Load(ref Unsafe.Add(ref b, lanes * 2));
            TSums x = TLanes.Spread(pair);
            s00 = TLanes.Add(s00, x, b0);
            s01 = TLanes.Add(s01, x, b1);
            x = TLanes.Spread(Unsafe.Add(ref pair, row));
            s10 = TLanes.Add(s10, x, b0);
            s11 = TLanes.Add(s11, x, b1);
            x = TLanes.Spread(Unsafe.Add(ref pair, 2 * row));
            s20 = TLanes.Add(s20, x, b0);
            s21 = TLanes.Add(s21, x, b1);
            x = TLanes.Spread(Unsafe.Add(ref pair, 3 * row));
            s30 = TLanes.Add(s30, x, b0);
            s31 = TLanes.Add(s31, x, b1);
            x = TLanes.Spread(Unsafe.Add(ref pair, 4 * row));
            s40 = TLanes.Add(s40, x, b0);
            s41 = TLanes.Add(s41, x, b1);
            x = TLanes.Spread(Unsafe.Add(ref pair, 5 * row));
            s50 = TLanes.Add(s50, x, b0);
            s51 = TLanes.Add(s51, x, b1);
            pair = ref Unsafe.Add(ref pair, 1);
            b = ref Unsafe.Add(ref b, next);
        }
        Store<TLanes, TSums>(s00, s01, scales, ref bias, ref c);
        Store<TLanes, TSums>(s10, s11, Unsafe.Add(ref scales, 1), ref bias, ref Unsafe.Add(ref c, to));
        Store<TLanes, TSums>(s20, s21, Unsafe.Add(ref scales, 2), ref bias, ref Unsafe.Add(ref c, 2 * to));
        Store<TLanes, TSums>(s30, s31, Unsafe.Add(ref scales, 3), ref bias, ref Unsafe.Add(ref c, 3 * to));
        Store<TLanes, TSums>(s40, s41, Unsafe.Add(ref scales, 4), ref bias, ref Unsafe.Add(ref c, 4 * to));
        Store<TLanes, TSums>(s50, s51, Unsafe.Add(ref scales, 5), ref bias, ref Unsafe.Add(ref c, 5 * to));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneRow<TLanes, TSums>(ref short a, ref short b, nint next, float scale, ref float bias, ref float c)
        where TLanes : IIntegerLanes<TSums>
        where TSums : struct
    {
        TSums s0 = default, s1 = default;
        ref int pair = ref Unsafe.As<short, int>(ref a);
        for (int k = (Inputs + 1) / 2; k > 0; k--)
        {
            TSums x = TLanes.Spread(pair);
            s0 = TLanes.Add(s0, x, TLanes.Load(ref b));
            s1 = TLanes.Add(s1, x, TLanes.Load(ref Unsafe.Add(ref b, TLanes.Count * 2)));
            pair = ref Unsafe.Add(ref pair, 1);
            b = ref Unsafe.Add(ref b, next);
        }
        Store<TLanes, TSums>(s0, s1, scale, ref bias, ref c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLanes, TSums>(TSums first, TSums second, float scale, ref float bias, ref float to)
        where TLanes : IIntegerLanes<TSums>
        where TSums : struct
    {
        TLanes.Store(first, scale, ref bias, ref to);
        TLanes.Store(second, scale, ref Unsafe.Add(ref bias, TLanes.Count), ref Unsafe.Add(ref to, TLanes.Count));
    }
}
