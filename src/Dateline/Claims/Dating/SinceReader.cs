using Dateline.Claims.Syntax;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims.Dating;

/// <summary>Reads a clause that tells what was at the time another is counted from: "the deadliest attack since October 2015, when bombers killed 100".</summary>
internal sealed class SinceReader(SyntaxTree tree, Mentions mentions)
{
    private const int Farthest = 8;

    private readonly TenseReader _tenses = new(tree);

    /// <summary>The index of the time of whose beginning a word of such a clause is told; -1 when it stands in none, or the clause has a time of its own.</summary>
    public int TimeOf(int token, Range times)
    {
        for (int i = times.End.Value - 1; i >= times.Start.Value; i--)
        {
            Range words = mentions.Times[i].Mention.Tokens;
            if (words.Start.Value > token) continue;
            if (words.Start.Value == 0 || !tree.Document.Words(tree[words.Start.Value - 1]).Equals("since", StringComparison.OrdinalIgnoreCase)) return -1;
            int when = words.End.Value;
            if (when < tree.Count && tree.Document.Words(tree[when]) is ",") when++;
            return when < token && tree.Lemma(when) == "when" && mentions.Times[i].Range is not null && IsWithin(token, when) ? i : -1;
        }
        return -1;
    }

    // Its verb, what is joined with that, and their nouns; "since April, when he said he would run, and 200,000 have fled" goes on with what is told until now.
    private bool IsWithin(int token, int when)
    {
        for (int steps = 0; token > when && steps < Farthest; token = tree.Head(token), steps++)
        {
            if (!tree.IsVerb(token)) continue;
            if (_tenses.IsPresentPerfect(token)) return false;
            if (tree.Head(when) == token) return true;
            if (tree.Label(token) is not (DependencyLabel.Conj or DependencyLabel.Advcl or DependencyLabel.Xcomp)) return false;
        }
        return false;
    }

    /// <summary>The period that a time begins with: of "since October 2015" that month.</summary>
    public static DateRange BeginningOf(DateRange since)
    {
        DateOnly first = since.First;
        DateOnly last = since.Precision switch
        {
            Precision.Month => first.AddMonths(1).AddDays(-1),
            Precision.Season => first.AddMonths(3).AddDays(-1),
            Precision.Year => first.AddYears(1).AddDays(-1),
            Precision.Decade => first.AddYears(10).AddDays(-1),
            Precision.Week => first.AddDays(6),
            _ => first,
        };
        return new DateRange(first, last < since.Last ? last : since.Last, since.Precision);
    }
}
