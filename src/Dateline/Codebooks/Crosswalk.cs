namespace Dateline.Codebooks;

/// <summary>What other codebooks call a type of happening; null where a codebook has no such type.</summary>
/// <param name="AcledType">The ACLED event type, such as <c>Explosions/Remote violence</c>.</param>
/// <param name="AcledSubType">The ACLED sub-event type, such as <c>Air/drone strike</c>.</param>
/// <param name="PloverType">The PLOVER event type, such as <c>ASSAULT</c>.</param>
/// <param name="PloverMode">The PLOVER mode, such as <c>aerial</c>.</param>
/// <param name="Cameo">The CAMEO event code, such as <c>195</c>.</param>
/// <param name="GtdAttack">The GTD attack type, 1 to 9.</param>
/// <param name="GtdWeapon">The GTD weapon type, 1 to 13.</param>
public sealed record Crosswalk(string? AcledType, string? AcledSubType, string? PloverType, string? PloverMode, string? Cameo, int? GtdAttack, int? GtdWeapon);
