using System.Text;
using Dateline.Reports;
using Dateline.Reports.Copies;

namespace Dateline.Tests.Reports;

/// <summary>Generated reports of which some are known to be reprints of others, and some tell of the same in words of their own.</summary>
internal static class Reprints
{
    private static readonly string[] s_common = [.. Enumerable.Range(0, 300).Select(i => Word(new Random(i), 2))];

    /// <summary>Reports of some 400 words, a third of them reprints, a quarter of the others retold; each with the report that it is a reprint of.</summary>
    public static List<(Article Article, ArticleId? Of)> World(int seed, int count)
    {
        var random = new Random(seed);
        var world = new List<(Article, ArticleId?)>(count);
        var originals = new List<(ArticleId Id, string[] Words)>();
        for (int i = 0; i < count; i++)
        {
            bool copy = originals.Count > 50 && random.Next(3) == 0;
            (ArticleId Id, string[] Words) source = copy ? originals[random.Next(originals.Count)] : default;
            string[] words = copy ? Reprint(source.Words, random) : originals.Count > 50 && random.Next(4) == 0 ? Retold(originals[random.Next(originals.Count)].Words, random) : Report(random, 400);
            Article article = Make(i, words);
            world.Add((article, copy ? source.Id : null));
            if (!copy) originals.Add((article.Id, words));
        }
        return world;
    }

    /// <summary>How many of the reprints are found with their original, and how many of those called copies are reprints found so.</summary>
    public static (double Recall, double Precision) Score(List<(Article Article, ArticleId? Of)> world)
    {
        var index = new CopyIndex();
        int copies = 0, found = 0, given = 0;
        foreach (var (article, of) in world)
        {
            CopyRelation relation = index.Add(article);
            copies += of is null ? 0 : 1;
            given += relation.Kind == CopyKind.Original ? 0 : 1;
            found += of is { } original && index.OriginalOf(article.Id) == original ? 1 : 0;
        }
        return ((double)found / copies, (double)found / given);
    }

    public static Article Make(int number, string[] words) => new() { Id = new ArticleId($"n{number}"), Text = string.Join(' ', words), Source = "test", Outlet = $"outlet {number % 50}{number}" };

    // Half of the words of any report come from a few hundred common ones.
    public static string[] Report(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => random.Next(2) == 0 ? s_common[random.Next(s_common.Length)] : Word(random, 3))];

    /// <summary>Agency copy reprinted: a new lead, ends cut, some words changed, a paragraph of one's own.</summary>
    public static string[] Reprint(string[] words, Random random)
    {
        int lead = random.Next(60);
        int end = words.Length - random.Next(words.Length / 4);
        IEnumerable<string> kept = words.Skip(lead).Take(end - lead).Select(word => random.Next(20) == 0 ? Word(random, 3) : word);
        return [.. Report(random, random.Next(60)), .. kept, .. Report(random, random.Next(50))];
    }

    /// <summary>The same happening told by another hand: quotes of up to fifteen words are the same, names too.</summary>
    public static string[] Retold(string[] words, Random random)
    {
        string[] text = Report(random, 400);
        for (int quote = 0; quote < 3; quote++)
        {
            int at = random.Next(380);
            words.AsSpan(at, 15).CopyTo(text.AsSpan(random.Next(380), 15));
        }
        return text;
    }

    public static string Word(Random random, int syllables)
    {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++)
        {
            word.Append("bcdfghklmnprstvz"[random.Next(16)]).Append("aeiou"[random.Next(5)]);
        }
        return word.ToString();
    }
}
