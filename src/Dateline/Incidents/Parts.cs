namespace Dateline.Incidents;

/// <summary>The parts that claims are clustered in: all that hangs together by likely pairs or, where very many do, by their stronger links only.</summary>
/// <remarks>
/// A part is a function of the claims and their scores, so the order of arrival plays no part. It is gathered from any one of its claims, and a group that
/// grows too large is left as soon as it does, so that the cost is that of the parts asked for, not of all that hangs together with them.
/// </remarks>
/// <param name="linked">Adds to a list the claims that are linked to a claim by a score or more, or tied to it by rulings.</param>
internal sealed class Parts(Action<int, double, List<int>> linked)
{
    /// <summary>Beyond so many claims a part is cut further.</summary>
    public const int Largest = 250;

    // Links of the last step, 6.0, are hardly ever between different happenings, also where hundreds share day, place and type; a part that they hold together
    // stays whole, however many tell of it.
    private const double Step = 0.5;
    private const int Steps = 12;

    // For each step the claims that are known to hang together with too many others.
    private readonly HashSet<int>[] _crowds = [.. Enumerable.Range(0, Steps).Select(_ => new HashSet<int>())];
    private readonly Dictionary<int, List<int>> _parts = [];
    private readonly List<int> _others = [];

    /// <summary>The part of a claim; the same list for each claim of a part.</summary>
    public List<int> Of(int claim)
    {
        if (_parts.TryGetValue(claim, out List<int>? known)) return known;
        int step = 0;
        List<int>? part = null;
        while (part is null)
        {
            if (step == Steps || !_crowds[step].Contains(claim)) part = Gather(claim, step);
            step++;
        }
        foreach (int member in part) _parts[member] = part;
        return part;
    }

    // Null when there are too many.
    private List<int>? Gather(int claim, int step)
    {
        double threshold = Merger.Threshold + step * Step;
        HashSet<int>? crowd = step < Steps ? _crowds[step] : null;
        var part = new List<int> { claim };
        var reached = new HashSet<int> { claim };
        for (int next = 0; next < part.Count; next++)
        {
            _others.Clear();
            linked(part[next], threshold, _others);
            foreach (int other in _others)
            {
                if (!reached.Add(other)) continue;
                part.Add(other);
                if (crowd is null || (part.Count <= Largest && !crowd.Contains(other))) continue;
                crowd.UnionWith(part);
                return null;
            }
        }
        return part;
    }
}
