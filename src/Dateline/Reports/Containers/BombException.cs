namespace Dateline.Reports.Containers;

/// <summary>What unpacks is out of all proportion to what was packed.</summary>
internal sealed class BombException() : IOException("it unpacks out of all proportion");
