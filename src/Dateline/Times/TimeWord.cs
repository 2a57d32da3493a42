namespace Dateline.Times;

/// <summary>What a word can do in the words of a time.</summary>
internal enum TimeWordClass : byte
{
    None, Number, Month, Weekday, Unit, Pointer, Edge, Day, Season, Part, Festival, Reference, Frequency, Every, Vague, Hedge, The, A, Of, In, Preposition, And, To, Ago, Later, Earlier, Before, After,
    From, AmPm, Zone, Era, Than, More, At, HalfWord, Local, Period, Quarter, Per, Twice, Old, Long, Fiscal,
}

/// <summary>An entry of the lexicon of times.</summary>
/// <param name="Class">What the word can do.</param>
/// <param name="Value">Which month, weekday, modifier and so on; for units 1 when plural.</param>
/// <param name="Unit">The unit of units and frequencies.</param>
internal readonly record struct TimeWord(TimeWordClass Class, int Value = 0, TimeUnit Unit = TimeUnit.None);
