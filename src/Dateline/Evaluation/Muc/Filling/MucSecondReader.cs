using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Reads each phrase again in view of what a first reading made of it, of the others of its text and of the text as a whole.</summary>
internal sealed class MucSecondReader(NetworkModel? network)
{
    private const int Hidden = 32, Passes = 4, Networks = 3;

    /// <summary>The second reading of a text.</summary>
    /// <param name="traits">The text.</param>
    /// <param name="first">Its first reading, by a reader that did not learn from it.</param>
    public MucReading Read(MucTraits traits, MucReading first)
    {
        if (network is null) return first;
        float[][] context = MucContext.Of(traits.Text, first);
        var read = ImmutableArray.CreateBuilder<float[]>(context.Length);
        for (int i = 0; i < context.Length; i++)
        {
            float[] own = new float[network.Classes];
            if (traits.IsRead(traits.Text.Phrases[i])) network.Predict(context[i], own);
            else own[(int)MucRole.None] = 1;
            read.Add(own);
        }
        return first with { Roles = read.MoveToImmutable() };
    }

    /// <summary>A reader that learned from texts with their first readings and their keys.</summary>
    public static MucSecondReader Learn(IEnumerable<(MucTraits Traits, MucReading First, ImmutableArray<MucTemplate> Keys)> texts)
    {
        NetworkTrainer? trainer = null;
        foreach ((MucTraits traits, MucReading first, ImmutableArray<MucTemplate> keys) in texts)
        {
            float[][] context = MucContext.Of(traits.Text, first);
            var labels = new MucLabels(traits.Text, keys);
            for (int i = 0; i < context.Length; i++)
            {
                if (!traits.IsRead(traits.Text.Phrases[i]) || labels.Of(traits.Text.Phrases[i]) is not { } label) continue;
                trainer ??= new NetworkTrainer(Enum.GetValues<MucRole>().Length, context[i].Length);
                trainer.Add(context[i], (int)label.Role);
            }
        }
        return new MucSecondReader(trainer?.Train(Hidden, Passes, networks: Networks));
    }
}
