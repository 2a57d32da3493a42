using System.Collections.Immutable;

namespace Dateline.Exports;

/// <summary>Counts what an export loses while it is written.</summary>
internal sealed class Losses
{
    private readonly SortedDictionary<string, long> _leftOut = new(StringComparer.Ordinal), _values = new(StringComparer.Ordinal);
    private long _rows;

    public void Row() => _rows++;

    public void LeaveOut(string reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;

    public void Value(string what) => _values[what] = _values.GetValueOrDefault(what) + 1;

    public LossReport Report(ImmutableArray<LostField> fields) =>
        new(_rows, _leftOut.ToImmutableSortedDictionary(StringComparer.Ordinal), fields, _values.ToImmutableSortedDictionary(StringComparer.Ordinal));
}
