namespace Dateline.Incidents;

/// <summary>Divides claims that hang together by pairs into happenings.</summary>
/// <remarks>
/// Agglomerative: the likeliest pair first, and two groups become one only when all compared pairs between them on average speak for it (average
/// linkage), so that a chain of doubtful links does not pull different happenings together. The outcome is a function of the claims, their scores and
/// the rulings, not of any order.
/// </remarks>
internal sealed class Clusterer(Blocks blocks, Rulings rulings)
{
    private readonly Dictionary<int, Group> _groups = [];
    private readonly Dictionary<int, int> _groupOf = [];

    /// <summary>The happenings, each ascending by claim id.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="scores">All compared pairs among them.</param>
    public List<List<int>> Divide(List<int> claims, List<ScoredPair> scores)
    {
        foreach (int claim in claims)
        {
            _groups[claim] = new Group(claim, blocks[claim].Article);
            _groupOf[claim] = claim;
        }
        foreach (ScoredPair pair in scores)
        {
            _groups[pair.First].Links[pair.Second] = (pair.Score, 1);
            _groups[pair.Second].Links[pair.First] = (pair.Score, 1);
        }
        foreach (int claim in claims.OrderBy(claim => blocks[claim].Id)) Obey(claim);
        var likely = scores.FindAll(pair => pair.Score >= Merger.Threshold);
        likely.Sort(Compare);
        foreach (ScoredPair pair in likely) TryJoin(_groupOf[pair.First], _groupOf[pair.Second]);
        var divided = new List<List<int>>(_groups.Count);
        foreach (Group group in _groups.Values)
        {
            group.Claims.Sort((x, y) => blocks[x].Id.CompareTo(blocks[y].Id));
            divided.Add(group.Claims);
        }
        return divided;
    }

    private void Obey(int claim)
    {
        foreach (MergeRuling ruling in rulings.Of(blocks[claim].Id))
        {
            if (ruling.Kind == MergeRulingKind.Split || !ruling.Claims.Contains(blocks[claim].Id)) continue;
            foreach (int other in _groups.Keys.Where(group => _groups[group].Claims.Exists(member => ruling.Claims.Contains(blocks[member].Id))).ToList())
            {
                if (other != _groupOf[claim]) Join(_groupOf[claim], other);
            }
        }
    }

    private void TryJoin(int first, int second)
    {
        if (first == second) return;
        Group a = _groups[first], b = _groups[second];
        if (a.Links[second].Sum < 0 || ShareReport(a, b) || rulings.Any && rulings.Forbid(Ids(a), Ids(b))) return;
        Join(first, second);
    }

    private void Join(int first, int second)
    {
        if (_groups[first].Links.Count < _groups[second].Links.Count) (first, second) = (second, first);
        Group kept = _groups[first], gone = _groups[second];
        foreach (int claim in gone.Claims) _groupOf[claim] = first;
        kept.Claims.AddRange(gone.Claims);
        foreach (var (article, claims) in gone.Articles) kept.Articles[article] = kept.Articles.TryGetValue(article, out List<int>? known) ? [.. known, .. claims] : claims;
        kept.Links.Remove(second);
        foreach (var (other, (sum, count)) in gone.Links)
        {
            if (other == first) continue;
            (double Sum, int Count) link = kept.Links.GetValueOrDefault(other);
            kept.Links[other] = _groups[other].Links[first] = (link.Sum + sum, link.Count + count);
            _groups[other].Links.Remove(second);
        }
        _groups.Remove(second);
    }

    // One report tells of one happening once: two claims of it that do not look the same keep their groups apart.
    private bool ShareReport(Group a, Group b)
    {
        if (a.Articles.Count > b.Articles.Count) (a, b) = (b, a);
        foreach (var (article, claims) in a.Articles)
        {
            if (b.Articles.TryGetValue(article, out List<int>? others) && claims.Exists(x => others.Exists(y => PairScorer.Score(blocks[x], blocks[y]) < Merger.Threshold))) return true;
        }
        return false;
    }

    private List<ClaimId> Ids(Group group) => group.Claims.ConvertAll(claim => blocks[claim].Id);

    private int Compare(ScoredPair x, ScoredPair y)
    {
        int order = y.Score.CompareTo(x.Score);
        if (order != 0) return order;
        var (xLow, xHigh) = Ordered(x);
        var (yLow, yHigh) = Ordered(y);
        order = xLow.CompareTo(yLow);
        return order != 0 ? order : xHigh.CompareTo(yHigh);
    }

    private (ClaimId Low, ClaimId High) Ordered(ScoredPair pair)
    {
        ClaimId a = blocks[pair.First].Id, b = blocks[pair.Second].Id;
        return a.CompareTo(b) <= 0 ? (a, b) : (b, a);
    }

    private sealed class Group(int claim, ArticleId article)
    {
        public List<int> Claims { get; } = [claim];

        public Dictionary<ArticleId, List<int>> Articles { get; } = new() { [article] = [claim] };

        /// <summary>The sum and number of compared pairs with each other group.</summary>
        public Dictionary<int, (double Sum, int Count)> Links { get; } = [];
    }
}
