namespace Dateline.Text.Coreference;

/// <summary>What the words tell of whether a man, a woman or no person is meant.</summary>
internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
    /// <summary>No person: a thing, a place, an organization.</summary>
    Neuter,
}
