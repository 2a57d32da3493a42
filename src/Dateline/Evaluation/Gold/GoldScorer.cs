using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Evaluation.Gold;

/// <summary>Scores the coded claims of a report against its gold claims, with the same figures as the reference script of the gold set.</summary>
/// <threadsafety>Stateless.</threadsafety>
public static class GoldScorer
{
    // Types that annotators confuse for one happening share a group (the reference script's table).
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_groups = Groups();

    /// <summary>The score of one report.</summary>
    public static GoldScore Score(GoldReport gold, ImmutableArray<GoldClaim> coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sums = new double[GoldFields.Names.Length];
        var counts = new int[GoldFields.Names.Length];
        double total = 0;
        int typed = 0;
        ImmutableArray<(int Gold, int Coded)> pairs = Pair(gold.Claims, coded);
        foreach ((int g, int c) in pairs)
        {
            double?[] fields = GoldFields.Compare(gold.Claims[g], coded[c]);
            double sum = 0;
            int counted = 0;
            for (int i = 0; i < fields.Length; i++)
            {
                if (fields[i] is not { } score) continue;
                sum += score;
                counted++;
                sums[i] += score;
                counts[i]++;
            }
            if (fields[0] == 1) typed++;
            total += sum / counted;
        }
        return new GoldScore
        {
            Reports = 1,
            GoldClaims = gold.Claims.Length,
            CodedClaims = coded.Length,
            Paired = pairs.Length,
            Typed = typed,
            Total = total,
            EmptyReports = gold.Claims.IsEmpty ? 1 : 0,
            LeftEmpty = gold.Claims.IsEmpty && coded.IsEmpty ? 1 : 0,
            FieldSums = [.. sums],
            FieldCounts = [.. counts],
        };
    }

    /// <summary>Which gold and coded claims go together: the likeliest pairs first, each claim once; as indexes.</summary>
    public static ImmutableArray<(int Gold, int Coded)> Pair(ImmutableArray<GoldClaim> gold, ImmutableArray<GoldClaim> coded)
    {
        var candidates = new List<(double Likeness, int Gold, int Coded)>();
        for (int g = 0; g < gold.Length; g++)
        {
            for (int c = 0; c < coded.Length; c++)
            {
                double likeness = Likeness(gold[g], coded[c]);
                if (likeness > 0) candidates.Add((likeness, g, c));
            }
        }
        candidates.Sort((x, y) => x.Likeness != y.Likeness ? y.Likeness.CompareTo(x.Likeness) : (x.Gold, x.Coded).CompareTo((y.Gold, y.Coded)));
        var usedGold = new HashSet<int>();
        var usedCoded = new HashSet<int>();
        var pairs = ImmutableArray.CreateBuilder<(int, int)>();
        foreach ((_, int g, int c) in candidates)
        {
            if (usedGold.Contains(g) || usedCoded.Contains(c)) continue;
            usedGold.Add(g);
            usedCoded.Add(c);
            pairs.Add((g, c));
        }
        return pairs.ToImmutable();
    }

    private static double Likeness(GoldClaim gold, GoldClaim coded)
    {
        bool overlap = coded.Trigger.Start < gold.Trigger.End && gold.Trigger.Start < coded.Trigger.End;
        bool sameGroup = s_groups.TryGetValue(gold.Type, out FrozenSet<string>? a) && s_groups.TryGetValue(coded.Type, out FrozenSet<string>? b) && a.Overlaps(b);
        double?[] fields = GoldFields.Compare(gold, coded);
        double Field(string name) => fields[GoldFields.Names.IndexOf(name)] ?? 0;
        // Summed in the reference script's order, so that ties break alike.
        double agree = Field("place") + Field("killed") + Field("targets") + Field("actors") + Field("injured") + Field("captured") + 0.5 * Field("when") + 0.25 * Field("country");
        if (!overlap && !(sameGroup && agree >= 1)) return 0;
        return (overlap ? 3 : 0) + 2 * Field("type") + (sameGroup ? 1 : 0) + agree;
    }

    private static FrozenDictionary<string, FrozenSet<string>> Groups()
    {
        (string Group, string Types)[] table =
        [
            ("fight", "armed-clash territory-taken attack abduction suicide-bombing bombing grenade air-strike shelling chemical-attack sexual-violence property-destruction cyber-attack mob-violence ceasefire-violation"),
            ("crowd", "protest violent-demonstration force-against-protesters mob-violence"),
            ("law", "arrest raid weapons-seizure legal-action sanction change-of-group"),
            ("force", "mobilization withdrawal base-established blockade territory-taken"),
            ("peace", "agreement meeting release aid displacement"),
            ("words", "threat warning accusation demand condemnation rejection responsibility-claim displacement"),
        ];
        return table.SelectMany(row => row.Types.Split(' ').Select(type => (type, row.Group))).GroupBy(pair => pair.type, pair => pair.Group)
            .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
