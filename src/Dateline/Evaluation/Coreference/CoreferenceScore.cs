namespace Dateline.Evaluation.Coreference;

/// <summary>How well chains of mentions match annotated ones, by the three measures of the CoNLL 2012 shared task; sums that add up over documents.</summary>
/// <param name="MucRecall">Links found of the annotated chains (Vilain et al. 1995): found and all.</param>
/// <param name="MucPrecision">Links of the found chains that are annotated.</param>
/// <param name="CubedRecall">B³ (Bagga and Baldwin 1998): for each annotated mention the share of its chain found with it.</param>
/// <param name="CubedPrecision">B³: for each found mention the share of its chain that belongs with it.</param>
/// <param name="EntityRecall">CEAF-φ4 (Luo 2005): likeness of the best one-to-one pairing of chains, and the number of annotated chains.</param>
/// <param name="EntityPrecision">CEAF-φ4: the same likeness, and the number of found chains.</param>
public readonly record struct CoreferenceScore(Share MucRecall, Share MucPrecision, Share CubedRecall, Share CubedPrecision, Share EntityRecall, Share EntityPrecision)
{
    /// <summary>The F1 by links, 0 to 1.</summary>
    public double MucF1 => Share.F1(MucRecall, MucPrecision);

    /// <summary>The F1 by mentions, 0 to 1.</summary>
    public double CubedF1 => Share.F1(CubedRecall, CubedPrecision);

    /// <summary>The F1 by chains, 0 to 1.</summary>
    public double EntityF1 => Share.F1(EntityRecall, EntityPrecision);

    /// <summary>The mean of the three, which the shared task ranks by.</summary>
    public double Mean => (MucF1 + CubedF1 + EntityF1) / 3;

    /// <summary>The score of two parts taken together.</summary>
    public static CoreferenceScore operator +(CoreferenceScore left, CoreferenceScore right) => Add(left, right);

    /// <summary>The score of two parts taken together.</summary>
    public static CoreferenceScore Add(CoreferenceScore left, CoreferenceScore right) => new(
        left.MucRecall + right.MucRecall, left.MucPrecision + right.MucPrecision, left.CubedRecall + right.CubedRecall,
        left.CubedPrecision + right.CubedPrecision, left.EntityRecall + right.EntityRecall, left.EntityPrecision + right.EntityPrecision);
}
