using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>The first and last token that each token of a document governs, itself counted; found in linear time.</summary>
internal sealed class Subtrees
{
    private readonly int[] _first, _last;

    public Subtrees(Document document)
    {
        int count = document.Tokens.Length;
        (_first, _last) = (new int[count], new int[count]);
        var waiting = new int[count];
        for (int i = 0; i < count; i++)
        {
            (_first[i], _last[i]) = (i, i);
            if (document.Tokens[i].Head is >= 0 and int head) waiting[head]++;
        }
        var leaves = new Stack<int>();
        for (int i = 0; i < count; i++)
            if (waiting[i] == 0) leaves.Push(i);
        while (leaves.TryPop(out int token))
        {
            int head = document.Tokens[token].Head;
            if (head < 0) continue;
            _first[head] = Math.Min(_first[head], _first[token]);
            _last[head] = Math.Max(_last[head], _last[token]);
            if (--waiting[head] == 0) leaves.Push(head);
        }
    }

    public int First(int token) => _first[token];

    public int Last(int token) => _last[token];
}
