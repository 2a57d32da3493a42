using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Maps incidents found in a text to its keys as the scorers do: one to one, for the highest score.</summary>
internal static class MucMapping
{
    /// <summary>The key template of each incident as MUC-4 scores it; null for none.</summary>
    public static ImmutableArray<MucTemplate?> OfTemplates(MucText text, MucModel model, ImmutableArray<MucIncident> incidents, ImmutableArray<MucTemplate> keys)
    {
        if (keys.IsEmpty) return [.. incidents.Select(_ => (MucTemplate?)null)];
        var features = new FeatureSet();
        MucTemplate[] drafts = [.. incidents.Select(incident => new MucTemplateDraft(text, model, features, incident).ToTemplate(1))];
        return Pair(keys, drafts.Length, (key, incident) => MucScorer.WorthOf(key, drafts[incident]));
    }

    /// <summary>The key template of each incident as the five roles are scored; null for none.</summary>
    public static ImmutableArray<MucTemplate?> OfRoles(ImmutableArray<MucIncident> incidents, ImmutableArray<MucTemplate> keys)
    {
        FiveRolesTemplate[] given = [.. incidents.Select(FiveRolesTemplates.Of)];
        FiveRolesTemplate[] wanted = [.. keys.Select(FiveRolesTemplates.Of)];
        // Of incidents that share no filling with a key that of its type is the one.
        return Pair(keys, given.Length, (key, incident) => FiveRolesScorer.HitsOf(wanted[keys.IndexOf(key)], given[incident]));
    }

    private static ImmutableArray<MucTemplate?> Pair(ImmutableArray<MucTemplate> keys, int incidents, Func<MucTemplate, int, double> worthOf)
    {
        double[,] worth = new double[incidents, keys.Length];
        for (int i = 0; i < incidents; i++)
            for (int j = 0; j < keys.Length; j++) worth[i, j] = worthOf(keys[j], i);
        return [.. Assignment.Best(worth).Select(key => key < 0 ? null : keys[key])];
    }
}
