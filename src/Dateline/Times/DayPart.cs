namespace Dateline.Times;

/// <summary>A part of a day; TIMEX3 has the codes MO, MI, AF, EV, NI and DT (daytime).</summary>
internal enum DayPart : byte { None, Dawn, Morning, Midday, Afternoon, Evening, Night, Midnight, Overnight, Daytime }
