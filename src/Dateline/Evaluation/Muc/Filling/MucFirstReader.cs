using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Reads a text phrase by phrase, each by its own words and those around it, and as a bag of words.</summary>
internal sealed class MucFirstReader(MucClassifier roles, ImmutableArray<MucClassifier> types)
{
    // Few examples with many features each: with less shrinkage the probabilities come out as 0 and 1 and no threshold helps.
    private const float Shrinkage = 1e-2f;

    // The phrases of texts that tell of no incident show what is no filler, but there are many of them.
    private const float IrrelevantWeight = 0.3f;

    private const int Models = 2, RolePasses = 3;

    private static readonly int s_roles = Enum.GetValues<MucRole>().Length;

    public MucReading Read(MucTraits traits)
    {
        var read = ImmutableArray.CreateBuilder<float[]>(traits.Phrases.Length);
        for (int i = 0; i < traits.Phrases.Length; i++)
        {
            float[] own = new float[s_roles];
            if (traits.IsRead(traits.Text.Phrases[i])) roles.Predict(traits.Phrases[i], own);
            else own[(int)MucRole.None] = 1;
            read.Add(own);
        }
        return new MucReading(read.MoveToImmutable(), [.. types.Select(type => type.Probability(traits.Whole, MucTrainer.Right))]);
    }

    /// <summary>A reader that learned from texts with their keys.</summary>
    public static MucFirstReader Learn(IEnumerable<(MucTraits Traits, ImmutableArray<MucTemplate> Keys)> texts)
    {
        var roles = new MucClassifierTrainer([.. Enum.GetNames<MucRole>()]);
        MucClassifierTrainer[] types = [.. Enumerable.Range(0, MucTrainer.IncidentTypes.Length + 1).Select(_ => new MucClassifierTrainer())];
        foreach ((MucTraits traits, ImmutableArray<MucTemplate> keys) in texts)
        {
            for (int t = 0; t < types.Length; t++)
            {
                bool tells = t == MucTrainer.IncidentTypes.Length ? !keys.IsEmpty : keys.Any(key => MucTrainer.TypeOf(key) == MucTrainer.IncidentTypes[t]);
                types[t].Add(traits.Whole, tells ? MucTrainer.Right : MucTrainer.Nothing);
            }
            var labels = new MucLabels(traits.Text, keys);
            for (int i = 0; i < traits.Phrases.Length; i++)
            {
                if (traits.IsRead(traits.Text.Phrases[i]) && labels.Of(traits.Text.Phrases[i]) is { } label) roles.Add(traits.Phrases[i], label.Role.ToString(), keys.IsEmpty ? IrrelevantWeight : 1);
            }
        }
        return new MucFirstReader(roles.Train(20, Shrinkage, Models, RolePasses), [.. types.Select(type => type.Train(20, Shrinkage, Models))]);
    }
}
