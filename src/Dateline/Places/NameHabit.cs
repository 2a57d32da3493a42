namespace Dateline.Places;

/// <summary>What a word that is also a place's name mostly is in English news.</summary>
[Flags]
internal enum NameHabit : byte
{
    /// <summary>Nothing is known against its being a place.</summary>
    None = 0,
    /// <summary>A common word: "Reading", "Nice", "March".</summary>
    Word = 1,
    /// <summary>A given name: "Paris", "Sydney", "Charlotte".</summary>
    Given = 2,
    /// <summary>A family name: "Lincoln", "Houston", "Washington".</summary>
    Family = 4,
    /// <summary>Never a place by itself: "The", "Police", "Monday".</summary>
    Never = 8,
}
