using System.Runtime.CompilerServices;

namespace Dateline.Text.Parsing;

/// <summary>Finds the best tree under given scores of arcs.</summary>
/// <remarks>
/// The best head of each word by itself is kept when it makes a tree with one root (so crossing arcs can come out); otherwise the best
/// projective tree with one root is found by Eisner's algorithm (1996), cubic in the length of the sentence. Not thread-safe.
/// </remarks>
internal sealed class TreeDecoder
{
    private float[] _openLeft = [], _openRight = [], _closedLeft = [], _closedRight = [];
    private int[] _splitOpen = [], _splitLeft = [], _splitRight = [];
    private int[] _seen = [];

    /// <summary>Writes each word's head, -1 for the root's. Row w of the scores holds the root's score, then those of each word as head of w.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ReadOnlySpan<float> scores, int columns, Span<int> heads)
    {
        for (int word = 0; word < heads.Length; word++)
        {
            int best = word == 0 && heads.Length > 1 ? 1 : -1;
            for (int head = -1; head < heads.Length; head++)
            {
                if (head != word && scores[word * columns + head + 1] > scores[word * columns + best + 1]) best = head;
            }
            heads[word] = best;
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
        if (_openLeft.Length < cells)
        {
            (_openLeft, _openRight, _closedLeft, _closedRight) = (new float[cells], new float[cells], new float[cells], new float[cells]);
            (_splitOpen, _splitLeft, _splitRight) = (new int[cells], new int[cells], new int[cells]);
        }
        // Cell (from, to): "left" means that the head is at `to`, "right" that it is at `from`. An open span still lacks words between its ends.
        for (int i = 0; i < n; i++) _closedLeft[i * n + i] = _closedRight[i * n + i] = 0;
        for (int width = 1; width < n; width++)
        {
            for (int from = 0; from + width < n; from++)
            {
                int to = from + width, cell = from * n + to;
                float best = float.NegativeInfinity;
                int split = from;
                for (int k = from; k < to; k++)
                {
                    float score = _closedRight[from * n + k] + _closedLeft[(k + 1) * n + to];
                    if (score > best) (best, split) = (score, k);
                }
                _splitOpen[cell] = split;
                _openLeft[cell] = best + scores[from * columns + to + 1];
                _openRight[cell] = best + scores[to * columns + from + 1];
                (best, split) = (float.NegativeInfinity, from);
                for (int k = from; k < to; k++)
                {
                    float score = _closedLeft[from * n + k] + _openLeft[k * n + to];
                    if (score > best) (best, split) = (score, k);
                }
                (_closedLeft[cell], _splitLeft[cell]) = (best, split);
                (best, split) = (float.NegativeInfinity, to);
                for (int k = from + 1; k <= to; k++)
                {
                    float score = _openRight[from * n + k] + _closedRight[k * n + to];
                    if (score > best) (best, split) = (score, k);
                }
                (_closedRight[cell], _splitRight[cell]) = (best, split);
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
