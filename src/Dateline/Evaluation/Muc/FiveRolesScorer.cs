using System.Collections.Immutable;
using System.Text;

namespace Dateline.Evaluation.Muc;

/// <summary>Computes a <see cref="FiveRolesScore"/> text by text.</summary>
/// <remarks>
/// X. Du, A. Rush, C. Cardie, "Template filling with generative transformers" (NAACL 2021): a given entity is right when its first naming is among those of a wanted
/// entity of the same role; a type is right when equal. The same authors, "GRIT" (EACL 2021): entities of a role are aligned one to one, and a given entity agrees with
/// a wanted one when all its namings are among the wanted one's.
/// </remarks>
public static class FiveRolesScorer
{
    /// <summary>The score of one text.</summary>
    public static FiveRolesScore Score(ImmutableArray<FiveRolesTemplate> wanted, ImmutableArray<FiveRolesTemplate> given) =>
        new(ScoreTemplates(wanted, given), ScoreEntities(wanted, given));

    private static PrecisionRecall ScoreTemplates(ImmutableArray<FiveRolesTemplate> wanted, ImmutableArray<FiveRolesTemplate> given)
    {
        double[,] hits = new double[wanted.Length, given.Length];
        for (int i = 0; i < wanted.Length; i++)
            for (int j = 0; j < given.Length; j++)
                hits[i, j] = HitsOf(wanted[i], given[j]);
        int[] pairing = Assignment.Best(hits);
        double total = 0;
        for (int i = 0; i < wanted.Length; i++)
            if (pairing[i] >= 0) total += hits[i, pairing[i]];
        return PrecisionRecall.Of(total, given.Sum(SizeOf), wanted.Sum(SizeOf));
    }

    private static double SizeOf(FiveRolesTemplate template) => 1 + FiveRolesTemplate.RoleNames.Sum(role => template[role].Length);

    /// <summary>How many of the entities and whether the type of a given template are right, when it is mapped to a wanted one.</summary>
    internal static double HitsOf(FiveRolesTemplate wanted, FiveRolesTemplate given)
    {
        double hits = TypesOf(wanted).Contains(given.Type, StringComparer.Ordinal) || wanted.Type == given.Type ? 1 : 0;
        foreach (string role in FiveRolesTemplate.RoleNames)
            hits += Aligned(wanted[role], given[role], (gold, entity) => gold.Contains(Normal(entity[0])));
        return hits;
    }

    private static string[] TypesOf(FiveRolesTemplate template) => template.Type.Split('/', StringSplitOptions.TrimEntries);

    private static PrecisionRecall ScoreEntities(ImmutableArray<FiveRolesTemplate> wanted, ImmutableArray<FiveRolesTemplate> given)
    {
        PrecisionRecall sum = default;
        foreach (string role in FiveRolesTemplate.RoleNames)
        {
            ImmutableArray<ImmutableArray<string>> gold = DistinctEntities(wanted, role), entities = DistinctEntities(given, role);
            double hits = Aligned(gold, entities, (names, entity) => entity.All(naming => names.Contains(Normal(naming))));
            sum += PrecisionRecall.Of(hits, entities.Length, gold.Length);
        }
        return sum;
    }

    private static ImmutableArray<ImmutableArray<string>> DistinctEntities(ImmutableArray<FiveRolesTemplate> templates, string role) =>
        [.. templates.SelectMany(template => template[role]).Where(entity => !entity.IsEmpty).DistinctBy(entity => string.Join('|', entity.Select(Normal).Order(StringComparer.Ordinal)))];

    private static double Aligned(ImmutableArray<ImmutableArray<string>> wanted, ImmutableArray<ImmutableArray<string>> given, Func<HashSet<string>, ImmutableArray<string>, bool> agree)
    {
        if (wanted.IsEmpty || given.IsEmpty) return 0;
        double[,] worth = new double[wanted.Length, given.Length];
        for (int i = 0; i < wanted.Length; i++)
        {
            var names = wanted[i].Select(Normal).ToHashSet(StringComparer.Ordinal);
            for (int j = 0; j < given.Length; j++)
                if (!given[j].IsEmpty && agree(names, given[j])) worth[i, j] = 1;
        }
        return Assignment.Best(worth).Count(column => column >= 0);
    }

    // The set's scorers compare namings without articles, punctuation, case and runs of spaces.
    internal static string Normal(string naming)
    {
        var words = new StringBuilder(naming.Length);
        foreach (string word in naming.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string bare = string.Concat(word.Where(c => !char.IsPunctuation(c) && !char.IsSymbol(c)));
            if (bare is "" or "a" or "an" or "the") continue;
            if (words.Length > 0) words.Append(' ');
            words.Append(bare);
        }
        return words.ToString();
    }
}
