namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The probabilities from which something is taken for true.</summary>
/// <param name="TextType">That a text tells of an incident of a type.</param>
/// <param name="PhraseType">That a phrase has any role in an incident of a type, from which the text tells of it.</param>
/// <param name="Role">That a phrase has any role.</param>
/// <param name="Template">That the surest filler of a template has a role.</param>
/// <param name="SameTemplate">That two fillers belong to one template.</param>
internal sealed record MucThresholds(float TextType, float PhraseType, float Role, float Template, float SameTemplate)
{
    /// <summary>The values that did best on the first test set (tst1).</summary>
    public static MucThresholds Fitted { get; } = new(0.1f, 0.8f, 0.2f, 0.5f, 0.8f);
}
