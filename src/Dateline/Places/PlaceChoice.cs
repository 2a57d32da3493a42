namespace Dateline.Places;

/// <summary>The place that was chosen for a mention.</summary>
/// <param name="Entry">Its index in the gazetteer; -1 for none.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Confidence">How sure the choice is, 0 to 1.</param>
internal readonly record struct PlaceChoice(int Entry, string Rule, double Confidence);

/// <summary>What the words beside a mention say of where it lies.</summary>
/// <param name="Entry">The only place it can be; -1 when the words do not say.</param>
/// <param name="Country">The number of the only country it can be in; 0 when the words do not say.</param>
/// <param name="IsUnlisted">Whether it lies where the gazetteer has no place of its name, so that none of the gazetteer's is meant.</param>
/// <param name="Around">The mention of the town or district that it lies in the country of; -1 for none.</param>
internal readonly record struct PlacePin(int Entry, int Country, bool IsUnlisted = false, int Around = -1)
{
    public static PlacePin None { get; } = new(-1, 0);
}
