namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The probabilities from which something is taken for true.</summary>
/// <param name="TextType">That a text tells of an incident of a type.</param>
/// <param name="PhraseType">That a phrase has any role in an incident of a type, from which the text tells of it.</param>
/// <param name="Role">That a phrase has any role.</param>
/// <param name="Template">That the surest filler of a template has a role.</param>
/// <param name="SameTemplate">That two fillers belong to one template.</param>
/// <param name="Incident">That an incident found is one of those asked for.</param>
/// <param name="Filling">That an incident is right and so is something found to fill a slot of it, or what it and the incident say of a slot that is drawn from a set.</param>
/// <param name="RolesIncident">That an incident found is one of those asked for in the five roles.</param>
/// <param name="RolesFilling">That something found for one of these roles is right word for word: by the readers, times the root of what the judge says of it and its incident.</param>
internal sealed record MucThresholds(float TextType, float PhraseType, float Role, float Template, float SameTemplate, float Incident, float Filling, float RolesIncident, float RolesFilling)
{
    /// <summary>The values that did best on thirds of the development messages after learning from the others.</summary>
    public static MucThresholds Fitted { get; } = new(0.05f, 0.7f, 0.28f, 0.3f, 0.5f, 0.3f, 0.165f, 0.15f, 0.17f);

    /// <summary>The same for the five roles, which did better where fillers are joined from a lower probability.</summary>
    public static MucThresholds OfRoles { get; } = Fitted with { SameTemplate = 0.42f };
}
