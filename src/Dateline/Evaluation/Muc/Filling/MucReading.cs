using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What a reading of a text makes of it.</summary>
/// <param name="Roles">The probability of each role, by phrase; the phrases are those of the text.</param>
/// <param name="Types">The probability that the text tells of an incident of each of <see cref="MucTrainer.IncidentTypes"/>, and behind those, of any.</param>
internal sealed record MucReading(ImmutableArray<float[]> Roles, ImmutableArray<float> Types)
{
    private static readonly int s_roles = Enum.GetValues<MucRole>().Length;

    /// <summary>What each of several models made of a phrase, one behind the other, where <see cref="Roles"/> are their means.</summary>
    public ImmutableArray<float[]> Views { get; init; } = [];

    /// <summary>The probability that a phrase has any role.</summary>
    public float SomeRole(int phrase) => 1 - Roles[phrase][(int)MucRole.None];

    /// <summary>A reading whose roles are the means of some views.</summary>
    public static MucReading Of(ImmutableArray<float[]> views, ImmutableArray<float> types) => new([.. views.Select(MeanOf)], types) { Views = views };

    /// <summary>The mean of several readings of one text, of which there is at least one.</summary>
    public static MucReading Mean(ImmutableArray<MucReading> readings) =>
        Of([.. readings[0].Views.Select((_, phrase) => Mean([.. readings.Select(reading => reading.Views[phrase])]))], [.. Mean([.. readings.Select(reading => reading.Types.ToArray())])]);

    private static float[] Mean(float[][] rows)
    {
        float[] mean = new float[rows[0].Length];
        foreach (float[] row in rows)
            for (int i = 0; i < mean.Length; i++) mean[i] += row[i] / rows.Length;
        return mean;
    }

    private static float[] MeanOf(float[] views)
    {
        float[] mean = new float[s_roles];
        for (int i = 0; i < views.Length; i++) mean[i % s_roles] += views[i] * s_roles / views.Length;
        return mean;
    }
}
