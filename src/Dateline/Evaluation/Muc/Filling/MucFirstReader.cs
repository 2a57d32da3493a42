using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Reads a text phrase by phrase, each by its own words and those around it and by what they mean, and as a bag of words.</summary>
internal sealed class MucFirstReader(MucClassifier roles, NetworkModel? meanings, ImmutableArray<MucClassifier> types)
{
    // Few examples with many features each: with less shrinkage the probabilities come out as 0 and 1 and no threshold helps.
    private const float Shrinkage = 1e-2f;

    // The phrases of texts that tell of no incident show what is no filler, but there are many of them.
    private const float IrrelevantWeight = 0.3f;

    private const int Models = 2, RolePasses = 3;

    private const int Hidden = 32, MeaningPasses = 3;

    private const float MeaningRate = 2e-3f;

    private static readonly int s_roles = Enum.GetValues<MucRole>().Length;

    public MucReading Read(MucTraits traits)
    {
        ImmutableArray<float[]> views = [.. traits.Phrases.Select((_, phrase) => View(traits, phrase))];
        ImmutableArray<float[]> means = [.. views.Select(view => Enumerable.Range(0, s_roles).Select(role => (view[role] + view[s_roles + role]) / 2).ToArray())];
        return new MucReading(means, [.. types.Select(type => type.Probability(traits.Whole, MucTrainer.Right))]) { Views = views };
    }

    private float[] View(MucTraits traits, int phrase)
    {
        float[] own = new float[2 * s_roles];
        if (traits.IsRead(traits.Text.Phrases[phrase]))
        {
            Span<float> meaning = stackalloc float[MucMeaning.Width];
            traits.Meanings[phrase].CopyTo(meaning);
            roles.Predict(traits.Phrases[phrase], own.AsSpan(0, s_roles));
            if (meanings is null) own.AsSpan(0, s_roles).CopyTo(own.AsSpan(s_roles));
            else meanings.Predict(meaning, own.AsSpan(s_roles));
        }
        else
        {
            own[(int)MucRole.None] = own[s_roles + (int)MucRole.None] = 1;
        }
        return own;
    }

    /// <summary>A reader that learned from texts with their keys.</summary>
    public static MucFirstReader Learn(IEnumerable<(MucTraits Traits, ImmutableArray<MucTemplate> Keys)> texts)
    {
        var roles = new MucClassifierTrainer([.. Enum.GetNames<MucRole>()]);
        var meanings = new NetworkTrainer(s_roles, MucMeaning.Width);
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
                if (!traits.IsRead(traits.Text.Phrases[i]) || labels.Of(traits.Text.Phrases[i]) is not { } label) continue;
                roles.Add(traits.Phrases[i], label.Role.ToString(), keys.IsEmpty ? IrrelevantWeight : 1);
                // Every other phrase at twice the weight shows as much in half the time.
                if (!keys.IsEmpty || i % 2 == 0) meanings.Add(traits.Meanings[i].CopyTo, (int)label.Role, keys.IsEmpty ? 2 * IrrelevantWeight : 1);
            }
        }
        return new MucFirstReader(roles.Train(20, Shrinkage, Models, RolePasses), meanings.Examples == 0 ? null : meanings.Train(Hidden, MeaningPasses, MeaningRate), [.. types.Select(type => type.Train(20, Shrinkage, Models))]);
    }
}
