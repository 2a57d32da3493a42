namespace Dateline.Incidents;

/// <summary>Divides claims that hang together by pairs into happenings.</summary>
/// <remarks>
/// Agglomerative: the likeliest pair first, and two groups become one only when their pairs on average speak for it, so that a chain of doubtful
/// links does not pull different happenings together. The outcome is a function of the claims, the pairs and the rulings, not of their order.
/// </remarks>
internal sealed class Clusterer(Blocks blocks, Rulings rulings)
{
    // Enough for a steady mean; all pairs of two big groups would cost the square of their size.
    private const int Sampled = 6;

    private readonly Dictionary<int, List<int>> _groups = [];
    private readonly Dictionary<int, int> _groupOf = [];
    private readonly HashSet<(int, int, int, int)> _refused = [];

    /// <summary>The happenings, each as ascending by claim id.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="edges">The pairs that by themselves tell of one happening.</param>
    public List<List<int>> Divide(List<int> claims, List<(int First, int Second, double Score)> edges)
    {
        foreach (int claim in claims)
        {
            _groups[claim] = [claim];
            _groupOf[claim] = claim;
        }
        foreach (int claim in claims.OrderBy(claim => blocks[claim].Id)) Obey(claim);
        edges.Sort(Compare);
        foreach (var (first, second, _) in edges) TryJoin(_groupOf[first], _groupOf[second]);
        return [.. _groups.Values];
    }

    private void Obey(int claim)
    {
        foreach (MergeRuling ruling in rulings.Of(blocks[claim].Id))
        {
            if (ruling.Kind == MergeRulingKind.Split || !ruling.Claims.Contains(blocks[claim].Id)) continue;
            foreach (int other in _groups.Keys.Where(group => _groups[group].Exists(member => ruling.Claims.Contains(blocks[member].Id))).ToList())
            {
                if (other != _groupOf[claim]) Join(_groupOf[claim], other);
            }
        }
    }

    private void TryJoin(int first, int second)
    {
        if (first == second) return;
        List<int> a = _groups[first], b = _groups[second];
        (int, int, int, int) attempt = first < second ? (first, second, a.Count, b.Count) : (second, first, b.Count, a.Count);
        if (_refused.Contains(attempt)) return;
        if (Mean(a, b) >= 0 && !ShareReport(a, b) && !rulings.Forbid(Ids(a), Ids(b))) Join(first, second);
        else _refused.Add(attempt);
    }

    private void Join(int first, int second)
    {
        if (_groups[first].Count < _groups[second].Count) (first, second) = (second, first);
        List<int> kept = _groups[first];
        foreach (int claim in _groups[second]) _groupOf[claim] = first;
        kept.AddRange(_groups[second]);
        kept.Sort((x, y) => blocks[x].Id.CompareTo(blocks[y].Id));
        _groups.Remove(second);
    }

    private double Mean(List<int> a, List<int> b)
    {
        double sum = 0;
        int count = 0;
        foreach (int x in Sample(a))
        {
            foreach (int y in Sample(b))
            {
                sum += PairScorer.Score(blocks[x], blocks[y]);
                count++;
            }
        }
        return sum / count;
    }

    // Evenly spread over the group, which is ascending by id, hence by chance.
    private static IEnumerable<int> Sample(List<int> group)
    {
        if (group.Count <= Sampled) return group;
        return Enumerable.Range(0, Sampled).Select(i => group[(int)((long)i * group.Count / Sampled)]);
    }

    // One report tells of one happening once: two claims of it that do not look the same keep their groups apart.
    private bool ShareReport(List<int> a, List<int> b)
    {
        if (a.Count > b.Count) (a, b) = (b, a);
        var articles = new Dictionary<ArticleId, List<int>>();
        foreach (int claim in a) (articles.TryGetValue(blocks[claim].Article, out List<int>? list) ? list : articles[blocks[claim].Article] = []).Add(claim);
        return b.Exists(y => articles.TryGetValue(blocks[y].Article, out List<int>? same) && same.Exists(x => PairScorer.Score(blocks[x], blocks[y]) < 0));
    }

    private List<ClaimId> Ids(List<int> group) => group.ConvertAll(claim => blocks[claim].Id);

    private int Compare((int First, int Second, double Score) x, (int First, int Second, double Score) y)
    {
        int order = y.Score.CompareTo(x.Score);
        if (order != 0) return order;
        var (xLow, xHigh) = Ordered(x.First, x.Second);
        var (yLow, yHigh) = Ordered(y.First, y.Second);
        order = xLow.CompareTo(yLow);
        return order != 0 ? order : xHigh.CompareTo(yHigh);
    }

    private (ClaimId Low, ClaimId High) Ordered(int first, int second)
    {
        ClaimId a = blocks[first].Id, b = blocks[second].Id;
        return a.CompareTo(b) <= 0 ? (a, b) : (b, a);
    }
}
