using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Dateline.Text.Tagging;

namespace Dateline.Text.Parsing;

/// <summary>Finds the best tree under given scores of arcs.</summary>
/// <remarks>
/// The best head of each word by itself is kept when it makes a tree with one root (so crossing arcs can come out); otherwise the best
/// projective tree with one root is found by Eisner's algorithm (1996), cubic in the length of the sentence. Not thread-safe.
/// </remarks>
internal sealed class TreeDecoder
{
    // Closed spans twice, by where they begin and by where they end, open ones as they are asked for, so that all splits of a span stand side by side.
    private float[] _openLeftByEnd = [], _openRight = [], _closedLeft = [], _closedLeftByEnd = [], _closedRight = [], _closedRightByEnd = [];
    private int[] _splitOpen = [], _splitLeft = [], _splitRight = [];
    private int[] _seen = [];

    /// <summary>Writes each word's head, -1 for the root's. Row w of the scores holds the root's score, then those of each word as head of w, minus infinity for w itself.</summary>
    public void Decode(ReadOnlySpan<float> scores, int columns, Span<int> heads)
    {
        for (int word = 0; word < heads.Length; word++)
        {
            heads[word] = Kernels.IndexOfMax(scores.Slice(word * columns, heads.Length + 1)) - 1;
        }
        if (!IsTree(heads)) Eisner(scores, columns, heads);
    }

    /// <summary>Whether every word reaches the only root.</summary>
    private bool IsTree(ReadOnlySpan<int> heads)
    {
        if (_seen.Length < heads.Length) _seen = new int[heads.Length * 2];
        _seen.AsSpan(0, heads.Length).Clear();
        int roots = 0;
        for (int word = 0; word < heads.Length; word++)
        {
            if (heads[word] < 0) roots++;
            int at = word;
            while (at >= 0 && _seen[at] == 0)
            {
                _seen[at] = word + 1;
                at = heads[at];
            }
            if (at >= 0 && _seen[at] == word + 1) return false;
        }
        return roots == 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Eisner(ReadOnlySpan<float> scores, int columns, Span<int> heads)
    {
        int n = heads.Length, cells = n * n;
        if (_openRight.Length < cells)
        {
            (_openLeftByEnd, _openRight) = (new float[cells], new float[cells]);
            (_closedLeft, _closedLeftByEnd, _closedRight, _closedRightByEnd) = (new float[cells], new float[cells], new float[cells], new float[cells]);
            (_splitOpen, _splitLeft, _splitRight) = (new int[cells], new int[cells], new int[cells]);
        }
        // Cell (from, to): "left" means that the head is at `to`, "right" that it is at `from`. An open span still lacks words between its ends.
        for (int i = 0; i < n; i++) _closedLeft[i * n + i] = _closedLeftByEnd[i * n + i] = _closedRight[i * n + i] = _closedRightByEnd[i * n + i] = 0;
        for (int width = 1; width < n; width++)
        {
            for (int from = 0; from + width < n; from++)
            {
                int to = from + width, cell = from * n + to, byEnd = to * n + from;
                _splitOpen[cell] = from + BestSplit(ref _closedRight[from * n + from], ref _closedLeftByEnd[byEnd + 1], width, out float best);
                _openLeftByEnd[byEnd] = best + scores[from * columns + to + 1];
                _openRight[cell] = best + scores[to * columns + from + 1];
                _splitLeft[cell] = from + BestSplit(ref _closedLeft[from * n + from], ref _openLeftByEnd[byEnd], width, out best);
                _closedLeft[cell] = _closedLeftByEnd[byEnd] = best;
                _splitRight[cell] = from + 1 + BestSplit(ref _openRight[from * n + from + 1], ref _closedRightByEnd[byEnd + 1], width, out best);
                _closedRight[cell] = _closedRightByEnd[byEnd] = best;
            }
        }
        int root = 0;
        float top = float.NegativeInfinity;
        for (int r = 0; r < n; r++)
        {
            float score = scores[r * columns] + _closedLeft[r] + _closedRight[r * n + n - 1];
            if (score > top) (top, root) = (score, r);
        }
        heads[root] = -1;
        Unfold(heads, root);
    }

    /// <summary>Where two rows of numbers have the largest sum, the first of equals, and that sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int BestSplit(ref float left, ref float right, int count, out float best)
    {
        int at = 0, split = 0;
        best = float.NegativeInfinity;
        if (count >= Vector256<float>.Count)
        {
            // Each lane keeps the first of its best; the first lane of the best overall is taken.
            var top = Vector256.Create(float.NegativeInfinity);
            var place = Vector256<int>.Zero;
            for (var here = Vector256<int>.Indices; at + Vector256<float>.Count <= count; at += Vector256<float>.Count, here += Vector256.Create(Vector256<float>.Count))
            {
                var sum = Vector256.LoadUnsafe(ref left, (nuint)at) + Vector256.LoadUnsafe(ref right, (nuint)at);
                var better = Vector256.GreaterThan(sum, top);
                top = Vector256.ConditionalSelect(better, sum, top);
                place = Vector256.ConditionalSelect(better.AsInt32(), here, place);
            }
            // What is left over is summed with some that were: they stand at their places again.
            if (at < count)
            {
                at = count - Vector256<float>.Count;
                var here = Vector256<int>.Indices + Vector256.Create(at);
                var sum = Vector256.LoadUnsafe(ref left, (nuint)at) + Vector256.LoadUnsafe(ref right, (nuint)at);
                var better = Vector256.GreaterThan(sum, top);
                top = Vector256.ConditionalSelect(better, sum, top);
                place = Vector256.ConditionalSelect(better.AsInt32(), here, place);
            }
            best = Kernels.Largest(top);
            return Kernels.Least(Vector256.ConditionalSelect(Vector256.Equals(top, Vector256.Create(best)).AsInt32(), place, Vector256.Create(int.MaxValue)));
        }
        for (; at < count; at++)
        {
            float sum = Unsafe.Add(ref left, at) + Unsafe.Add(ref right, at);
            if (sum > best) (best, split) = (sum, at);
        }
        return split;
    }

    /// <summary>Reads the best tree back from the splits, with a stack of spans in place of recursion.</summary>
    private void Unfold(Span<int> heads, int root)
    {
        int n = heads.Length;
        var spans = new Stack<(int From, int To, Kind Kind)>();
        spans.Push((0, root, Kind.ClosedLeft));
        spans.Push((root, n - 1, Kind.ClosedRight));
        while (spans.TryPop(out var span))
        {
            var (from, to, kind) = span;
            if (from == to) continue;
            int cell = from * n + to;
            switch (kind)
            {
                case Kind.ClosedLeft:
                    spans.Push((from, _splitLeft[cell], Kind.ClosedLeft));
                    spans.Push((_splitLeft[cell], to, Kind.OpenLeft));
                    break;
                case Kind.ClosedRight:
                    spans.Push((from, _splitRight[cell], Kind.OpenRight));
                    spans.Push((_splitRight[cell], to, Kind.ClosedRight));
                    break;
                default:
                    heads[kind == Kind.OpenLeft ? from : to] = kind == Kind.OpenLeft ? to : from;
                    spans.Push((from, _splitOpen[cell], Kind.ClosedRight));
                    spans.Push((_splitOpen[cell] + 1, to, Kind.ClosedLeft));
                    break;
            }
        }
    }

    private enum Kind
    {
        OpenLeft,
        OpenRight,
        ClosedLeft,
        ClosedRight,
    }
}
