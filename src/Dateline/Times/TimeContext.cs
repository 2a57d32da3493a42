namespace Dateline.Times;

/// <summary>What a time's words are understood against.</summary>
/// <param name="Published">The day of publication; null when it is not known, and then only what the text itself gives away of it is used. Never the clock's day.</param>
/// <param name="Narrative">The day the narrative has come to; null at its start.</param>
public sealed record TimeContext(DateOnly? Published, DateRange? Narrative = null);
