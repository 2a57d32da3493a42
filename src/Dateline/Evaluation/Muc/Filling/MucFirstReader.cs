using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Reads a text phrase by phrase, each by its own words and those around it and by what they mean, and word after word; and the whole text by its words and by what they mean.</summary>
internal sealed class MucFirstReader
{
    // Few examples with many features each: with less shrinkage the probabilities come out as 0 and 1 and no threshold helps.
    private const float Shrinkage = 1e-2f;

    // The phrases of texts that tell of no incident show what is no filler, but there are many of them.
    private const float IrrelevantWeight = 0.3f;

    private const int Models = 2, RolePasses = 3, Views = 3;

    private const int Hidden = 32, MeaningPasses = 3;

    private const float MeaningRate = 2e-3f;

    private const int SequencePasses = 10;

    private const float SequenceRate = 4e-3f;

    // There are hardly more texts than numbers of one: a larger network would learn them by heart.
    private const int TextHidden = 8, TextPasses = 6, TextNetworks = 2;

    private static readonly SequenceSize s_size = new(Width: 64, Layers: 2, Batch: 3, DropRate: 0.3f, Hidden: 2 * Meanings.Dimensions, HideRate: 0.1f);

    private static readonly int s_roles = Enum.GetValues<MucRole>().Length;

    private readonly MucClassifier _roles;
    private readonly NetworkModel? _meanings;
    private readonly SequenceModel? _sequence;
    private readonly ImmutableArray<(MucClassifier Words, NetworkModel? Meaning)> _types;

    private MucFirstReader(MucClassifier roles, NetworkModel? meanings, SequenceModel? sequence, ImmutableArray<(MucClassifier Words, NetworkModel? Meaning)> types) =>
        (_roles, _meanings, _sequence, _types) = (roles, meanings, sequence, types);

    public MucReading Read(MucTraits traits)
    {
        float[] places = _sequence?.Predict(traits.Words.Count, traits.Words.CopyTo) ?? [];
        ImmutableArray<float[]> views = [.. traits.Phrases.Select((_, phrase) => View(traits, phrase, places))];
        return MucReading.Of(views, [.. _types.Select(type => Tells(traits, type))]);
    }

    private float[] View(MucTraits traits, int phrase, float[] places)
    {
        float[] own = new float[Views * s_roles];
        if (traits.IsRead(traits.Text.Phrases[phrase]))
        {
            _roles.Predict(traits.Phrases[phrase], own.AsSpan(0, s_roles));
            Span<float> meaning = stackalloc float[MucMeaning.Width];
            traits.Meanings[phrase].CopyTo(meaning);
            if (_meanings is null) own.AsSpan(0, s_roles).CopyTo(own.AsSpan(s_roles));
            else _meanings.Predict(meaning, own.AsSpan(s_roles, s_roles));
            ReadOnlySpan<float> inOrder = _sequence is null ? own : places.AsSpan(traits.Text.Phrases[phrase].Head * s_roles);
            inOrder[..s_roles].CopyTo(own.AsSpan(2 * s_roles));
        }
        else
        {
            for (int view = 0; view < Views; view++) own[view * s_roles + (int)MucRole.None] = 1;
        }
        return own;
    }

    private static float Tells(MucTraits traits, (MucClassifier Words, NetworkModel? Meaning) type)
    {
        float words = type.Words.Probability(traits.Whole, MucTrainer.Right);
        if (type.Meaning is null) return words;
        Span<float> probabilities = stackalloc float[2];
        type.Meaning.Predict(traits.Meaning, probabilities);
        return (words + probabilities[1]) / 2;
    }

    /// <summary>A reader that learned from texts with their keys.</summary>
    public static MucFirstReader Learn(IEnumerable<(MucTraits Traits, ImmutableArray<MucTemplate> Keys)> texts)
    {
        var roles = new MucClassifierTrainer([.. Enum.GetNames<MucRole>()]);
        var meanings = new NetworkTrainer(s_roles, MucMeaning.Width);
        var sequences = new SequenceTrainer(s_roles, MucWords.Width);
        (MucClassifierTrainer Words, NetworkTrainer Meaning)[] types = [.. Enumerable.Range(0, MucTrainer.IncidentTypes.Length + 1).Select(_ => (new MucClassifierTrainer(), new NetworkTrainer(2, MucMeaning.TextWidth)))];
        foreach ((MucTraits traits, ImmutableArray<MucTemplate> keys) in texts)
        {
            for (int t = 0; t < types.Length; t++)
            {
                bool tells = t == MucTrainer.IncidentTypes.Length ? !keys.IsEmpty : keys.Any(key => MucTrainer.TypeOf(key) == MucTrainer.IncidentTypes[t]);
                types[t].Words.Add(traits.Whole, tells ? MucTrainer.Right : MucTrainer.Nothing);
                types[t].Meaning.Add(traits.Meaning, tells ? 1 : 0);
            }
            var labels = new MucLabels(traits.Text, keys);
            var places = new List<(int Place, int Class, float Weight)>();
            for (int i = 0; i < traits.Phrases.Length; i++)
            {
                if (!traits.IsRead(traits.Text.Phrases[i]) || labels.Of(traits.Text.Phrases[i]) is not { } label) continue;
                float weight = keys.IsEmpty ? IrrelevantWeight : 1;
                roles.Add(traits.Phrases[i], label.Role.ToString(), weight);
                // Every other phrase at twice the weight shows as much in half the time.
                if (!keys.IsEmpty || i % 2 == 0) meanings.Add(traits.Meanings[i].CopyTo, (int)label.Role, keys.IsEmpty ? 2 * weight : 1);
                places.Add((traits.Text.Phrases[i].Head, (int)label.Role, weight));
            }
            if (places.Count > 0) sequences.Add(traits.Words.Count, traits.Words.CopyTo, places);
        }
        return new MucFirstReader(roles.Train(20, Shrinkage, Models, RolePasses), meanings.Examples == 0 ? null : meanings.Train(Hidden, MeaningPasses, MeaningRate),
            sequences.Examples == 0 ? null : sequences.Train(s_size, SequencePasses, SequenceRate),
            [.. types.Select(type => (type.Words.Train(20, Shrinkage, Models), type.Meaning.Examples == 0 ? null : type.Meaning.Train(TextHidden, TextPasses, networks: TextNetworks)))]);
    }
}
