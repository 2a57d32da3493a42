namespace Dateline.Text.Networks;

/// <summary>A set of row numbers that lists its members in the order they came.</summary>
internal sealed class TouchedRows(int rows)
{
    private readonly bool[] _seen = new bool[rows];
    private readonly List<int> _rows = [];

    public IReadOnlyList<int> Rows => _rows;

    public void Add(int row)
    {
        if (_seen[row]) return;
        _seen[row] = true;
        _rows.Add(row);
    }

    public void Clear()
    {
        foreach (int row in _rows) _seen[row] = false;
        _rows.Clear();
    }
}
