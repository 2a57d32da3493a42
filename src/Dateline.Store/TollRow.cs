using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>A toll as a line of a list has it.</summary>
/// <param name="Low">The lowest number in any report.</param>
/// <param name="Best">The number that was chosen.</param>
/// <param name="High">The highest number in any report; null when it is open.</param>
public sealed record TollRow(long Low, long Best, long? High)
{
    /// <summary>"41", "38–41–45" or "40+", as <see cref="Tally"/> writes it.</summary>
    public override string ToString() => new Tally(Low, Best, High, [], "stored").ToString();
}
