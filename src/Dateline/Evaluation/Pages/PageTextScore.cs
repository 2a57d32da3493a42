namespace Dateline.Evaluation.Pages;

/// <summary>How well extraction tells the text of a story from what stands around it, by strings that must and must not be in the text.</summary>
/// <remarks>The measure of the evaluation of trafilatura: a wanted string found is a true positive, one missing a false negative, an unwanted one found a false positive. Scores add up.</remarks>
/// <param name="Found">Wanted strings in the text.</param>
/// <param name="Missing">Wanted strings that are not.</param>
/// <param name="Intruding">Unwanted strings in the text.</param>
/// <param name="KeptOut">Unwanted strings that are not.</param>
public readonly record struct PageTextScore(int Found, int Missing, int Intruding, int KeptOut)
{
    /// <summary>The score of one page.</summary>
    /// <param name="text">What was extracted.</param>
    /// <param name="with">Strings that must be in it, verbatim.</param>
    /// <param name="without">Strings that must not.</param>
    public static PageTextScore Of(string text, IReadOnlyCollection<string> with, IReadOnlyCollection<string> without)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(without);
        int found = with.Count(words => text.Contains(words, StringComparison.Ordinal));
        int intruding = without.Count(words => text.Contains(words, StringComparison.Ordinal));
        return new PageTextScore(found, with.Count - found, intruding, without.Count - intruding);
    }

    /// <summary>The hits among what was given and wanted.</summary>
    public PrecisionRecall Score => PrecisionRecall.Of(Found, Found + Intruding, Found + Missing);

    /// <summary>The sum of two scores.</summary>
    public static PageTextScore operator +(PageTextScore left, PageTextScore right) =>
        new(left.Found + right.Found, left.Missing + right.Missing, left.Intruding + right.Intruding, left.KeptOut + right.KeptOut);

    /// <summary>The sum of two scores.</summary>
    public static PageTextScore Add(PageTextScore left, PageTextScore right) => left + right;
}
