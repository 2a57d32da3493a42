namespace Dateline.Places;

/// <summary>A run of tokens that is the name of some place, or a demonym.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token behind the last.</param>
/// <param name="Namings">What the gazetteer has under the name; empty for a demonym and for a name known by its context only.</param>
/// <param name="Demonym">The country whose people are called so; null for a name.</param>
/// <param name="IsPeople">Whether it is the word for the people of a region, such as "Chechen".</param>
internal readonly record struct NameMatch(int First, int End, NamingRange Namings, Country? Demonym, bool IsPeople = false)
{
    public int Length => End - First;
}
