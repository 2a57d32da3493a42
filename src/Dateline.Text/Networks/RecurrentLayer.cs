using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Networks;

/// <summary>
/// A simple recurrent unit that reads each sentence in both directions (after Lei et al. 2018, "Simple recurrent units for highly
/// parallelizable recurrence"): everything heavy is one matrix product over all tokens; only sums and gates run word by word.
/// </summary>
/// <remarks>
/// For each direction, with half the width of the input: f = σ(Uf + v·c'), c = f·c' + (1-f)·Ux, r = σ(Ur), h = r·tanh(c) + (1-r)·input,
/// where c' is the state of the word before. The first half of the width reads forward, the second backward.
/// </remarks>
internal sealed class RecurrentLayer(string name, int width)
{
    private readonly int _half = width / 2;

    public int Width { get; } = width;

    /// <summary>Columns: for each direction candidate, forget gate and output gate, half the width each.</summary>
    public LinearLayer Gates { get; } = new(name + ".gates", width, width * 3);

    /// <summary>How much the state before sways the forget gate, forward then backward.</summary>
    public Tensor Sway { get; } = new(name + ".sway", 1, width);

    public IEnumerable<Tensor> Tensors => [.. Gates.Tensors, Sway];

    public void Initialize(ref Dice dice)
    {
        Gates.Initialize(ref dice);
        Sway.Randomize(ref dice, 0.3f);
        // Spread the time scales: some units forget at once, others remember for a dozen words.
        for (int direction = 0; direction < 2; direction++)
        {
            for (int i = 0; i < _half; i++) Gates.Bias.Values[direction * 3 * _half + _half + i] = -1f + 3f * i / _half;
        }
    }

    /// <summary>Packs the weights, which do not change any more.</summary>
    public void Pack() => Gates.Pack();

    public void Forward(RecurrentPass pass, ReadOnlySpan<float> input, ReadOnlySpan<int> sentences)
    {
        int tokens = sentences[^1];
        var gates = Buffers.Take(ref pass.Gates, tokens * Width * 3);
        var states = Buffers.Take(ref pass.States, tokens * Width);
        var curved = Buffers.Take(ref pass.Curved, tokens * Width);
        var output = Buffers.Take(ref pass.Output, tokens * Width);
        Gates.Forward(pass.Factors.Length == 0 ? input : pass.Drop(input), gates);
        for (int s = 0; s + 1 < sentences.Length; s++)
        {
            int start = sentences[s], end = sentences[s + 1];
            for (int t = start; t < end; t++) Step(t, t > start ? t - 1 : -1, 0);
            for (int t = end - 1; t >= start; t--) Step(t, t + 1 < end ? t + 1 : -1, 1);
        }

        void Step(int t, int before, int direction)
        {
            int gate = (t * 2 + direction) * 3 * _half, at = t * Width + direction * _half;
            Scan(ref pass.Gates[gate], ref before < 0 ? ref pass.Zeros[0] : ref pass.States[before * Width + direction * _half],
                ref Sway.Values[direction * _half], ref pass.States[at], ref pass.Curved[at]);
        }

        Highway(gates, curved, input, output);
    }

    /// <summary>As <see cref="Forward"/> without a way back, from the weighted sums of the gates, which are there already.</summary>
    public void Read(RecurrentPass pass, ReadOnlySpan<float> input, ReadOnlySpan<int> sentences)
    {
        Buffers.Take(ref pass.Output, sentences[^1] * Width);
        var state = Buffers.Take(ref pass.States, Width);
        for (int s = 0; s + 1 < sentences.Length; s++)
        {
            int start = sentences[s], end = sentences[s + 1];
            state.Clear();
            for (int t = start; t < end; t++) Step(pass, input, t, 0);
            for (int t = end - 1; t >= start; t--) Step(pass, input, t, 1);
        }

        void Step(RecurrentPass pass, ReadOnlySpan<float> input, int t, int direction)
        {
            int at = t * Width + direction * _half;
            ReadWord(ref pass.Gates[(t * 2 + direction) * 3 * _half], ref pass.States[direction * _half], ref Sway.Values[direction * _half], ref Unsafe.AsRef(in input[at]), ref pass.Output[at]);
        }
    }

    /// <summary>As <see cref="Read"/>, for words each of which brings its input and, behind it, the weighted sums of its gates.</summary>
    public void ReadFirst(RecurrentPass pass, WordRows words, ReadOnlySpan<int> sentences)
    {
        Buffers.Take(ref pass.Output, sentences[^1] * Width);
        var state = Buffers.Take(ref pass.States, Width);
        for (int s = 0; s + 1 < sentences.Length; s++)
        {
            int start = sentences[s], end = sentences[s + 1];
            state.Clear();
            for (int t = start; t < end; t++) Step(t, 0);
            for (int t = end - 1; t >= start; t--) Step(t, 1);
        }

        void Step(int t, int direction) => ReadWord(ref words.At(t, Width + direction * 3 * _half), ref pass.States[direction * _half],
            ref Sway.Values[direction * _half], ref words.At(t, direction * _half), ref pass.Output[t * Width + direction * _half]);
    }

    /// <summary>One word, one direction, as <see cref="Scan"/> and <see cref="Highway"/> together: the state becomes that of the word, the output is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadWord(ref float gates, ref float state, ref float sway, ref float input, ref float output)
    {
        nuint half = (nuint)_half, i = 0;
        for (; Vector512.IsHardwareAccelerated && i + 16 <= half; i += 16)
        {
            var c = Vector512.LoadUnsafe(ref state, i);
            var x = Vector512.LoadUnsafe(ref gates, i);
            var f = Nonlinearity.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref sway, i), c, Vector512.LoadUnsafe(ref gates, half + i)));
            c = Vector512.FusedMultiplyAdd(f, c - x, x);
            c.StoreUnsafe(ref state, i);
            var skip = Vector512.LoadUnsafe(ref input, i);
            Vector512.FusedMultiplyAdd(Nonlinearity.Sigmoid(Vector512.LoadUnsafe(ref gates, 2 * half + i)), Nonlinearity.Tanh(c) - skip, skip).StoreUnsafe(ref output, i);
        }
        for (; i < half; i += 8)
        {
            var c = Vector256.LoadUnsafe(ref state, i);
            var x = Vector256.LoadUnsafe(ref gates, i);
            var f = Nonlinearity.Sigmoid(Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref sway, i), c, Vector256.LoadUnsafe(ref gates, half + i)));
            c = Vector256.FusedMultiplyAdd(f, c - x, x);
            c.StoreUnsafe(ref state, i);
            var skip = Vector256.LoadUnsafe(ref input, i);
            Vector256.FusedMultiplyAdd(Nonlinearity.Sigmoid(Vector256.LoadUnsafe(ref gates, 2 * half + i)), Nonlinearity.Tanh(c) - skip, skip).StoreUnsafe(ref output, i);
        }
    }

    /// <summary>One word, one direction: gates become their values, the state and its tanh are written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scan(ref float gates, ref float before, ref float sway, ref float state, ref float curved)
    {
        nuint half = (nuint)_half, i = 0;
        for (; Vector512.IsHardwareAccelerated && i + 16 <= half; i += 16)
        {
            var c = Vector512.LoadUnsafe(ref before, i);
            var x = Vector512.LoadUnsafe(ref gates, i);
            var f = Nonlinearity.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref sway, i), c, Vector512.LoadUnsafe(ref gates, half + i)));
            c = Vector512.FusedMultiplyAdd(f, c - x, x);
            f.StoreUnsafe(ref gates, half + i);
            c.StoreUnsafe(ref state, i);
            Nonlinearity.Tanh(c).StoreUnsafe(ref curved, i);
            Nonlinearity.Sigmoid(Vector512.LoadUnsafe(ref gates, 2 * half + i)).StoreUnsafe(ref gates, 2 * half + i);
        }
        for (; i < half; i += 8)
        {
            var c = Vector256.LoadUnsafe(ref before, i);
            var x = Vector256.LoadUnsafe(ref gates, i);
            var f = Nonlinearity.Sigmoid(Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref sway, i), c, Vector256.LoadUnsafe(ref gates, half + i)));
            c = Vector256.FusedMultiplyAdd(f, c - x, x);
            f.StoreUnsafe(ref gates, half + i);
            c.StoreUnsafe(ref state, i);
            Nonlinearity.Tanh(c).StoreUnsafe(ref curved, i);
            Nonlinearity.Sigmoid(Vector256.LoadUnsafe(ref gates, 2 * half + i)).StoreUnsafe(ref gates, 2 * half + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Highway(ReadOnlySpan<float> gates, ReadOnlySpan<float> curved, ReadOnlySpan<float> input, Span<float> output)
    {
        for (int at = 0; at < output.Length; at += _half)
        {
            ref float gate = ref Unsafe.AsRef(in gates[at * 3 + 2 * _half]);
            for (nuint i = 0; i < (nuint)_half; i += 8)
            {
                var x = Vector256.LoadUnsafe(in input[at], i);
                (Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref gate, i), Vector256.LoadUnsafe(in curved[at], i) - x, x)).StoreUnsafe(ref output[at], i);
            }
        }
    }

    /// <summary>Adds to the gradients of the weights and of the input, from that of the output.</summary>
    public void Backward(RecurrentPass pass, ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient, ReadOnlySpan<int> sentences)
    {
        int tokens = sentences[^1];
        var gateGradient = Buffers.Take(ref pass.GateGradient, tokens * Width * 3);
        float[] carry = new float[_half];
        for (int s = 0; s + 1 < sentences.Length; s++)
        {
            int start = sentences[s], end = sentences[s + 1];
            carry.AsSpan().Clear();
            for (int t = end - 1; t >= start; t--) Back(pass, (t, t > start ? t - 1 : -1, 0), carry, input, outputGradient, inputGradient);
            carry.AsSpan().Clear();
            for (int t = start; t < end; t++) Back(pass, (t, t + 1 < end ? t + 1 : -1, 1), carry, input, outputGradient, inputGradient);
        }
        if (pass.Factors.Length == 0)
        {
            Gates.Backward(input, gateGradient, inputGradient);
            return;
        }
        var dropped = Buffers.Take(ref pass.DroppedGradient, tokens * Width);
        dropped.Clear();
        Gates.Backward(pass.Dropped.AsSpan(0, tokens * Width), gateGradient, dropped);
        Buffers.Scale(dropped, pass.Factors.AsSpan(0, tokens * Width));
        Buffers.Add(inputGradient, dropped);
    }

    private void Back(RecurrentPass pass, (int Word, int Before, int Direction) at, Span<float> carry,
        ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        int offset = at.Word * Width + at.Direction * _half;
        var gates = pass.Gates.AsSpan((at.Word * 2 + at.Direction) * 3 * _half, 3 * _half);
        var gradient = pass.GateGradient.AsSpan((at.Word * 2 + at.Direction) * 3 * _half, 3 * _half);
        var before = at.Before < 0 ? pass.Zeros.AsSpan(0, _half) : pass.States.AsSpan(at.Before * Width + at.Direction * _half, _half);
        var curved = pass.Curved.AsSpan(offset, _half);
        var swayGradient = Sway.Gradient.AsSpan(at.Direction * _half, _half);
        var sway = Sway.Values.AsSpan(at.Direction * _half, _half);
        ref float g0 = ref MemoryMarshal.GetReference(gates);
        ref float d0 = ref MemoryMarshal.GetReference(gradient);
        nuint half = (nuint)_half;
        var one = Vector256<float>.One;
        for (nuint i = 0; i < half; i += 8)
        {
            var dh = Vector256.LoadUnsafe(in outputGradient[offset], i);
            var x = Vector256.LoadUnsafe(ref g0, i);
            var f = Vector256.LoadUnsafe(ref g0, half + i);
            var r = Vector256.LoadUnsafe(ref g0, 2 * half + i);
            var g = Vector256.LoadUnsafe(ref curved[0], i);
            var c = Vector256.LoadUnsafe(ref before[0], i);
            var skip = Vector256.LoadUnsafe(in input[offset], i);
            var dr = dh * (g - skip);
            (Vector256.LoadUnsafe(ref inputGradient[offset], i) + dh * (one - r)).StoreUnsafe(ref inputGradient[offset], i);
            var dc = Vector256.LoadUnsafe(ref carry[0], i) + dh * r * (one - g * g);
            var df = dc * (c - x) * f * (one - f);
            (dc * (one - f)).StoreUnsafe(ref d0, i);
            df.StoreUnsafe(ref d0, half + i);
            (dr * r * (one - r)).StoreUnsafe(ref d0, 2 * half + i);
            (dc * f + df * Vector256.LoadUnsafe(ref sway[0], i)).StoreUnsafe(ref carry[0], i);
            (Vector256.LoadUnsafe(ref swayGradient[0], i) + df * c).StoreUnsafe(ref swayGradient[0], i);
        }
    }
}
