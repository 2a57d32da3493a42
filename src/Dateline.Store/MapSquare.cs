using Dateline.Codebooks;
using Dateline.Places;

namespace Dateline.Store;

/// <summary>What a square of the map holds; squares add up to wider ones.</summary>
/// <param name="Row">The square's row, from the south pole.</param>
/// <param name="Column">Its column, from the 180th meridian.</param>
/// <param name="Count">How many incidents.</param>
/// <param name="Sum">The sums of latitudes and longitudes.</param>
/// <param name="Latitudes">The least and the greatest latitude.</param>
/// <param name="Longitudes">The least and the greatest longitude.</param>
/// <param name="Killed">People killed.</param>
/// <param name="Types">The first and the last type in the order of the alphabet.</param>
/// <param name="Id">One of the incidents.</param>
internal readonly record struct MapSquare(
    long Row, long Column, long Count, (double Latitude, double Longitude) Sum, (double Least, double Greatest) Latitudes, (double Least, double Greatest) Longitudes, long Killed, (string First, string Last) Types, string Id)
{
    /// <summary>The same incidents in squares of twice the width.</summary>
    public static List<MapSquare> Coarser(List<MapSquare> squares) =>
        [.. squares.GroupBy(square => (square.Row / 2, square.Column / 2)).Select(group => group.Aggregate((one, other) => one.With(other)) with { Row = group.Key.Item1, Column = group.Key.Item2 })];

    public MapMark ToMark(Dictionary<string, IncidentRow> alone) => new(
        new Coordinates(Math.Clamp(Sum.Latitude / Count, -90, 90), Math.Clamp(Sum.Longitude / Count, -180, 180)), Count, Killed, Types.First == Types.Last ? new EventCode(Types.First) : null,
        Latitudes.Least == Latitudes.Greatest && Longitudes.Least == Longitudes.Greatest, Count == 1 ? alone.GetValueOrDefault(Id) : null);

    private MapSquare With(MapSquare other) => this with
    {
        Count = Count + other.Count,
        Sum = (Sum.Latitude + other.Sum.Latitude, Sum.Longitude + other.Sum.Longitude),
        Latitudes = (Math.Min(Latitudes.Least, other.Latitudes.Least), Math.Max(Latitudes.Greatest, other.Latitudes.Greatest)),
        Longitudes = (Math.Min(Longitudes.Least, other.Longitudes.Least), Math.Max(Longitudes.Greatest, other.Longitudes.Greatest)),
        Killed = Killed + other.Killed,
        Types = (string.CompareOrdinal(Types.First, other.Types.First) < 0 ? Types.First : other.Types.First, string.CompareOrdinal(Types.Last, other.Types.Last) > 0 ? Types.Last : other.Types.Last),
    };
}
